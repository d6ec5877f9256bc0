import type { Explanation, Step } from '../../../analysis/explain/explanation.ts';
import { withoutRounding } from '../../../analysis/explain/without-rounding.ts';
import { scorePartsOf } from '../../../analysis/explain/score-parts.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { writeDecimal } from '../../../units/write.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell, Report, Table } from '../../table.ts';
import { empty, text } from '../columns.ts';
import { metricTitle, theFigure } from '../metric.ts';
import { contingencyOfSides, costBeside } from '../plan-notes.ts';
import { effectsTable } from './explain-effects.ts';
import { changedGatesTable } from './explain-gates.ts';
import { effectTitle, titleOf, titlesOf } from './explain-causes.ts';
import { amountTexts, explainScale, lengthDecimals, type SentenceNaming } from './explain-amounts.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { explainSentences } from './explain-sentence.ts';
import { againstNotes, setTexts, sideName } from './explain-sides.ts';
import { drawnTable } from './waterfall.ts';

export interface ExplainContext extends ExplainNaming {
  /** What was set on both sides, as typed. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Why a result changed: a sentence, a waterfall, the assumptions, the evidence as it came in, and the gates that changed. */
export function explainReport(computed: Explanation, context: ExplainContext): Report {
  const { study, words } = context;
  const explanation = withoutRounding(computed);
  const of = (side: 'old' | 'new'): string => sideName(explanation, context, { side, form: 'of' });
  const scale = explainScale(explanation, context);
  return {
    title: words.explain.title(titled(study.title, study.id, context), of('old'), of('new')),
    summary: [explainSentences(explanation, context)],
    scale,
    tables: [
      ...(explanation.effects.length > 0 ? [effectsTable(explanation, context)] : []),
      ...(moved(explanation.effects) ? [{ ...waterfall(explanation, context), detail: true }] : []),
      ...(explanation.noOrder === null && moved(explanation.inTime)
        ? [{ ...inTimeTable(explanation, context), detail: true }]
        : []),
      ...(explanation.gates.length > 0 ? [{ ...changedGatesTable(explanation.gates, context), detail: true }] : []),
    ],
    notes: notesOf(explanation, { ...context, scale }).map((note) => ({ kind: 'term', text: note })),
  };
}

/** Whether several steps move it: a picture of one says no more than its number. */
const moved = (steps: readonly { readonly effect: number }[]): boolean =>
  steps.filter(({ effect }) => effect !== 0).length > 1;

function notesOf(explanation: Explanation, context: ExplainContext & SentenceNaming): string[] {
  const { explain, table } = context.words;
  const changed = setTexts(context.sets);
  const where = (side: 'old' | 'new'): string => sideName(explanation, context, { side, form: 'in' });
  return [
    ...(explanation.effects.length === 0 ? [explain.nothingChanged(where('old'), where('new'))] : []),
    ...(explanation.quantity.kind === 'lead'
      ? [explain.leadMeans(explanation.quantity.first, explanation.quantity.second)]
      : []),
    ...scoreNotes(explanation, context),
    ...(explanation.noOrder === null ? [] : [explain.noOrder[explanation.noOrder]]),
    ...againstNotes(explanation, context),
    ...contingencyOfSides(sidesOf(explanation, context), costBeside(explanation.metric)),
    ...meanNotes(explanation, context),
    table.rankedBy(metricTitle(metricId(explanation.metric), context)),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
  ];
}

/** Of a score, what scores, weights and criteria account for. */
function scoreNotes(explanation: Explanation, { study, words }: ExplainContext): string[] {
  const parts = scorePartsOf(study, explanation);
  if (parts === null) return [];
  const decimals = lengthDecimals(explanation, words);
  const signed = (points: number): string =>
    `${points < 0 ? '−' : '+'}${writeDecimal(Math.abs(points), decimals, words.numbers)}`;
  const { scores, weights, criteria } = parts;
  return [words.explain.scoreParts({ scores: signed(scores), weights: signed(weights), criteria: signed(criteria) })];
}

/** How the draws were made that something is the mean of, and how far off both sides and the change may be. */
function meanNotes(explanation: Explanation, context: ExplainContext & SentenceNaming): string[] {
  const { ofMean } = explanation;
  if (ofMean === null) return [];
  const { explain, simulation, numbers } = context.words;
  const { draws, seed, method, startError, endError, changeError } = ofMean;
  const [start = '', end = '', change = ''] = [startError, endError, changeError].map(
    (error) => amountTexts([error], explanation, context)[0],
  );
  return [explain.meanErrors({ start, end, change }), simulation.draws(writeDecimal(draws, 0, numbers), seed, method)];
}

const sidesOf = (explanation: Explanation, context: ExplainContext & Pick<SentenceNaming, 'scale'>) =>
  (['old', 'new'] as const).map((side) => ({
    whose: sideName(explanation, context, { side, form: 'of' }),
    plan: explanation.plan[side],
    studies: [context.study],
    words: context.words,
    scale: context.scale,
  }));

function waterfall(explanation: Explanation, context: ExplainContext): Table {
  const { explain } = context.words;
  const { quantity, metric } = explanation;
  const titles = titlesOf(explanation, context.words);
  const named = metricTitle(metricId(metric), context);
  const what =
    quantity.kind === 'lead'
      ? explain.ofLead(quantity.first, quantity.second, named)
      : explain.ofFigure(quantity.scenario, theFigure(metric, context));
  return drawnTable(explanation, context, {
    id: 'waterfall',
    title: explain.waterfall(what),
    steps: explanation.effects
      .filter(({ effect }) => effect !== 0)
      .map((each) => ({ title: effectTitle(each, titles, explain), month: empty, effect: each.effect })),
    withMonths: false,
    notes: [],
  });
}

function inTimeTable(explanation: Explanation, context: ExplainContext): Table {
  const { explain, show } = context.words;
  const titles = titlesOf(explanation, context.words);
  const monthOf = ({ month }: Step): Cell => (month === null ? text(show.always) : { kind: 'month', month });
  return drawnTable(explanation, context, {
    id: 'in-time',
    title: explain.inTimeTitle,
    steps: explanation.inTime
      .filter(({ effect }) => effect !== 0)
      .map((step) => ({ title: titleOf(step, titles), month: monthOf(step), effect: step.effect })),
    withMonths: true,
    notes: [{ kind: 'term', text: explain.inTimeNote }],
  });
}
