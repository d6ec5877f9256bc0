import type { SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { phaseTitle } from '../../lines/line-title.ts';
import type { Bar, Table, ValueAxis } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, rowsOf, text } from '../columns.ts';
import { chanceCell } from './chances.ts';
import { nameOf, type SimulationContext } from './figures.ts';

type Criticality = SimulatedScenario['criticality'][number];

const hundredths: ValueAxis = {
  kind: 'chart',
  from: 0,
  until: 1,
  marks: [
    { at: 0, text: '0' },
    { at: 0.5, text: '50' },
    { at: 1, text: '100' },
  ],
};

/** Which phases decide the finish, and how often, scenario by scenario; nothing where no scenario has a phase. */
export function criticalityTable({ scenarios }: Simulation, context: SimulationContext): Table[] {
  if (scenarios.every(({ criticality }) => criticality.length === 0)) return [];
  const { study, words } = context;
  const { simulation: texts } = words;
  const columnsFor = (id: string): ColumnOf<Criticality>[] => {
    const scenario = study.scenarios.get(id);
    return [
      {
        name: texts.phase,
        ...left,
        essential: true,
        folds: true,
        cell: ({ phase }) => text(scenario === undefined ? phase : phaseTitle(phase, { study, scenario, words })),
      },
      { name: texts.critical, ...inUnit('%'), essential: true, cell: ({ share }) => chanceCell(share) },
      { name: '%', align: 'left', unit: hundredths, cell: ({ share: { value } }) => barOf(value) },
    ];
  };
  const table: Table = {
    id: 'criticality',
    title: texts.criticality,
    columns: headsOf(columnsFor('')),
    groups: scenarios.map((scenario) => ({
      title: nameOf(scenario, context),
      rows: rowsOf(columnsFor(scenario.id), scenario.criticality),
    })),
    notes: [{ kind: 'term', text: texts.criticalityNote }],
  };
  return [table];
}

const barOf = (share: number): Bar => ({
  kind: 'bar',
  spans: share > 0 ? [{ from: 0, until: share, tone: 'total' }] : [],
  points: [],
});
