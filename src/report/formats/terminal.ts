import CliTable from 'cli-table3';
import type { Words } from '../../words/words.ts';
import { type MoneyScale, moneyScale } from '../money-scale.ts';
import type { Paint } from '../paint.ts';
import type { Cell, Table, TableColumn } from '../table.ts';
import { columnsOf, visible } from '../visible.ts';
import { writeCell } from '../write-cell.ts';
import { allot } from '../allot.ts';
import { fold } from './fold.ts';

export interface Terminal {
  /** In characters. */
  readonly width: number;
  readonly paint: Paint;
  readonly words: Words;
}

const gap = 2;
/** The narrowest a column of texts may be made before columns give way. */
const narrowest = 26;

/** A table for a terminal. Columns give way from the right, texts are folded, numbers never are. */
export function terminal(table: Table, { width, paint, words }: Terminal): string {
  const scale = scaleOf(table);
  const laid = layOut(table, { scale, width, words });
  const shown = laid.columns;
  const grid = new CliTable({
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: shown.map(({ column }) => column.align),
    colWidths: shown.map((each) => each.width),
  });
  grid.push(shown.map(({ head }) => paint.strong(head)));
  grid.push(shown.map((each) => paint.faint('─'.repeat(each.width))));
  for (const group of laid.groups) {
    if (group.title !== null)
      grid.push(
        [{ colSpan: shown.length, content: '' }],
        [{ colSpan: shown.length, hAlign: 'left', content: paint.faint(group.title) }],
      );
    for (const row of group.rows)
      grid.push(row.map(({ text, tone }) => (tone === undefined ? text : paint.tone(tone, text))));
  }
  const body = grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const notes = [...table.notes, ...hidden(laid.hidden, words)].flatMap((note) =>
    fold(visible(note.text), width).map((line) => (note.tone === undefined ? line : paint.tone(note.tone, line))),
  );
  return `${[...fold(visible(table.title), width).map((line) => paint.strong(line)), '', ...body, '', ...notes].join('\n')}\n`;
}

const edges = ['top', 'bottom', 'left', 'right', 'mid'];
const borderless: Record<string, string> = { middle: ' '.repeat(gap), 'mid-mid': '' };
for (const edge of edges) for (const corner of ['', '-mid', '-left', '-right']) borderless[`${edge}${corner}`] = '';

const scaleOf = (table: Table): MoneyScale =>
  moneyScale(
    table.groups.flatMap(({ rows }) => rows.flat().flatMap((cell) => (cell.kind === 'money' ? [cell.amount] : []))),
  );

interface Laid {
  readonly column: TableColumn;
  readonly head: string;
  readonly width: number;
  readonly index: number;
}

interface Written {
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'doubt' | undefined;
}

interface Layout {
  readonly columns: readonly Laid[];
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly (readonly Written[])[] }[];
  readonly hidden: readonly string[];
}

function layOut(table: Table, { scale, width, words }: { scale: MoneyScale; width: number; words: Words }): Layout {
  const write = (cell: Cell): Written => ({
    text: visible(writeCell(cell, { numbers: words.numbers, scale })),
    tone: cell.kind === 'text' ? cell.tone : undefined,
  });
  const unit = scale.divisor / Number(`1e${scale.decimals}`);
  const groups = table.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => addingUp(row, table.sums ?? [], unit).map(write)),
  }));
  const all = table.columns.map((column, index): Laid => {
    const texts = groups.flatMap(({ rows }) => rows.map((row) => row[index]?.text ?? ''));
    const head = headOf(column, words.table[scale.name]);
    return { column, head, index, width: Math.max(...[...head.split('\n'), ...texts].map(columnsOf)) };
  });
  const { columns, gone } = fit(all, width);
  const picked = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) =>
      columns.map(({ index, column, width: own }) => folded(row[index] ?? { text: '' }, column, own)),
    ),
  }));
  return { columns, groups: picked, hidden: gone.map(({ column }) => visible(column.name)) };
}

const folded = (written: Written, { folds }: TableColumn, width: number): Written =>
  folds === true ? { ...written, text: fold(written.text, width).join('\n') } : written;

/** The cells of a row with their parts allotted, so that what is printed adds up to the printed total. */
function addingUp(row: readonly Cell[], sums: NonNullable<Table['sums']>, unit: number): readonly Cell[] {
  const cells = [...row];
  for (const { total, parts } of sums) {
    const amounts = [total, ...parts].map((index) => amountOf(row[index]));
    const allotted = allot(amounts[0] ?? 0, amounts.slice(1), unit);
    for (const [place, index] of parts.entries()) cells[index] = { kind: 'money', amount: allotted[place] ?? 0 };
  }
  return cells;
}

const amountOf = (cell: Cell | undefined): number => (cell?.kind === 'money' ? cell.amount : 0);

/** The name, folded so that a long one does not widen its column, with the unit below it. */
function headOf({ name, unit }: TableColumn, money: string): string {
  const below = unit === null ? '' : unit.kind === 'money' ? money : unit.text;
  const words = visible(name).split(' ').map(columnsOf);
  return `${fold(visible(name), Math.max(12, below.length, ...words)).join('\n')}\n${below}`;
}

/** Leaves out columns from the right until the rest fits, the text column being folded first. */
function fit(all: readonly Laid[], width: number): { columns: readonly Laid[]; gone: readonly Laid[] } {
  const columns = [...all];
  const gone: Laid[] = [];
  const needed = (): number =>
    columns.reduce((sum, { column, width: own }) => sum + (column.folds ? Math.min(own, narrowest) : own) + gap, -gap);
  while (needed() > width && columns.at(-1)?.column.essential !== true) gone.unshift(columns.pop() as Laid);
  const rest = columns.reduce((sum, { column, width: own }) => sum + (column.folds ? 0 : own) + gap, -gap);
  const room = Math.max(10, width - rest);
  return {
    columns: columns.map((each) => (each.column.folds ? { ...each, width: Math.min(each.width, room) } : each)),
    gone,
  };
}

const hidden = (names: readonly string[], words: Words) =>
  names.length === 0 ? [] : [{ text: words.table.hidden([...new Set(names)].join(', ')), tone: undefined }];
