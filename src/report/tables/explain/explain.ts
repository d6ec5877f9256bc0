import type { Explanation, Step } from '../../../analysis/explain/explanation.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell, Report, Table } from '../../table.ts';
import { empty, text } from '../columns.ts';
import { metricTitle } from '../metric.ts';
import { contingencyOfSides, costNamed } from '../plan-notes.ts';
import { effectsTable } from './explain-effects.ts';
import { turnedGatesTable } from './explain-gates.ts';
import { effectTitle } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { explainSentences } from './explain-sentence.ts';
import { againstNotes, setTexts, sideName } from './explain-sides.ts';
import { drawnTable } from './waterfall.ts';

export interface ExplainContext extends ExplainNaming {
  /** What was set on both sides, as typed. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Why a result changed: a sentence, a waterfall, the assumptions, the evidence as it came in, and the gates that turned. */
export function explainReport(its: Explanation, context: ExplainContext): Report {
  const { study, words } = context;
  const isMoved = its.effects.some(({ effect }) => effect !== 0);
  const of = (side: 'old' | 'new'): string => sideName(its, context, { side, way: 'of' });
  return {
    title: words.explain.title(titled(study.title, study.id, context), of('old'), of('new')),
    summary: [explainSentences(its, context)],
    tables: [
      ...(isMoved ? [waterfall(its, context)] : []),
      ...(its.effects.length > 0 ? [effectsTable(its, context)] : []),
      ...(isMoved && its.noOrder === null ? [inTimeTable(its, context)] : []),
      ...(its.gates.length > 0 ? [turnedGatesTable(its.gates, context)] : []),
    ],
    notes: notesOf(its, context).map((note) => ({ kind: 'term', text: note })),
  };
}

function notesOf(its: Explanation, context: ExplainContext): string[] {
  const { explain, table } = context.words;
  const changed = setTexts(context.sets);
  const where = (side: 'old' | 'new'): string => sideName(its, context, { side, way: 'in' });
  return [
    ...(its.effects.length === 0 ? [explain.nothingChanged(where('old'), where('new'))] : []),
    ...(its.quantity.kind === 'lead' ? [explain.leadMeans(its.quantity.first, its.quantity.second)] : []),
    ...(its.noOrder === null ? [] : [explain.noOrder[its.noOrder]]),
    ...againstNotes(its, context),
    ...contingencyOfSides(sidesOf(its, context), costNamed(metricId(its.metric)), context.words),
    table.rankedBy(metricTitle(metricId(its.metric), context)),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
  ];
}

const sidesOf = (its: Explanation, context: ExplainContext) =>
  (['old', 'new'] as const).map((side) => [sideName(its, context, { side, way: 'of' }), its.plan[side]] as const);

function waterfall(its: Explanation, context: ExplainContext): Table {
  const { explain } = context.words;
  const { quantity, metric } = its;
  const named = metricTitle(metricId(metric), context);
  const what =
    quantity.kind === 'lead'
      ? explain.ofLead(quantity.first, quantity.second, named)
      : explain.ofFigure(quantity.scenario, named);
  return drawnTable(its, context, {
    id: 'waterfall',
    title: explain.waterfall(what),
    steps: its.effects
      .filter(({ effect }) => effect !== 0)
      .map((each) => ({ title: effectTitle(each, explain), month: empty, effect: each.effect })),
    withMonths: false,
    notes: [],
  });
}

function inTimeTable(its: Explanation, context: ExplainContext): Table {
  const { explain, show } = context.words;
  const monthOf = ({ month }: Step): Cell => (month === null ? text(show.always) : { kind: 'month', month });
  return drawnTable(its, context, {
    id: 'in-time',
    title: explain.inTimeTitle,
    steps: its.inTime
      .filter(({ effect }) => effect !== 0)
      .map((step) => ({ title: step.key, month: monthOf(step), effect: step.effect })),
    withMonths: true,
    notes: [{ kind: 'term', text: explain.inTimeNote }],
  });
}
