/** Ranks of values, counted from their middle; equal values share the mean of their ranks. Null where all are equal. */
export interface Ranks {
  readonly centred: Float64Array;
  /** The root of the sum of squares. */
  readonly length: number;
}

export function ranksOf(values: Float64Array): Ranks | null {
  const sorted = values.slice().sort();
  const middle = (values.length - 1) / 2;
  const centred = new Float64Array(values.length);
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    const from = firstFrom(sorted, value);
    let until = from + 1;
    if (sorted[until] === value) until = firstAbove(sorted, value, until);
    const rank = (from + until - 1) / 2 - middle;
    centred[k] = rank;
    squares += rank * rank;
  }
  return squares === 0 ? null : { centred, length: Math.sqrt(squares) };
}

function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: Float64Array, value: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spearman's rank correlation: Pearson's of the ranks. Null where one does not vary. */
export function rankCorrelation(a: Ranks | null, b: Ranks | null): number | null {
  if (a === null || b === null) return null;
  let products = 0;
  for (let k = 0; k < a.centred.length; k++) products += (a.centred[k] as number) * (b.centred[k] as number);
  return products / (a.length * b.length);
}
