import { calendarMonth, writeMonth } from '../../units/month.ts';
import { writeUnit } from '../../units/notation.ts';
import type { Unit } from '../../units/unit.ts';
import { writeExact } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { headInOneLine, writtenColumns, writtenTables } from '../columns.ts';
import type { Cell, Report, Row, Table, TableColumn } from '../table.ts';
import { visible } from '../visible.ts';
import { largest } from '../../numerics/extremes.ts';

export type Delimiter = ',' | ';' | '\t';

export interface Csv {
  readonly delimiter: Delimiter;
  readonly words: Words;
}

/**
 * The tables of a report as records (RFC 4180), for spreadsheets and scripts: numbers unrounded, money in whole units of the currency. Several
 * tables stand below each other, each under its title. Charts and notes are left out.
 */
export function csv(report: Report, style: Csv): string {
  const tables = writtenTables(report);
  const [first, ...others] = tables.map((table) => recordsOf(table, style));
  if (first === undefined) return '';
  const titled = (records: readonly Record[], index: number): Record[] => [
    ...(index === 0 ? [] : [[]]),
    [textField(tables[index]?.title ?? report.title, style)],
    ...records,
  ];
  const records = others.length === 0 ? first : [first, ...others].flatMap(titled);
  const width = largest(records.map((record) => record.length));
  const lines = records.map((record) =>
    Array.from({ length: width }, (_, index) => quoted(record[index] ?? '', style.delimiter)).join(style.delimiter),
  );
  return `${lines.join('\r\n')}\r\n`;
}

type Record = readonly string[];

function recordsOf(table: Table, style: Csv): Record[] {
  const columns = writtenColumns(table);
  const isGrouped = table.groups.some(({ title }) => title !== null);
  const rows = table.groups.flatMap(({ rows: own, total }) => (total === undefined ? own : [...own, total]));
  /** Columns whose cells have units of their own, which then stand beside the numbers. */
  const mixed = new Set(columns.flatMap(([index]) => (rows.some((row) => hasUnit(row[index])) ? [index] : [])));
  /** Columns of what draws tell, with their standard errors beside them. */
  const measured = new Set(columns.flatMap(([index]) => (rows.some((row) => hasError(row[index])) ? [index] : [])));
  const { table: words } = style.words;
  const heads = columns.flatMap(([index, withoutUnit]) => {
    const column = withUnit(
      withoutUnit,
      rows.map((row) => row[index]),
    );
    const head = textField(headInOneLine(column, words.euro), style);
    if (measured.has(index)) return [head, errorHead(column, style)];
    return mixed.has(index) ? [head, textField(words.unitOf(column.name), style)] : [head];
  });
  const fields = (row: Row): string[] =>
    columns.flatMap(([index]) => {
      const cell = row[index] ?? { kind: 'empty' };
      const field = fieldOf(cell, style);
      if (measured.has(index))
        return [field, hasError(cell) ? exact(cell.kind === 'chance' ? cell.error * 100 : cell.error, style) : ''];
      return mixed.has(index) ? [field, hasUnit(cell) ? unitField(cell.unit, style) : ''] : [field];
    });
  const before = (title: string | null): string[] => (isGrouped ? [textField(title ?? '', style)] : []);
  return [
    [...(isGrouped ? [words.group] : []), ...heads],
    ...table.groups.flatMap(({ title, rows: own, total }) =>
      [...own, ...(total === undefined ? [] : [total])].map((row) => [...before(title), ...fields(row)]),
    ),
  ];
}

/** A column of shares that are printed with a % sign: in CSV the head of the column has it. */
const withUnit = (column: TableColumn, cells: readonly (Cell | undefined)[]): TableColumn =>
  column.unit === null && cells.some((cell) => cell?.kind === 'share')
    ? { ...column, unit: { kind: 'text', text: '%' } }
    : column;

const hasUnit = (cell: Cell | undefined): cell is Extract<Cell, { kind: 'quantity' | 'exact' }> =>
  cell?.kind === 'quantity' || cell?.kind === 'exact';

/** A unit as the study writes it, in its currency. */
const unitField = (unit: string, style: Csv): string =>
  textField(writeUnit(unit as Unit, style.words.notation()), style);

const hasError = (cell: Cell | undefined): cell is Extract<Cell, { kind: 'measured' | 'chance' }> =>
  cell?.kind === 'measured' || cell?.kind === 'chance';

/** The head of a column of standard errors; those of calendar months are in months. */
function errorHead({ unit, ...column }: TableColumn, style: Csv): string {
  const { table } = style.words;
  const errorUnit = unit ?? ({ kind: 'text', text: table.months } as const);
  return textField(headInOneLine({ ...column, unit: errorUnit, name: `± ${column.name}` }, table.euro), style);
}

type Fields = {
  readonly [K in Cell['kind']]: (cell: Extract<Cell, { kind: K }>, style: Csv) => string;
};

const fieldOf = (cell: Cell, style: Csv): string =>
  (fields[cell.kind] as (cell: Cell, style: Csv) => string)(cell, style);

const exact = (value: number, { words }: Csv): string => writeExact(value, words.numbers.decimal);

const fields: Fields = {
  text: ({ text, inFull }, style) => textField(inFull ?? text, style),
  count: ({ count }, style) => exact(count, style),
  number: ({ value }, style) => exact(value, style),
  exact: ({ value }, style) => exact(value, style),
  money: ({ amount }, style) => exact(amount, style),
  months: ({ length }, style) => exact(length, style),
  share: ({ share }, style) => exact(share * 100, style),
  points: ({ points }, style) => exact(points, style),
  measured: ({ figure }, style) => fieldOf(figure, style),
  chance: ({ share }, style) => exact(share * 100, style),
  error: ({ error }, style) => exact(error, style),
  month: ({ month }) => writeMonth(month),
  year: ({ year }, style) => exact(year, style),
  quantity: ({ value, unit }, style) => quantityField(value, unit, style),
  bar: () => '',
  none: () => '',
  empty: () => '',
};

function quantityField(value: number, unit: Extract<Cell, { kind: 'quantity' }>['unit'], style: Csv): string {
  if (unit === 'month') return writeMonth(calendarMonth(value));
  return exact(unit === 'percent' || unit === 'percent/year' ? value * 100 : value, style);
}

/** What a spreadsheet takes for the start of a formula, also behind blanks and quotes and in full width. */
const formula = /^[\s"'`]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;
/** The same behind what another spreadsheet than ours takes for the end of a field. */
const laterFormula = /([,;])(?=[\s"'`]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text that stays a text wherever the file is opened. */
function textField(text: string, { delimiter }: Pick<Csv, 'delimiter'>): string {
  const shown = visible(text).replace(laterFormula, (mark) => (mark === delimiter ? mark : `${mark}'`));
  return formula.test(text) || formula.test(shown) ? `'${shown}` : shown;
}

/** A field between quotes where it would not be read as one without. */
const quoted = (field: string, delimiter: Delimiter): string =>
  field.includes(delimiter) || /["\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

/** A text of ours or from outside, as one field. */
export const csvField = (text: string, delimiter: Delimiter): string =>
  quoted(textField(text, { delimiter }), delimiter);
