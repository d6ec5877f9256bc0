import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { metricDimension } from '../../../model/metrics/metrics.ts';
import { marks } from '../../marks.ts';
import type { ValueAxis, Bar, Cell, Note, Row, SpanTone, Table, TableColumn } from '../../table.ts';
import { empty, inUnit, left, money, right, text } from '../columns.ts';
import { lengthDecimals } from './explain-amounts.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { sideName } from './explain-sides.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';

/** Amounts of the quantity that is explained: money, months or points, these with the decimals that its sentences have. */
export function amountCells(
  explanation: Explanation,
  { words }: ExplainNaming,
): (value: number, signed: boolean) => Cell {
  if (metricDimension(explanation.metric) === 'money') return (amount, signed) => ({ kind: 'money', amount, signed });
  const decimals = lengthDecimals(explanation, words);
  return (value, signed) => ({ kind: 'number', value, decimals, signed });
}

export function amountColumn(
  { metric }: Explanation,
  { words: { table } }: ExplainNaming,
): Pick<TableColumn, 'align' | 'unit'> {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return money;
  return inUnit(dimension === 'duration' ? table.months : '');
}

/** Titles of this length are not folded to make room for the drawing. */
const leastForNames = 24;

/** A change from one amount to another, one below the other. */
export interface Bars {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly month: Cell; readonly effect: number }[];
  readonly withMonths: boolean;
  readonly notes: readonly Note[];
}

/** A table of steps with the waterfall beside it. */
export function drawnTable(explanation: Explanation, context: ExplainNaming, bars: Bars): Table {
  const { explain } = context.words;
  const amountCell = amountCells(explanation, context);
  const steps = levelsOf(explanation.start, bars.steps);
  const levels = steps.flatMap(({ from, until }) => [from, until]);
  const { axis, fromZero } = axisOf(explanation, [explanation.start, explanation.end, ...levels]);
  const end = fromZero ? 0 : axis.from;
  const month = (cell: Cell): Cell[] => (bars.withMonths ? [cell] : []);
  const rows: Row[] = [
    [
      text(sideName(explanation, context, { side: 'old', form: 'short' })),
      ...month(empty),
      amountCell(explanation.start, false),
      empty,
      bar(end, explanation.start, 'total'),
    ],
    ...steps.map(({ title, month: known, effect, from, until }) => [
      text(title),
      ...month(known),
      amountCell(effect, true),
      amountCell(until, false),
      bar(from, until, effect < 0 ? 'less' : 'more'),
    ]),
  ];
  const of = bars.withMonths ? 2 : 1;
  return {
    id: bars.id,
    title: bars.title,
    unitInTitle: amountColumn(explanation, context).unit,
    columns: drawnColumns(explanation, context, { axis, withMonths: bars.withMonths }),
    groups: [
      {
        title: null,
        rows,
        total: [
          text(sideName(explanation, context, { side: 'new', form: 'short' })),
          ...month(empty),
          amountCell(explanation.end, false),
          empty,
          bar(end, explanation.end, 'total'),
        ],
      },
    ],
    running: { of, total: of + 1 },
    notes: [
      { kind: 'legend', text: explain.legend({ total: marks.total, more: marks.more, less: marks.less }, fromZero) },
      ...bars.notes,
    ],
  };
}

function drawnColumns(
  explanation: Explanation,
  context: ExplainNaming,
  found: { axis: ValueAxis; withMonths: boolean },
): TableColumn[] {
  const { explain } = context.words;
  const amount = { ...amountColumn(explanation, context), essential: true };
  return [
    { name: explain.step, ...left, essential: true, folds: true, narrowest: leastForNames },
    ...(found.withMonths ? [{ name: explain.month, ...right }] : []),
    { name: explain.amount, ...amount },
    { name: explain.running, ...amount },
    { name: explain.chart, align: 'left', unit: found.axis },
  ];
}

/** From zero for a lead; a figure changes by a small part of itself, so that its axis begins below the lowest. */
function axisOf({ quantity }: Explanation, levels: readonly number[]): { axis: ValueAxis; fromZero: boolean } {
  const [low, high] = [smallest(levels), largest(levels)];
  const fromZero = quantity.kind === 'lead' || low <= 0;
  const from = fromZero ? Math.min(0, low) : Math.max(0, low - (high - low) / 4);
  const until = fromZero ? Math.max(0, high) : high;
  return {
    axis: { kind: 'chart', from, until: Math.max(until, from + 1e-9), marks: zeroWithin(from, until) },
    fromZero,
  };
}

const bar = (from: number, until: number, tone: SpanTone): Bar => ({
  kind: 'bar',
  spans: from === until ? [] : [{ from: Math.min(from, until), until: Math.max(from, until), tone }],
  points: [],
});

type Drawn = Bars['steps'][number] & { readonly from: number; readonly until: number };

function levelsOf(start: number, steps: Bars['steps']): Drawn[] {
  let level = start;
  return steps.map((step) => {
    const from = level;
    level += step.effect;
    return { ...step, from, until: level };
  });
}

/** A zero above the place where bars begin that are amounts, if it lies among them. */
const zeroWithin = (from: number, until: number): ValueAxis['marks'] =>
  from > 0 || until < 0 ? [] : [{ at: 0, text: '0' }];
