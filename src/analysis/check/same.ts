import type { Figure } from './figure.ts';
import type { Pinned } from './pinned-value.ts';

/** What two doubles of the same figure may differ by, as a part of them: rounding. */
const rounding = 1e-12;
/** What two figures that are not money may differ by, as a part of them, and be the same. */
const equal = 1e-9;

/**
 * Whether a figure is still what was published. With `within`, it lies no further from it than that. Without, it is the same:
 * money to the cent, a moment told by its month that month, all else to 1e-9 of it.
 *
 * @param is - what the figure comes to, in the terms of the pin
 * @param exact - what it came to when it was pinned, unrounded; null where nobody recorded it
 */
export function isSameFigure(
  { unit }: Pick<Figure, 'unit'>,
  { value, within, asMonth }: Pinned,
  { is, exact }: { readonly is: number | null; readonly exact: number | null },
): boolean {
  if (is === null || value === null) return is === value;
  const [size, apart] = [Math.max(Math.abs(is), Math.abs(value)), Math.abs(is - value)];
  if (within !== null && within > 0) return apart <= within + rounding * size;
  if (unit === 'truth' || unit === 'rank' || asMonth) return apart === 0;
  return unit.startsWith('EUR') ? isSameMoney(is, value, exact) : apart <= equal * size + rounding;
}

/** To the cent; and where it is known what was rounded, no whole cent from that. */
function isSameMoney(is: number, value: number, exact: number | null): boolean {
  if (inCents(is) !== inCents(value)) return false;
  return exact === null || Math.abs(is - exact) < 0.01 - 1e-6;
}

const inCents = (value: number): string => value.toFixed(2).replace(/^-(?=[0.]+$)/, '');
