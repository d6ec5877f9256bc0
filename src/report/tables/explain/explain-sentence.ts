import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { type Statement, statementsOf } from '../../../analysis/explain/statements.ts';
import { withoutRounding } from '../../../analysis/explain/without-rounding.ts';
import { isTime } from '../../../model/metrics/metrics.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import { writeDecimal } from '../../../units/write.ts';
import { metricText } from '../mean-text.ts';
import { theFigure, theMetric } from '../metric.ts';
import { amountTexts, explainScale, positions, type SentenceNaming } from './explain-amounts.ts';
import { causesText } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { placesText } from './explain-places.ts';
import { mention, namedText } from '../../lines/scenario-names.ts';

/**
 * What happened, to be quoted to somebody who never heard of this program: who led and who leads, with the gates that fell;
 * what remains when gates are left aside; and the largest causes.
 */
export function explainSentences(computed: Explanation, naming: ExplainNaming): string {
  const explanation = withoutRounding(computed);
  const scale = explainScale(explanation, naming);
  const { ofMean } = explanation;
  const { explain, numbers } = naming.words;
  const sentenceOf = (statement: Statement): string => {
    const text = textOf(statement, explanation, { ...naming, scale });
    if (ofMean === null) return text;
    return statement.kind === 'places'
      ? explain.inThePlan(text)
      : explain.onAverage(writeDecimal(ofMean.draws, 0, numbers), text);
  };
  const sentences = statementsOf(explanation).map((statement) => `${capital(sentenceOf(statement))}.`);
  return namedText(sentences, naming).join(' ');
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A statement as a sentence, without its capital and its full stop. */
function textOf(statement: Statement, explanation: Explanation, naming: SentenceNaming): string {
  switch (statement.kind) {
    case 'places':
      return placesText(statement, explanation, naming);
    case 'without-gates':
      return withoutGatesText(statement, explanation, naming);
    case 'lead':
      return leadText(statement, explanation, naming);
    case 'figure':
      return figureText(statement, explanation, naming);
    case 'moved':
      return movedText(statement, naming);
  }
}

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

function withoutGatesText(
  { first, second, gates, was, is: now, wasAside, causes }: Of<'without-gates'>,
  explanation: Explanation,
  naming: SentenceNaming,
): string {
  // Told of the one that would be ahead.
  const sign = now < 0 ? -1 : 1;
  const [at, before] = positions(
    (was === null ? [now] : [now, was]).map((lead) => lead * sign),
    explanation,
    naming,
  );
  if (at === undefined) return '';
  const isSame = before !== undefined && before.is === at.is && before.by === at.by;
  const [ahead, behind] = (now < 0 ? [second, first] : [first, second]).map(mention) as [string, string];
  const text = naming.words.explain.withoutGates({
    gates,
    ahead,
    behind,
    at,
    isEven: now < 0,
    was: before === undefined ? null : isSame ? 'the same' : before,
    wasAside,
  });
  // What no unit of the currency tells apart is the same to whoever reads it.
  return isSame ? text : `${text}${causesText(causes, naming)}`;
}

function leadText(
  { first, second, was, is: now, isAside, causes }: Of<'lead'>,
  explanation: Explanation,
  naming: SentenceNaming,
): string {
  const { explain } = naming.words;
  const pair = { first: mention(first), second: mention(second), isAside };
  const [before, after] = positions([was, now], explanation, naming);
  if (before === undefined || after === undefined) return '';
  // What no unit of the currency tells apart is the same to whoever reads it.
  return before.is === after.is && before.by === after.by
    ? explain.leadStayed({ ...pair, at: after })
    : `${explain.leadWent({ ...pair, was: before, is: after })}${causesText(causes, naming)}`;
}

/** Each figure in its own unit, in the scale of the other amounts. */
function movedText({ scenario, figures }: Of<'moved'>, naming: SentenceNaming): string {
  return naming.words.explain.moved(
    mention(scenario),
    figures.map(({ metric, was, is: now }) => ({
      figure: theMetric(metric, naming),
      was: metricText(metric, was, naming),
      is: metricText(metric, now, naming),
    })),
  );
}

function figureText(
  { scenario, was, is: now, causes }: Of<'figure'>,
  explanation: Explanation,
  naming: SentenceNaming,
): string {
  const { explain } = naming.words;
  const { metric } = explanation;
  const figure = theFigure(metric, naming, (title) => `"${title}"`);
  const [before = '', after = ''] = isTime(metric)
    ? [was, now].map((value) => naming.words.monthName(lastMonthBefore(value, naming.study.start)))
    : amountTexts([was, now], explanation, naming);
  if (was === now) return explain.figureStayed(figure, mention(scenario), after);
  const [later = ''] = isTime(metric) ? amountTexts([Math.abs(now - was)], explanation, naming) : [];
  const by = isTime(metric) ? explain.later(later, now < was) : '';
  const moved =
    before === after
      ? explain.figureStayed(figure, mention(scenario), after)
      : explain.figureWent(figure, mention(scenario), before, after);
  return `${moved}${by}${causesText(causes, naming)}`;
}
