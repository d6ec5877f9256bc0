import { writeDecimal, writeShort, writeSignificant } from '../units/write.ts';
import type { Words } from '../words/words.ts';
import { type MoneyScale, moneyScale } from './money-scale.ts';
import { noise } from './noise.ts';

/**
 * An amount in running text: € 12.3 million. In the scale of the tables beside it, so that it is rounded as there; by itself in the
 * scale that suits it, as is an amount of which nothing would be left; of less than half a unit the digits that count.
 */
export function writeAmount(amount: number, words: Words, scale: MoneyScale = moneyScale([amount])): string {
  const texts = [scale, moneyScale([amount])].map((each) => inScale(amount, words, each));
  const legible = texts.find((each) => /[1-9]/.test(each));
  if (legible !== undefined) return legible;
  return Math.abs(amount) < noise
    ? (texts[0] ?? '')
    : words.table.amount(writeSignificant(amount, 2, words.numbers), 'euro');
}

/** Thousands are written out in a text: € 7,405,000. */
function inScale(amount: number, { table, numbers }: Words, { divisor, decimals, name }: MoneyScale): string {
  if (name !== 'thousand') return table.amount(writeDecimal(amount / divisor, decimals, numbers), name);
  const rounded = Number((amount / divisor).toFixed(decimals)) * divisor;
  return table.amount(writeDecimal(rounded, Math.max(0, decimals - 3), numbers), 'euro');
}

/** An amount as somebody gave it, which nothing rounds: € 312.5 million, € 95.50. */
export const writeGiven = (amount: number, { table, numbers, quantity }: Words): string =>
  Math.abs(amount) >= 1e6 ? table.amount(writeShort(amount / 1e6, 8, numbers), 'million') : quantity(amount, 'EUR');

/** A standard error of an amount in running text, with two digits that count; none where it is only what sums are rounded by. */
export function writeAmountError(error: number, { table, numbers }: Words, { divisor, name }: MoneyScale): string {
  if (error < noise) return table.amount('0', 'euro');
  return name === 'thousand'
    ? table.amount(writeSignificant(Number(error.toPrecision(2)), 2, numbers), 'euro')
    : table.amount(writeSignificant(error / divisor, 2, numbers), name);
}
