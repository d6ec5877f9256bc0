import { type Variate, randomColumns } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { kernelWith } from '../../numerics/kernel/kernel.ts';
import { correlatedStreams, correlateOf } from './correlated.ts';

/** How many draws are made at a time. */
const blockSize = 1024;

/** How the draws are made that a mean is of: the same as those of a simulation. */
export interface MeanTerms {
  readonly draws: number;
  readonly seed: number;
  readonly method: 'random' | 'latin';
}

const keyOf = ({ stream, from }: Variate): string => `${stream} ${JSON.stringify(from)}`;

/** The values of together draws of everything that is asked for, as a simulation draws them. */
export function drawValues(
  study: Study,
  variates: readonly Variate[],
  { draws, seed, method }: MeanTerms,
): (variate: Variate) => Column {
  const drawn = new Set(variates.map(({ stream }) => stream));
  const others = correlatedStreams(study).filter((stream) => !drawn.has(stream));
  const together = [...variates, ...others.map((stream): Variate => ({ stream, from: 'uniform' }))];
  const kernel = kernelWith(blockSize * (together.length + 8));
  const random = randomColumns(
    together,
    { seed, draws, method },
    { size: blockSize, correlate: correlateOf(study), kernel },
  );
  const drawnBy = new Map(variates.map((variate) => [keyOf(variate), { variate, column: new Float64Array(draws) }]));
  for (let first = 0; first < draws; first += blockSize) {
    const count = Math.min(blockSize, draws - first);
    random.draw(first, count);
    for (const { variate, column } of drawnBy.values()) column.set(random.of(variate).subarray(0, count), first);
  }
  return (variate) => drawnBy.get(keyOf(variate))?.column as Column;
}
