import { betaTable } from '../../numerics/beta-table.ts';
import { betaCdf, betaQuantile } from '../../numerics/beta.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Sampler } from './sampler.ts';
import type { Shape } from './shape.ts';

export interface Pert {
  /** Shape of the distribution. */
  readonly shape: 'pert';
  /** Least value. */
  readonly low: number;
  /** Most likely value. */
  readonly mode: number;
  /** Greatest value. */
  readonly high: number;
}

/**
 * low + (high − low) times a beta variable. Draws are within a millionth of the range of the exact quantile (see `betaTable`).
 *
 * Source: Malcolm et al. (1959), *Application of a technique for research and development program evaluation*.
 */
export const pert: Shape<Pert> = {
  keys: ['low', 'mode', 'high'],
  central: ({ mode }) => mode,
  ends: ({ low, high }) => [low, high],
  chanceUpTo(estimate, x) {
    const { alpha, beta } = betaOf(estimate);
    return betaCdf((x - estimate.low) / (estimate.high - estimate.low), alpha, beta);
  },
  quantile(estimate, p) {
    const { alpha, beta } = betaOf(estimate);
    return estimate.low + (estimate.high - estimate.low) * betaQuantile(p, alpha, beta);
  },
  sampler,
};

const betaOf = ({ low, mode, high }: Pert): { alpha: number; beta: number } => ({
  alpha: 1 + (4 * (mode - low)) / (high - low),
  beta: 1 + (4 * (high - mode)) / (high - low),
});

function sampler(estimate: Pert, loops: Kernel): Sampler {
  const { low, high } = estimate;
  const { alpha, beta } = betaOf(estimate);
  let table: Float64Array | null = null;
  return (column) => {
    table ??= betaTable(alpha, beta);
    loops.tableAt.set(table);
    loops.change(column, (address, bytes) => loops.table(low, high - low, address, bytes));
  };
}
