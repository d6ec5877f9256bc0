import { largest } from '../../units/decimal.ts';
import { calendarMonth, writeMonth } from '../../units/month.ts';
import type { FormulaTime } from '../../problems/assumption-fault.ts';
import type { Path } from '../../problems/problem.ts';
import type { AmountPlace } from '../values/amount-places.ts';
import { allInputsOf, CentralValues, inForceAt } from '../values/central-values.ts';
import { circlesAmong } from '../values/circles.ts';
import { zeroDivisor } from '../formula/evaluate.ts';
import { namesIn } from '../formula/expression.ts';
import { computationOf } from '../formula/computation.ts';
import { isInRange } from '../read/assumptions.ts';
import type { Assumption, Dated, Formula, Scenario, Study } from '../study/study.ts';
import { usedNames } from '../values/used.ts';
import type { Report } from './gather.ts';
import { unknownAssumption } from './references.ts';

/**
 * Every formula names what is there, in units that fit, rests on itself in no way, and comes to a number within its range
 * at every month at which something in it changes: in the study, and in each scenario that uses it with inputs of its own.
 */
export function checkFormulas(study: Study, amounts: readonly AmountPlace[], report: Report): void {
  if (!allAssumptions(study).some((assumption) => allInputsOf(assumption).length > 0)) return;
  const used = usedNames(study, amounts);
  const ofStudy = new CentralValues(study, null);
  const inCircles = checkCircles(study, ofStudy, report);
  for (const [name, assumption] of study.assumptions) {
    const declared = { name, assumption, path: ['assumptions', name] };
    checkWritten(study, ofStudy, declared, report);
    if (!inCircles.has(name)) checkValues(ofStudy, declared, report);
  }
  for (const scenario of study.scenarios.values()) {
    // Without assumptions of its own it computes as the study does.
    if (scenario.assumptions.size === 0) continue;
    const values = new CentralValues(study, scenario);
    const circular = checkCircles(study, values, report);
    for (const [name, assumption] of scenario.assumptions) {
      const declared = { name, assumption, path: ['scenarios', scenario.id, 'assumptions', name] };
      checkWritten(study, values, declared, report);
      if (!circular.has(name)) checkValues(values, declared, report);
    }
    for (const name of used.get(scenario) ?? []) {
      const assumption = scenario.assumptions.has(name) ? undefined : study.assumptions.get(name);
      if (assumption === undefined || !values.restsOnOwn(name) || circular.has(name)) continue;
      checkValues(values, { name, assumption, path: ['assumptions', name] }, report);
    }
  }
}

const allAssumptions = (study: Study): Assumption[] =>
  [study, ...study.scenarios.values()].flatMap(({ assumptions }) => [...assumptions.values()]);

interface Declared {
  readonly name: string;
  readonly assumption: Assumption;
  readonly path: Path;
}

const placeOf = (path: Path, { since }: Dated): Path => [
  ...path,
  ...(since === null ? [] : ['known', writeMonth(since)]),
  'value',
];

/** Names that are there, and units that fit: once, where the formula is written. */
function checkWritten(study: Study, values: CentralValues, { assumption, path }: Declared, report: Report): void {
  for (const dated of assumption.known) {
    if (dated.value.shape !== 'formula') continue;
    const at = placeOf(path, dated);
    for (const { name, within } of namesIn(dated.value.expression)) {
      if (values.assumption(name) === undefined)
        report(at, unknownAssumption(study, values.scenario, name), false, within);
    }
    const { faults } = computationOf(dated.value.expression, (name) => unitThatFits(values, name), assumption.unit);
    for (const { fault, within } of faults) report(at, fault, false, within);
  }
}

/** Where no value could be read the unit may be at fault itself, and that has been reported. */
function unitThatFits(values: CentralValues, name: string): Assumption['unit'] | undefined {
  const assumption = values.assumption(name);
  return assumption === undefined || assumption.known.length === 0 ? undefined : assumption.unit;
}

/** Assumptions that rest on themselves, as the study or a scenario means them; those of the study are reported once. */
function checkCircles(study: Study, values: CentralValues, report: Report): ReadonlySet<string> {
  const { scenario } = values;
  const names = new Set([...study.assumptions.keys(), ...(scenario?.assumptions.keys() ?? [])]);
  const found = new Set<string>();
  for (const cycle of circlesAmong(names, (name) => allInputsOf(values.assumption(name)))) {
    for (const name of cycle) found.add(name);
    const own = cycle.findIndex((name) => scenario?.assumptions.has(name) === true);
    if (scenario !== null && own < 0) continue;
    const rotated = own > 0 ? [...cycle.slice(own), ...cycle.slice(1, own + 1)] : cycle;
    const [name = '', next = ''] = rotated;
    const path = [...(scenario === null ? [] : ['scenarios', scenario.id]), 'assumptions', name];
    const dated = (values.assumption(name)?.known ?? []).find(({ value }) => namedIn(value, next) !== undefined);
    if (dated === undefined) continue;
    report(
      placeOf(path, dated),
      { kind: 'cycle', thing: 'assumption', cycle: rotated },
      false,
      namedIn(dated.value, next),
    );
  }
  return found;
}

const namedIn = (value: Dated['value'], name: string) =>
  value.shape === 'formula' ? namesIn(value.expression).find((each) => each.name === name)?.within : undefined;

/** A number within the range, at every month at which a formula is in force and something in it changes. */
function checkValues(values: CentralValues, { name, assumption, path }: Declared, report: Report): void {
  if (allInputsOf(assumption).length === 0) return;
  const { range, unit } = assumption;
  for (const month of values.changes(name)) {
    const dated = inForceAt(assumption, month);
    if (dated?.value.shape !== 'formula' || !values.isKnownAt(name, month)) continue;
    const inForce = { formula: dated.value, place: placeOf(path, dated), month };
    const value = values.at(name, month);
    if (Number.isNaN(value) && values.restsOnUnknownAt(name, month)) continue;
    if (!(Math.abs(value) <= largest)) reportBroken(values, { ...inForce, assumption }, report);
    else if (range !== null && !isInRange(value, range)) {
      const time = timeOf(values.scenario, path, month);
      report(inForce.place, { kind: 'outside-range', value, unit, low: range.low, high: range.high, time });
    }
  }
}

/** What comes to no number, if it breaks in this formula and not in one below it. */
function reportBroken(
  values: CentralValues,
  options: { assumption: Assumption; formula: Formula; place: Path; month: number },
  report: Report,
): void {
  const { formula, assumption, place, month } = options;
  const valueOf = (name: string): number => values.at(name, month);
  const computation = values.computation(formula, assumption);
  const names = namesIn(formula.expression);
  if (computation === null || names.some(({ name }) => !(Math.abs(valueOf(name)) <= largest))) return;
  const within = zeroDivisor(computation, valueOf) ?? undefined;
  const time = timeOf(values.scenario, place, month);
  report(place, { kind: 'formula-breaks', divides: within !== undefined, time }, false, within);
}

const timeOf = (scenario: Scenario | null, path: Path, month: number): FormulaTime => ({
  since: Number.isFinite(month) ? writeMonth(calendarMonth(month)) : null,
  // What a scenario writes itself is read in its own text.
  scenario: path[0] === 'scenarios' ? null : (scenario?.id ?? null),
});
