import type { Measured } from '../runs/comparison.ts';

/** The mean of a column of draws, with its standard error. */
export function meanOf(costs: Float64Array): Measured {
  let [sum, squares] = [0, 0];
  const from = costs[0] ?? 0;
  for (const cost of costs) {
    sum += cost - from;
    squares += (cost - from) * (cost - from);
  }
  const { length } = costs;
  const spread = length < 2 ? 0 : Math.max(0, squares - (sum * sum) / length) / (length - 1);
  return { value: from + sum / length, error: Math.sqrt(spread / length) };
}
