import type { Words } from '../../words/words.ts';
import { headInOneLine, titleWithUnit, withoutTitleUnit, writtenColumns, writtenTables } from '../columns.ts';
import { addsUp } from '../adding-up.ts';
import { isBare, withoutBare } from '../bare.ts';
import type { MoneyScale } from '../money-scale.ts';
import { scaleOfReport } from '../report-scale.ts';
import type { Note, Report, Row, RowGroup, Table } from '../table.ts';
import { writeCell } from '../write-cell.ts';
import { plainLine, plainText } from './markdown-text.ts';

/** A report in Markdown as GitHub reads it: rounded as in a terminal, each unit in its head. Charts are left out. */
export function markdown(report: Report, words: Words): string {
  const scale = scaleOfReport(report);
  const blocks = [
    [`## ${plainText(report.title)}`],
    ...(report.summary ?? []).map((text) => [plainLine(text)]),
    ...writtenTables(withoutBare(report)).flatMap((table) => [
      headLines(table, words, scale),
      isBare(table) ? [plainLine(table.none ?? '')] : tableLines(table, words, scale),
      tableNotes(table, words, scale),
    ]),
    noteLines(report.notes),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The title of a table with its unit; without a title the heads of columns have it. */
const headLines = (table: Table, words: Words, { name }: MoneyScale): string[] =>
  table.title === null ? [] : [`### ${titleWithUnit(table, plainText(table.title), words.table, name) ?? ''}`];

/** What there is to say below a table. */
export const tableNotes = (table: Table, words: Words, scale: MoneyScale): string[] =>
  noteLines([
    ...table.notes,
    ...(addsUp(
      table,
      writtenColumns(table).map(([index]) => index),
      scale,
    )
      ? []
      : [{ kind: 'term', text: words.table.throughRounding } as const]),
  ]);

/** A table by itself, a line for each of its rows. */
export function tableLines(table: Table, words: Words, scale: MoneyScale): string[] {
  const columns = writtenColumns(table);
  const write = (row: Row): string[] =>
    columns.map(([index]) => plainText(writeCell(row[index] ?? { kind: 'empty' }, { words, scale })));
  return [
    line(
      columns.map(([, column]) =>
        headOf(table.title === null ? column : withoutTitleUnit(table, column), words.table[scale.name]),
      ),
    ),
    line(columns.map(([, { align }]) => (align === 'right' ? '---:' : ':---'))),
    ...table.groups.flatMap((group) =>
      groupLines(
        group,
        columns.findIndex(([, { align }]) => align === 'left'),
        write,
      ),
    ),
  ];
}

/** The brackets around a unit are ours: nothing in the text gives them a meaning. */
function headOf(column: Table['columns'][number], money: string): string {
  const name = plainText(column.name);
  return headInOneLine({ ...column, name }, money);
}

function groupLines({ title, rows, total }: RowGroup, label: number, write: (row: Row) => string[]): string[] {
  const width = write(rows[0] ?? total ?? []).length;
  const heading = Array.from({ length: width }, (_, index) =>
    title !== null && index === Math.max(0, label) ? strong(plainText(title)) : '',
  );
  return [
    ...(title === null ? [] : [line(heading)]),
    ...rows.map((row) => line(write(row))),
    ...(total === undefined ? [] : [line(write(total).map(strong))]),
  ];
}

const strong = (text: string): string => (text === '' ? '' : `**${text}**`);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Notes as a list; one that explains the one above it is indented below it. */
const noteLines = (notes: readonly Note[]): string[] =>
  notes
    .filter(({ kind }) => kind !== 'legend')
    .map(({ text }) => `${text.startsWith('  ') ? '  ' : ''}- ${plainLine(text)}`);
