import { interpolated } from '../../numerics/interpolated.ts';
import { canScore, metricDimension, metricId, allMetrics, readMetric } from '../metrics/metrics.ts';
import type { Dimension } from '../../units/unit.ts';
import type { ScoredResult, ValuePoint } from './scale.ts';
import type { Stakeholder, Study } from './study.ts';

/** What criteria can be bound to beside metrics: the chance that no gate fails. */
const chance = 'feasible';

/** A result that a criterion can be bound to, by its name; null where there is none of that name. */
export function readScored(text: string, measures: Iterable<string>): ScoredResult | null {
  if (text === chance) return { kind: chance };
  const metric = readMetric(text, measures);
  return metric !== null && canScore(metric) ? metric : null;
}

/** The names of all results that a criterion can be bound to. */
export const scoredNames = (measures: Iterable<string>): string[] => [
  ...allMetrics(measures).filter(canScore).map(metricId),
  chance,
];

/** What it is called in a study, and the line of a plan that holds it. */
export const scoredId = (result: ScoredResult): string => (result.kind === chance ? chance : metricId(result));

/** The dimension of the scale of a criterion. */
export function scoredDimension(result: ScoredResult | null): Dimension {
  if (result === null) return 'score';
  return result.kind === chance ? 'share' : metricDimension(result);
}

/** What so much of a criterion is worth, from 0 to 1, given its ends as they are in force. */
export function worthOf(
  points: readonly ValuePoint[] | null,
  ends: { readonly worst: number; readonly best: number },
  x: number,
): number {
  if (points !== null) return interpolated(points, x);
  return Math.min(1, Math.max(0, (x - ends.worst) / (ends.best - ends.worst)));
}

/** Whether more of a criterion is worth more (1) or less (-1) all along; 0 where it rises and falls. */
export function directionOf(points: readonly ValuePoint[]): -1 | 0 | 1 {
  const steps = points.slice(1).map(({ worth }, index) => worth - (points[index] as ValuePoint).worth);
  const [rises, falls] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  if (rises && falls) return 0;
  return rises ? 1 : -1;
}

/**
 * Those whose scores a group goes by where several judged: the ones that it names, or itself where it gave one. Null where it goes by
 * what all gave.
 */
export function assessorsOf(
  group: string,
  { assessors }: Stakeholder,
  judged: ReadonlyMap<string, unknown> | undefined,
): readonly string[] | null {
  if (judged === undefined) return null;
  const own = (assessors ?? [group]).filter((assessor) => judged.has(assessor));
  return own.length === 0 || own.length === judged.size ? null : own;
}

/** Whether an assumption stands for what was judged in a field: a score, a weight, a say. */
export const isJudgement = (name: string): boolean => /^(?:scores|weights|say)\./.test(name);

/** Whether a study can say anything by criteria. */
export const hasScore = ({ criteria, stakeholders }: Study): boolean => criteria.size > 0 && stakeholders.size > 0;
