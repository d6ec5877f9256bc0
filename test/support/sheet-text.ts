import type { ReadCell } from './workbook-reading.ts';

type Value = Pick<ReadCell, 'value' | 'isError'>;

/** A value of a sheet, by the address of its cell; nothing beyond the last column and row is an empty text. */
export function valuesOf(text: string): (cell: string) => Value {
  const rows = rowsOf(text);
  return (cell) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return valueOf(rows[Number(row) - 1]?.[columnOf(letters)] ?? '');
  };
}

/** Fields as they are written, between tabs; in one with quotes a tab or the end of a line may stand. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)([\t\n]|$)/g)) {
    rows.at(-1)?.push(field);
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** The place of a column, of which the first is 0. */
const columnOf = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const errors = /^(?:#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d+)$/;

/** A number stands between quotes, and so does a text with a tab, a quote or an end of line in it: which no number has. */
function valueOf(field: string): Value {
  if (!field.startsWith('"')) return { value: field, isError: errors.test(field) };
  const inside = field.slice(1, -1).replaceAll('""', '"');
  return { value: numberOf(inside) ?? inside, isError: false };
}

const dayLength = 86_400_000;

/** A number by how its cell shows it: as it is, in percents, or as a date, which a workbook counts in days. */
function numberOf(text: string): number | null {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?(?:E[-+]\d+)?)(%?)$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits) / (percent === '%' ? 100 : 1);
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return null;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / dayLength;
}
