import { fromBase } from '../../units/unit.ts';
import { amountsOf } from './amounts.ts';
import { boundedBy, type Estimate } from '../estimates/estimate.ts';
import type { Limits, Within } from '../estimates/shape.ts';
import { type Assumption, assumptionOf, type Study } from '../study/study.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/**
 * The estimate of an assumption as it is drawn: within what all the fields can hold that it fills, and in its range, where its
 * shape would go on beyond. Other shapes end where the study says, and checks saw to that.
 *
 * @param key - `team`, or `2.5/team` for a scenario's own
 */
export const withinLimits = (study: Study, key: string, estimate: Estimate): Estimate =>
  boundedBy(estimate, () => limitsOf(study, key));

/** What bounds an assumption. */
function limitsOf(study: Study, key: string): Limits {
  const slash = key.indexOf('/');
  const [own, name] = [slash < 0 ? null : key.slice(0, slash), key.slice(slash + 1)];
  const declared = assumptionOf(study, study.scenarios.get(own ?? '') ?? null, name);
  if (declared === undefined) return { fields: { low: null, high: null }, range: null };
  return { fields: fieldsOf(study, name, declared), range: declared.range };
}

/** What all the fields can hold that name an assumption, and mean this one. */
function fieldsOf(study: Study, name: string, declared: Assumption): Within {
  const bounds = amountsOf(study).flatMap(({ amount, scope, bounds: its }) => {
    const means = scope === 'study' ? [null] : scope;
    const isMeant = means.some((scenario) => assumptionOf(study, scenario, name) === declared);
    return amount.kind === 'reference' && amount.name === name && isMeant ? [its] : [];
  });
  const most = (pick: (values: readonly number[]) => number, ends: readonly (number | null)[]): number | null => {
    const given = ends.filter((end) => end !== null);
    return given.length === 0 ? null : fromBase(pick(given), declared.unit);
  };
  return {
    low: most(
      largest,
      bounds.map(({ low }) => low),
    ),
    high: most(
      smallest,
      bounds.map(({ high }) => high),
    ),
  };
}
