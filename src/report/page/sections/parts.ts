import { type Chart, chartOf } from '../../charts/of-table.ts';
import { titleWithUnit } from '../../columns.ts';
import { scaleOfReport } from '../../report-scale.ts';
import type { MoneyScale } from '../../money-scale.ts';
import type { Report, Table } from '../../table.ts';
import type { PageContext } from '../results.ts';
import type { Block, ChartBlock, TableBlock } from '../section.ts';

/** What marks mean, by mark: of those that are in a chart, in this order. */
export type Meanings = Readonly<Record<string, string>>;

export const chartBlock = ({ title, svg, marks }: Chart, meanings: Meanings): ChartBlock => ({
  kind: 'chart',
  title,
  svg,
  legend: Object.entries(meanings)
    .filter(([mark]) => marks.includes(mark))
    .map(([mark, text]) => ({ mark, text })),
});

export const tableBlock = (table: Table, scale: MoneyScale, isFolded = false): TableBlock => ({
  kind: 'table',
  table,
  scale,
  isFolded,
});

/** How a table that has a chart is shown: what the chart is called, the column that it tells in words, what its marks mean. */
interface Pictured {
  readonly title: string;
  /** By position; null where no column is. */
  readonly value: number | null;
  readonly meanings: Meanings;
}

/** A table as a chart with its numbers behind it; by itself where it has no chart. */
export function pictured(table: Table, scale: MoneyScale, how: Pictured, { words }: PageContext): Block[] {
  // Figures beside bars are in the unit of the table.
  const title =
    how.value === null ? how.title : (titleWithUnit(table, how.title, words.table, scale.name) ?? how.title);
  const chart = chartOf(table, { words, scale, title, value: how.value });
  const numbers = table.isPicture === true ? [] : [tableBlock(table, scale, chart !== null)];
  return chart === null ? numbers : [chartBlock(chart, how.meanings), ...numbers];
}

/** Where a column is, by its name. */
export const columnCalled = ({ columns }: Table, name: string): number | null => {
  const place = columns.findIndex((column) => column.name === name);
  return place === -1 ? null : place;
};

/** Tables of a report: some open, the others each behind a line. */
export const tablesOf = (report: Report, isOpen: (table: Table) => boolean): TableBlock[] =>
  report.tables
    .filter(({ isPicture }) => isPicture !== true)
    .map((table) => tableBlock(table, scaleOfReport(report), !isOpen(table)));

export const texts = (all: readonly string[]): Block[] => (all.length === 0 ? [] : [{ kind: 'texts', texts: all }]);

export const notes = (all: Report['notes']): Block[] => (all.length === 0 ? [] : [{ kind: 'notes', notes: all }]);
