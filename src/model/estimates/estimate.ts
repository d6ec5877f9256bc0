import type { Estimate } from '../study/study.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/**
 * The value a central run takes: the constant, the mode, the median of `p10`/`p90` (the mean where normal), the middle
 * of `min`/`max`, the most probable option (the first of equals).
 */
export function central(estimate: Estimate): number {
  switch (estimate.shape) {
    case 'constant':
      return estimate.value;
    case 'pert':
    case 'triangular':
      return estimate.mode;
    case 'lognormal':
      return Math.sqrt(estimate.p10) * Math.sqrt(estimate.p90);
    case 'normal':
      return (estimate.p10 + estimate.p90) / 2;
    case 'uniform':
      return (estimate.min + estimate.max) / 2;
    case 'discrete':
      return mostProbable(estimate.options);
  }
}

function mostProbable(options: readonly { readonly value: number; readonly probability: number }[]): number {
  let best = { value: 0, probability: -1 };
  for (const option of options) if (option.probability > best.probability) best = option;
  return best.value;
}

/** The lowest and the highest value an estimate names. */
export function endsOf(estimate: Estimate): [number, number] | null {
  switch (estimate.shape) {
    case 'constant':
      return null;
    case 'pert':
    case 'triangular':
      return [estimate.low, estimate.high];
    case 'lognormal':
    case 'normal':
      return [estimate.p10, estimate.p90];
    case 'uniform':
      return [estimate.min, estimate.max];
    case 'discrete': {
      const values = estimate.options.map(({ value }) => value);
      return [smallest(values), largest(values)];
    }
  }
}
