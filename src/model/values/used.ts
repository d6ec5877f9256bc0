import type { AmountPlace } from './amount-places.ts';
import { amountsOf } from './amounts.ts';
import { allInputsOf } from './central-values.ts';
import { inOrderOf } from './circles.ts';
import { requirementsOf } from '../study/requirements.ts';
import { type AssumptionKey, keyOf } from '../study/assumption-key.ts';
import { assumptionOf, type Scenario, type Study } from '../study/study.ts';

/**
 * The names that are used by what is computed for each scenario, also through formulas; under null, by what is computed
 * for the study as a whole: policy and scales. A contract form or component that no scenario uses counts there too.
 */
export type Used = ReadonlyMap<Scenario | null, ReadonlySet<string>>;

/** The names of assumptions that fields, formulas and requirements use, by the scenario that means them; null: the study itself. */
export function usedNames(study: Study, amounts: readonly AmountPlace[] = amountsOf(study)): Used {
  const used = new Map<Scenario | null, Set<string>>();
  const use = (name: string, scope: readonly Scenario[] | 'study'): void => {
    const users = scope === 'study' || scope.length === 0 ? [null] : scope;
    for (const user of users) used.set(user, (used.get(user) ?? new Set()).add(name));
  };
  for (const { amount, scope } of amounts) if (amount.kind === 'reference') use(amount.name, scope);
  for (const { requirement, scenarios } of requirementsOf(study)) {
    const { of, amount } = requirement;
    if (of.kind === 'assumption') use(of.name, scenarios);
    if (amount.kind === 'reference') use(amount.name, scenarios);
  }
  return new Map([...used].map(([user, names]) => [user, withInputs(study, user, names)]));
}

/** The same by the keys of the assumptions that are meant. */
export const usedKeys = (used: Used): Set<AssumptionKey> =>
  new Set(
    [...used].flatMap(([scenario, names]) =>
      [...names].map((name) => keyOf(scenario?.assumptions.has(name) === true ? scenario.id : null, name)),
    ),
  );

function withInputs(study: Study, scenario: Scenario | null, names: Iterable<string>): ReadonlySet<string> {
  return new Set(inOrderOf(names, (name) => allInputsOf(assumptionOf(study, scenario, name))));
}
