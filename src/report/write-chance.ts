import { type NumberStyle, writeDecimal, writeSignificant } from '../units/write.ts';
import { noise } from './noise.ts';

/**
 * A chance in hundredths: whole, and with one decimal where its standard error is below a tenth of one. What is not certain is
 * not said to be.
 */
export function writeChance(share: number, error: number, numbers: NumberStyle): string {
  if (share <= 0 || share >= 1) return share <= 0 ? '0' : '100';
  const decimals = error < 0.001 ? 1 : 0;
  const least = decimals === 1 ? 0.001 : 0.01;
  if (share < least / 2) return `<${writeDecimal(least * 100, decimals, numbers)}`;
  if (share >= 1 - least / 2) return `>${writeDecimal((1 - least) * 100, decimals, numbers)}`;
  return writeDecimal(share * 100, decimals, numbers);
}

/** A positive part of something in hundredths: whole, below one with one decimal, and never as nothing. */
export function writePercent(share: number, numbers: NumberStyle): string {
  if (share < 0.0005) return `<${writeDecimal(0.1, 1, numbers)}`;
  return writeDecimal(share * 100, share < 0.00995 ? 1 : 0, numbers);
}

/** A standard error: one digit that counts, for it is itself an estimate; of what is constant but for rounding none. */
export const writeError = (error: number, numbers: NumberStyle): string =>
  error < noise ? '0' : writeSignificant(error, 1, numbers);
