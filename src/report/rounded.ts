import { allot } from './allot.ts';
import { atPrecision, type MoneyScale, moneyScale } from './money-scale.ts';
import { roundTwoWay } from './round-two-way.ts';
import type { Cell, Row, RowGroup, Sum, Table } from './table.ts';

/** A table whose money is as it is printed, in the unit that it is printed in. */
export interface Rounded {
  readonly scale: MoneyScale;
  readonly groups: readonly RowGroup[];
}

/** The table for every format that rounds: what adds up in it still does so as it is printed, along rows and columns. */
export function rounded(table: Table): Rounded {
  const rows = table.groups.flatMap(({ rows: own, total }) => (total === undefined ? own : [...own, total]));
  const adds = table.groups.some(({ total }) => total !== undefined);
  const cells = rows.flat();
  const figures = cells.map((cell) => (cell.kind === 'measured' ? cell.figure : cell));
  const scale = atPrecision(
    moneyScale(
      figures.flatMap((cell) => (cell.kind === 'money' ? [cell.amount] : [])),
      adds,
    ),
    cells.flatMap((cell) => (cell.kind === 'measured' && cell.figure.kind === 'money' ? [cell.error] : [])),
  );
  const unit = scale.divisor / Number(`1e${scale.decimals}`);
  const sums = table.sums ?? [];
  const groups = table.groups
    .map((group) =>
      group.total === undefined
        ? { ...group, rows: group.rows.map((row) => addingUp(row, sums, unit)) }
        : addingUpBothWays(group, group.total, sums, unit),
    )
    .map((group) => (table.running === undefined ? group : { ...group, rows: addingOn(group.rows, table.running) }));
  return { scale, groups };
}

/** Rows of which one column is the sum so far of another, as that is printed. */
function addingOn(rows: readonly Row[], { of, total }: NonNullable<Table['running']>): Row[] {
  let sum = 0;
  return rows.map((row) => {
    const cells = [...row];
    sum += amountOf(row[of]);
    put(cells, total, sum);
    return cells;
  });
}

const amountOf = (cell: Cell | undefined): number => (cell?.kind === 'money' ? cell.amount : 0);

/** The same kind of cell with another amount; a cell without one stays as it is. */
function put(row: Cell[], index: number, amount: number): void {
  const cell = row[index];
  if (cell?.kind === 'money') row[index] = { ...cell, amount };
}

/** The columns that a column adds up from in the end, where a part may itself have parts. */
function leavesOf(sums: readonly Sum[], column: number): number[] {
  const parts = sums.find(({ total }) => total === column)?.parts;
  return parts === undefined ? [column] : parts.flatMap((part) => leavesOf(sums, part));
}

/** The sums that are no part of another, each with the columns that it adds up from in the end. */
function whole(sums: readonly Sum[]): readonly Sum[] {
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  return sums.filter(({ total }) => !parts.has(total)).map(({ total }) => ({ total, parts: leavesOf(sums, total) }));
}

/** A row with its parts allotted; totals are the sums of what is printed. */
function addingUp(row: Row, sums: readonly Sum[], unit: number): Row {
  const cells = [...row];
  for (const { total, parts } of whole(sums)) {
    if (row[total]?.kind !== 'money') continue;
    const allotted = allot(
      amountOf(row[total]),
      parts.map((index) => amountOf(row[index])),
      unit,
    );
    for (const [place, index] of parts.entries()) put(cells, index, allotted[place] ?? 0);
  }
  addAcross(cells, sums);
  return cells;
}

function addAcross(cells: Cell[], sums: readonly Sum[]): void {
  for (const { total } of sums) {
    const amounts = leavesOf(sums, total).map((index) => amountOf(cells[index]));
    put(
      cells,
      total,
      amounts.reduce((sum, amount) => sum + amount, 0),
    );
  }
}

/** The rows of a group and the row of their totals: the grand total is rounded to nearest, and all else made to add up to it. */
function addingUpBothWays(group: RowGroup, total: Row, sums: readonly Sum[], unit: number): RowGroup {
  const rows = group.rows.map((row) => [...row]);
  const bottom = [...total];
  const blocks = whole(sums).filter((sum) => total[sum.total]?.kind === 'money');
  const inBlocks = new Set(blocks.flatMap(({ total: of, parts }) => [of, ...parts]));
  const alone = [...total.keys()].filter((column) => total[column]?.kind === 'money' && !inBlocks.has(column));
  for (const { total: of, parts } of [...blocks, ...alone.map((column) => ({ total: column, parts: [column] }))]) {
    const shown = roundTwoWay(
      group.rows.map((row) => parts.map((column) => amountOf(row[column]) / unit)),
      amountOf(total[of]) / unit,
    );
    for (const [place, column] of parts.entries()) {
      const amounts = shown.map((row) => (row[place] ?? 0) * unit);
      for (const [index, row] of rows.entries()) put(row, column, amounts[index] ?? 0);
      put(
        bottom,
        column,
        amounts.reduce((sum, amount) => sum + amount, 0),
      );
    }
  }
  for (const row of [...rows, bottom]) addAcross(row, sums);
  for (const [column, cell] of total.entries()) if (cell.kind === 'number') addUpNumbers(rows, bottom, column);
  return { ...group, rows, total: bottom };
}

const valueOf = (cell: Cell | undefined): number => (cell?.kind === 'number' ? cell.value : 0);

/** What is no money has its own decimals: a column of it adds up in those. */
function addUpNumbers(rows: readonly Cell[][], bottom: Cell[], column: number): void {
  const total = bottom[column];
  if (total?.kind !== 'number') return;
  const unit = Number(`1e-${total.decimals}`);
  const shown = allot(
    total.value,
    rows.map((row) => valueOf(row[column])),
    unit,
  );
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    if (cell?.kind === 'number') row[column] = { ...cell, value: shown[index] ?? 0 };
  }
}
