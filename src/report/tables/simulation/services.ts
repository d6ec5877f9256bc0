import type { ServiceChances, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { titled } from '../../lines/titled.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, none, rowsOf, text } from '../columns.ts';
import { chanceCell } from './chances.ts';
import { nameOf, type SimulationContext } from './figures.ts';

/** How often a service has nobody, or two at once; nothing where the study has no services. */
export function servicesTable({ scenarios }: Simulation, context: SimulationContext): Table[] {
  const { study, words } = context;
  const { simulation: texts } = words;
  if (scenarios.every(({ services }) => services === undefined)) return [];
  const columns: ColumnOf<ServiceChances>[] = [
    {
      name: texts.service,
      ...left,
      essential: true,
      folds: true,
      cell: ({ service }) => text(titled(study.services.get(service)?.title, service, { words })),
    },
    { name: texts.nobody, ...inUnit('%'), essential: true, cell: ({ nobody }) => chanceCell(nobody) },
    { name: texts.several, ...inUnit('%'), cell: ({ several }) => (several === null ? none : chanceCell(several)) },
  ];
  return [
    {
      id: 'services',
      title: texts.services,
      columns: headsOf(columns),
      groups: scenarios.map((scenario) => ({
        title: nameOf(scenario, context),
        rows: rowsOf(columns, scenario.services ?? []),
      })),
      notes: [{ kind: 'term', text: texts.servicesNote }],
    },
  ];
}
