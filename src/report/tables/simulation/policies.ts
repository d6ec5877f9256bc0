import type { Measured, Policy, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { metrics } from '../../../model/metrics/metrics.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, none, rowsOf, text } from '../columns.ts';
import type { SimulationContext } from './figures.ts';

const amount = ({ value, error }: Measured): Cell => ({
  kind: 'measured',
  figure: { kind: 'money', amount: value },
  error,
  showsError: true,
});

type Row = SimulatedScenario & { readonly policy: Policy };

/** What stands in place of a break-even chance. */
function absent(rows: readonly Row[], { noBreakEven, noBreakEvenMeans }: Words['simulation']['policies']): string[] {
  const found = new Set(rows.flatMap(({ policy }) => policy.noBreakEven ?? []));
  return [...found].map((why) => noBreakEvenMeans[why](noBreakEven[why]));
}

/** What choosing each scenario that has a fallback comes to; nothing where none has one. */
export function policiesTable(simulation: Simulation, { words }: SimulationContext): Table[] {
  const rows = simulation.scenarios.filter((each): each is Row => each.policy !== undefined);
  if (rows.length === 0) return [];
  const texts = words.simulation.policies;
  const money = { align: 'right', unit: { kind: 'money' } } as const;
  const percent = { align: 'right', unit: { kind: 'text', text: '%' } } as const;
  // By an outside view nothing is ranked, and so nothing regretted.
  const isRanked = simulation.outsideView === null;
  const noRegret = isRanked ? none : empty;
  const cost = ({ policy }: Row) => policy[metrics[simulation.cost].field];
  const columns: ColumnOf<Row>[] = [
    { name: words.table.scenario, ...left, essential: true, cell: ({ id }) => text(id) },
    { name: texts.fallback, ...left, essential: true, cell: ({ policy }) => text(policy.fallback) },
    {
      name: texts.fails,
      ...percent,
      essential: true,
      cell: ({ policy: { fails } }) => ({ kind: 'chance', share: fails.value, error: fails.error }),
    },
    { name: words.simulation.mean, ...money, essential: true, cell: (row) => amount(cost(row).mean) },
    {
      name: texts.breakEven,
      ...percent,
      essential: true,
      cell: ({ policy: { breakEven, noBreakEven } }) =>
        breakEven === null
          ? text(noBreakEven === null ? '' : texts.noBreakEven[noBreakEven])
          : { kind: 'share', share: breakEven },
    },
    { name: texts.detour, ...money, cell: ({ policy }) => amount(policy.detour) },
    { name: texts.regret, ...money, cell: ({ regret }) => (regret === null ? noRegret : amount(regret)) },
    { name: 'P50', ...money, cell: (row) => amount(cost(row).p50) },
    { name: 'P80', ...money, cell: (row) => amount(cost(row).p80) },
  ];
  return [
    {
      id: 'policies',
      title: texts.title,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, rows) }],
      notes: [
        texts.note,
        ...absent(rows, texts),
        ...(isRanked && rows.some(({ regret }) => regret === null) ? [texts.noRegret] : []),
        texts.aside,
      ].map((note) => ({ kind: 'term', text: note })),
    },
  ];
}
