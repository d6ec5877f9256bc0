import { metricDimension, metricId } from '../../model/metrics/metrics.ts';
import type { Criterion } from '../../model/study/study.ts';
import { constantName, criterionName, figure, measureName, stakeholderName, weightName } from '../names.ts';
import type { LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

export function compileMeasures(plan: PlanBuilder): void {
  for (const [id, { from, until }] of plan.study.measures) {
    const path = ['measures', id];
    const ends = [eventLine(plan, from, [...path, 'from']), eventLine(plan, until, [...path, 'until'])];
    plan.add(measureName(id), 'months', 'length-between', ends);
  }
}

/** The score: 100 × Σ say × (Σ weight × value / Σ weight) / Σ say. No lines where there are no criteria or stakeholders. */
export function compileScore(plan: PlanBuilder): void {
  const { criteria, stakeholders } = plan.study;
  if (criteria.size === 0 || stakeholders.size === 0) return;
  const values = new Map([...criteria].map(([id, criterion]) => [id, valueLine(plan, id, criterion)]));
  const scores = [...stakeholders].flatMap(([id, { say: amount, weights }]) => {
    const path = ['stakeholders', id];
    const pairs = [...weights].flatMap(([criterion, weight]) => [
      plan.literal(weightName(id, criterion), 'factor', weight, [...path, 'weights', criterion]),
      values.get(criterion) ?? plan.line(criterionName(criterion, 'value')),
    ]);
    const score = plan.add(stakeholderName(id, 'score'), 'factor', 'weighted-mean', pairs);
    const name = stakeholderName(id, 'say');
    return [plan.amount({ name, amount, dimension: 'share', path: [...path, 'say'], scope: 'study' }), score];
  });
  const mean = plan.add(stakeholderName(null, 'score'), 'factor', 'weighted-mean', scores);
  const hundred = plan.literal(constantName('hundred'), 'factor', 100);
  plan.add(figure('score'), 'score', 'product', [hundred, mean]);
}

/** A criterion on the scale 0..1: a result of the model, or the score given by hand. */
function valueLine(plan: PlanBuilder, id: string, { result, worst, best }: Criterion): LineNumber {
  const dimension = result === null ? 'score' : metricDimension(result);
  const value = result === null ? handScore(plan, id) : plan.line({ id: metricId(result) });
  const ends = (
    [
      ['worst', worst],
      ['best', best],
    ] as const
  ).map(([end, amount]) =>
    plan.amount({ name: criterionName(id, end), amount, dimension, path: ['criteria', id, end], scope: 'study' }),
  );
  return plan.add(criterionName(id, 'value'), 'factor', 'on-scale', [value, ...ends]);
}

function handScore(plan: PlanBuilder, id: string): LineNumber {
  const amount = plan.scenario.scores.get(id);
  if (amount === undefined) throw new Error(`${plan.scenario.id} has no score on ${id}: checks let it pass`);
  return plan.amount({ name: criterionName(id, 'score'), amount, dimension: 'score', path: plan.here('scores', id) });
}
