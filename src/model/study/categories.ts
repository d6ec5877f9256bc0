import { befalling } from './risks.ts';
import type { Scenario, Study } from './study.ts';

/** Those that were not asked for as well: what is written is of all. */
const everyScenario = ({ scenarios, unasked }: Study): readonly Scenario[] => [
  ...scenarios.values(),
  ...(unasked?.values() ?? []),
];

/** The categories of the costs of a scenario, those of risks included. */
const costCategories = ({ phases, running, risks }: Scenario): string[] =>
  [
    ...[...phases.values()].flatMap((phase) => phase.costs),
    ...running,
    ...risks.flatMap((risk) => risk.costs ?? []),
  ].map(({ category }) => category);

/** The categories of all that one scenario may cost; that of work where some phase has work. */
export const bookedBy = (study: Study, scenario: Scenario): ReadonlySet<string> =>
  new Set([
    ...([...scenario.phases.values()].some(({ work }) => work.length > 0) ? ['labour'] : []),
    ...costCategories(scenario),
    ...befalling(study, scenario).flatMap(({ risk }) => risk.costs?.category ?? []),
  ]);

/** The categories of all that a study may plan to cost, in any scenario. */
export function plannedCategories(study: Study): ReadonlySet<string> {
  const ofWork = study.risks.flatMap(({ costs }) => costs?.category ?? []);
  return new Set(['labour', ...everyScenario(study).flatMap(costCategories), ...ofWork]);
}

/** The same with what a fallback costs: the categories of all amounts of which prices rise. */
export const pricedCategories = (study: Study): ReadonlySet<string> =>
  new Set([
    ...plannedCategories(study),
    ...everyScenario(study).flatMap(({ fallback }) => (fallback === null ? [] : [fallback.category])),
  ]);
