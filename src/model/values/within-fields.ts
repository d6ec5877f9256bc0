import { fromBase } from '../../units/unit.ts';
import { amountsOf } from './amounts.ts';
import { assumptionOf, type Estimate, type Study, type Within } from '../study/study.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/**
 * The estimate of an assumption as it is drawn. A normal one goes on without end, and a duration cannot: where a field that
 * it fills has a bound, it is truncated there. Every other shape ends where the study says, and checks saw to that.
 *
 * @param key - `team`, or `2.5/team` for a scenario's own
 */
export function withinFields(study: Study, key: string, estimate: Estimate): Estimate {
  if (estimate.shape !== 'normal') return estimate;
  const within = fieldsOf(study, key);
  return within.low === null && within.high === null ? estimate : { ...estimate, within };
}

/** What all the fields can hold that name an assumption, and mean this one. */
function fieldsOf(study: Study, key: string): Within {
  const slash = key.indexOf('/');
  const [own, name] = [slash < 0 ? null : key.slice(0, slash), key.slice(slash + 1)];
  const declared = assumptionOf(study, study.scenarios.get(own ?? '') ?? null, name);
  if (declared === undefined) return { low: null, high: null };
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
