import type { Path } from '../../problems/problem.ts';
import { assumptionOf, type Requirement, type Scenario, type Study } from './study.ts';
import { baseUnit, type Unit } from '../../units/unit.ts';
import { metricDimension, metricId } from '../metrics/metrics.ts';

/** Who asks: a contract form of whoever uses it, a scenario of itself, or the study of every scenario. */
export type RequiredBy =
  | { readonly kind: 'responsibility'; readonly form: string }
  | { readonly kind: 'scenario' }
  | { readonly kind: 'study' };

/** A requirement with where it is written, and of which scenarios it is asked. */
export interface PlacedRequirement {
  readonly by: RequiredBy;
  readonly index: number;
  readonly requirement: Requirement;
  readonly path: Path;
  readonly scenarios: readonly Scenario[];
}

/** Where the requirements of somebody stand, those of a scenario in the scenario. */
function listPath(by: RequiredBy, scenario: string): Path {
  if (by.kind === 'responsibility') return ['responsibility', by.form, 'requires'];
  return by.kind === 'study' ? ['requires'] : ['scenarios', scenario, 'requires'];
}

/** Where one of them is written. */
export const requirementPath = (by: RequiredBy, index: number, scenario: string): Path => [
  ...listPath(by, scenario),
  index,
];

/** Every requirement of a study, once. */
export function requirementsOf(study: Study): PlacedRequirement[] {
  const all = [...study.scenarios.values()];
  const placed = (by: RequiredBy, requires: readonly Requirement[], scenarios: readonly Scenario[]) =>
    requires.map((requirement, index): PlacedRequirement => {
      const path = requirementPath(by, requirement.place, scenarios[0]?.id ?? '');
      return { by, index, requirement, path, scenarios };
    });
  return [
    ...[...study.responsibility].flatMap(([form, { requires }]) =>
      placed({ kind: 'responsibility', form }, requires, usersOf(form, all)),
    ),
    ...all.flatMap((scenario) => placed({ kind: 'scenario' }, scenario.requires, [scenario])),
    ...placed({ kind: 'study' }, study.requires, all),
  ];
}

/** Whether nobody asks anything of any scenario. */
export const isWithoutGates = (study: Study): boolean =>
  requirementsOf(study).every(({ scenarios }) => scenarios.length === 0);

/** Whether anything is asked of a scenario. */
export const hasGates = (study: Study, id: string): boolean => gatesOf(study, id).length > 0;

/** All that is asked of a scenario. */
export const gatesOf = (study: Study, id: string): Requirement[] =>
  requirementsOf(study).flatMap(({ requirement, scenarios }) =>
    scenarios.some((scenario) => scenario.id === id) ? [requirement] : [],
  );

const usersOf = (form: string, scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.filter(({ phases }) => [...phases.values()].some(({ responsibility }) => responsibility === form));

/** What is asked in a place; nothing where there is no such place. */
export function requirementAt(
  study: Study,
  scenario: Scenario | null,
  { by, requirement }: { readonly by: RequiredBy; readonly requirement: number },
): Requirement | undefined {
  const requires =
    by.kind === 'responsibility'
      ? study.responsibility.get(by.form)?.requires
      : (by.kind === 'study' ? study : scenario)?.requires;
  return requires?.[requirement];
}

/** The unit in which the evidence and the bound of a gate are written. */
export function unitAsked(study: Study, scenario: Scenario | null, { of }: Pick<Requirement, 'of'>): Unit {
  if (of.kind === 'assumption') return assumptionOf(study, scenario, of.name)?.unit ?? 'score';
  return of.byMonth ? 'month' : baseUnit[metricDimension(of.figure)];
}

/** What a gate asks about, by name: of an assumption, or of a figure. */
export const askedName = ({ of }: Pick<Requirement, 'of'>): string =>
  of.kind === 'assumption' ? of.name : metricId(of.figure);
