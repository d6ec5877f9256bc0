import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import type { Naming } from '../../lines/line-title.ts';
import { titled } from '../../lines/titled.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, empty, headsOf, inUnit, money, none, right, rowsOf, text } from '../columns.ts';

/** The headline figures, in one row. */
export function figuresTable(result: ScenarioResult, { study, words }: Naming): Table {
  const { table, show } = words;
  const columns: ColumnOf<ScenarioResult>[] = [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ rank, feasible }) =>
        rank === null ? (feasible ? none : text(table.gatesFail)) : { kind: 'count', count: rank },
    },
    { name: table.presentValue, ...money, essential: true, cell: ({ presentValue }) => amount(presentValue) },
    { name: table.totalCost, ...money, essential: true, cell: ({ totalCost }) => amount(totalCost) },
    { name: table.oneOff, ...money, cell: ({ oneOff }) => amount(oneOff) },
    { name: table.running, ...money, cell: ({ running }) => amount(running) },
    { name: table.finish, ...right, cell: ({ finishMonth }) => (finishMonth === null ? none : text(finishMonth)) },
    {
      name: show.effort,
      ...inUnit(show.personMonths),
      cell: ({ effort }) => ({ kind: 'number', value: effort, decimals: 1 }),
    },
    ...[...study.measures].map(([id, { title }]): ColumnOf<ScenarioResult> => ({
      name: titled(title, id, { words }),
      ...inUnit(table.months),
      cell: ({ measures }) => ({ kind: 'months', length: measures[id] ?? 0 }),
    })),
    ...(result.score === null
      ? []
      : [
          {
            name: table.score,
            ...inUnit(table.points),
            cell: ({ score }: ScenarioResult) =>
              score === null ? empty : ({ kind: 'points', points: score } as const),
          },
        ]),
  ];
  return {
    id: 'figures',
    title: null,
    columns: headsOf(columns),
    sums: [{ total: 2, parts: [3, 4] }],
    groups: [{ title: null, rows: rowsOf(columns, [result]) }],
    notes: [],
  };
}
