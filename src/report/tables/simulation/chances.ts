import type { Measured, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { Cell, RowGroup, Table } from '../../table.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, none, right, rowsOf, text } from '../columns.ts';
import type { Words } from '../../../words/words.ts';
import { writeGiven } from '../../write-amount.ts';
import { isDrawnWithoutCosts } from '../without-costs.ts';
import { sharedFirst } from './times.ts';
import { budgetText, nameOf, type SimulationContext } from './figures.ts';

export const chanceCell = ({ value, error }: Measured): Cell => ({ kind: 'chance', share: value, error });

/** The ranking, and how often each scenario comes first in the draws. */
export function chancesTable(simulation: Simulation, context: SimulationContext): Table {
  const { words } = context;
  const columns = chanceColumns(simulation, context);
  const group = (title: string | null, isOfGroup: (scenario: SimulatedScenario) => boolean): RowGroup[] => {
    const scenarios = simulation.scenarios.filter(isOfGroup);
    return scenarios.length === 0 ? [] : [{ title, rows: rowsOf(columns, scenarios) }];
  };
  return {
    id: 'ranking',
    detail: isIdle(simulation, context),
    title: simulation.outsideView === null ? words.simulation.whoIsFirst : words.outside.rankingOfPlan,
    columns: headsOf(columns),
    groups: [
      ...group(null, ({ rank }) => rank !== null),
      ...group(words.table.noFigure(metricId(simulation.rankedBy)), ({ rank, feasible }) => rank === null && feasible),
      ...group(words.table.notFeasible, ({ feasible }) => !feasible),
    ],
    notes: simulation.scenarios.some((each) => sharedFirst(each) > 0)
      ? [{ kind: 'term', text: words.simulation.firstNote }]
      : [],
  };
}

/** One scenario without gates is always first; what was asked of it besides is shown. */
const isIdle = ({ scenarios, terms, outsideView }: Simulation, { study }: SimulationContext): boolean =>
  scenarios.length === 1 &&
  isWithoutGates(study) &&
  terms.byDate === null &&
  terms.budget === null &&
  outsideView === null;

/** Names are folded to this before figures give way. */
const leastForNames = 16;

/** A column of chances. */
const chanceColumn = <T>(name: string, of: (row: T) => Measured | null): ColumnOf<T> => ({
  name,
  ...inUnit('%'),
  essential: true,
  cell: (row) => {
    const chance = of(row);
    return chance === null ? none : chanceCell(chance);
  },
});

/** The chances to keep the date and the budget that were asked for, and both. */
export function termColumns(simulation: Simulation, words: Words): ColumnOf<SimulatedScenario>[] {
  const { simulation: texts } = words;
  const { byDate, budget } = simulation.terms;
  const within = budget === null ? '' : budgetText(writeGiven(budget, words), simulation, words);
  return [
    ...(byDate === null ? [] : [chanceColumn(texts.by(byDate), ({ chances }: SimulatedScenario) => chances.byDate)]),
    ...(budget === null
      ? []
      : [chanceColumn(texts.within(within), ({ chances }: SimulatedScenario) => chances.withinBudget)]),
    ...(byDate === null || budget === null
      ? []
      : [chanceColumn(texts.together, ({ chances }: SimulatedScenario) => chances.both)]),
  ];
}

function chanceColumns(simulation: Simulation, context: SimulationContext): ColumnOf<SimulatedScenario>[] {
  const { simulation: texts, table } = context.words;
  const { outsideView } = simulation;
  return [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ rank }) => (rank === null ? empty : { kind: 'count', count: rank }),
    },
    {
      name: table.scenario,
      ...left,
      essential: true,
      folds: true,
      narrowest: leastForNames,
      atHyphens: true,
      cell: (scenario) => text(nameOf(scenario, context)),
    },
    // What makes all scenarios overrun alike does not rank them, and leaves gates as they are in the plan.
    ...(outsideView === null
      ? [
          chanceColumn(texts.first, ({ chances }: SimulatedScenario) => chances.first),
          {
            ...chanceColumn(texts.cheapest, ({ chances }: SimulatedScenario) => chances.cheapest),
            detail:
              isDrawnWithoutCosts(simulation) ||
              simulation.scenarios.every(({ chances }) => chances.cheapest?.value === chances.first?.value),
          },
          {
            ...chanceColumn(table.gates, ({ chances }: SimulatedScenario) => chances.feasible),
            detail: isWithoutGates(context.study),
          },
        ]
      : []),
    ...termColumns(simulation, context.words),
  ];
}
