import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figureName } from '../../engine/names.ts';
import type { LineNumber } from '../../engine/plan.ts';
import { metricId, moreIsBetter } from '../../model/metrics/metrics.ts';
import { hasFigure } from '../../model/study/figures.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { isFeasible } from '../runs/central-run.ts';
import { valueOf } from '../runs/ranking.ts';
import type { Objective } from './objective.ts';
import { variedTogether, type VariedTogether, varyingTogether } from './vary.ts';

/** Who leads at each of some points: the position of the scenario among the runs. */
export interface Leaders {
  /** −1 where every scenario fails a gate, −2 where `--set` with these values would be refused. */
  readonly leaders: Int32Array;
  /** Of each run, its figure at each point. */
  readonly values: readonly Float64Array[];
  /** Of each run, whether no gate fails there. */
  readonly feasible: readonly Float64Array[];
}

export const nobody = -1;
export const refused = -2;

/** For each assumption, its value at each of the points. */
export type LeadersAt = (points: readonly (readonly number[])[]) => Leaders;

/** How many points are computed at a time: what is computed of so many stays near the processor. */
const blockSize = 256;

/** Figures that differ by less than this part of them are equal: rounding. Of equals the first by id leads, as in the ranking. */
const rounding = 1e-12;

/** Who leads among the scenarios of an objective where some assumptions have other values, gates included. */
export function leadersAt({ study, runs, metric, context }: Objective, keys: readonly AssumptionKey[]): LeadersAt {
  const varied = variedTogether(context, keys);
  const order = [...runs.keys()].toSorted((a, b) => byCodeUnit(runs[a]?.scenario.id ?? '', runs[b]?.scenario.id ?? ''));
  const each = runs.map((run): { readonly at: VariedTogether; readonly isRanked: boolean } => {
    const targets = [metricId(metric), figureName('feasible').id].map((id) => run.plan.numberOf.get(id) as LineNumber);
    return { at: varyingTogether(varied, run, targets), isRanked: hasFigure(study, run.scenario, metric) };
  });
  const sign = moreIsBetter(metric) ? -1 : 1;
  const compute: LeadersAt = (points) => {
    const columns = each.map(({ at }) => at(points));
    const values = columns.map(([column]) => column as Float64Array);
    const feasible = columns.map(([, column]) => column as Float64Array);
    const leaders = Int32Array.from({ length: points[0]?.length ?? 0 }, (_, point) => {
      let best = nobody;
      for (const index of order) {
        if (each[index]?.isRanked !== true) continue;
        const value = values[index]?.[point] as number;
        if (Number.isNaN(value)) return refused;
        if (feasible[index]?.[point] !== 1) continue;
        const other = best < 0 ? Number.NaN : (values[best]?.[point] as number);
        const tie = rounding * Math.max(Math.abs(value), Math.abs(other));
        if (best < 0 || sign * (other - value) > tie) best = index;
      }
      return best;
    });
    return { leaders, values, feasible };
  };
  return (points) => {
    const count = points[0]?.length ?? 0;
    const parts: Leaders[] = [];
    for (let first = 0; first < count; first += blockSize)
      parts.push(compute(points.map((column) => column.slice(first, first + blockSize))));
    return joined(parts, runs.length, count);
  };
}

function joined(parts: readonly Leaders[], runs: number, count: number): Leaders {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const ofAll = (column: (part: Leaders) => Float64Array): Float64Array => {
    const all = new Float64Array(count);
    let next = 0;
    for (const part of parts) {
      all.set(column(part), next);
      next += part.leaders.length;
    }
    return all;
  };
  const indices = Array.from({ length: runs }, (_, index) => index);
  return {
    leaders: Int32Array.from(ofAll((part) => Float64Array.from(part.leaders))),
    values: indices.map((index) => ofAll((part) => part.values[index] as Float64Array)),
    feasible: indices.map((index) => ofAll((part) => part.feasible[index] as Float64Array)),
  };
}

/** Who leads with the values in force; null where nobody does. */
export function leaderNow({ runs, metric }: Objective): number | null {
  const sign = moreIsBetter(metric) ? -1 : 1;
  let best: number | null = null;
  const order = [...runs.entries()].toSorted(([, a], [, b]) => byCodeUnit(a.scenario.id, b.scenario.id));
  for (const [index, run] of order) {
    const value = valueOf(run, metric);
    if (value === null || !isFeasible(run)) continue;
    const other = best === null ? Number.NaN : (valueOf(runs[best] as (typeof runs)[number], metric) ?? Number.NaN);
    if (best === null || sign * (other - value) > rounding * Math.max(Math.abs(value), Math.abs(other))) best = index;
  }
  return best;
}
