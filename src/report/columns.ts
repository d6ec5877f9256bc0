import type { Words } from '../words/words.ts';
import type { MoneyScale } from './money-scale.ts';
import type { Report, Table, TableColumn } from './table.ts';

/** The tables that can be written as text: all but pictures. */
export const writtenTables = ({ tables }: Report): readonly Table[] =>
  tables.filter(({ isPicture }) => isPicture !== true);

/** The columns that can be written as text, by position: all but charts. */
export const writtenColumns = ({ columns }: Table): readonly (readonly [index: number, column: TableColumn])[] =>
  [...columns.entries()].filter(([, { unit }]) => unit?.kind !== 'chart');

/** The unit of a column in words; none of a chart. */
export const unitText = (unit: TableColumn['unit'] | undefined, money: string): string =>
  unit?.kind === 'money' ? money : unit?.kind === 'text' ? unit.text : '';

/** The columns of a table as their heads have them: without the unit that stands behind its title. */
export const withoutTitleUnit = ({ unitInTitle }: Table, column: TableColumn): TableColumn =>
  column.unit?.kind !== 'chart' &&
  unitInTitle?.kind === column.unit?.kind &&
  unitText(unitInTitle, '') === unitText(column.unit, '')
    ? { ...column, unit: null }
    : column;

/** `Present value [EUR million]`, where the unit stands behind the title; `Amounts in EUR million` where there is none. */
export function titleWithUnit(
  { unitInTitle }: Table,
  title: string | null,
  words: Words['table'],
  scale: MoneyScale['name'],
): string | null {
  const unit = unitText(unitInTitle, words[scale]);
  if (title === null) return unit === '' ? null : words.amountsIn(unit);
  return unit === '' ? title : `${title} [${unit}]`;
}

/** `Present value [EUR]`: the name of a column with its unit, for formats in which a head is one line. */
export function headInOneLine({ name, unit }: TableColumn, money: string): string {
  const inUnit = unitText(unit, money);
  return inUnit === '' ? name : `${name} [${inUnit}]`;
}
