import { Following, inOrderOf } from './circles.ts';
import { central } from '../estimates/estimate.ts';
import { evaluateComputation } from '../formula/evaluate.ts';
import { namesIn } from '../formula/expression.ts';
import { computationOf, type Computation } from '../formula/computation.ts';
import { type Assumption, assumptionOf, type Dated, type Formula, type Scenario, type Study } from '../study/study.ts';

/** The dated value in force at a month: the latest that was known by then; null where nothing was. */
export function inForceAt({ known }: Assumption, month: number): Dated | null {
  let found: Dated | null = null;
  for (const dated of known) if (dated.since === null || dated.since <= month) found = dated;
  return found;
}

/** The names in the formula of a dated value, each once; of an estimate, none. */
export const inputsOf = (dated: Dated | null): readonly string[] =>
  dated?.value.shape === 'formula' ? [...new Set(namesIn(dated.value.expression).map(({ name }) => name))] : [];

/** The names in the formulas of all dated values of an assumption, each once. */
export const allInputsOf = (assumption: Assumption | undefined): readonly string[] => [
  ...new Set((assumption?.known ?? []).flatMap((dated) => inputsOf(dated))),
];

/** What is found of assumptions at one month. */
interface AtMonth {
  readonly value: Following<number>;
  /** Whether all that it rests on has a value. */
  readonly isKnown: Following<boolean>;
  /** Whether the value in force, or one it rests on, is so since this very month. */
  readonly began: Following<boolean>;
}

/**
 * What assumptions are worth in a scenario, or in the study (null), at any month: their central values in their own units,
 * with formulas carried out over the assumptions that the scenario means by their names. What was found is kept.
 */
export class CentralValues {
  readonly scenario: Scenario | null;
  private readonly study: Study;
  private readonly months = new Map<number, AtMonth>();
  private readonly changing: Following<readonly number[]>;
  private readonly ownBelow: Following<boolean>;

  constructor(study: Study, scenario: Scenario | null) {
    this.study = study;
    this.scenario = scenario;
    const inputs = (name: string): readonly string[] => allInputsOf(this.assumption(name));
    this.changing = new Following(inputs, (name, of) =>
      together([this.ownChanges(name), ...inputs(name).map((input) => of(input) ?? [])]),
    );
    this.ownBelow = new Following(
      inputs,
      (name, of) => scenario?.assumptions.has(name) === true || inputs(name).some((input) => of(input)),
    );
  }

  assumption(name: string): Assumption | undefined {
    return assumptionOf(this.study, this.scenario, name);
  }

  /** All that assumptions may rest on at some month, inputs first, and themselves. */
  restsOn(names: readonly string[]): readonly string[] {
    return inOrderOf(names, (each) => allInputsOf(this.assumption(each)));
  }

  /** All that an assumption rests on by what is in force at a month, and at last itself. */
  restsOnAt(name: string, month: number): readonly string[] {
    return inOrderOf([name], (each) => inputsOf(this.inForce(each, month)));
  }

  /** Whether it is the scenario's own, or may rest on what is. */
  restsOnOwn(name: string): boolean {
    return this.ownBelow.of(name);
  }

  /** The months from which the value may change, in order; the first is −∞ where something was always known. */
  changes(name: string): readonly number[] {
    return this.changing.of(name);
  }

  /** Those of the months of change until a month in which something did change of what was in force from then on. */
  changesUntil(name: string, month: number): number[] {
    return this.changes(name).filter((then) => then <= month && this.atMonth(then).began.of(name));
  }

  /** The value at a month; not a number where it is not known then, or cannot be computed. */
  at(name: string, month: number): number {
    return this.atMonth(month).value.of(name);
  }

  /** Every value that an assumption takes at some month, as far as it is known and can be computed. */
  every(name: string): number[] {
    const assumption = this.assumption(name);
    if (assumption === undefined) return [];
    if (allInputsOf(assumption).length === 0) return assumption.known.flatMap(({ value }) => centralOf(value));
    return this.changes(name)
      .map((month) => this.at(name, month))
      .filter(Number.isFinite);
  }

  /** Whether an assumption, and all that it rests on, has a value at a month. */
  isKnownAt(name: string, month: number): boolean {
    return this.atMonth(month).isKnown.of(name);
  }

  /** Whether something that an assumption rests on at a month is known to nobody. */
  restsOnUnknownAt(name: string, month: number): boolean {
    return this.restsOnAt(name, month).some((each) => this.inForce(each, month)?.value.shape === 'unknown');
  }

  /** The names without a value at a month that keep an assumption from having one, its own if it lacks itself. */
  lackingAt(name: string, month: number): readonly string[] {
    return this.restsOnAt(name, month).filter((each) => this.inForce(each, month) === null);
  }

  /** How a formula of an assumption is computed; null where its units do not fit. */
  computation(formula: Formula, { unit }: Assumption): Computation | null {
    return computationOf(formula.expression, (name) => this.assumption(name)?.unit, unit).computation;
  }

  private inForce(name: string, month: number): Dated | null {
    const assumption = this.assumption(name);
    return assumption === undefined ? null : inForceAt(assumption, month);
  }

  private ownChanges(name: string): readonly number[] {
    return (this.assumption(name)?.known ?? []).map(({ since }) => since ?? Number.NEGATIVE_INFINITY);
  }

  private atMonth(month: number): AtMonth {
    const found = this.months.get(month) ?? this.newMonth(month);
    this.months.set(month, found);
    return found;
  }

  private newMonth(month: number): AtMonth {
    const inputs = (name: string): readonly string[] => inputsOf(this.inForce(name, month));
    const isSince = (dated: Dated | null): boolean =>
      dated !== null && (dated.since ?? Number.NEGATIVE_INFINITY) === month;
    return {
      value: new Following(inputs, (name, of) => this.compute(name, month, of)),
      isKnown: new Following(
        inputs,
        (name, of) => this.inForce(name, month) !== null && inputs(name).every((input) => of(input) !== false),
      ),
      began: new Following(
        inputs,
        (name, of) => isSince(this.inForce(name, month)) || inputs(name).some((input) => of(input)),
      ),
    };
  }

  private compute(name: string, month: number, of: (input: string) => number | undefined): number {
    const assumption = this.assumption(name);
    const value = assumption === undefined ? undefined : inForceAt(assumption, month)?.value;
    if (assumption === undefined || value === undefined) return Number.NaN;
    if (value.shape !== 'formula') return central(value);
    const computation = this.computation(value, assumption);
    return computation === null ? Number.NaN : evaluateComputation(computation, (each) => of(each) ?? Number.NaN);
  }
}

const valuesByStudy = new WeakMap<Study, Map<Scenario | null, CentralValues>>();

/** What assumptions are worth in a scenario, or in the study (null): kept with the study, which does not change. */
export function centralValuesOf(study: Study, scenario: Scenario | null): CentralValues {
  // A scenario without assumptions of its own means the study's.
  const meaning = scenario === null || scenario.assumptions.size === 0 ? null : scenario;
  const ofStudy = valuesByStudy.get(study) ?? new Map<Scenario | null, CentralValues>();
  const found = ofStudy.get(meaning) ?? new CentralValues(study, meaning);
  valuesByStudy.set(study, ofStudy.set(meaning, found));
  return found;
}

const centralOf = (value: Dated['value']): number[] => (value.shape === 'formula' ? [] : [central(value)]);

/** Months of several lists, each once and in order; the longest list itself where it has them all. */
function together(lists: readonly (readonly number[])[]): readonly number[] {
  const [longest = [], ...others] = lists.toSorted((a, b) => b.length - a.length);
  const all = new Set(longest);
  const before = all.size;
  for (const list of others) for (const month of list) all.add(month);
  return all.size === before ? longest : [...all].toSorted((a, b) => a - b);
}
