import { atPrecision, type MoneyScale, moneyScale } from './money-scale.ts';
import type { Cell, Report, Table } from './table.ts';

/**
 * The scale of all amounts that stand together, in tables and in sentences beside them: a figure that stands in two places is
 * rounded in one way.
 */
export function scaleOf(tables: readonly Table[]): MoneyScale {
  const groups = tables.flatMap((table) => table.groups);
  const cells = groups.flatMap(({ rows, total }) => [...rows, ...(total === undefined ? [] : [total])]).flat();
  const figures = cells.map((cell) => (cell.kind === 'measured' ? cell.figure : cell));
  const scale = moneyScale(
    figures.flatMap((cell) => (cell.kind === 'money' ? [cell.amount] : [])),
    groups.some(({ total }) => total !== undefined),
  );
  return atPrecision(scale, cells.flatMap(errorOf));
}

const errorOf = (cell: Cell): number[] =>
  cell.kind === 'measured' && cell.figure.kind === 'money' ? [cell.error] : [];

/** The scale that the sentences of a report were written in, or that suits its tables where it has none. */
export const scaleOfReport = ({ scale, tables }: Report): MoneyScale => scale ?? scaleOf(tables);
