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
    uniform: 'uniform',
    discrete: 'discrete',
    event: 'event',
  },
  /** Beside the ends of an estimate: what these are, where they are not the least and the most. */
  bands: {
    pert: 'PERT',
    triangular: 'triangular',
    lognormal: 'P10 … P90, lognormal',
    normal: 'P10 … P90, normal',
    uniform: 'uniform',
    discrete: 'one of several',
  },
};

/** What is wrong with an estimate itself. */
export const estimateFaults = {
  'estimate-order': ({ ends, unit, strict }) => [
    `${ends.map(([key, value]) => `${key} ${written(value, unit)}`).join(', ')} are not in order`,
    `${ends.map(([key]) => key).join(' < ')} is needed${ends.length === 3 && !strict ? '; the middle one may equal either end' : ''}`,
  ],
  'shape-and-keys': ({ shape, keys, found }) => [
    `"shape: ${shape}" goes with ${listed(keys, 'and')}, and here stand ${listed(found, 'and')}`,
    'leave "shape" out: which numbers are given says which shape is meant; or give those of the shape',
  ],
  'lognormal-not-positive': () => [
    'a lognormal estimate must be above 0',
    'write "shape: normal" for a value that may be negative',
  ],
  'probabilities-sum': ({ total }) => [
    `the probabilities add up to ${written(total, 'percent')}`,
    'they must add up to 100%',
  ],
} satisfies Partial<FaultWords>;
