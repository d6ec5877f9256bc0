import { keyParts } from '../study/assumption-key.ts';
import { fromBase } from '../../units/unit.ts';
import { amountsOf } from './amounts.ts';
import { type Effect, effects } from './effects.ts';
import type { Bounds } from '../../problems/problem.ts';
import { boundedBy, type Estimate } from '../estimates/estimate.ts';
import type { Limits, PossibleRange } from '../estimates/shape.ts';
import { type Assumption, assumptionOf, type Study } from '../study/study.ts';
import { meantBy } from './meant.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/**
 * The estimate of an assumption as it is drawn: within what all the fields can hold that it fills, and in its range, where its
 * shape would go on beyond. Other shapes end where the study says, and checks saw to that.
 *
 * @param key - `team`, or `2.5/team` for a scenario's own
 */
export const withinLimits = (study: Study, key: string, estimate: Estimate): Estimate =>
  boundedBy(estimate, () => limitsOf(study, key));

/** The estimate of the size of an effect of a risk as it is drawn. */
export const effectWithinLimits = (effect: Effect, estimate: Estimate): Estimate =>
  boundedBy(estimate, () => effectLimits(effect));

export const effectLimits = (effect: Effect): Limits => ({ fields: effects[effect].bounds, range: null });

/** What bounds an assumption. */
export function limitsOf(study: Study, key: string): Limits {
  const { scenario, name } = keyParts(key);
  const declared = assumptionOf(study, study.scenarios.get(scenario ?? '') ?? null, name);
  if (declared === undefined) return { fields: { low: null, high: null }, range: null };
  return { fields: fieldsOf(study, declared), range: declared.range };
}

/** What all the fields can hold that mean an assumption. */
function fieldsOf(study: Study, declared: Assumption): PossibleRange {
  const bounds = boundsIn(study).get(declared) ?? [];
  const most = (pick: (values: readonly number[]) => number, ends: readonly (number | null)[]): number | null => {
    const given = ends.filter((end) => end !== null);
    return given.length === 0 ? null : fromBase(pick(given), declared.unit);
  };
  const low = most(
    largest,
    bounds.map((each) => each.low),
  );
  const isAbove = bounds.some((each) => each.above === true && fromBase(each.low ?? 0, declared.unit) === low);
  return {
    low,
    ...(isAbove ? { above: true } : {}),
    high: most(
      smallest,
      bounds.map(({ high }) => high),
    ),
  };
}

const boundsByStudy = new WeakMap<Study, ReadonlyMap<Assumption, readonly Bounds[]>>();

/** The bounds of all fields by the assumption that they mean: kept with the study, which does not change. */
function boundsIn(study: Study): ReadonlyMap<Assumption, readonly Bounds[]> {
  const made = boundsByStudy.get(study) ?? boundsByAssumption(withUnasked(study));
  boundsByStudy.set(study, made);
  return made;
}

/** An estimate is drawn alike whichever scenarios are asked for: one of the others may fill a field with it. */
const withUnasked = (study: Study): Study => ({
  ...study,
  scenarios: new Map([...(study.unasked ?? []), ...study.scenarios]),
});

function boundsByAssumption(study: Study): Map<Assumption, Bounds[]> {
  const found = new Map<Assumption, Bounds[]>();
  for (const place of amountsOf(study)) {
    if (place.amount.kind !== 'reference') continue;
    for (const assumption of new Set(meantBy(study, place).map(([, meant]) => meant))) {
      if (assumption === undefined) continue;
      const boundsOfAssumption = found.get(assumption) ?? [];
      boundsOfAssumption.push(place.bounds);
      found.set(assumption, boundsOfAssumption);
    }
  }
  return found;
}
