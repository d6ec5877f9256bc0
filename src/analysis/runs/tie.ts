/** Two figures that differ by less than this part of them are equal: what is left is rounding. */
export const tie = 1e-9;

/** Whether two figures are equal. */
export const areLevel = (one: number, other: number): boolean =>
  Math.abs(one - other) <= tie * Math.max(Math.abs(one), Math.abs(other));
