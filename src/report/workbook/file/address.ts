/** How a row and a column, both from 0, are called in formulas. */

/** `A` of 0, `AA` of 26. */
export function columnName(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$B$3` */
export const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** The name of a sheet before a reference into it: always between quotes, as `2.5` or `A1` needs them. */
export const sheetPart = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

export const onSheet = (name: string, reference: string): string => `${sheetPart(name)}${reference}`;

/** `$B$3:$D$9`: rows from one to another, of one column, or of columns from one to another. */
export function area(
  [top, bottom]: readonly [top: number, bottom: number],
  columns: number | readonly [left: number, right: number],
): string {
  const [left, right] = typeof columns === 'number' ? [columns, columns] : columns;
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}
