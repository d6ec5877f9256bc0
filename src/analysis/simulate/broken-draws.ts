import type { ColumnPool } from '../../engine/drawn/column-pool.ts';
import type { RandomColumns } from '../../engine/drawn/random-columns.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Prices } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { extentOf } from '../../numerics/extent.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Problem } from '../../problems/problem.ts';
import { isWritable } from '../../units/decimal.ts';
import { breakingEstimates } from '../draws/breaking-estimates.ts';
import { type Runnable, runOf, type Simulator } from './block-simulator.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import { blockSize } from './request.ts';

/** A scenario that cannot be computed in one of the draws from a first. */
export interface Broken {
  readonly scenario: string;
  readonly first: number;
  readonly draws: number;
}

/** What draws are computed with. */
export interface DrawMeans {
  readonly study: Study;
  readonly random: RandomColumns;
  readonly pool: ColumnPool;
  readonly prices: Prices;
}

/** That a scenario cannot be computed in one of some draws of a simulation, and by which estimates. */
export function brokenDraws(simulator: Simulator, broken: Broken): Problem {
  const drawn = simulator.drawnScenarios.find(({ place }) => place.id === broken.scenario) as DrawnScenario;
  const { run, policy, figures } = drawn;
  const own = figures.filter((_, place) => drawn.isPresent[place]);
  if (policy === null) return breaksIn(simulator, broken, { ...drawn, lines: own });
  const followed = policy.figures.filter((_, place) => policy.isPresent[place]);
  return breaksIn(simulator, broken, { ...policy, run, lines: [...own, ...followed] });
}

/** The same of what is computed with any other draws. @param of - the scenario, and what is wanted of it */
export function breaksIn(
  means: DrawMeans,
  { scenario, first, draws }: Broken,
  of: Runnable & { readonly lines: readonly LineNumber[] },
): Problem {
  const { study, random, pool } = means;
  const breaks = (held: ReadonlySet<string>): boolean => {
    const drawn = of.drawn.filter(({ key }) => !held.has(key));
    const run = runOf(study, { ...of, drawn }, means, { lines: of.lines, areKept: false });
    for (let from = first; from < first + draws; from += blockSize) {
      const count = Math.min(blockSize, first + draws - from);
      random.draw(from, count);
      if (!run.compute() || !of.lines.every((line) => areWritable(pool.kernel, run.at(line).subarray(0, count))))
        return true;
    }
    return false;
  };
  const estimates = breakingEstimates(of.run.settled, of.drawn, breaks);
  return {
    path: ['scenarios', scenario],
    onKey: true,
    fault: { kind: 'draws-break', scenario, from: first + 1, to: first + draws, estimates },
  };
}

/** Whether a figure can be written out in every draw. */
export function areWritable(kernel: Kernel, column: Float64Array): boolean {
  const { least, most } = extentOf(kernel, column);
  return isWritable(least) && isWritable(most);
}
