import type { CategoryCosts } from '../../../analysis/show/costs-by-performer.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import { categoryTitle, type Naming } from '../../lines/line-title.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, headsOf, left, money, rowsOf, text } from '../columns.ts';

/** Costs by category and by who performs them, undiscounted; the VAT that cannot be recovered is a row of its own. */
export function costsTable({ costs, result }: Shown, naming: Naming): Table {
  const { show } = naming.words;
  const columns: ColumnOf<CategoryCosts>[] = [
    {
      name: show.category,
      ...left,
      essential: true,
      folds: true,
      cell: ({ category }) => text(category === 'vat' ? show.vat : categoryTitle(category, naming)),
    },
    { name: show.supplier, ...money, essential: true, cell: ({ supplier }) => amount(supplier) },
    { name: show.client, ...money, essential: true, cell: ({ client }) => amount(client) },
    { name: show.other, ...money, essential: true, cell: ({ other }) => amount(other) },
    { name: show.total, ...money, essential: true, cell: ({ total }) => amount(total) },
  ];
  const sum = (of: (row: CategoryCosts) => number): number => costs.reduce((all, row) => all + of(row), 0);
  const total = [
    text(show.total),
    amount(sum(({ supplier }) => supplier)),
    amount(sum(({ client }) => client)),
    amount(sum(({ other }) => other)),
    amount(result.totalCost),
  ];
  return {
    id: 'costs',
    title: show.costs,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    sums: [{ total: 4, parts: [1, 2, 3] }],
    groups: [{ title: null, rows: rowsOf(columns, costs), total }],
    notes: [],
  };
}
