import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { type Statement, statementsOf } from '../../../analysis/explain/statements.ts';
import { isTime, metricDimension } from '../../../model/metrics/metrics.ts';
import { largest } from '../../../numerics/extremes.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Currency } from '../../../units/currency.ts';
import type { Position } from '../../../words/facts.ts';
import type { Words } from '../../../words/words.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { writeAmount } from '../../write-amount.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** What sentences are written with: the scale of the amounts of tables and sentences together. */
export interface SentenceNaming extends ExplainNaming {
  readonly scale: MoneyScale;
}

/** More decimals than this tell nobody anything. */
const mostDecimals = 6;

/** What is this part of the largest amount beside it, or more, is not to be written as nothing. */
const leastPart = 0.01;

/** The effects that count beside the others and the change: of a small change also small ones. */
function countingEffects({ effects, change }: Explanation): readonly number[] {
  const amounts = effects.map(({ effect }) => effect);
  const most = largest([change, ...amounts].map(Math.abs));
  return amounts.filter((effect) => effect !== 0 && Math.abs(effect) >= leastPart * most);
}

/** The figures that one sentence tells of one thing, by what is ranked by: those that differ are to be seen to differ. */
function rankedBy(statement: Statement): readonly number[] {
  switch (statement.kind) {
    case 'places':
      return [statement.before, statement.after].map((lead) => lead?.by ?? 0);
    case 'without-gates':
      return [0, ...[statement.was ?? 0, statement.is].map(Math.abs)];
    case 'moved':
      return [];
    default:
      return [statement.was, statement.is].map(Math.abs);
  }
}

/** The amounts of money that one sentence tells of other figures. */
const moved = (statement: Statement): readonly number[] =>
  statement.kind === 'moved'
    ? statement.figures
        .filter(({ metric }) => metricDimension(metric) === 'money')
        .flatMap(({ was, is: now }) => [was, now])
    : [];

/**
 * The scale of all amounts of an explanation: that of the largest, in millions from one million, with decimals enough to see that what a
 * sentence tells of two sides differs and that an effect that counts is something, as far as the smallest unit of the currency tells them apart.
 */
export function explainScale(explanation: Explanation, { words, study }: ExplainNaming): MoneyScale {
  const { start, end, effects, metric } = explanation;
  const statements = statementsOf(explanation);
  const isMoney = metricDimension(metric) === 'money';
  const together = [
    ...statements.map(moved),
    ...(isMoney ? [...statements.map(rankedBy), ...countingEffects(explanation).map((effect) => [0, effect])] : []),
  ];
  const amounts = [...(isMoney ? [start, end, ...effects.map(({ effect }) => effect)] : []), ...together.flat()];
  const suits = moneyScale(amounts, true);
  const most = largest([0, ...amounts.map(Math.abs)]);
  const scale: MoneyScale = most >= 1e6 ? { divisor: 1e6, decimals: 2, name: 'million' } : suits;
  const seem = (values: readonly number[], decimals: number): number =>
    new Set(values.map((value) => writeDecimal(value / scale.divisor, decimals, words.numbers))).size;
  const finest = decimalsOf(scale, study.notation.currency);
  const shows = (decimals: number): boolean =>
    together.every((values) => seem(values, decimals) >= seem(values, finest));
  let { decimals } = scale;
  // Whole euros or cents, as amounts are written: no tenths.
  while (decimals < finest && !shows(decimals)) decimals = scale.name === 'euro' ? finest : decimals + 1;
  return { ...scale, decimals };
}

/** Those of a scale that show the smallest unit of a currency, as far as they tell anybody anything. */
const decimalsOf = ({ name }: MoneyScale, { decimals }: Currency): number =>
  Math.min(mostDecimals, decimals + { euro: 0, thousand: 3, million: 6 }[name]);

/** The amounts of one sentence; lengths and points with the decimals of the tables beside it, or more, as far as they tell them apart. */
export function amountTexts(values: readonly number[], explanation: Explanation, naming: SentenceNaming): string[] {
  const { words, scale } = naming;
  const dimension = metricDimension(explanation.metric);
  if (dimension === 'money') return values.map((value) => writeAmount(value, words, scale));
  const decimals = largest([lengthDecimals(explanation, words), decimalsApart(values, words)]);
  return values.map((value) => {
    const number = writeDecimal(value, decimals, words.numbers);
    return dimension === 'duration' ? `${number} ${words.table.months}` : words.simulation.pointsOf(number);
  });
}

/**
 * With how many decimals lengths and points are written, in tables and sentences: as many as distinguish those of one sentence, and show
 * each effect that counts.
 */
export function lengthDecimals(explanation: Explanation, words: Words): number {
  if (metricDimension(explanation.metric) === 'money') return 0;
  const together = statementsOf(explanation).map((each) => lengthsIn(each, explanation));
  const effects = countingEffects(explanation).map((effect) => [effect]);
  return largest([...together, ...effects].map((values) => decimalsApart(values, words)));
}

/** The lengths or points of one sentence: of a time, which is written as a month, how much later it is. */
const lengthsIn = (statement: Statement, { metric }: Explanation): readonly number[] =>
  statement.kind === 'figure' && isTime(metric) ? [Math.abs(statement.is - statement.was)] : rankedBy(statement);

/** How many decimals tell different ones apart, and none as nothing that is something. */
function decimalsApart(values: readonly number[], { numbers }: Words): number {
  let decimals = 1;
  for (; decimals < mostDecimals; decimals++) {
    const texts = values.map((value) => writeDecimal(value, decimals, numbers));
    const isSeen = values.every((value, place) => value === 0 || /[1-9]/.test(texts[place] ?? ''));
    if (isSeen && new Set(texts).size === new Set(values).size) break;
  }
  return decimals;
}

/** A lead as a place: ahead, behind or level, with how far. */
export function positions(leads: readonly number[], explanation: Explanation, naming: SentenceNaming): Position[] {
  const texts = amountTexts(leads.map(Math.abs), explanation, naming);
  return leads.map((lead, index) => ({
    is: lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'level',
    by: texts[index] as string,
  }));
}
