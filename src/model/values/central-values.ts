import { inOrderOf } from './circles.ts';
import { central } from '../estimates/estimate.ts';
import { evaluateReckoning } from '../formula/evaluate.ts';
import { namesIn } from '../formula/expression.ts';
import { reckon, type Reckoning } from '../formula/reckon.ts';
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

/**
 * What assumptions are worth in a scenario, or in the study (null), at any month: their central values in their own units,
 * with formulas carried out over the assumptions that the scenario means by their names.
 */
export class CentralValues {
  readonly scenario: Scenario | null;
  private readonly study: Study;
  private readonly found = new Map<string, number>();
  private readonly orders = new Map<string, readonly string[]>();

  constructor(study: Study, scenario: Scenario | null) {
    this.study = study;
    this.scenario = scenario;
  }

  assumption(name: string): Assumption | undefined {
    return assumptionOf(this.study, this.scenario, name);
  }

  /** All that an assumption may rest on at some month, inputs first, and at last itself. */
  restsOn(name: string): readonly string[] {
    const known = this.orders.get(name) ?? inOrderOf(name, (each) => allInputsOf(this.assumption(each)));
    this.orders.set(name, known);
    return known;
  }

  /** All that an assumption rests on by what is in force at a month, and at last itself. */
  restsOnAt(name: string, month: number): readonly string[] {
    return inOrderOf(name, (each) => inputsOf(this.inForce(each, month)));
  }

  /** The months from which the value may change, in order; the first is −∞ where something was always known. */
  changes(name: string): number[] {
    const months = this.restsOn(name).flatMap((each) =>
      (this.assumption(each)?.known ?? []).map(({ since }) => since ?? Number.NEGATIVE_INFINITY),
    );
    return [...new Set(months)].toSorted((a, b) => a - b);
  }

  /** Those of the months of change until a month in which something did change of what was in force from then on. */
  changesUntil(name: string, month: number): number[] {
    const began = (each: string, then: number): boolean => {
      const dated = this.inForce(each, then);
      return dated !== null && (dated.since ?? Number.NEGATIVE_INFINITY) === then;
    };
    return this.changes(name).filter(
      (then) => then <= month && this.restsOnAt(name, then).some((each) => began(each, then)),
    );
  }

  /** The value at a month; not a number where it is not known then, or cannot be computed. */
  at(name: string, month: number): number {
    for (const each of this.restsOn(name)) {
      const key = `${month} ${each}`;
      if (!this.found.has(key)) this.found.set(key, this.compute(each, month));
    }
    return this.valueOf(name, month);
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

  /** The names without a value at a month that keep an assumption from having one, its own if it lacks itself. */
  lackingAt(name: string, month: number): readonly string[] {
    return this.restsOnAt(name, month).filter((each) => this.inForce(each, month) === null);
  }

  /** How a formula of an assumption is computed; null where its units do not fit. */
  reckoning(formula: Formula, { unit }: Assumption): Reckoning | null {
    return reckon(formula.expression, (name) => this.assumption(name)?.unit, unit).reckoning;
  }

  private inForce(name: string, month: number): Dated | null {
    const assumption = this.assumption(name);
    return assumption === undefined ? null : inForceAt(assumption, month);
  }

  private valueOf(name: string, month: number): number {
    return this.found.get(`${month} ${name}`) ?? Number.NaN;
  }

  private compute(name: string, month: number): number {
    const assumption = this.assumption(name);
    const value = assumption === undefined ? undefined : inForceAt(assumption, month)?.value;
    if (assumption === undefined || value === undefined) return Number.NaN;
    if (value.shape !== 'formula') return central(value);
    const reckoning = this.reckoning(value, assumption);
    return reckoning === null ? Number.NaN : evaluateReckoning(reckoning, (each) => this.valueOf(each, month));
  }
}

const centralOf = (value: Dated['value']): number[] => (value.shape === 'formula' ? [] : [central(value)]);
