import { assessorsOf, scoredDimension, scoredId } from '../../model/study/criteria.ts';
import type { Amount, Criterion, Stakeholder } from '../../model/study/study.ts';
import {
  chanceKey,
  chanceName,
  constantName,
  criterionName,
  criterionNameOf,
  figureName,
  measureName,
  pointName,
  stakeholderName,
  weightName,
} from '../names.ts';
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

/**
 * The score: 100 × Σ say × (Σ weight × value / Σ weight) / Σ say. No lines where there are no criteria or stakeholders.
 *
 * @param chance - where the chance that no gate fails comes from: in a draw no gate fails or one does, a central run knows it otherwise
 */
export function compileScore(plan: PlanBuilder, chance: 'drawn' | 'known'): void {
  const { criteria, stakeholders } = plan.study;
  if (criteria.size === 0 || stakeholders.size === 0) return;
  const values = new Map([...criteria].map(([id, criterion]) => [id, valueLine(plan, id, { criterion, chance })]));
  const scores = [...stakeholders].flatMap(([id, stakeholder]) => {
    const path = ['stakeholders', id];
    const pairs = [...stakeholder.weights].flatMap(([criterion, weight]) => [
      weightLine(plan, id, { criterion, weight, stakeholder }),
      ownValue(plan, id, { criterion, stakeholder }) ??
        values.get(criterion) ??
        plan.line(criterionName(criterion, 'value')),
    ]);
    const score = plan.add(stakeholderName(id, 'score'), 'factor', 'weighted-mean', pairs);
    const name = stakeholderName(id, 'say');
    const amount = stakeholder.say;
    return [plan.amount({ name, amount, dimension: 'share', path: [...path, 'say'], scope: 'study' }), score];
  });
  const mean = plan.add(stakeholderName(null, 'score'), 'factor', 'weighted-mean', scores);
  const hundred = plan.literal(constantName('hundred'), 'factor', 100);
  plan.add(figureName('score'), 'score', 'product', [hundred, mean]);
}

function weightLine(
  plan: PlanBuilder,
  group: string,
  { criterion, weight, stakeholder }: { criterion: string; weight: Amount; stakeholder: Stakeholder },
): LineNumber {
  const name = weightName(group, criterion);
  const key = stakeholder.weighing === 'swing' ? 'swing' : 'weights';
  const path = ['stakeholders', group, key, criterion];
  if (weight.kind !== 'reference') return plan.literal(name, 'factor', weight.value, path);
  return plan.amount({ name, amount: weight, dimension: 'score', path, scope: 'study' });
}

interface Valued {
  readonly criterion: Criterion;
  readonly chance: 'drawn' | 'known';
}

/** A criterion on the scale 0..1: a result of the model, or the score given by hand. */
function valueLine(plan: PlanBuilder, id: string, { criterion, chance }: Valued): LineNumber {
  return worthLine(plan, { id, criterion, name: criterionName(id, 'value') }, rawLine(plan, id, { criterion, chance }));
}

function rawLine(plan: PlanBuilder, id: string, { criterion: { result }, chance }: Valued): LineNumber {
  if (result === null) return handScore(plan, id);
  if (result.kind === 'feasible' && chance === 'known') return plan.settled(chanceName, chanceKey, 'factor');
  return plan.line({ id: scoredId(result) });
}

/** The same as a group sees it, where its own assessors gave other scores; null where it goes by what all gave. */
function ownValue(
  plan: PlanBuilder,
  group: string,
  { criterion: id, stakeholder }: { criterion: string; stakeholder: Stakeholder },
): LineNumber | null {
  const criterion = plan.study.criteria.get(id);
  const judged = plan.scenario.judged.get(id);
  const own = assessorsOf(group, stakeholder, judged);
  if (criterion === undefined || judged === undefined || own === null) return null;
  const given = own.map((assessor) => {
    const amount = judged.get(assessor) as Amount;
    const name = criterionNameOf(group, `${id} by ${assessor}`, 'score');
    return plan.amount({ name, amount, dimension: 'score', path: plan.here('scores', id, 'by', assessor) });
  });
  const name = criterionNameOf(group, id, 'score');
  const mean = plan.add(
    name,
    'score',
    'weighted-mean',
    given.flatMap((line) => [one(plan), line]),
  );
  return worthLine(plan, { id, criterion, name: criterionNameOf(group, id, 'value') }, mean);
}

const one = (plan: PlanBuilder): LineNumber => plan.literal(constantName('one'), 'factor', 1);

type Worth = { readonly id: string; readonly criterion: Criterion; readonly name: Parameters<PlanBuilder['add']>[0] };

function worthLine(plan: PlanBuilder, { id, criterion, name }: Worth, value: LineNumber): LineNumber {
  const { result, worst, best, points } = criterion;
  const path = ['criteria', id];
  const dimension = scoredDimension(result);
  if (points === null) {
    const ends = (
      [
        ['worst', worst],
        ['best', best],
      ] as const
    ).map(([end, amount]) =>
      plan.amount({ name: criterionName(id, end), amount, dimension, path: [...path, end], scope: 'study' }),
    );
    return plan.add(name, 'factor', 'on-scale', [value, ...ends]);
  }
  const unit = plan.lines[value]?.unit ?? 'factor';
  const lines = points.flatMap(({ at, worth }, index) => [
    plan.literal(pointName(id, index, 'at'), unit, at, [...path, 'points']),
    plan.literal(pointName(id, index, 'worth'), 'factor', worth, [...path, 'points']),
  ]);
  return plan.add(name, 'factor', 'on-curve', [value, ...lines]);
}

function handScore(plan: PlanBuilder, id: string): LineNumber {
  const amount = plan.scenario.scores.get(id);
  if (amount === undefined) throw new Error(`${plan.scenario.id} has no score on ${id}: checks let it pass`);
  return plan.amount({ name: criterionName(id, 'score'), amount, dimension: 'score', path: plan.here('scores', id) });
}
