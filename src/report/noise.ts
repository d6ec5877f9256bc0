/** What is smaller than this, in the unit in which it is shown, is rounding. */
export const noise = 1e-6;
