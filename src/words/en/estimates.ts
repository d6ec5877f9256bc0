import { swapped } from '../swapped.ts';
import { listed } from '../listed.ts';
import { written } from '../quantity.ts';
import type { FaultWords } from '../fault-words.ts';

export const estimates = {
  /** Of numbers that were drawn; `event`: whether a risk happens. */
  shapes: {
    constant: 'constant',
    pert: 'PERT',
    triangular: 'triangular',
    lognormal: 'lognormal',
    normal: 'normal',
    metalog: 'metalog',
    uniform: 'uniform',
    discrete: 'discrete',
    unknown: 'unknown',
    pool: 'pool of experts',
    event: 'event',
  },
  /** Beside the ends of an estimate: what these are, where they are not the least and the most. */
  bands: {
    pert: 'PERT',
    triangular: 'triangular',
    lognormal: 'P10 … P90, lognormal',
    normal: 'P10 … P90, normal',
    metalog: 'P10 … P90, metalog',
    uniform: 'uniform',
    discrete: 'one of several',
    unknown: 'nobody knows',
    pool: 'several experts',
  },
  /** Values with their chances. */
  anyOf: (options: readonly Readonly<Record<'value' | 'probability', string>>[]) =>
    listed(
      options.map(({ value, probability }) => `${value} (${probability})`),
      'or',
    ),
  /** What each of several experts says, with the weight of it. */
  ofExperts: (views: readonly Readonly<Record<'expert' | 'weight' | 'value', string>>[]) =>
    `experts ${views.map(({ expert, weight, value }) => `${expert} ${weight} of ${value}`).join('; ')}`,
};

function boundsText(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `, and nothing possible below ${low} or above ${high},`;
  if (low !== null) return `, and nothing possible below ${low},`;
  return high === null ? '' : `, and nothing possible above ${high},`;
}

const swapText = (pair: readonly [string, string] | null): string =>
  pair === null ? '' : `swap ${pair.join(' and ')}: `;

/** What is wrong with an estimate itself. */
export const estimateFaults = {
  'estimate-order': ({ ends, unit, strict }) => [
    `${ends.map(([key, value]) => `${key} ${written(value, unit)}`).join(', ')} are not in order`,
    `${swapText(swapped(ends, strict))}${ends.map(([key]) => key).join(' < ')} is needed${ends.length === 3 && !strict ? '; the middle one may equal either end' : ''}`,
  ],
  'shape-and-keys': ({ shape, keys, found }) => [
    `"shape: ${shape}" goes with ${listed(keys, 'and')}, and here stand ${listed(found, 'and')}`,
    'leave "shape" out: which numbers are given says which shape is meant; or give those of the shape',
  ],
  'lognormal-not-positive': () => [
    'a lognormal estimate must be above 0',
    'write "shape: normal" for a value that may be negative',
  ],
  'metalog-bound': ({ key, value, bound, unit }) => [
    `${key} ${written(value, unit)} must lie ${key === 'p10' ? 'above' : 'below'} ${written(bound, unit)}, the ${key === 'p10' ? 'least' : 'most'} that is possible`,
    'by the range of the assumption, or by a field that it fills: widen the range, or ask for the three numbers again',
  ],
  'metalog-p50': ({ p10, p50, p90, least, most, within: { low, high }, unit }) => [
    `no metalog has p10 ${written(p10, unit)}, p50 ${written(p50, unit)} and p90 ${written(p90, unit)}: with this p10 and p90${boundsText(low === null ? null : written(low, unit), high === null ? null : written(high, unit))} p50 lies between ${written(least, unit)} and ${written(most, unit)}`,
    'ask for the three numbers again; without p50 the estimate is lognormal, and low, mode and high make a PERT',
  ],
  'long-tail': ({ lacks, above }) => [
    `${above ? 'above p90' : 'below p10'} this estimate goes on so far that it has no ${lacks === 'mean' ? 'mean' : 'standard deviation'}`,
    `give the assumption a range that ends there: quantiles of draws hold, but their mean${lacks === 'mean' ? ' never settles' : ' has a larger error than is said'}`,
  ],
  'probabilities-sum': ({ total }) => [
    `the probabilities add up to ${written(total, 'percent')}`,
    'they must add up to 100%',
  ],
} satisfies Partial<FaultWords>;
