import { betaTable } from '../../numerics/beta-table.ts';
import { type Kernel, kernel } from '../../numerics/kernel/kernel.ts';
import { normalCdf, normalQuantile, z90 } from '../../numerics/normal.ts';
import { pert, rounding } from './distribution.ts';
import type { Estimate } from '../study/study.ts';

/** Turns uniform numbers, in place, into values of what is estimated, in the assumption's own unit. */
export type Sampler = (column: Float64Array) => void;

type Three = Extract<Estimate, { shape: 'pert' | 'triangular' }>;
type Normal = Extract<Estimate, { shape: 'normal' }>;
type Discrete = Extract<Estimate, { shape: 'discrete' }>;

/**
 * How draws of an estimate are made: each number u of a column, between 0 and 1, becomes the quantile of u, and never falls
 * where u rises. What `quantile` says of one chance exactly, this says of many fast: triangular, uniform and discrete
 * estimates to rounding, normal and lognormal ones to 13 digits, PERT to a millionth of its range (see `betaTable`).
 *
 * Source: inversion, Devroye (1986), *Non-uniform random variate generation*, chapter II.2.
 *
 * @param loops - the kernel that reaches the columns, if one does
 */
export function samplerOf(estimate: Estimate, loops: Kernel = kernel()): Sampler {
  switch (estimate.shape) {
    case 'constant':
      return (column) => column.fill(estimate.value);
    case 'pert':
      return ofPert(estimate, loops);
    case 'triangular':
      return ofTriangular(estimate, loops);
    case 'normal':
      return ofNormal(estimate);
    case 'lognormal': {
      const [low, high] = [Math.log(estimate.p10), Math.log(estimate.p90)];
      const [middle, deviation] = [(low + high) / 2, (high - low) / (2 * z90)];
      return (column) => each(column, (u) => Math.exp(middle + deviation * normalQuantile(u)));
    }
    case 'uniform': {
      const [low, range] = [estimate.min, estimate.max - estimate.min];
      return (column) => each(column, (u) => low + range * u);
    }
    case 'discrete':
      return ofDiscrete(estimate);
  }
}

function each(column: Float64Array, value: (u: number) => number): void {
  for (let k = 0; k < column.length; k++) column[k] = value(column[k] as number);
}

/** Below this a chance is not worth cutting off. */
const negligible = 1e-12;

/** Truncated where what it fills has bounds: the chance beyond them is spread over what is within. */
function ofNormal({ p10, p90, within }: Normal): Sampler {
  const [middle, deviation] = [(p10 + p90) / 2, (p90 - p10) / (2 * z90)];
  const [low, high] = [within?.low ?? Number.NEGATIVE_INFINITY, within?.high ?? Number.POSITIVE_INFINITY];
  const [below, above] = [normalCdf((low - middle) / deviation), normalCdf((middle - high) / deviation)];
  if (below + above < negligible) return (column) => each(column, (u) => middle + deviation * normalQuantile(u));
  const left = 1 - below - above;
  return (column) =>
    each(column, (u) => Math.min(high, Math.max(low, middle + deviation * normalQuantile(below + left * u))));
}

function ofTriangular({ low, mode, high }: Three, loops: Kernel): Sampler {
  const range = high - low;
  const [cut, up, down] = [(mode - low) / range, range * (mode - low), range * (high - mode)];
  const turn = (address: number, bytes: number): void =>
    loops.triangular(low, mode, high, cut, up, down, address, bytes);
  return (column) => loops.change(column, turn);
}

function ofPert(estimate: Three, loops: Kernel): Sampler {
  const { low, high } = estimate;
  const { alpha, beta } = pert(estimate);
  let table: Float64Array | null = null;
  return (column) => {
    table ??= betaTable(alpha, beta);
    loops.tableAt.set(table);
    loops.change(column, (address, bytes) => loops.table(low, high - low, address, bytes));
  };
}

/** The least option that is reached with chance u, by the chances added up in order of value. */
function ofDiscrete({ options }: Discrete): Sampler {
  const ordered = options.toSorted((a, b) => a.value - b.value);
  let chance = 0;
  const steps = ordered.map(({ value, probability }) => ({ value, upTo: (chance += probability) + rounding }));
  const last = ordered.at(-1)?.value ?? Number.NaN;
  return (column) => each(column, (u) => steps.find(({ upTo }) => u <= upTo)?.value ?? last);
}
