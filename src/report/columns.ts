import type { Table, TableColumn } from './table.ts';

/** The columns that can be written as text, by position: all but charts. */
export const writtenColumns = ({ columns }: Table): readonly (readonly [index: number, column: TableColumn])[] =>
  [...columns.entries()].filter(([, { unit }]) => unit?.kind !== 'chart');

/** `Present value [EUR]`: the name of a column with its unit, for formats in which a head is one line. */
export function headInOneLine({ name, unit }: TableColumn, money: string): string {
  const its = unit?.kind === 'money' ? money : unit?.kind === 'text' ? unit.text : '';
  return its === '' ? name : `${name} [${its}]`;
}
