import type { Words } from '../../words/words.ts';
import { addsUp } from '../adding-up.ts';
import type { MoneyScale } from '../money-scale.ts';
import { headInOneLine, titleWithUnit, unitText, withoutTitleUnit } from '../columns.ts';
import type { Axis, Bar, Cell, Row, Table, TableColumn, Tone } from '../table.ts';
import { displayWidth, visible } from '../visible.ts';
import { writeCell } from '../write-cell.ts';
import { drawAxis, drawBar, type Run } from './chart.ts';
import { fold, foldText, unbroken } from './fold.ts';
import { fit, isChart, leastWidth, type Wide } from './terminal-widths.ts';
import { largest } from '../../numerics/extremes.ts';

/** A cell as it is drawn: a text that may be of many lines, or a bar in pieces. */
export interface Drawn {
  readonly text: string;
  readonly tone?: Tone | undefined;
  readonly runs?: readonly Run[];
}

interface DrawnColumn extends Omit<Wide, 'word'> {
  readonly head: string;
  /** The line below the head. */
  readonly rule: string;
}

interface DrawnGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly Drawn[])[];
  readonly total: readonly Drawn[] | null;
}

/** A table as it is drawn on so many characters a line. */
export interface Layout {
  readonly columns: readonly DrawnColumn[];
  readonly groups: readonly DrawnGroup[];
  /** The names of columns that there is no room for. */
  readonly hidden: readonly string[];
  /** The least width at which there is room for all. */
  readonly enough: number;
  /** Blanks between two columns. */
  readonly gap: number;
  readonly hasChart: boolean;
  /** Whether what is printed adds up where it seems to. */
  readonly addsUp: boolean;
  /** With the unit that stands behind it, or that by itself. */
  readonly title: string | null;
  /** Whether the title is no more than the unit of the amounts. */
  readonly isOnlyUnit: boolean;
}

interface LayoutStyle {
  readonly width: number;
  readonly words: Words;
  readonly scale: MoneyScale;
}

interface WrittenCells {
  readonly cell: Cell;
  readonly text: string;
}

interface Measured extends Wide {
  readonly index: number;
  /** The lines of the name and that of the unit. */
  readonly head: readonly string[];
}

/** Writes the cells, gives every column its width, and draws what rests on that width. */
export function layOut(table: Table, { width, words, scale }: LayoutStyle): Layout {
  const write = (row: Row): WrittenCells[] =>
    row.map((cell) => ({ cell, text: inOnePiece(cell, visible(writeCell(cell, { words, scale }))) }));
  const written = table.groups.map(({ title, rows, total }) => ({
    title,
    rows: rows.map(write),
    total: total === undefined ? null : write(total),
  }));
  const lines = written.flatMap(({ rows, total }) => (total === null ? rows : [...rows, total]));
  const measured = table.columns.map((column, index): Measured => {
    const cells = lines.map((row) => row[index]?.text ?? '');
    const head = headOf(withoutTitleUnit(table, column), words.table[scale.name], widest(cells));
    const texts = [...head, ...cells];
    const parts = cells.flatMap((cell) => wordsWithMarks(cell, column));
    return { column, index, head, width: widest(texts), word: widest(parts) };
  });
  const { columns, gone, gap } = fit(measured, width);
  const draw = (row: readonly WrittenCells[]): Drawn[] => columns.map((each) => drawn(row[each.index], each, words));
  return {
    columns: withHeads(columns),
    groups: written.map(({ title, rows, total }) => ({
      title: title === null ? null : visible(title),
      rows: rows.map(draw),
      total: total === null ? null : draw(total),
    })),
    hidden: gone.map(({ column }) => hiddenName(column, table, words.table[scale.name])),
    enough: leastWidth(measured),
    gap,
    hasChart: columns.some(isChart),
    addsUp: addsUp(
      table,
      columns.map(({ index }) => index),
      scale,
    ),
    title: titleWithUnit(table, table.title, words.table, scale.name),
    isOnlyUnit: table.title === null,
  };
}

/** The name of a column, with its unit where another has the same name. */
function hiddenName(column: TableColumn, { columns }: Table, money: string): string {
  const isShared = columns.filter(({ name }) => name === column.name).length > 1;
  return visible(isShared ? headInOneLine(column, money) : column.name);
}

/** The words of a text, which lines are broken between; a mark counts with the word that it stands behind. */
const wordsWithMarks = (text: string, { atHyphens }: Pick<TableColumn, 'atHyphens'>): string[] =>
  text.replaceAll(/ (?=[\u2020\u2021\u25b2\u25bc](?: |$))/gu, unbroken).split(atHyphens === true ? /(?<=-)| / : ' ');

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);

function drawn(written: WrittenCells | undefined, { column, width }: Measured, words: Words): Drawn {
  if (written === undefined) return { text: '' };
  const { cell, text } = written;
  if (column.unit?.kind === 'chart' && cell.kind === 'bar') return drawnBar(cell, column.unit, width);
  const tone = cell.kind === 'text' ? cell.tone : undefined;
  const lines = column.folds === true ? foldText(text, width, words) : [text.replaceAll(unbroken, ' ')];
  return { text: lines.join('\n'), tone };
}

/** A text with other blanks where no line is to be broken. */
const inOnePiece = (cell: Cell, text: string): string =>
  cell.kind === 'text' && cell.atCommas === true ? text.replaceAll(/(?<![,;]) /g, unbroken) : text;

function drawnBar(bar: Bar, axis: Axis, width: number): Drawn {
  const runs = drawBar(bar, axis, width);
  return { runs, text: runs.map(({ text }) => text).join('') };
}

/** What any column of wide cells has room for. */
const roomForHead = 20;

/** As narrow as a head is folded to, where that takes no more lines than these. */
const narrowestHead = 8;
const mostHeadLines = 3;

/** The name, folded so that a long one does not widen its column, with the unit below it. */
function headOf({ name, unit, atHyphens }: TableColumn, money: string, cells: number): string[] {
  const below = unitText(unit, money);
  const words = visible(name)
    .split(atHyphens === true ? /(?<=-)| / : ' ')
    .map(displayWidth);
  let width = largest([narrowestHead, below.length, Math.min(cells, roomForHead), ...words]);
  while (fold(visible(name), width).length > mostHeadLines) width += 1;
  return [...fold(visible(name), width), below];
}

/** Heads of one height, the years or values of a chart on the last line; without a line for units where there are none. */
function withHeads(columns: readonly Measured[]): DrawnColumn[] {
  const isBare = columns.every((each) => each.head.at(-1) === '' && !isChart(each));
  const names = columns.map((each) =>
    isChart(each) ? fold(visible(each.column.name), each.width) : withoutUnit(each),
  );
  const lines = largest(columns.map((each, index) => (names[index]?.length ?? 0) + (isChart(each) ? 1 : 0)));
  return columns.map(({ column, width, head }, index) => {
    const rule = '─'.repeat(width);
    if (column.unit?.kind !== 'chart')
      return { column, width, rule, head: head.slice(0, isBare ? -1 : lines).join('\n') };
    const axis = drawAxis(column.unit, width);
    const name = [...(names[index] ?? []), ...Array.from({ length: lines }, () => '')];
    return { column, width, rule: axis.rule, head: [...name.slice(0, lines - 1), axis.head].join('\n') };
  });
}

/** The lines of a head that say something. */
const withoutUnit = ({ head }: Measured): readonly string[] => (head.at(-1) === '' ? head.slice(0, -1) : head);
