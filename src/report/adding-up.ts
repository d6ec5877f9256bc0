import type { MoneyScale } from './money-scale.ts';
import type { Cell, Row, RowGroup, Table } from './table.ts';

/**
 * Whether what is printed of a table adds up: rows to the total below them, columns to the one that they add up to, what has come so
 * far to what comes, and differences to what they are of. Every figure is rounded to nearest by itself, so that it need not.
 *
 * @param shown - the columns that are printed, by position: nobody looks for what is not there
 */
export function addsUp(table: Table, shown: readonly number[], { divisor, decimals }: MoneyScale): boolean {
  const isShown = new Set(shown);
  const print = (cell: Cell | undefined): number | null => printed(cell, { divisor, decimals });
  const all = (columns: readonly number[]): boolean => columns.every((column) => isShown.has(column));
  const sums = (table.sums ?? []).filter(({ total, parts }) => all([total, ...parts]));
  const { running, apart } = table;
  return (
    table.groups.every((group) => {
      const lines = [...group.rows, ...(group.total === undefined ? [] : [group.total])];
      return (
        lines.every((row) => sums.every((sum) => isSum(row, sum, print))) &&
        shown.every((column) => isTotal(group, column, print)) &&
        (running === undefined || !all([running.of, running.total]) || goesOn(group.rows, running, print))
      );
    }) &&
    (apart === undefined || !all([apart.of, apart.by]) || isApart(table.groups, apart, print))
  );
}

type Print = (cell: Cell | undefined) => number | null;

/** A number as it is printed, in units of its last digit; null of what is no number that others add up to. */
function printed(
  cell: Cell | undefined,
  { divisor, decimals }: Pick<MoneyScale, 'divisor' | 'decimals'>,
): number | null {
  switch (cell?.kind) {
    case 'money':
      return units(cell.amount / divisor, decimals);
    case 'number':
      return units(cell.value, cell.decimals);
    case 'months':
      return units(cell.length, 1);
    case 'points':
      return units(cell.points, 1);
    case 'share':
      return units(cell.share * 100, 1);
    default:
      return null;
  }
}

/** Rounded as `writeDecimal` does. */
const units = (value: number, decimals: number): number =>
  Math.sign(value) * Math.round(Number(Math.abs(value).toFixed(decimals)) * Number(`1e${decimals}`));

const added = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);

function isSum(row: Row, { total, parts }: NonNullable<Table['sums']>[number], print: Print): boolean {
  const [whole, all] = [print(row[total]), parts.map((part) => print(row[part]))];
  return whole === null || all.includes(null) || whole === added(all);
}

function isTotal({ rows, total, counts }: RowGroup, column: number, print: Print): boolean {
  const below = print(total?.[column]);
  const above = rows.map((row, at) => times(print(row[column]), counts?.[at] ?? 1));
  return below === null || above.every((each) => each === null) || below === added(above);
}

const times = (number: number | null, count: number): number | null => (number === null ? null : number * count);

function goesOn(rows: readonly Row[], { of, total }: NonNullable<Table['running']>, print: Print): boolean {
  let before = 0;
  return rows.every((row) => {
    const so = print(row[total]);
    const fits = so === null || so === before + (print(row[of]) ?? 0);
    before = so ?? before + (print(row[of]) ?? 0);
    return fits;
  });
}

/** How far each lies from the first of all. */
function isApart(groups: readonly RowGroup[], { of, by }: NonNullable<Table['apart']>, print: Print): boolean {
  const rows = groups.flatMap((group) => group.rows);
  const first = print(rows[0]?.[of]);
  return rows.every((row) => {
    const [figure, difference] = [print(row[of]), print(row[by])];
    return first === null || figure === null || difference === null || figure - first === difference;
  });
}
