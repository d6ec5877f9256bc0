/** What is smaller than this, in the unit in which it is shown, is rounding. */
export const noise = 1e-6;

/** Which way a difference goes; neither where it is only what sums are rounded by. */
export const directionOf = (difference: number): 'more' | 'less' | 'same' =>
  Math.abs(difference) < noise ? 'same' : difference > 0 ? 'more' : 'less';
