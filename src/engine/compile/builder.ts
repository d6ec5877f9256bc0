import type { Amount, Assumption, Scenario, Study } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { baseUnit, type Dimension, twelvesToBase } from '../../units/unit.ts';
import { assumptionName, constantName, inUnit, type LineName } from '../names.ts';
import { type AssumptionKey, keyOf } from '../../model/study/assumption-key.ts';
import type { Line, LineNumber, LineUnit, Plan } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { Settled } from '../settle.ts';
import { Formulas } from './formula.ts';
import { append } from '../../numerics/extremes.ts';

/** Whose assumptions a name means: the scenario's own before the study's, or the study's only. */
export type Scope = 'scenario' | 'study';

/** A place in the study that holds an amount, or names an assumption. */
export interface Field {
  readonly name: LineName;
  readonly amount: Amount;
  readonly dimension: Dimension;
  readonly path: Path;
  readonly scope?: Scope;
}

/** Writes the lines of one scenario's plan. A line can only rest on lines that are already there. */
export class PlanBuilder {
  readonly lines: Line[] = [];
  readonly numberOf = new Map<string, LineNumber>();
  /** Lines that were taken over from the plan of another scenario: whose they are, and what they are called there. */
  readonly grafted = new Map<LineNumber, { readonly scenario: string; readonly id: string }>();
  /** The time before which no phase starts; null where it is the start of the study. */
  begin: LineNumber | null = null;
  readonly study: Study;
  readonly scenario: Scenario;
  /** Which values are in force: a formula is written as lines. */
  readonly values: Settled;
  private readonly formulas: Readonly<Record<Scope, Formulas>>;

  constructor(study: Study, scenario: Scenario, values: Settled) {
    this.study = study;
    this.scenario = scenario;
    this.values = values;
    this.formulas = { scenario: new Formulas(this, 'scenario'), study: new Formulas(this, 'study') };
  }

  /** Goes on where a finished plan ended. */
  resume(plan: Plan): void {
    append(this.lines, plan.lines);
    for (const [id, number] of plan.numberOf) this.numberOf.set(id, number);
  }

  /** The path of a place in this scenario. */
  here(...keys: Path): Path {
    return ['scenarios', this.scenario.id, ...keys];
  }

  /** A line that follows from others. */
  add(name: LineName, unit: LineUnit, rule: RuleName, inputs: readonly LineNumber[]): LineNumber {
    return this.push({ id: name.id, label: name.label, unit, rule, inputs });
  }

  /** The same, or the line of that name that is already there. */
  once(name: LineName, unit: LineUnit, rule: RuleName, inputs: readonly LineNumber[]): LineNumber {
    return this.numberOf.get(name.id) ?? this.add(name, unit, rule, inputs);
  }

  literal(name: LineName, unit: LineUnit, value: number, path: Path | null = null): LineNumber {
    return (
      this.numberOf.get(name.id) ?? this.push({ id: name.id, label: name.label, unit, rule: 'literal', value, path })
    );
  }

  /** The number of a line that is already there. */
  line({ id }: Pick<LineName, 'id'>): LineNumber {
    const number = this.numberOf.get(id);
    if (number === undefined) throw new Error(`the plan of ${this.scenario.id} has no line ${id} yet`);
    return number;
  }

  /** The sum of lines; of none, nothing. */
  sum(name: LineName, unit: LineUnit, inputs: readonly LineNumber[]): LineNumber {
    return this.add(name, unit, 'sum', inputs);
  }

  /** An amount as a line: written in the field, or the assumption it names, in the base unit of its dimension. */
  amount({ name, amount, dimension, path, scope = 'scenario' }: Field): LineNumber {
    const unit = baseUnit[dimension];
    if (amount.kind !== 'reference')
      return this.literal(name, unit, amount.value, amount.kind === 'literal' ? path : null);
    const given = this.given(amount.name, scope);
    const own = this.assumption(amount.name, scope).unit;
    const twelves = twelvesToBase(own);
    return twelves === 0 ? given : this.converted(inUnit(this.lines[given] as Line, unit), unit, given, twelves);
  }

  /** A line times twelve, or divided by it, as often as asked for; the line itself where that is never. */
  converted(name: LineName, unit: LineUnit, line: LineNumber, twelves: number): LineNumber {
    if (twelves === 0) return line;
    const one = this.literal(constantName('months-in-year'), 'factor', 12);
    const several = Array.from({ length: Math.abs(twelves) }, () => one);
    const product = { ...constantName('months-in-year'), id: `months-in-year, ${several.length} times` };
    const factor = several.length === 1 ? one : this.once(product, 'factor', 'product', several);
    return this.once(name, unit, twelves > 0 ? 'product' : 'ratio', [line, factor]);
  }

  /** The same under the name of the field, also where the field names an assumption. */
  field(field: Field): LineNumber {
    const line = this.amount(field);
    return this.once(field.name, baseUnit[field.dimension], 'sum', [line]);
  }

  /** The line of an assumption in its own unit, as the scenario means it: given, or by the formula in force. */
  given(name: string, scope: Scope = 'scenario'): LineNumber {
    const key = this.keyOf(name, scope);
    return this.formulas[scope].line(name) ?? this.settled(assumptionName(key), key, this.assumption(name, scope).unit);
  }

  /** What settling knows an assumption by. */
  keyOf(name: string, scope: Scope): AssumptionKey {
    const own = scope === 'scenario' && this.scenario.assumptions.has(name);
    return keyOf(own ? this.scenario.id : null, name);
  }

  /** The line of something that settling gives a value. */
  settled(name: LineName, key: AssumptionKey, unit: LineUnit): LineNumber {
    return (
      this.numberOf.get(name.id) ?? this.push({ id: name.id, label: name.label, unit, rule: 'given', assumption: key })
    );
  }

  assumption(name: string, scope: Scope): Assumption {
    const own = scope === 'scenario' ? this.scenario.assumptions.get(name) : undefined;
    const found = own ?? this.study.assumptions.get(name);
    if (found === undefined) throw new Error(`${this.scenario.id} knows no assumption ${name}: checks let it pass`);
    return found;
  }

  /** A line as it is. */
  put(line: Line): LineNumber {
    return this.push(line);
  }

  private push(line: Line): LineNumber {
    if (this.numberOf.has(line.id)) throw new Error(`the plan of ${this.scenario.id} has two lines ${line.id}`);
    this.numberOf.set(line.id, this.lines.length);
    return this.lines.push(line) - 1;
  }
}
