import { writeMonth } from '../../units/month.ts';
import type { Bounds, Fault, Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { baseUnit, dimensionOf, toBase, type Unit } from '../../units/unit.ts';
import type { AmountPlace } from '../values/amount-places.ts';
import { meantBy } from '../values/meant.ts';
import { allInputsOf, centralValuesOf } from '../values/central-values.ts';
import { central, endsOf, type Estimate, isOfOptions, viewsOf } from '../estimates/estimate.ts';
import { type Assumption, type Scenario, type Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Every amount names an assumption that exists, has its dimension and lies within its bounds. */
export function checkReferences(study: Study, amounts: readonly AmountPlace[], report: Report): void {
  for (const place of amounts) {
    if (place.amount.kind !== 'reference') checkLiteral(place, place.amount.value, report);
    else
      for (const [scenario, assumption] of meantBy(study, place))
        checkNamed(study, { place, scenario, assumption }, report);
  }
}

function checkLiteral({ path, dimension, bounds, onKey }: AmountPlace, value: number, report: Report): void {
  if (inside(value, bounds)) return;
  report(path, { kind: 'out-of-bounds', value, unit: baseUnit[dimension], bounds, name: null }, onKey);
}

interface Named {
  readonly place: AmountPlace;
  readonly scenario: Scenario | null;
  readonly assumption: Assumption | undefined;
}

function checkNamed(study: Study, { place, scenario, assumption }: Named, report: Report): void {
  const { path, amount, dimension, bounds, policy, onKey } = place;
  const name = amount.kind === 'reference' ? amount.name : '';
  if (assumption === undefined) {
    report(path, unknownAssumption(study, scenario, name), onKey);
    return;
  }
  // Its own faults have been reported already.
  if (assumption.known.length === 0) return;
  if (dimensionOf(assumption.unit) !== dimension) {
    report(path, { kind: 'wrong-unit', dimension, found: assumption.unit, name }, onKey);
    return;
  }
  if (policy) checkConstant(study, { path, name }, report);
  const reported = { unit: baseUnit[dimension], bounds, name };
  const values = valuesOf(study, scenario, { name, assumption }).map((own) => toBase(own, assumption.unit));
  const wrong = values.filter((value) => !inside(value, bounds));
  for (const value of wrong) report(path, { kind: 'out-of-bounds', value, ...reported }, onKey);
  const drawn = wrong.length > 0 ? undefined : endOutside(assumption, bounds);
  if (drawn !== undefined) report(path, { kind: 'out-of-bounds', value: drawn, ...reported, drawn: true }, onKey);
}

/** The first end of an estimate that lies outside the bounds: what some draws are, or lie beyond. */
const endOutside = ({ known, unit }: Assumption, bounds: Bounds): number | undefined =>
  known.flatMap(({ value }) => (value.shape === 'formula' ? [] : endsOutside(value, unit, bounds))).at(0);

/** The ends of an estimate in a unit that lie outside the bounds, in the base unit: those of each expert. */
export const endsOutside = (estimate: Estimate, unit: Unit, bounds: Bounds): readonly number[] =>
  viewsOf(estimate).flatMap((view) => {
    // An end that draws come near to but never reach may be the bound itself.
    const within = isOfOptions(view) ? bounds : { ...bounds, above: false };
    return (endsOf(view) ?? []).map((end) => toBase(end, unit)).filter((end) => !inside(end, within));
  });

/** The central values an assumption may take, by whichever expert; those of formulas as the scenario computes them. */
function valuesOf(
  study: Study,
  scenario: Scenario | null,
  { name, assumption }: { name: string; assumption: Assumption },
): number[] {
  if (allInputsOf(assumption).length > 0) return centralValuesOf(study, scenario).every(name);
  return assumption.known.flatMap(({ value }) => (value.shape === 'formula' ? [] : viewsOf(value).map(central)));
}

/** What sets a rate of policy is one number at every date, and so is all that a formula rests on. */
function checkConstant(study: Study, { path, name }: { path: Path; name: string }, report: Report): void {
  for (const each of centralValuesOf(study, null).restsOn([name])) {
    const spread = study.assumptions
      .get(each)
      ?.known.find(({ value }) => value.shape !== 'constant' && value.shape !== 'formula');
    if (spread === undefined) continue;
    const since = spread.since === null ? null : writeMonth(spread.since);
    report(path, { kind: 'constant-needed', name: each, why: 'policy', since });
  }
}

/** A name that the study, or the scenario, does not have; or that only other scenarios have. */
export function unknownAssumption(study: Study, scenario: Scenario | null, name: string): Fault {
  const elsewhere = [...study.scenarios.values()].filter(({ assumptions }) => assumptions.has(name));
  if (elsewhere.length > 0) {
    const lacks = scenario === null ? 'study' : { scenario: scenario.id };
    return { kind: 'only-in-scenarios', name, scenarios: elsewhere.map(({ id }) => id), lacks };
  }
  return unknown('assumption', name, [...study.assumptions.keys(), ...(scenario?.assumptions.keys() ?? [])]);
}

/** Whether a number lies within its bounds. */
export function inside(value: number, { low, high, above = false }: Bounds): boolean {
  if (low !== null && (above ? value <= low : value < low)) return false;
  return high === null || value <= high;
}

/** A scenario's assumption has the study's unit, and hides no policy parameter: it could never be seen. */
export function checkScenarioAssumptions(study: Study, amounts: readonly AmountPlace[], report: Report): void {
  const named = amounts.flatMap(({ policy, amount }) => (policy && amount.kind === 'reference' ? [amount.name] : []));
  const policies = new Set(centralValuesOf(study, null).restsOn(named));
  for (const { id, assumptions } of study.scenarios.values()) {
    for (const [name, { unit, known }] of assumptions) {
      const path = ['scenarios', id, 'assumptions', name];
      const ofStudy = study.assumptions.get(name);
      // Where no value could be read, the unit may be at fault itself, and that has been reported.
      const readable = known.length > 0 && ofStudy !== undefined && ofStudy.known.length > 0;
      if (readable && ofStudy.unit !== unit) {
        report([...path, 'unit'], { kind: 'different-units', name, unit, other: ofStudy.unit, where: 'scenario' });
      }
      if (policies.has(name)) report(path, { kind: 'hidden-policy', name }, true);
    }
  }
}
