import { costMetricOf, metricId } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import type { CentralRun } from '../runs/central-run.ts';

/** That scenarios are ranked by a cost that none of them has, so that none comes before another. */
export function rankedByNothing(study: Study, runs: readonly CentralRun[]): Problem[] {
  const by = metricId(study.rankedBy);
  if (runs.length < 2 || costMetricOf(study.rankedBy) === null) return [];
  if (runs.some(({ columns }) => columns.number(by) !== 0)) return [];
  const fault: Fault = { kind: 'ranked-by-nothing', by, better: betterOf(study, runs) };
  return [{ path: ['ranking', 'by'], fault }];
}

/** What else there is to rank by. */
const betterOf = (study: Study, runs: readonly CentralRun[]): 'score' | 'finish' | null =>
  study.criteria.size > 0 ? 'score' : runs.some(({ plan }) => plan.phases.length > 0) ? 'finish' : null;
