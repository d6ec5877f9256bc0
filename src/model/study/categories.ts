import type { Scenario, Study } from './study.ts';

/** Those that were not asked for as well: what is written is of all. */
const everyScenario = ({ scenarios, unasked }: Study): readonly Scenario[] => [
  ...scenarios.values(),
  ...(unasked?.values() ?? []),
];

/** The categories of all that a study may plan to cost, in any scenario. */
export function plannedCategories(study: Study): ReadonlySet<string> {
  const costs = everyScenario(study).flatMap(({ phases, running, risks }) => [
    ...[...phases.values()].flatMap((phase) => phase.costs),
    ...running,
    ...risks.flatMap((risk) => risk.costs ?? []),
  ]);
  const ofWork = study.risks.flatMap(({ costs: entry }) => entry ?? []);
  return new Set(['labour', ...[...costs, ...ofWork].map(({ category }) => category)]);
}

/** The same with what a fallback costs: the categories of all amounts of which prices rise. */
export const pricedCategories = (study: Study): ReadonlySet<string> =>
  new Set([
    ...plannedCategories(study),
    ...everyScenario(study).flatMap(({ fallback }) => (fallback === null ? [] : [fallback.category])),
  ]);
