import { type Assumption, assumptionOf, type Scenario, type Study } from '../study/study.ts';
import type { AmountPlace } from './amount-places.ts';

type Meant = readonly [Scenario | null, Assumption | undefined];

/** What a name means in each scenario that computes with it; if none does, whichever declares it. */
export function meantBy(study: Study, { amount, scope }: Pick<AmountPlace, 'amount' | 'scope'>): Meant[] {
  const name = amount.kind === 'reference' ? amount.name : '';
  if (scope === 'study') return [[null, study.assumptions.get(name)]];
  if (scope.length > 0) return scope.map((scenario) => [scenario, assumptionOf(study, scenario, name)]);
  const anywhere = [...study.scenarios.values()].map((scenario) => assumptionOf(study, scenario, name));
  return [[null, study.assumptions.get(name) ?? anywhere.find((each) => each !== undefined)]];
}
