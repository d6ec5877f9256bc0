import { figures, measureId } from '../figures.ts';
import type { Criterion, Metric } from '../../model/study.ts';
import type { Gate, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

export function compileMeasures(plan: PlanBuilder): void {
  for (const [id, { from, until }] of plan.study.measures) {
    plan.add(measureId(id), 'months', 'length-between', [eventLine(plan, from), eventLine(plan, until)]);
  }
}

/** The score: 100 × Σ say × (Σ weight × value / Σ weight) / Σ say. No lines where there are no criteria or stakeholders. */
export function compileScore(plan: PlanBuilder): void {
  const { criteria, stakeholders } = plan.study;
  if (criteria.size === 0 || stakeholders.size === 0) return;
  const values = new Map([...criteria].map(([id, criterion]) => [id, valueLine(plan, id, criterion)]));
  const scores = [...stakeholders].flatMap(([id, { say, weights }]) => {
    const path = `stakeholders.${id}`;
    const pairs = [...weights].flatMap(([criterion, weight]) => [
      plan.literal(`${path}: weight of ${criterion}`, 'factor', weight),
      values.get(criterion) ?? plan.line(`criteria.${criterion}`),
    ]);
    const score = plan.add(`${path}.score`, 'factor', 'weighted-mean', pairs);
    return [plan.amount(`${path}.say`, say, 'share', 'study'), score];
  });
  const mean = plan.add('weighted-score', 'factor', 'weighted-mean', scores);
  plan.add(figures.score, 'score', 'product', [plan.literal('hundred', 'factor', 100), mean]);
}

export const metricId = (metric: Metric): string =>
  metric.kind === 'measure' ? measureId(metric.measure) : metric.kind;

/** A criterion on the scale 0..1: a result of the model, or the score given by hand. */
function valueLine(plan: PlanBuilder, id: string, { result, worst, best }: Criterion): LineNumber {
  const dimension = result === null ? 'score' : isMoney(result) ? 'money' : 'duration';
  const value = result === null ? handScore(plan, id) : plan.line(metricId(result));
  const ends = [worst, best].map((end, index) =>
    plan.amount(`criteria.${id}: ${index === 0 ? 'worst' : 'best'}`, end, dimension, 'study'),
  );
  return plan.add(`criteria.${id}`, 'factor', 'on-scale', [value, ...ends]);
}

const isMoney = ({ kind }: Metric): boolean => kind === 'present-value' || kind === 'total-cost';

function handScore(plan: PlanBuilder, id: string): LineNumber {
  const score = plan.scenario.scores.get(id);
  if (score === undefined) throw new Error(`${plan.scenario.id} has no score on ${id}: checks let it pass`);
  return plan.amount(`scores.${id}`, score, 'score');
}

/** The requirements of the contract forms in use, and whether none of them fails. */
export function compileGates(plan: PlanBuilder): Gate[] {
  const gates = [...plan.study.responsibility].flatMap(([id, { requires }]) => {
    const phases = [...plan.scenario.phases].flatMap(([phase, { responsibility }]) =>
      responsibility === id ? [phase] : [],
    );
    if (phases.length === 0) return [];
    return requires.map(({ assumption, bound, amount }, requirement): Gate => {
      const path = `gates.${id}.${requirement}`;
      const value = plan.given(assumption);
      const unit = plan.lines[value]?.unit ?? 'factor';
      const limit =
        amount.kind === 'reference' ? plan.given(amount.name) : plan.literal(`${path}: bound`, unit, amount.value);
      const line = plan.add(path, 'truth', bound, [value, limit]);
      return { line, responsibility: id, requirement, phases, assumption, bound, value, limit };
    });
  });
  plan.add(
    figures.feasible,
    'truth',
    'none-fails',
    gates.map(({ line }) => line),
  );
  return gates;
}
