import type { Unit } from './unit.ts';

const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1]);

const secondDigit = (size: number): number => (size === 0 ? Number.POSITIVE_INFINITY : exponentOf(size) - 1);

interface Beside {
  /** Another value, from which it is to be told. */
  readonly from?: number;
  /** How far off it may be. */
  readonly error?: number | null;
  readonly unit: Unit;
}

/** A value rounded to so many digits; of money never to a single decimal, as a zero would be written behind it. */
export function roundedTo(digits: number, value: number, unit: Unit): number {
  const to = (count: number): number => Number(value.toPrecision(Math.min(21, Math.max(1, count))));
  const isSingle = unit.startsWith('EUR') && exponentOf(value) - digits === -2 && !Number.isInteger(to(digits));
  return to(isSingle ? digits + 1 : digits);
}

/** A value rounded to what can be read: three digits, or two of how far it lies from another, or of how far off it may be. */
export function readable(value: number, { from = value, error = null, unit }: Beside): number {
  if (value === 0) return 0;
  const last = Math.min(exponentOf(value) - 2, secondDigit(value - from), secondDigit(error ?? 0));
  return roundedTo(exponentOf(value) - last + 1, value, unit);
}
