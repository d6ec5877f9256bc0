import { inputsOf } from '../../model/values/central-values.ts';
import { Following } from '../../model/values/circles.ts';
import { computationOf, type Computation } from '../../model/formula/computation.ts';
import type { Assumption, Dated, Scenario } from '../../model/study/study.ts';
import { type Measure, times, nothingMeasured } from '../../units/measure.ts';
import { unitOf } from '../../units/unit.ts';
import { type AssumptionKey, keyOf } from '../../model/study/assumption-key.ts';
import { assumptionName, formulaPart, type LineName } from '../names.ts';
import type { LineNumber, LineUnit } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { Settled } from '../settle.ts';

type Scope = 'scenario' | 'study';

/** What is needed of the plan that is being written. */
interface Lines {
  readonly values: Settled;
  readonly scenario: Scenario;
  readonly numberOf: ReadonlyMap<string, LineNumber>;
  given(name: string, scope: Scope): LineNumber;
  keyOf(name: string, scope: Scope): AssumptionKey;
  assumption(name: string, scope: Scope): Assumption;
  add(name: LineName, unit: LineUnit, rule: RuleName, inputs: readonly LineNumber[]): LineNumber;
  literal(name: LineName, unit: LineUnit, value: number): LineNumber;
  converted(name: LineName, unit: LineUnit, line: LineNumber, twelves: number): LineNumber;
}

/** The line of an assumption, and whether it rests on one of the scenario's own. */
interface Meant {
  readonly line: LineNumber;
  readonly isOwn: boolean;
}

/** The lines of a plan that are written as formulas, each once: a chain of them is not gone down again. */
export class Formulas {
  private readonly plan: Lines;
  private readonly scope: Scope;
  private readonly meant: Following<Meant>;

  constructor(plan: Lines, scope: Scope) {
    this.plan = plan;
    this.scope = scope;
    this.meant = new Following(
      (name) => this.inputs(name),
      (name, of) => this.write(name, (input) => of(input) as Meant),
    );
  }

  /**
   * The line of an assumption whose value in force is a formula, after the lines of all that it rests on; null where the
   * value in force is none.
   *
   * A formula of the study computed with an assumption of the scenario is a line of the scenario: `assumptions.2.5/rate`.
   */
  line(name: string): LineNumber | null {
    return this.inForce(name)?.value.shape === 'formula' ? this.meant.of(name).line : null;
  }

  private write(name: string, of: (input: string) => Meant): Meant {
    const { plan, scope } = this;
    const inputs = this.inputs(name);
    const own = scope === 'scenario' && plan.scenario.assumptions.has(name);
    const isOwn = own || inputs.some((input) => of(input).isOwn);
    if (inputs.length === 0) return { line: plan.given(name, scope), isOwn };
    const lines = (input: string): LineNumber => of(input).line;
    return { line: new FormulaLines(plan, lines, { name, scope, isOwn }).line(), isOwn };
  }

  private inputs(name: string): readonly string[] {
    return inputsOf(this.inForce(name));
  }

  private inForce(name: string): Dated | null {
    return this.plan.values.inForce.get(this.plan.keyOf(name, this.scope)) ?? null;
  }
}

/** Writes the lines of one formula; those of its inputs are there. */
class FormulaLines {
  private readonly plan: Lines;
  private readonly lines: (input: string) => LineNumber;
  private readonly named: { readonly name: string; readonly scope: Scope };
  private readonly own: LineName;
  private parts = 0;

  constructor(
    plan: Lines,
    lines: (input: string) => LineNumber,
    options: { name: string; scope: Scope; isOwn: boolean },
  ) {
    this.plan = plan;
    this.lines = lines;
    this.named = options;
    const key = plan.keyOf(options.name, options.scope);
    this.own = assumptionName(key, options.isOwn ? keyOf(plan.scenario.id, options.name) : key);
  }

  /** The line that is called after the assumption, in its own unit. */
  line(): LineNumber {
    const known = this.plan.numberOf.get(this.own.id);
    return known ?? this.write(this.computation(), this.own, this.unit);
  }

  private get unit(): LineUnit {
    return this.plan.assumption(this.named.name, this.named.scope).unit;
  }

  private computation(): Computation {
    const { name, scope } = this.named;
    const { plan } = this;
    const value = plan.values.inForce.get(plan.keyOf(name, scope))?.value;
    const { unit } = plan.assumption(name, scope);
    const resolved =
      value?.shape === 'formula'
        ? computationOf(value.expression, (each) => plan.assumption(each, scope).unit, unit).computation
        : null;
    if (resolved === null) throw new Error(`the formula of ${name} does not fit its unit: checks let it pass`);
    return resolved;
  }

  /** @param own - what the line is called; null for a part, which is numbered after the parts it rests on */
  private write(computation: Computation, own: LineName | null, unit: LineUnit): LineNumber {
    const { plan } = this;
    const add = (rule: RuleName, inputs: readonly LineNumber[]): LineNumber =>
      plan.add(own ?? this.next(), unit, rule, inputs);
    switch (computation.kind) {
      case 'name':
        return add('sum', [this.part(computation)]);
      case 'number':
        return plan.literal(own ?? this.next(), unit, computation.value);
      case 'converted': {
        const line = this.part(computation.of);
        return plan.converted(own ?? this.next(), unit, line, computation.twelves);
      }
      case 'extreme':
        return add(computation.which === 'min' ? 'smallest-of' : 'largest-of', this.all(computation.of));
      case 'sum': {
        const { plus, minus, measure } = computation;
        if (minus.length === 0) return add('sum', this.all(plus));
        return add('difference', [this.together('sum', plus, measure), this.together('sum', minus, measure)]);
      }
      case 'product': {
        const { over, under } = computation;
        if (under.length === 0) return add('product', this.all(over));
        return add('ratio', [
          this.together('product', over, productOf(over)),
          this.together('product', under, productOf(under)),
        ]);
      }
    }
  }

  private all(parts: readonly Computation[]): LineNumber[] {
    return parts.map((each) => this.part(each));
  }

  /** Several parts as one line; a single part is its own. */
  private together(rule: 'sum' | 'product', parts: readonly Computation[], measure: Measure): LineNumber {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return this.part(only);
    const lines = this.all(parts);
    return this.plan.add(this.next(), unitOf(measure) ?? 'factor', rule, lines);
  }

  /** A part of the formula as a line of its own; a name is the line of that assumption. */
  private part(computation: Computation): LineNumber {
    if (computation.kind === 'name') return this.lines(computation.name);
    return this.write(computation, null, unitOf(computation.measure) ?? 'factor');
  }

  private next(): LineName {
    this.parts += 1;
    return formulaPart(this.own, this.named.name, this.parts);
  }
}

const productOf = (parts: readonly Computation[]): Measure =>
  parts.reduce((measure, part) => times(measure, part.measure), nothingMeasured);
