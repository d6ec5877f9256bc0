import type { Effect, Explanation, Step, TurnedGate } from '../../analysis/explanation.ts';
import { metricId } from '../../engine/compile/score.ts';
import { assumptionOf, metricDimension } from '../../model/study.ts';
import { writeMonth } from '../../units/month.ts';
import { titled } from '../lines/line-title.ts';
import { marks } from '../marks.ts';
import type { Bar, Cell, Note, Report, Row, SpanTone, Table, TableColumn } from '../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, money, right, rowsOf, text } from './columns.ts';
import { metricTitle } from './comparison-notes.ts';
import { type ExplainNaming, explainSentences, knownText } from './explain-sentence.ts';
import { sourceText } from './provenance.ts';

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
      ...(its.gates.length > 0 ? [gatesTable(its, context)] : []),
    ],
    notes: notes.map((note) => ({ kind: 'term', text: note })),
  };
}

/** An amount of the quantity that is explained: money, months or points. */
const amountCell = ({ metric }: Explanation, value: number, signed: boolean): Cell =>
  metricDimension(metric) === 'money'
    ? { kind: 'money', amount: value, signed }
    : { kind: 'number', value, decimals: 1, signed };

function amountColumn(
  { metric }: Explanation,
  { words: { table } }: ExplainNaming,
): Pick<TableColumn, 'align' | 'unit'> {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return money;
  return inUnit(dimension === 'duration' ? table.months : '');
}

/** A change from one amount to another, one below the other. */
interface Bars {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly month: Cell; readonly effect: number }[];
  readonly withMonths: boolean;
  readonly notes: readonly Note[];
}

function drawnTable(its: Explanation, context: ExplainContext, bars: Bars): Table {
  const { explain } = context.words;
  let level = its.start;
  const steps = bars.steps.map((step) => {
    const from = level;
    level += step.effect;
    return { ...step, from, until: level };
  });
  const levels = [its.start, its.end, ...steps.flatMap(({ from, until }) => [from, until])];
  const fromZero = its.quantity.kind === 'lead' || Math.min(...levels) <= 0;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const floor = fromZero ? Math.min(0, low) : Math.max(0, low - (high - low) / 4);
  const axis = {
    kind: 'chart',
    from: floor,
    until: Math.max(floor + 1e-9, fromZero ? Math.max(0, high) : high),
    start: null,
  } as const;
  const end = fromZero ? 0 : floor;
  const amount = { ...amountColumn(its, context), essential: true };
  const month = (cell: Cell): Cell[] => (bars.withMonths ? [cell] : []);
  const rows: Row[] = [
    [
      text(writeMonth(its.from)),
      ...month(empty),
      amountCell(its, its.start, false),
      empty,
      bar(end, its.start, 'total'),
    ],
    ...steps.map(({ title, month: known, effect, from, until }) => [
      text(title),
      ...month(known),
      amountCell(its, effect, true),
      amountCell(its, until, false),
      bar(from, until, effect < 0 ? 'less' : 'more'),
    ]),
  ];
  const of = bars.withMonths ? 2 : 1;
  // The running amount of the first row is the first row itself, so that only the steps have one.
  return {
    id: bars.id,
    title: bars.title,
    columns: [
      { name: explain.step, ...left, essential: true },
      ...(bars.withMonths ? [{ name: explain.month, ...right }] : []),
      { name: explain.amount, ...amount },
      { name: explain.running, ...amount },
      { name: explain.chart, align: 'left', unit: axis },
    ],
    groups: [
      {
        title: null,
        rows,
        total: [
          text(writeMonth(its.to)),
          ...month(empty),
          amountCell(its, its.end, false),
          empty,
          bar(end, its.end, 'total'),
        ],
      },
    ],
    running: { column: of + 1, of },
    notes: [
      { kind: 'legend', text: explain.legend({ total: marks.total, more: marks.more, less: marks.less }, fromZero) },
      ...bars.notes,
    ],
  };
}

const bar = (from: number, until: number, tone: SpanTone): Bar => ({
  kind: 'bar',
  spans: from === until ? [] : [{ from: Math.min(from, until), until: Math.max(from, until), tone }],
  points: [],
});

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
  const { explain, show } = context.words;
  const { permutations, settings } = its.method;
  const columns: ColumnOf<Effect>[] = [
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
    ...(permutations === null ? [] : [errorColumn(its, context)]),
    {
      name: explain.share,
      ...inUnit('%'),
      essential: true,
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
  ];
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

const errorColumn = (its: Explanation, context: ExplainContext): ColumnOf<Effect> => ({
  name: context.words.explain.error,
  ...amountColumn(its, context),
  cell: ({ error }) => (error === null ? empty : errorCell(its, error)),
});

/** No part of a sum, so that no error is moved to make others add up. */
const errorCell = (its: Explanation, error: number): Cell => amountCell(its, error, false);

function gatesTable(its: Explanation, context: ExplainContext): Table {
  const { words, study } = context;
  const { explain, show, table } = words;
  const say = (gate: TurnedGate, value: number | null): string =>
    value === null ? show.notYet : words.quantity(value, gate.unit);
  const needed = (gate: TurnedGate, limit: number | null): string =>
    gate.bound === 'at-least' ? show.atLeast(say(gate, limit)) : show.atMost(say(gate, limit));
  const columns: ColumnOf<TurnedGate>[] = [
    { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    { name: explain.was, ...left, essential: true, cell: ({ was }) => text(explain.statuses[was.status]) },
    { name: explain.is, ...left, essential: true, cell: ({ is }) => text(explain.statuses[is.status]) },
    { name: explain.turnedBy, ...left, essential: true, cell: ({ turnedBy }) => text(turnedBy.join(', ')) },
    {
      name: show.value,
      ...left,
      essential: true,
      cell: (gate) => text(arrow(say(gate, gate.was.value), say(gate, gate.is.value))),
    },
    {
      name: show.bound,
      ...left,
      cell: (gate) => text(arrow(needed(gate, gate.was.limit), needed(gate, gate.is.limit))),
    },
    {
      name: show.form,
      ...left,
      folds: true,
      cell: ({ responsibility }) =>
        text(titled(study.responsibility.get(responsibility)?.title, responsibility, context)),
    },
    {
      name: show.needs,
      ...left,
      folds: true,
      cell: ({ scenario, assumption }) =>
        text(
          titled(assumptionOf(study, study.scenarios.get(scenario) ?? null, assumption)?.title, assumption, context),
        ),
    },
  ];
  return {
    id: 'gates',
    title: explain.gatesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, its.gates) }],
    notes: [],
  };
}

const arrow = (was: string, is: string): string => (was === is ? is : `${was} → ${is}`);
