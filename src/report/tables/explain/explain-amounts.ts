import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { type Statement, statementsOf } from '../../../analysis/explain/statements.ts';
import { metricDimension } from '../../../model/metrics/metrics.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Currency } from '../../../units/currency.ts';
import type { Position } from '../../../words/facts.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { writeAmount } from '../../write-amount.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** What sentences are told with: the scale of the amounts of tables and sentences together. */
export interface SentenceNaming extends ExplainNaming {
  readonly scale: MoneyScale;
}

/** More decimals than this tell nobody anything. */
const mostDecimals = 6;

/** The figures that one sentence tells of one thing, by what is ranked by: those that differ are to be seen to differ. */
function rankedBy(statement: Statement): readonly number[] {
  switch (statement.kind) {
    case 'places':
      return [statement.before, statement.after].map((lead) => lead?.by ?? 0);
    case 'without-gates':
      return [0, statement.lead];
    case 'moved':
      return [];
    default:
      return [statement.was, statement.is].map(Math.abs);
  }
}

/** The amounts of money that one sentence tells of other figures. */
const moved = (statement: Statement): readonly number[] =>
  statement.kind === 'moved'
    ? statement.figures.filter(({ metric }) => metricDimension(metric) === 'money').flatMap(({ was, is }) => [was, is])
    : [];

/**
 * The scale of all amounts of an explanation: that of the largest, in millions from one million, with decimals enough to see that what a
 * sentence tells of two sides differs, as far as the smallest unit of the currency tells them apart.
 */
export function explainScale(explanation: Explanation, { words, study }: ExplainNaming): MoneyScale {
  const { start, end, effects, metric } = explanation;
  const statements = statementsOf(explanation);
  const isMoney = metricDimension(metric) === 'money';
  const together = [...statements.map(moved), ...(isMoney ? statements.map(rankedBy) : [])];
  const amounts = [...(isMoney ? [start, end, ...effects.map(({ effect }) => effect)] : []), ...together.flat()];
  const suits = moneyScale(amounts, true);
  const most = amounts.reduce((largest, amount) => Math.max(largest, Math.abs(amount)), 0);
  const scale: MoneyScale = most >= 1e6 ? { divisor: 1e6, decimals: 2, name: 'million' } : suits;
  const seem = (values: readonly number[], decimals: number): number =>
    new Set(values.map((value) => writeDecimal(value / scale.divisor, decimals, words.numbers))).size;
  const finest = decimalsOf(scale, study.notation.currency);
  const tells = (decimals: number): boolean =>
    together.every((values) => seem(values, decimals) >= seem(values, finest));
  let { decimals } = scale;
  while (decimals < finest && !tells(decimals)) decimals += 1;
  return { ...scale, decimals };
}

/** Those of a scale that show the smallest unit of a currency, as far as they tell anybody anything. */
const decimalsOf = ({ name }: MoneyScale, { decimals }: Currency): number =>
  Math.min(mostDecimals, decimals + { euro: 0, thousand: 3, million: 6 }[name]);

/** The amounts of one sentence; lengths and points with as many decimals as tell different ones apart, and none as nothing that is something. */
export function amountTexts(
  values: readonly number[],
  { metric }: Pick<Explanation, 'metric'>,
  { words, scale }: SentenceNaming,
): string[] {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return values.map((value) => writeAmount(value, words, scale));
  const say = (value: number, decimals: number): string => {
    const number = writeDecimal(value, decimals, words.numbers);
    return dimension === 'duration' ? `${number} ${words.table.months}` : number;
  };
  for (let decimals = 1; decimals < mostDecimals; decimals++) {
    const texts = values.map((value) => say(value, decimals));
    const isSeen = values.every((value, place) => value === 0 || /[1-9]/.test(texts[place] ?? ''));
    if (isSeen && new Set(texts).size === new Set(values).size) return texts;
  }
  return values.map((value) => say(value, mostDecimals));
}

/** A lead as a place: ahead, behind or level, with how far. */
export function positions(leads: readonly number[], explanation: Explanation, naming: SentenceNaming): Position[] {
  const texts = amountTexts(leads.map(Math.abs), explanation, naming);
  return leads.map((lead, index) => ({
    is: lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'level',
    by: texts[index] as string,
  }));
}
