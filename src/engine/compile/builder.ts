import type { Amount, Assumption, Scenario, Study } from '../../model/study.ts';
import { baseUnit, type Dimension, twelvesToBase } from '../../units/unit.ts';
import type { AssumptionKey, Line, LineNumber, LineUnit, Plan } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { Settled } from '../settle.ts';
import { formulaLine } from './formula.ts';

/** Writes the lines of one scenario's plan. A line can only rest on lines that are already there. */
export class PlanBuilder {
  readonly lines: Line[] = [];
  readonly numberOf = new Map<string, LineNumber>();
  readonly study: Study;
  readonly scenario: Scenario;
  /** Which values are in force: a formula is written as lines. */
  readonly values: Settled;

  constructor(study: Study, scenario: Scenario, values: Settled) {
    this.study = study;
    this.scenario = scenario;
    this.values = values;
  }

  /** Goes on where a finished plan ended. */
  resume(plan: Plan): void {
    this.lines.push(...plan.lines);
    for (const [id, number] of plan.numberOf) this.numberOf.set(id, number);
  }

  /** A line that follows from others. */
  add(id: string, unit: LineUnit, rule: RuleName, inputs: readonly LineNumber[]): LineNumber {
    return this.push({ id, unit, rule, inputs });
  }

  /** The same, where the line may be there already. */
  once(id: string, unit: LineUnit, rule: RuleName, inputs: readonly LineNumber[]): LineNumber {
    return this.numberOf.get(id) ?? this.add(id, unit, rule, inputs);
  }

  literal(id: string, unit: LineUnit, value: number): LineNumber {
    return this.numberOf.get(id) ?? this.push({ id, unit, rule: 'literal', value });
  }

  /** The number of a line that is already there. */
  line(id: string): LineNumber {
    const number = this.numberOf.get(id);
    if (number === undefined) throw new Error(`the plan of ${this.scenario.id} has no line ${id} yet`);
    return number;
  }

  /** The sum of lines; of none, nothing. */
  sum(id: string, unit: LineUnit, inputs: readonly LineNumber[]): LineNumber {
    return this.add(id, unit, 'sum', inputs);
  }

  /** An amount as a line: written in the field `id`, or the assumption it names, in the base unit of its dimension. */
  amount(id: string, amount: Amount, dimension: Dimension, scope: 'scenario' | 'study' = 'scenario'): LineNumber {
    const unit = baseUnit[dimension];
    if (amount.kind !== 'reference') return this.literal(id, unit, amount.value);
    const given = this.given(amount.name, scope);
    const own = this.assumption(amount.name, scope).unit;
    const converted = `${this.lines[given]?.id ?? ''} in ${unit}`;
    return this.converted(converted, unit, given, twelvesToBase(own));
  }

  /** A line times twelve, or divided by it, as often as asked for; the line itself where that is never. */
  converted(id: string, unit: LineUnit, line: LineNumber, twelves: number): LineNumber {
    if (twelves === 0) return line;
    const one = this.literal('months in a year', 'factor', 12);
    const count = Math.abs(twelves);
    const all = `months in a year, ${count} times`;
    const factor =
      count === 1
        ? one
        : this.once(
            all,
            'factor',
            'product',
            Array.from({ length: count }, () => one),
          );
    return this.once(id, unit, twelves > 0 ? 'product' : 'ratio', [line, factor]);
  }

  /** The same under the name of the field, also where the field names an assumption. */
  field(id: string, amount: Amount, dimension: Dimension): LineNumber {
    const line = this.amount(id, amount, dimension);
    return this.numberOf.get(id) ?? this.sum(id, baseUnit[dimension], [line]);
  }

  /** The line of an assumption in its own unit, as the scenario means it: given, or by the formula in force. */
  given(name: string, scope: 'scenario' | 'study' = 'scenario'): LineNumber {
    return formulaLine(this, name, scope) ?? this.settled(this.keyOf(name, scope), this.assumption(name, scope).unit);
  }

  /** What settling knows an assumption by. */
  keyOf(name: string, scope: 'scenario' | 'study'): AssumptionKey {
    const own = scope === 'scenario' && this.scenario.assumptions.has(name);
    return own ? `${this.scenario.id}/${name}` : name;
  }

  /** The line of something that settling gives a value. */
  settled(key: AssumptionKey, unit: LineUnit): LineNumber {
    const id = `assumptions.${key}`;
    return this.numberOf.get(id) ?? this.push({ id, unit, rule: 'given', assumption: key });
  }

  assumption(name: string, scope: 'scenario' | 'study'): Assumption {
    const own = scope === 'scenario' ? this.scenario.assumptions.get(name) : undefined;
    const found = own ?? this.study.assumptions.get(name);
    if (found === undefined) throw new Error(`${this.scenario.id} knows no assumption ${name}: checks let it pass`);
    return found;
  }

  private push(line: Line): LineNumber {
    if (this.numberOf.has(line.id)) throw new Error(`the plan of ${this.scenario.id} has two lines ${line.id}`);
    this.numberOf.set(line.id, this.lines.length);
    return this.lines.push(line) - 1;
  }
}
