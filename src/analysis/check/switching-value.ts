import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import type { Runs } from '../runs/runs.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { formulasOf, type Objective, objectiveOf, variablesOf } from '../sensitivity/objective.ts';
import { switchingOf } from '../sensitivity/switching.ts';

/** The value nearest to the one in force at which something changes; null where nothing does. */
export interface SwitchingValue {
  readonly unit: Unit;
  readonly value: number | null;
}

/**
 * The value of an assumption at which the lead of a first scenario over a second changes, by the ranking of the study; of one
 * scenario, at which a gate of it changes.
 *
 * @returns null where there is nothing to search: neither rests on it, or it has no range
 */
export function switchesBetween(
  study: Study,
  runs: Runs,
  scenarios: readonly string[],
  key: AssumptionKey,
): SwitchingValue | null {
  const objective = objectiveFor(study, runs, scenarios);
  const variable = variablesOf(objective).find((each) => each.key === key);
  if (variable === undefined || variable.assumption.range === null) return null;
  const { switches } = switchingOf(objective, [variable]);
  const ofLead = scenarios.length === 2;
  const found = switches.find(({ of }) => (of.kind !== 'gate') === ofLead);
  return { unit: variable.assumption.unit, value: found?.value ?? null };
}

/** The assumptions of which there is such a value, if only none. */
export const keysThatSwitch = (study: Study, runs: Runs, scenarios: readonly string[]): AssumptionKey[] =>
  variablesOf(objectiveFor(study, runs, scenarios)).flatMap(({ key, assumption }) =>
    assumption.range === null ? [] : [key],
  );

/** The assumptions that a switching value rests on, those that follow by a formula among them. */
export function keysOfSwitching(study: Study, runs: Runs, scenarios: readonly string[]): AssumptionKey[] {
  const objective = objectiveFor(study, runs, scenarios);
  return [...variablesOf(objective).map(({ key }) => key), ...formulasOf(objective)].toSorted(byCodeUnit);
}

function objectiveFor(study: Study, { runs }: Runs, scenarios: readonly string[]): Objective {
  const meant = scenarios.flatMap((id) => runs.find(({ scenario }) => scenario.id === id) ?? []);
  return objectiveOf(study, study.rankedBy, meant);
}
