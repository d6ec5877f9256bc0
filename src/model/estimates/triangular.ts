import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Sampler } from './sampler.ts';
import type { Shape } from './shape.ts';

export interface Triangular {
  /** Shape of the distribution. */
  readonly shape: 'triangular';
  /** Least value. */
  readonly low: number;
  /** Most likely value. */
  readonly mode: number;
  /** Greatest value. */
  readonly high: number;
}

/** Most probable at the mode, and from there less so in a straight line to either end. Draws are exact to rounding. */
export const triangular: Shape<Triangular> = {
  keys: ['low', 'mode', 'high'],
  central: ({ mode }) => mode,
  ends: ({ low, high }) => [low, high],
  chanceUpTo({ low, mode, high }, x) {
    if (x <= low) return 0;
    if (x >= high) return 1;
    return x <= mode
      ? ((x - low) * (x - low)) / ((high - low) * (mode - low))
      : 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
  },
  quantile: ({ low, mode, high }, p) =>
    p * (high - low) <= mode - low
      ? low + Math.sqrt(p * (high - low) * (mode - low))
      : high - Math.sqrt((1 - p) * (high - low) * (high - mode)),
  sampler,
};

function sampler({ low, mode, high }: Triangular, loops: Kernel): Sampler {
  const range = high - low;
  const [cut, up, down] = [(mode - low) / range, range * (mode - low), range * (high - mode)];
  const compute = (address: number, bytes: number): void =>
    loops.triangular(low, mode, high, cut, up, down, address, bytes);
  return (column) => loops.change(column, compute);
}
