import type { Sensitivity } from '../../../analysis/sensitivity/sensitivity.ts';
import type { Switch } from '../../../analysis/sensitivity/switching.ts';
import type { TornadoBar } from '../../../analysis/sensitivity/tornado.ts';
import type { Variable } from '../../../analysis/sensitivity/stakes.ts';
import { type AskedMetric, metricDimension, metricId } from '../../../model/metrics/metrics.ts';
import { writeMonth } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import { directionOf, sayDistance, sayValue, sentenceOf, type SwitchNaming } from '../../lines/switch-text.ts';
import { sayChance } from '../../lines/say-chance.ts';
import { marks } from '../../marks.ts';
import type { Bar, Cell, Note, Report, Span, Table, ValueAxis } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { metricTitle } from '../metric.ts';
import { contingencyNotes, costNamed } from '../plan-notes.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, money, right, rowsOf, text } from '../columns.ts';
import { momentTitle } from '../../lines/moment-title.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';

export interface SensitivityContext extends SwitchNaming {
  readonly sets: Readonly<Record<string, string>>;
}

/** A swing below this part of the largest is rounding. */
const nothing = 1e-9;

/** What the lead or the figure hangs on: the nearest switch, the tornado, and all switching values. */
export function sensitivityReport(result: Sensitivity, context: SensitivityContext): Report {
  const { study, words, sets } = context;
  const { first, second, metric, switching } = result;
  const its = words.sensitivity;
  const asOf = writeMonth(result.asOf);
  const moment = momentTitle(asOf, context);
  const nearest = result.nearest ?? switching.switches[0];
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  return {
    title: its.title({
      first,
      second,
      metric: metricTitle(metricId(metric), context),
      study: titled(study.title, study.id, { words }),
      asOf: moment === null ? asOf : `${asOf} (${moment})`,
    }),
    summary: [
      nearest === undefined ? its.noSwitch(first, second) : sentenceOf(nearest, result, context),
      ...result.infeasible.map((id) => its.infeasible(id)),
    ],
    tables: [tornadoTable(result, context), ...switchingTables(result, context)],
    notes: [
      ...(switching.switches.length === 0 ? notTurning(result, context) : []),
      ...[
        its.asSet,
        ...contingencyNotes(result.plan, costNamed(metricId(metric)), words),
        ...(changed.length > 0 ? [words.table.changed(changed.join(', '))] : []),
      ].map(term),
    ],
  };
}

const term = (its: string): Note => ({ kind: 'term', text: its });

function tornadoTable(result: Sensitivity, { words }: SensitivityContext): Table {
  const { tornado } = result;
  const its = words.sensitivity;
  const widest = largest([Math.abs(tornado.base), ...tornado.bars.map(({ swing }) => swing ?? 0)]);
  const bars = tornado.bars.filter(({ swing }) => swing === null || swing > nothing * widest);
  const names = tornado.notVaried.map(({ key }) => key);
  const unmoved = tornado.bars.length - bars.length;
  const columns = tornadoColumns(result, bars, words);
  return {
    id: 'tornado',
    title: its.tornado,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, bars) }],
    notes: [
      { kind: 'legend', text: its.legend(marks.low, marks.high) },
      { kind: 'finding', text: baseText(result, words) },
      term(its.ends),
      ...(unmoved === 0 ? [] : [term(its.unmoved(unmoved))]),
      ...(names.length === 0 ? [] : [term(its.notVaried(names))]),
      ...(tornado.formulas.length === 0 ? [] : [term(its.formulas(tornado.formulas))]),
    ],
  };
}

function tornadoColumns(
  { tornado, metric }: Sensitivity,
  bars: readonly TornadoBar[],
  words: Words,
): ColumnOf<TornadoBar>[] {
  const its = words.sensitivity;
  const { start, cell } = figureIn(metric, words);
  return [
    { name: its.assumption, ...left, essential: true, cell: ({ variable }) => text(variable.key) },
    {
      name: its.bars,
      align: 'left',
      unit: axisOf(tornado.base, bars, (at) => sayFigure(at, metric, words)),
      essential: true,
      cell: (bar) => drawn(bar, tornado.base),
    },
    { name: its.swing, ...start, essential: true, cell: ({ swing }) => cell(swing) },
    { name: its.atLow, ...start, cell: ({ atLow }) => cell(atLow) },
    { name: its.atHigh, ...start, cell: ({ atHigh }) => cell(atHigh) },
    { name: its.low, ...right, cell: ({ low, variable }) => valueCell(low, variable, words) },
    { name: its.high, ...right, cell: ({ high, variable }) => valueCell(high, variable, words) },
    {
      name: its.between,
      ...left,
      cell: ({ between, oneSided }) =>
        text(`${between === 'range' ? its.range : 'P10–P90'}${oneSided ? `, ${its.oneSided}` : ''}`),
    },
  ];
}

/** How the figures of a metric are written in a column. */
function figureIn(metric: AskedMetric, words: Words) {
  const dimension = metricDimension(metric);
  const isMoney = dimension === 'money';
  const start = isMoney ? money : inUnit(dimension === 'duration' ? words.table.months : words.table.points);
  const cell = (its: number | null): Cell => {
    if (its === null) return empty;
    if (isMoney) return { kind: 'money', amount: its };
    return dimension === 'duration' ? { kind: 'months', length: its } : { kind: 'points', points: its };
  };
  return { start, cell } as const;
}

/** Where the figure stands, or the first scenario with respect to the second. */
function baseText({ tornado: { base }, metric, first, second }: Sensitivity, words: Words): string {
  const its = words.sensitivity;
  if (second === null) return its.base(sayFigure(base, metric, words));
  const by = sayFigure(Math.abs(base), metric, words);
  return its.baseLead(first, second, { is: base > 0 ? 'ahead' : base < 0 ? 'behind' : 'level', by });
}

function sayFigure(its: number, metric: AskedMetric, words: Words): string {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return writeAmount(its, words);
  return words.quantity(Number(its.toPrecision(4)), dimension === 'duration' ? 'months' : 'score');
}

/** From the least figure to the largest; the figure as it is is marked, and 0 where the lead turns. */
function axisOf(base: number, bars: readonly TornadoBar[], say: (at: number) => string): ValueAxis {
  const ends = [base, ...bars.flatMap(({ atLow, atHigh }) => [atLow ?? base, atHigh ?? base])];
  const [from, until] = [smallest(ends), largest(ends)];
  const zero = from < 0 && until > 0 && base !== 0 ? [{ at: 0, text: '0' }] : [];
  return {
    kind: 'chart',
    from,
    until: until > from ? until : from + 1,
    marks: [{ at: base, text: say(base) }, ...zero],
  };
}

/** From the figure as it is to those at low and at high; where both lie on one side, the nearer one first. */
function drawn({ atLow, atHigh }: TornadoBar, base: number): Bar {
  const ends = (
    [
      [atLow ?? base, 'low'],
      [atHigh ?? base, 'high'],
    ] as const
  ).toSorted(([a], [b]) => Math.abs(a - base) - Math.abs(b - base));
  const spans = ends.flatMap(([at, tone], index): Span[] => {
    const nearer = ends[0]?.[0] ?? base;
    const from = index === 1 && (nearer - base) * (at - base) > 0 ? nearer : base;
    return at === from ? [] : [{ from: Math.min(from, at), until: Math.max(from, at), tone }];
  });
  return { kind: 'bar', spans, points: [] };
}

/** A value with its unit: readable in a text, whole for a script. */
function valueCell(value: number, variable: Variable, words: Words): Cell {
  const { unit } = variable.assumption;
  if (unit === 'month') return { kind: 'quantity', value, unit };
  const isShare = unit === 'percent' || unit === 'percent/year';
  return { kind: 'exact', value: isShare ? value * 100 : value, unit, text: sayValue(value, variable, words) };
}

/** The values, and below them what each says in a sentence; nothing where there is none: the summary says so. */
function switchingTables(result: Sensitivity, context: SensitivityContext): Table[] {
  const { switches } = result.switching;
  if (switches.length === 0) return [];
  const its = context.words.sensitivity;
  const values = switchingColumns(result, context);
  const sentences: ColumnOf<Switch>[] = [
    {
      name: its.sentence,
      ...left,
      essential: true,
      folds: true,
      cell: (each) => text(sentenceOf(each, result, context)),
    },
  ];
  return [
    {
      id: 'switching',
      title: its.switching,
      columns: headsOf(values),
      groups: [{ title: null, rows: rowsOf(values, switches) }],
      notes: notTurning(result, context),
    },
    {
      id: 'sentences',
      title: its.sentence,
      columns: headsOf(sentences),
      groups: [{ title: null, rows: rowsOf(sentences, switches) }],
      notes: [],
    },
  ];
}

function notTurning({ switching: { none, withoutRange } }: Sensitivity, { words }: SensitivityContext): Note[] {
  const its = words.sensitivity;
  return [
    ...(none.length === 0 ? [] : [term(its.noneInRange(none.length, none.map(({ key }) => key).join(', ')))]),
    ...(withoutRange.length === 0 ? [] : [term(its.withoutRange(withoutRange.length))]),
  ];
}

function switchingColumns(result: Sensitivity, context: SensitivityContext): ColumnOf<Switch>[] {
  const { words } = context;
  const its = words.sensitivity;
  return [
    { name: its.assumption, ...left, essential: true, cell: ({ variable }) => text(variable.key) },
    { name: its.now, ...right, cell: ({ variable }) => valueCell(variable.now, variable, words) },
    {
      name: its.switchingValue,
      ...right,
      essential: true,
      cell: ({ value, variable }) => valueCell(value, variable, words),
    },
    {
      name: its.direction,
      ...left,
      essential: true,
      folds: true,
      cell: (each) => text(directionOf(each, result, context)),
    },
    { name: its.chance, ...right, cell: ({ chance }) => (chance === null ? empty : text(sayChance(chance, words))) },
    { name: its.distance, ...right, cell: (each) => distanceCell(each, words) },
    {
      name: its.distance,
      ...inUnit('%'),
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
  ];
}

function distanceCell(its: Switch, words: Words): Cell {
  const { unit } = its.variable.assumption;
  const isShare = unit === 'percent' || unit === 'percent/year';
  const said = unit === 'month' ? 'months' : isShare ? words.sensitivity.points : unit;
  return {
    kind: 'exact',
    value: isShare ? its.distance * 100 : its.distance,
    unit: said,
    text: sayDistance(its, words),
  };
}
