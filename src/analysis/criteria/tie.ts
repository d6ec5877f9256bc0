/** Worths, from 0 to 1, scores and distances that differ by less than this are equal: what is left is rounding. */
export const tie = 1e-12;
