import { type Estimate, samplerOf } from '../../model/estimates/estimate.ts';
import type { Sampler } from '../../model/estimates/sampler.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import { streamed } from '../../numerics/random.ts';
import { stratified } from '../../numerics/latin.ts';
import type { Column } from '../rules/rule.ts';

/** A number to be drawn from a random stream: a value of an estimate, or the number between 0 and 1 itself. */
export interface Variate {
  readonly stream: string;
  readonly from: Estimate | 'uniform';
}

/** How draws are made. `draws` is how many there are in all: a Latin hypercube divides chance among them. */
export interface SamplingOptions {
  readonly seed: number;
  readonly draws: number;
  readonly method: 'random' | 'latin';
}

/** The draws of a block, a column for every variate: what scenarios share is drawn once. */
export interface RandomColumns {
  readonly of: (variate: Variate) => Column;
  /** How many numbers are drawn for every draw. */
  readonly size: number;
  /** Fills all columns with so many draws from a first; the rest of a column is the first of these again. */
  readonly draw: (first: number, count: number) => void;
}

/** Changes columns of numbers between 0 and 1, by stream, so that they go together as a study says. */
export type Correlate = (columns: ReadonlyMap<string, Column>) => void;

/**
 * Columns of so many draws, a column for each variate: random numbers of its stream made into values of its estimate. Variates of
 * one stream and one estimate share a column.
 *
 * @param correlate - is called for every block, before estimates are drawn
 */
export function randomColumns(
  variates: readonly Variate[],
  { seed, draws, method }: SamplingOptions,
  { size, correlate, kernel }: { size: number; correlate: Correlate; kernel: Kernel },
): RandomColumns {
  const filling = (name: string, column: Column): ((first: number, count: number) => void) => {
    const random = streamed({ seed, name }, kernel);
    return (first, count) => {
      const out = count === size ? column : column.subarray(0, count);
      if (method === 'latin') stratified({ seed, name }, draws, first, out);
      else random(first, out);
      if (count < size) column.fill(column[0] as number, count);
    };
  };
  const columns = new Map<string, Column>();
  const streams = new Map<string, Column>();
  const fills: ((first: number, count: number) => void)[] = [];
  /** Other values from the same stream: a scenario that changes an estimate of the one it extends. */
  const copies: { readonly of: Column; readonly to: Column }[] = [];
  const samples: (() => void)[] = [];
  const samplerFor = samplers(kernel);
  for (const variate of variates) {
    if (columns.has(keyOf(variate))) continue;
    const column = kernel.column(size);
    columns.set(keyOf(variate), column);
    const shared = streams.get(variate.stream);
    if (shared === undefined) {
      streams.set(variate.stream, column);
      fills.push(filling(variate.stream, column));
    } else copies.push({ of: shared, to: column });
    if (variate.from === 'uniform') continue;
    const sample = samplerFor(variate.from);
    samples.push(() => sample(column));
  }
  return {
    of: (variate) => columns.get(keyOf(variate)) as Column,
    size: columns.size,
    draw(first, count) {
      for (const fill of fills) fill(first, count);
      correlate(streams);
      for (const { of, to } of copies) to.set(of);
      for (const sample of samples) sample();
    },
  };
}

/** Equal estimates share a sampler, and the table that it may have. */
function samplers(kernel: Kernel): (estimate: Estimate) => Sampler {
  const made = new Map<string, Sampler>();
  return (estimate) => {
    const key = JSON.stringify(estimate);
    const sampler = made.get(key) ?? samplerOf(estimate, kernel);
    made.set(key, sampler);
    return sampler;
  };
}

const keyOf = ({ stream, from }: Variate): string => `${stream} ${JSON.stringify(from)}`;
