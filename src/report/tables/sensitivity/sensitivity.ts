import type { Sensitivity } from '../../../analysis/sensitivity/sensitivity.ts';
import type { TornadoBar } from '../../../analysis/sensitivity/tornado.ts';
import { type AskedMetric, metricDimension, metricId } from '../../../model/metrics/metrics.ts';
import { hasGates } from '../../../model/study/requirements.ts';
import type { MeanTerms } from '../../../analysis/draws/draw-values.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import { mentioningSentence, type SwitchNaming } from '../../lines/switch-text.ts';
import { marks } from '../../marks.ts';
import type { Bar, Cell, Note, Report, Span, Table, ValueAxis } from '../../table.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { scaleOf } from '../../report-scale.ts';
import { writeAmount } from '../../write-amount.ts';
import { nameColumn, titleColumn, valueCell } from './columns.ts';
import { notSwitching, switchingTables } from './switching.ts';
import { metricTitle, theFigure } from '../metric.ts';
import { contingencyNotes, costBeside } from '../plan-notes.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, money, right, rowsOf, text } from '../columns.ts';
import { asOfText } from '../../lines/time-title.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';
import { mention, named } from '../../lines/scenario-names.ts';

export interface SensitivityContext extends SwitchNaming {
  readonly sets: Readonly<Record<string, string>>;
}

/** A swing below this part of the largest is rounding. */
const nothing = 1e-9;

/** What the lead or the figure hangs on: the nearest switch, the tornado, and all switching values. */
export function sensitivityReport(result: Sensitivity, context: SensitivityContext): Report {
  const { study, words, sets } = context;
  const { first, second, metric, switching } = result;
  const texts = words.sensitivity;
  const nearest = result.nearest ?? switching.switches[0];
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const scale = scaleOf([tornadoTable(result, context, moneyScale([]))]);
  const report = {
    title: texts.title({
      first,
      second,
      metric: metricTitle(metricId(metric), context),
      figure: theFigure(metric, context),
      study: titled(study.title, study.id, { words }),
      asOf: asOfText(result.asOf, context),
      isMean: result.ofMean !== null,
    }),
    summary: [
      nearest === undefined ? noSwitch(result, context) : mentioningSentence(nearest, result, context),
      ...likelierSentence(result, context),
      ...result.infeasible.map((id) => texts.infeasible(mention(id), result.second !== null)),
    ],
    scale,
    tables: [tornadoTable(result, context, scale), ...switchingTables(result, context)],
    notes: [
      ...(switching.switches.length === 0 ? notSwitching(result, context) : []),
      ...(result.ofMean === null ? [detail(texts.asSet)] : []),
      ...[
        ...(result.ofMean === null ? [] : meanNotes(result.ofMean, words)),
        ...contingencyNotes(result.plan, costBeside(metric), { studies: [study], words, scale }),
        ...(changed.length > 0 ? [words.table.changed(changed.join(', '))] : []),
      ].map(term),
    ],
  };
  return named(report, context);
}

/** The switch over another scenario than the second; that it is the likelier one only where an estimate says so. */
const likelierSentence = ({ likelier }: Sensitivity, context: SensitivityContext): string[] =>
  likelier === null
    ? []
    : [
        context.words.sensitivity.likelier(
          mentioningSentence(likelier.nearest, likelier, context),
          (likelier.nearest.chance ?? 0) > 0,
        ),
      ];

/** That nothing turns: the lead, or a gate of either; or that there is no gate that could. */
const noSwitch = (
  { first, second, tornado }: Sensitivity,
  { study, words: { sensitivity } }: SensitivityContext,
): string =>
  second === null && !hasGates(study, first)
    ? sensitivity.noGates(mention(first))
    : sensitivity.noSwitch(mention(first), second === null ? null : mention(second), tornado.base === 0);

/** How one assumption is varied where all others are drawn, and how the draws were made. */
const meanNotes = ({ draws, seed, method }: MeanTerms, { sensitivity, simulation, numbers }: Words): string[] => [
  sensitivity.asSetInDraws,
  `${simulation.draws(writeDecimal(draws, 0, numbers), seed, method)} ${simulation.oneError}`,
];

const term = (sentence: string): Note => ({ kind: 'term', text: sentence });
const detail = (sentence: string): Note => ({ ...term(sentence), detail: true });

/** As many as a screen has room for beside the switching values. */
const mostBars = 6;

function tornadoTable(result: Sensitivity, context: SensitivityContext, scale: MoneyScale): Table {
  const { words } = context;
  const { tornado, metric } = result;
  const texts = words.sensitivity;
  const shown = (value: number): string => figureText(value, metric, { words, scale });
  const widest = largest([Math.abs(tornado.base), ...tornado.bars.map(({ swing }) => swing ?? 0)]);
  const bars = tornado.bars.filter(({ swing }) => swing === null || swing > nothing * widest);
  const names = tornado.notVaried.map(({ key }) => key);
  const unmoved = tornado.bars.length - bars.length;
  const columns = tornadoColumns(result, bars, context, shown);
  return {
    id: 'tornado',
    title: texts.tornado,
    first: mostBars,
    unitInTitle: figureIn(metric, words).start.unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, bars) }],
    none: texts.nothingMoves,
    notes: [
      ...(bars.length === 0 ? [] : [{ kind: 'legend', text: texts.legend(marks.low, marks.high) } as const]),
      { kind: 'finding', text: baseText(result, words, shown) },
      ...(bars.length === 0 ? [] : [term(texts.ends)]),
      ...[
        ...(unmoved === 0 ? [] : [texts.unmoved(unmoved, bars.length === 0)]),
        ...(names.length === 0 ? [] : [texts.notVaried(names)]),
        ...(tornado.formulas.length === 0 ? [] : [texts.formulas(tornado.formulas)]),
      ].map(detail),
    ],
  };
}

function tornadoColumns(
  { tornado, metric, ofMean }: Sensitivity,
  bars: readonly TornadoBar[],
  context: SensitivityContext,
  shown: (value: number) => string,
): ColumnOf<TornadoBar>[] {
  const { words } = context;
  const texts = words.sensitivity;
  const { start, cell } = figureIn(metric, words);
  return [
    titleColumn(
      texts.assumption,
      bars.map(({ variable }) => variable),
      words,
    ),
    {
      name: texts.bars,
      align: 'left',
      unit: axisOf(tornado.base, bars, shown),
      essential: true,
      cell: (bar) => drawn(bar, tornado.base),
    },
    { name: texts.swing, ...start, essential: true, cell: ({ swing }) => cell(swing) },
    ...(ofMean === null
      ? []
      : [{ name: words.explain.error, ...start, cell: ({ error = null }: TornadoBar) => cell(error) }]),
    { name: texts.atLow, ...start, cell: ({ atLow }) => cell(atLow) },
    { name: texts.atHigh, ...start, cell: ({ atHigh }) => cell(atHigh) },
    { name: texts.low, ...right, cell: ({ low, variable }) => valueCell(low, variable, words) },
    { name: texts.high, ...right, cell: ({ high, variable }) => valueCell(high, variable, words) },
    {
      name: texts.between,
      ...left,
      cell: ({ between, oneSided, variable }) =>
        text(
          `${between === 'range' ? rangeText(variable, context) : 'P10–P90'}${oneSided ? `, ${texts.oneSided}` : ''}`,
        ),
    },
    ...nameColumn(bars, words),
  ];
}

/** Between what a constant is varied: its range, or points of importance up to all of a group, for which nobody gave one. */
function rangeText({ key }: TornadoBar['variable'], { study, words }: SensitivityContext): string {
  const isOfPoints = [...study.stakeholders].some(
    ([group, { weighing }]) => weighing === 'points' && key.startsWith(`weights.${group}.`),
  );
  return isOfPoints ? words.sensitivity.allPoints : words.sensitivity.range;
}

/** How the figures of a metric are written in a column. */
function figureIn(metric: AskedMetric, words: Words) {
  const dimension = metricDimension(metric);
  const isMoney = dimension === 'money';
  const start = isMoney ? money : inUnit(dimension === 'duration' ? words.table.months : words.table.points);
  const cell = (value: number | null): Cell => {
    if (value === null) return empty;
    if (isMoney) return { kind: 'money', amount: value };
    return dimension === 'duration' ? { kind: 'months', length: value } : { kind: 'points', points: value };
  };
  return { start, cell } as const;
}

/** Where the figure stands, or the first scenario with respect to the second. */
function baseText(
  { tornado: { base, error }, first, second }: Sensitivity,
  words: Words,
  shown: (value: number) => string,
): string {
  const texts = words.sensitivity;
  const plusMinus = error === undefined ? null : shown(error);
  if (second === null) return plusMinus === null ? texts.base(shown(base)) : texts.meanBase(shown(base), plusMinus);
  const by = shown(Math.abs(base));
  const position = { is: base > 0 ? 'ahead' : base < 0 ? 'behind' : 'level', by } as const;
  return plusMinus === null
    ? texts.baseLead(first, second, position)
    : texts.meanLead(first, second, { ...position, error: plusMinus });
}

function figureText(
  value: number,
  metric: AskedMetric,
  { words, scale }: { readonly words: Words; readonly scale: MoneyScale },
): string {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return writeAmount(value, words, scale);
  return words.quantity(Number(value.toPrecision(4)), dimension === 'duration' ? 'months' : 'score');
}

/** From the least figure to the largest; the figure as it is is marked, and 0 where the lead changes. */
function axisOf(base: number, bars: readonly TornadoBar[], shown: (at: number) => string): ValueAxis {
  const ends = [base, ...bars.flatMap(({ atLow, atHigh }) => [atLow ?? base, atHigh ?? base])];
  const [from, until] = [smallest(ends), largest(ends)];
  const zero = from < 0 && until > 0 && base !== 0 ? [{ at: 0, text: '0' }] : [];
  return {
    kind: 'chart',
    from,
    until: until > from ? until : from + 1,
    marks: [{ at: base, text: shown(base) }, ...zero],
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
