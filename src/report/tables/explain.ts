import type { Effect, Explanation, Step } from '../../analysis/explanation.ts';
import { metricId } from '../../engine/compile/score.ts';
import { writeMonth } from '../../units/month.ts';
import { titled } from '../lines/line-title.ts';
import type { Cell, Report, Table } from '../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, right, rowsOf, text } from './columns.ts';
import { metricTitle } from './comparison-notes.ts';
import { turnedGatesTable } from './explain-gates.ts';
import { type ExplainNaming, explainSentences, knownText } from './explain-sentence.ts';
import { sourceText } from './provenance.ts';
import { amountCell, amountColumn, drawnTable } from './waterfall.ts';

export interface ExplainContext extends ExplainNaming {
  readonly sets: Readonly<Record<string, string>>;
}

/** Why a result changed: a sentence, a waterfall, the assumptions, the evidence as it came in, and the gates that turned. */
export function explainReport(its: Explanation, context: ExplainContext): Report {
  const { study, words, sets } = context;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const [from, to] = [writeMonth(its.from), writeMonth(its.to)];
  const isMoved = its.effects.some(({ effect }) => effect !== 0);
  const notes = [
    ...(its.effects.length === 0 ? [words.explain.nothingChanged(from, to)] : []),
    ...(its.quantity.kind === 'lead' ? [words.explain.leadMeans(its.quantity.first, its.quantity.second)] : []),
    words.table.rankedBy(metricTitle(metricId(its.metric), context)),
    ...(changed.length > 0 ? [words.table.changed(changed.join(', '))] : []),
  ];
  return {
    title: words.explain.title(titled(study.title, study.id, context), from, to),
    summary: [explainSentences(its, context)],
    tables: [
      ...(isMoved ? [waterfall(its, context)] : []),
      ...(its.effects.length > 0 ? [effectsTable(its, context)] : []),
      ...(isMoved ? [inTimeTable(its, context)] : []),
      ...(its.gates.length > 0 ? [turnedGatesTable(its.gates, context)] : []),
    ],
    notes: notes.map((note) => ({ kind: 'term', text: note })),
  };
}

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
      .map(({ key, effect }) => ({ title: key, month: empty, effect })),
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

function effectsTable(its: Explanation, context: ExplainContext): Table {
  const { explain } = context.words;
  const { permutations, settings } = its.method;
  const columns = effectColumns(its, context);
  const rows = rowsOf(columns, its.effects);
  const total = columns.map(({ name }): Cell => {
    if (name === explain.assumption) return text(explain.change);
    if (name === explain.effect) return amountCell(its, its.change, true);
    return name === explain.share && its.change !== 0 ? { kind: 'share', share: 1 } : empty;
  });
  const method = permutations === null ? explain.exact(settings) : explain.sampled(permutations, settings);
  const notes = [method, ...(its.effects.some(({ effect }) => effect === 0) ? [explain.noEffect] : [])];
  return {
    id: 'effects',
    title: explain.effectsTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows, total }],
    notes: notes.map((note) => ({ kind: 'term', text: note })),
  };
}

function effectColumns(its: Explanation, context: ExplainContext): ColumnOf<Effect>[] {
  const { explain, show } = context.words;
  return [
    { name: explain.assumption, ...left, essential: true, cell: ({ key }) => text(key) },
    {
      name: show.titleHead,
      ...left,
      folds: true,
      cell: ({ assumption, name }) => text(assumption.title === null ? '' : titled(assumption.title, name, context)),
    },
    {
      name: explain.was,
      ...right,
      essential: true,
      cell: (each) => text(knownText(each.was, each.assumption.unit, context)),
    },
    {
      name: explain.is,
      ...right,
      essential: true,
      cell: (each) => text(knownText(each.is, each.assumption.unit, context)),
    },
    {
      name: show.kind,
      ...left,
      cell: ({ is }) => (is.origin === null || is.origin.kind === null ? empty : text(show.kinds[is.origin.kind])),
    },
    { name: show.source, ...left, folds: true, cell: ({ is }) => text(sourceText(is.origin)) },
    {
      name: explain.effect,
      ...amountColumn(its, context),
      essential: true,
      cell: ({ effect }) => amountCell(its, effect, true),
    },
    ...(its.method.permutations === null ? [] : [errorColumn(its, context)]),
    {
      name: explain.share,
      ...inUnit('%'),
      essential: true,
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
  ];
}

const errorColumn = (its: Explanation, context: ExplainContext): ColumnOf<Effect> => ({
  name: context.words.explain.error,
  ...amountColumn(its, context),
  cell: ({ error }) => (error === null ? empty : errorCell(its, error)),
});

/** No part of a sum, so that no error is moved to make others add up. */
const errorCell = (its: Explanation, error: number): Cell => amountCell(its, error, false);
