import { moreIsBetter } from '../../model/metrics/metrics.ts';
import { monthOfTime } from '../../analysis/trace/time-month.ts';
import type { GoalFigure } from '../../analysis/solve/goal.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { roundedTo } from '../../units/readable.ts';
import { writeShort } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { writeAmount, writeGiven } from '../write-amount.ts';
import { lineTitle } from './line-title.ts';
import { mention } from './scenario-names.ts';

interface GoalNaming {
  readonly study: Study;
  readonly words: Words;
}

/** What the figure of a line is called, without its scenario. */
export function lineOfGoal({ scenario, label }: GoalFigure, { study, words }: GoalNaming): string {
  return lineTitle(label, { study, words, scenario: study.scenarios.get(scenario) as Scenario });
}

/** What a goal is called in a sentence, with its scenario. @param share - as somebody asked for it, where it is a chance */
export function goalTitle(goal: GoalFigure, naming: GoalNaming): string {
  const { solve } = naming.words;
  const what = lineOfGoal(goal, naming);
  switch (goal.draws?.kind) {
    case undefined:
      return solve.figureOf(what, mention(goal.scenario));
    case 'mean':
      return solve.mean(what, mention(goal.scenario));
    case 'feasible':
      return solve.feasible(mention(goal.scenario));
    case 'quantile':
      return solve.quantile(what, mention(goal.scenario), shareText(keptShare(goal) ?? 0, naming.words));
  }
}

/** The share of the draws that keep a quantile: at most, or of what is better the more there is at least; null of anything else. */
export function keptShare({ draws, metric }: GoalFigure): number | null {
  if (draws?.kind !== 'quantile') return null;
  return metric !== null && moreIsBetter(metric) ? 1 - draws.at : draws.at;
}

const shareText = (share: number, words: Words): string => words.quantity(Number(share.toPrecision(12)), 'percent');

/** A value of the figure of a goal, as it is said in a sentence. */
export function goalValue(
  value: number,
  { unit, label }: Pick<GoalFigure, 'unit' | 'label'>,
  naming: GoalNaming,
): string {
  const { study, words } = naming;
  if (unit === 'EUR') return writeAmount(value, words);
  if (unit === 'moment') return words.monthName(monthOfTime(value, label, study.start));
  if (unit === 'factor' || unit === 'truth') return writeShort(value, 4, words.numbers);
  return words.quantity(unit === 'month' ? value : Number(value.toPrecision(4)), unit);
}

/** The same with all digits, as somebody gave it: what a figure is held against is not rounded. */
export function goalInFull(value: number, goal: Pick<GoalFigure, 'unit' | 'label'>, naming: GoalNaming): string {
  const { unit } = goal;
  const { words } = naming;
  if (unit === 'EUR') return writeGiven(value, words);
  if (unit === 'moment') return goalValue(value, goal, naming);
  if (unit === 'factor' || unit === 'truth') return writeShort(value, 8, words.numbers);
  return words.quantity(value, unit);
}

/** A value where its month, or its first digits, would read as another value of it does. */
export function goalValueExactly(value: number, goal: Pick<GoalFigure, 'unit' | 'label'>, naming: GoalNaming): string {
  const { words } = naming;
  const digits = Number(value.toPrecision(6));
  if (goal.unit === 'moment')
    return words.solve.afterStart(words.quantity(digits, 'months'), goalValue(value, goal, naming));
  return goalInFull(goal.unit === 'EUR' || goal.unit === 'month' ? value : digits, goal, naming);
}

/** How far off a value of it may be. */
export function goalError(error: number, { unit }: Pick<GoalFigure, 'unit'>, { words }: GoalNaming): string {
  if (unit === 'EUR') return writeAmount(Number(error.toPrecision(2)), words);
  const rounded = Number(error.toPrecision(2));
  if (unit === 'percent' || unit === 'percent/year')
    return `${writeShort(rounded * 100, 6, words.numbers)} ${words.sensitivity.points}`;
  if (unit === 'factor' || unit === 'truth') return writeShort(rounded, 8, words.numbers);
  return unit === 'moment' || unit === 'month'
    ? words.quantity(rounded, 'months')
    : words.quantity(roundedTo(2, error, unit), unit);
}
