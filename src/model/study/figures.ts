import type { Scenario, Study } from './study.ts';
import type { Metric } from '../metrics/metrics.ts';

/** Whether a scenario is ever finished: one without phases has nothing to finish. */
export const hasFinish = ({ phases }: Scenario): boolean => phases.size > 0;

/** Whether a scenario has a figure at all: without a finish it has no score either in which its finish would count. */
export function hasFigure({ criteria }: Study, scenario: Scenario, metric: Metric): boolean {
  if (hasFinish(scenario)) return true;
  if (metric.kind === 'finish') return false;
  return metric.kind !== 'score' || ![...criteria.values()].some(({ result }) => result?.kind === 'finish');
}
