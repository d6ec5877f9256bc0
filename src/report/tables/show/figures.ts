import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import type { Naming } from '../../lines/line-title.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, headsOf, inUnit, money, none, right, rowsOf, text } from '../columns.ts';
import { metricColumn } from '../metric.ts';

/** The headline figures, in one row. */
export function figuresTable(result: ScenarioResult, naming: Naming): Table {
  const { table, show, metrics } = naming.words;
  const columns: ColumnOf<ScenarioResult>[] = [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ rank, feasible }) =>
        rank === null ? (feasible ? none : text(table.gatesFail)) : { kind: 'count', count: rank },
    },
    { ...metricColumn({ kind: 'present-value' }, naming), essential: true },
    { ...metricColumn({ kind: 'finish' }, naming), essential: true },
    { name: metrics['one-off'].head, ...money, cell: ({ oneOff }) => amount(oneOff) },
    ...[...naming.study.measures.keys()].map((measure) => metricColumn({ kind: 'measure', measure }, naming)),
    ...(result.score === null ? [] : [metricColumn({ kind: 'score' }, naming)]),
    { name: metrics.running.head, ...money, cell: ({ running }) => amount(running) },
    metricColumn({ kind: 'total-cost' }, naming),
    {
      name: show.effort,
      ...inUnit(show.personMonths),
      cell: ({ effort }) => ({ kind: 'number', value: effort, decimals: 1 }),
    },
  ];
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  return {
    id: 'figures',
    title: null,
    columns: headsOf(columns),
    unitInTitle: money.unit,
    sums: [{ total: at(metrics['total-cost'].head), parts: [at(metrics['one-off'].head), at(metrics.running.head)] }],
    groups: [{ title: null, rows: rowsOf(columns, [result]) }],
    notes: [],
  };
}
