/**
 * The parts of a total as whole numbers of the unit in which they are shown, allotted so that they add up to the total
 * as it is shown: the largest remainders are rounded up. The amounts themselves are not touched.
 *
 * @example
 * 6.04 and 450.13 of 456.17, at one decimal: 6.1 and 450.1, which is 456.2.
 */
export function allot(total: number, parts: readonly number[], unit: number): number[] {
  const floors = parts.map((part) => Math.floor(part / unit));
  const rest = nearestWhole(total / unit) - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part / unit - Math.floor(part / unit) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const up = new Set(byRemainder.slice(0, Math.max(0, rest)).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (up.has(index) ? 1 : 0)) * unit);
}

/** Halves go away from zero, as they do when a number is written. */
export const nearestWhole = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));
