import type { Column } from '../../engine/rules/rule.ts';
import { isSameMetric, type Metric, moreIsBetter } from '../../model/metrics/metrics.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import { tie } from '../runs/tie.ts';
import { blockSize } from './request.ts';

/** How much more each scenario costs than the best. */
interface Differences {
  readonly columns: readonly Column[];
  readonly compute: () => void;
}

/**
 * How much more each scenario costs than the best, draw by draw; 0 where they are level but for rounding.
 *
 * @param costs - by scenario, a block of draws each
 * @param best - place of the scenario that others are set against
 */
export function differencesOf(kernel: Kernel, costs: readonly Column[], best: number): Differences {
  const columns = costs.map(() => kernel.column(blockSize));
  return {
    columns,
    compute() {
      columns.forEach((out, scenario) => {
        const [cost, bestCost] = [costs[scenario] as Column, costs[best] as Column];
        const [a, b] = [kernel.addressOf(cost, 1), kernel.addressOf(bestCost, 2)];
        const isReached = kernel.reaches(out);
        kernel.apart(isReached ? out.byteOffset : 0, a, b, tie, out.byteLength);
        if (!isReached) out.set(kernel.scratch.subarray(0, out.length));
      });
    },
  };
}

export interface Ranking {
  /** Where it stands among the figures. */
  readonly place: number;
  readonly columns: readonly Column[];
  /** Turns the sign of scores. */
  readonly compute: () => void;
}

/** The figure that scenarios are ranked by, less of which is better. */
export function rankingOf(
  figures: readonly Metric[],
  by: Metric,
  columns: readonly (readonly Column[])[],
  kernel: Kernel,
): Ranking {
  const place = figures.findIndex((metric) => isSameMetric(metric, by));
  const ranked = columns.map((each) => each[place] as Column);
  if (!moreIsBetter(by)) return { place, columns: ranked, compute: () => {} };
  const negated = ranked.map((column) => kernel.column(column.length));
  return {
    place,
    columns: negated,
    compute() {
      negated.forEach((out, scenario) => {
        for (let k = 0; k < out.length; k++) out[k] = -(ranked[scenario]?.[k] as number);
      });
    },
  };
}
