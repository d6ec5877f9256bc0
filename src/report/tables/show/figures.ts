import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import type { Naming } from '../../lines/line-title.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, headsOf, inUnit, money, none, right, rowsOf, text } from '../columns.ts';
import { metricCalled, metricColumn } from '../metric.ts';
import { areCostsIdle, asDetail } from '../without-costs.ts';

/** The headline figures, in one row; what says nothing of any scenario of the study only where all is asked for. */
export function figuresTable({ comparison, result }: Shown, naming: Naming): Table {
  const { table, show, metrics } = naming.words;
  const idle = areCostsIdle(comparison, metricCalled(comparison.rankedBy, naming.study)) ? asDetail : same;
  const unworked = comparison.scenarios.every(({ effort }) => effort === 0) ? asDetail : same;
  const timeless = comparison.scenarios.every(({ finish }) => finish === null) ? asDetail : same;
  const columns: ColumnOf<ScenarioResult>[] = [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ rank, feasible }) =>
        rank === null ? (feasible ? none : text(table.gatesFail)) : { kind: 'count', count: rank },
    },
    ...idle([{ ...metricColumn({ kind: 'present-value' }, naming), essential: true }]),
    ...timeless([{ ...metricColumn({ kind: 'finish' }, naming), essential: true }]),
    ...idle([{ name: metrics['one-off'].head, ...money, cell: ({ oneOff }) => amount(oneOff) }]),
    ...[...naming.study.measures.keys()].map((measure) => metricColumn({ kind: 'measure', measure }, naming)),
    ...(result.score === null ? [] : [metricColumn({ kind: 'score' }, naming)]),
    ...idle([
      { name: metrics.running.head, ...money, cell: ({ running }) => amount(running) },
      metricColumn({ kind: 'total-cost' }, naming),
    ]),
    ...unworked([
      {
        name: show.effort,
        ...inUnit(show.personMonths),
        cell: ({ effort }) => ({ kind: 'number', value: effort, decimals: 1 }),
      },
    ]),
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

const same = (columns: ColumnOf<ScenarioResult>[]): ColumnOf<ScenarioResult>[] => columns;
