import type { Scenario, Study } from './study.ts';
import type { AskedMetric } from '../metrics/metrics.ts';

/** Whether a scenario is ever finished: by the event that it names, or else by its phases, where it has any. */
export const hasFinish = ({ phases, delivered }: Scenario): boolean =>
  delivered === null ? phases.size > 0 : delivered !== 'never';

/** Whether a scenario has a figure at all: without a finish it has no score either in which its finish would count. */
export function hasFigure({ criteria }: Study, scenario: Scenario, metric: AskedMetric): boolean {
  if (hasFinish(scenario)) return true;
  if (metric.kind === 'finish') return false;
  return metric.kind !== 'score' || ![...criteria.values()].some(({ result }) => result?.kind === 'finish');
}
