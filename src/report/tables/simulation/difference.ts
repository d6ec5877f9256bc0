import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { Study } from '../../../model/study/study.ts';
import type {
  Difference,
  Measured,
  SimulatedScenario,
  Simulation,
} from '../../../analysis/simulate/simulation-result.ts';
import { isTooFew } from '../../../analysis/simulate/spreads.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, money, none, rowsOf, text } from '../columns.ts';
import { chanceCell } from './chances.ts';
import { costMetric, type SimulationContext } from './figures.ts';
import { scenarioColumn } from './spreads.ts';
import { metricName } from '../metric.ts';

interface Row {
  readonly scenario: SimulatedScenario;
}

/** How much more each scenario costs than the best in the same draw, and what choosing it is regretted by. */
export function differenceTable(simulation: Simulation, context: SimulationContext): Table {
  const { simulation: texts } = context.words;
  const columns = differenceColumns(context, simulation.outsideView === null);
  return {
    id: 'difference',
    title: texts.difference(simulation.best, metricName(costMetric(simulation), context)),
    unitInTitle: money.unit,
    columns: headsOf(columns),
    groups: [
      {
        title: null,
        rows: rowsOf(
          columns,
          simulation.scenarios.map((scenario) => ({ scenario })),
        ),
      },
    ],
    notes: (simulation.outsideView === null
      ? [
          texts.apartNote(simulation.best, isTooFew(simulation.sampling.draws)),
          texts.regretNote(choicesIn(context.study)),
          ...(simulation.scenarios.some(({ regret }) => regret === null) ? [texts.noRegret] : []),
        ]
      : []
    ).map((note) => ({ kind: 'term', text: note })),
  };
}

function choicesIn(study: Study): Parameters<SimulationContext['words']['simulation']['regretNote']>[0] {
  if (isWithoutGates(study)) return 'all';
  return [...study.scenarios.values()].some(({ fallback }) => fallback !== null)
    ? 'passing-or-falling-back'
    : 'passing';
}

function differenceColumns({ words }: SimulationContext, ranks: boolean): ColumnOf<Row>[] {
  const { simulation: texts, table } = words;
  const of =
    (cell: (difference: Difference) => Cell) =>
    ({ scenario: { difference } }: Row): Cell =>
      difference === null ? empty : cell(difference);
  const quantile = (key: 'p10' | 'p50' | 'p90'): Pick<ColumnOf<Row>, 'name' | 'cell'> => ({
    name: key.toUpperCase(),
    cell: of((difference) => measured(difference[key], { showsError: false, signed: true })),
  });
  return [
    scenarioColumn(table.scenario),
    {
      name: texts.plan,
      ...money,
      essential: true,
      cell: of(({ central }) => ({ kind: 'money', amount: central, signed: true })),
    },
    { ...quantile('p10'), ...money, essential: true },
    { ...quantile('p90'), ...money, essential: true },
    {
      name: texts.mean,
      ...money,
      cell: of(({ mean }) => measured(mean, { showsError: true, signed: true })),
    },
    ...(ranks ? rankingColumns(words) : []),
    { ...quantile('p50'), ...money },
  ];
}

/** Who is the better choice, by draws that rank. */
function rankingColumns({ simulation: texts }: Words): ColumnOf<Row>[] {
  return [
    {
      name: texts.cheaper,
      ...inUnit('%'),
      cell: ({ scenario: { difference } }) =>
        difference === null || difference.cheaper === null ? empty : chanceCell(difference.cheaper),
    },
    {
      name: texts.distinguishable,
      ...left,
      essential: true,
      cell: ({ scenario: { difference } }) => {
        if (difference === null) return empty;
        return difference.distinguishable === true ? text(texts.yes) : { kind: 'text', text: texts.no, tone: 'doubt' };
      },
    },
    {
      name: texts.regret,
      ...money,
      cell: ({ scenario: { regret } }) =>
        regret === null ? none : measured(regret, { showsError: true, signed: false }),
    },
  ];
}

const measured = (
  { value, error }: Measured,
  { showsError, signed }: { showsError: boolean; signed: boolean },
): Cell => ({
  kind: 'measured',
  figure: { kind: 'money', amount: value, signed },
  error,
  showsError,
});
