import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { type Statement, statementsOf } from '../../../analysis/explain/statements.ts';
import { isMoment, metricId } from '../../../model/metrics/metrics.ts';
import { lastMonthBefore, writeMonth } from '../../../units/month.ts';
import { metricTitle } from '../metric.ts';
import { digits, positions, sayAmounts } from './explain-amounts.ts';
import { causesText } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { placesText } from './explain-places.ts';

/**
 * What happened, to be quoted to somebody who never heard of this program: who led and who leads, with the gates that fell;
 * what remains when gates are left aside; and the largest causes.
 */
export const explainSentences = (its: Explanation, naming: ExplainNaming): string =>
  statementsOf(its)
    .map((statement) => ended(textOf(statement, its, naming)))
    .join(' ');

const ended = (text: string): string => `${capital(text)}.`;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A statement as a sentence, without its capital and its full stop. */
function textOf(statement: Statement, its: Explanation, naming: ExplainNaming): string {
  switch (statement.kind) {
    case 'places':
      return placesText(statement, its, naming);
    case 'without-gates':
      return withoutGatesText(statement, its, naming);
    case 'lead':
      return leadText(statement, its, naming);
    case 'figure':
      return figureText(statement, its, naming);
  }
}

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

function withoutGatesText(
  { first, second, gates, lead, causes }: Of<'without-gates'>,
  its: Explanation,
  naming: ExplainNaming,
): string {
  const [at] = positions([lead], its, naming);
  if (at === undefined) return '';
  return `${naming.words.explain.withoutGates(gates, first, second, at)}${causesText(causes, naming)}`;
}

function leadText(
  { first, second, was, is, isAside, causes }: Of<'lead'>,
  its: Explanation,
  naming: ExplainNaming,
): string {
  const { explain } = naming.words;
  const [before, after] = positions([was, is], its, naming);
  if (before === undefined || after === undefined) return '';
  return was === is
    ? explain.leadStayed({ first, second, at: after, isAside })
    : `${explain.leadWent({ first, second, was: before, is: after, isAside })}${causesText(causes, naming)}`;
}

function figureText({ scenario, was, is, causes }: Of<'figure'>, its: Explanation, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const { metric } = its;
  const figure = capital(metricTitle(metricId(metric), naming));
  const [before = '', after = ''] = isMoment(metric)
    ? [was, is].map((value) => writeMonth(lastMonthBefore(value, naming.study.start)))
    : sayAmounts([was, is], its, naming, digits.figure);
  if (was === is) return explain.figureStayed(figure, scenario, after);
  const [later = ''] = isMoment(metric) ? sayAmounts([Math.abs(is - was)], its, naming) : [];
  const by = isMoment(metric) ? explain.later(later, is < was) : '';
  const moved =
    before === after
      ? explain.figureStayed(figure, scenario, after)
      : explain.figureWent(figure, scenario, before, after);
  return `${moved}${by}${causesText(causes, naming)}`;
}
