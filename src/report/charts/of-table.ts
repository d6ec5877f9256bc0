import type { Words } from '../../words/words.ts';
import type { MoneyScale } from '../money-scale.ts';
import type { Axis, Bar, Cell, Row, SpanTone, Table } from '../table.ts';
import { writeCell } from '../write-cell.ts';
import { type BarGroup, type BarRow, drawBars } from './bar-chart.ts';

/** A chart with what stands beside it. */
export interface Chart {
  readonly title: string;
  readonly svg: string;
  /** The marks that are in it, each once. */
  readonly marks: readonly string[];
}

interface Style {
  readonly words: Words;
  readonly scale: MoneyScale;
  readonly title: string;
  /** The column whose text stands at the end of a label, by position; null where none does. */
  readonly value: number | null;
}

/** Later ones are drawn over earlier ones. */
const order: readonly SpanTone[] = ['period', 'float', 'normal', 'critical', 'total', 'more', 'less', 'low', 'high'];

const isThin = (tone: SpanTone): boolean => tone === 'period' || tone === 'float';

/** What a bar of a table looks like. */
const rowOf = ({ spans, points }: Bar): Pick<BarRow, 'spans' | 'points'> => ({
  spans: spans
    .toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
    .map(({ from, until, tone }) => ({ from, until, mark: tone, isThin: isThin(tone) })),
  points: points.map(({ at, mark }) => ({ at, mark: mark === undefined ? 'point' : 'median' })),
});

/** The chart that is a column of a table; null where none is, or nothing is in it. */
export function chartOf(table: Table, style: Style): Chart | null {
  const place = table.columns.findIndex(({ unit }) => unit?.kind === 'chart');
  const axis = table.columns[place]?.unit as Axis | undefined;
  const label = table.columns.findIndex(({ align, unit }) => align === 'left' && unit?.kind !== 'chart');
  const write = (cell: Cell | undefined): string => writeCell(cell ?? { kind: 'empty' }, style);
  const barRow = (row: Row): BarRow[] => {
    const cell = row[place];
    if (cell?.kind !== 'bar') return [];
    const value = style.value === null ? '' : write(row[style.value]);
    return [{ label: write(row[label]), value: value === '' ? null : value, ...rowOf(cell) }];
  };
  const groups = table.groups
    .map(({ title, rows, total }): BarGroup => ({
      title,
      rows: [...rows, ...(total === undefined ? [] : [total])].flatMap(barRow),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (axis === undefined || groups.length === 0) return null;
  return { title: style.title, ...drawn({ axis, groups }, style) };
}

/** Rows as a chart, with the text that stands for it: its title, then each row with its value. */
export function drawn(
  { axis, groups }: { readonly axis: Axis; readonly groups: readonly BarGroup[] },
  { title, words }: Pick<Style, 'title' | 'words'>,
): Omit<Chart, 'title'> {
  const rows = groups.flatMap((group) => group.rows);
  const texts = rows.map(({ label, value }) => (value === null ? label : `${label}: ${value}`));
  const marks = rows.flatMap(({ spans, points }) => [...spans, ...points].map(({ mark }) => mark));
  return {
    svg: drawBars({ axis, groups, alternative: words.page.alternative(title, texts) }),
    marks: [...new Set(marks)],
  };
}
