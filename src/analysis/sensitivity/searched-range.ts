import { type Estimate, quantile } from '../../model/estimates/estimate.ts';
import type { Assumption } from '../../model/study/study.ts';

/** Of what no value bounds, all but one in a thousand at either side is looked through. */
const tail = 0.001;

/**
 * Where values of an assumption are looked for: its range; of an estimate without one its ends, or P0.1 and P99.9 where it has
 * none. Of a constant without a range nothing says how far it could lie from its value.
 */
export function searchedRange({ range }: Assumption, estimate: Estimate, now: number): Assumption['range'] {
  if (range !== null || estimate.shape === 'constant') return range;
  const [least, most] = [quantile(estimate, 0), quantile(estimate, 1)];
  const [low, high] =
    Number.isFinite(least) && Number.isFinite(most)
      ? [least, most]
      : [quantile(estimate, tail), quantile(estimate, 1 - tail)];
  return { low: Math.min(low, now), high: Math.max(high, now) };
}
