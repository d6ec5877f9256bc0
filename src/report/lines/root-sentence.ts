import type { Root, Solution } from '../../analysis/solve/solution.ts';
import type { OfEachMetric } from '../../model/metrics/metrics.ts';
import { metricIn } from '../../model/metrics/metrics.ts';
import { costOf } from '../../analysis/runs/ranking.ts';
import type { Study } from '../../model/study/study.ts';
import { lastMonthBefore } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';
import { moneyScale } from '../money-scale.ts';
import { writeAmount } from '../write-amount.ts';
import { assumptionTitle } from './assumption-title.ts';
import { goalError, goalInFull, goalTitle } from './goal-text.ts';
import { nowText, valueInSentence } from './switch-text.ts';
import { mention } from './scenario-names.ts';

export interface SolveContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

/**
 * What the value of a root may be rounded by where it is said: what it is uncertain by, or, of one that is computed, so little that the
 * figure is at its target there as well.
 */
export const roundedBy = ({ value, error }: Pick<Root, 'value' | 'error'>): number => error ?? 1e-4 * Math.abs(value);

/** A value of the assumption at which the figure comes to its target, and what it costs there: to quote. */
export function rootSentence(root: Root, { goal, by, target, asIs }: Solution, context: SolveContext): string {
  const { words } = context;
  if (by === null || target === null) throw new Error('a value is found for an assumption and a target');
  const figure = { figure: goalTitle(goal, context), target: goalInFull(target, goal, context) };
  const at = {
    name: assumptionTitle(by, words),
    value: valueInSentence(root.value, by, words, roundedBy(root)),
    now: nowText(by, words),
    error: root.error === null ? null : goalError(root.error, by.assumption, context),
  };
  // What it costs may differ along a stretch.
  const there = root.stretch === null ? null : at.value;
  return [
    root.stretch === null
      ? words.solve.root(figure, at, root.isJump)
      : words.solve.stretch(figure, at, endsOf(root.stretch, by, words)),
    costSentence(goal, [root.there.figures, asIs.figures], there, context),
    ...(root.there.feasible ? [] : [words.solve.failsThere(mention(goal.scenario), there)]),
  ].join(' ');
}

const endsOf = (
  [from, until]: NonNullable<Root['stretch']>,
  by: NonNullable<Solution['by']>,
  words: Words,
): { from: string; until: string } => ({
  from: valueInSentence(from, by, words, roundedBy({ value: from, error: null })),
  until: valueInSentence(until, by, words, roundedBy({ value: until, error: null })),
});

/** The roots that have a sentence of their own: one for each stretch on which the figure is level with the target. */
export const rootsOnce = (roots: readonly Root[]): readonly Root[] =>
  roots.filter(
    ({ stretch }, place) =>
      stretch === null || roots[place - 1]?.stretch?.every((end, side) => end === stretch[side]) !== true,
  );

function costSentence(
  { scenario, metric }: Solution['goal'],
  [there, asIs]: readonly [there: OfEachMetric<number>, asIs: OfEachMetric<number>],
  at: string | null,
  { study, words }: SolveContext,
): string {
  const cost = costOf(study.rankedBy);
  const [amount, current] = [there, asIs].map((each) => metricIn(each, { kind: cost }) ?? Number.NaN) as [
    number,
    number,
  ];
  const more = amount - current;
  const isSame = Math.abs(more) <= 1e-9 * Math.max(Math.abs(amount), Math.abs(current));
  const finish = metric?.kind === 'finish' ? null : there.finish;
  return words.solve.costs(
    { scenario: mention(scenario), at },
    writeAmount(amount, words, moneyScale([amount])),
    isSame ? null : { is: more > 0 ? 'more' : 'less', by: writeAmount(Math.abs(more), words, moneyScale([amount])) },
    finish === null ? null : words.monthName(lastMonthBefore(finish, study.start)),
  );
}
