import type { BudgetYear } from '../../../analysis/show/budget.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import type { Naming } from '../../lines/line-title.ts';
import type { Cell, Table } from '../../table.ts';
import { amount, type ColumnOf, empty, headsOf, money, right, rowsOf, text } from '../columns.ts';

/** What is spent in each year, and what that is worth today. */
export function budgetTable({ budget, result }: Shown, { words }: Naming): Table {
  const { show, metrics } = words;
  const hasFactors = budget.some(({ discountFactor }) => discountFactor !== null);
  const columns: ColumnOf<BudgetYear>[] = [
    { name: show.year, ...right, essential: true, cell: ({ year }) => ({ kind: 'year', year }) },
    { name: metrics['one-off'].head, ...money, essential: true, cell: ({ oneOff }) => amount(oneOff) },
    { name: metrics.running.head, ...money, essential: true, cell: ({ running }) => amount(running) },
    { name: show.total, ...money, essential: true, cell: ({ cost }) => amount(cost) },
    ...(hasFactors ? [factorColumn(show.factor)] : []),
    { name: show.presentValue, ...money, cell: ({ presentValue }) => amount(presentValue) },
  ];
  const total: Cell[] = [
    text(show.total),
    amount(result.oneOff),
    amount(result.running),
    amount(result.totalCost),
    ...(hasFactors ? [empty] : []),
    amount(result.presentValue),
  ];
  return {
    id: 'budget',
    title: show.budget,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    sums: [{ total: 3, parts: [1, 2] }],
    groups: [{ title: null, rows: rowsOf(columns, budget), total }],
    notes: [],
  };
}

/** The years have no factor of their own where each month is discounted by itself. */
const factorColumn = (name: string): ColumnOf<BudgetYear> => ({
  name,
  ...right,
  cell: ({ discountFactor }) =>
    discountFactor === null ? empty : { kind: 'number', value: discountFactor, decimals: 4 },
});
