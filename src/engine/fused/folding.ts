import { type Case, type Choice, type Expression, type Fold, inputAt } from '../rules/expression.ts';
import { numberOf } from '../rules/expression-columns.ts';

/** An expression of which all that is the same in every draw was computed once. */
export interface Folded {
  readonly expression: Expression;
  /** What its inputs are: an input of the expression that it was made of, or a number. */
  readonly inputs: readonly ({ readonly input: number } | { readonly value: number })[];
}

/** What has no parts, or parts that must not be taken apart: how far the first parts of a sum can be added up once. */
const canBegin: ReadonlySet<Expression['kind']> = new Set(['sum', 'product']);

/**
 * Computes once what is the same in every draw, by the same operations in the same order: parts without an input that varies, the first terms
 * of a sum and factors of a product, and which of two parts applies.
 *
 * @param values - of the inputs; null of one that varies
 */
export function folded(expression: Expression, values: readonly (number | null)[]): Folded {
  const folding = new Folding(values);
  return { expression: folding.of(expression), inputs: folding.inputs };
}

class Folding {
  readonly inputs: ({ readonly input: number } | { readonly value: number })[] = [];
  private readonly values: readonly (number | null)[];
  private readonly known = new Map<Expression, Expression>();
  private readonly places = new Map<number, Expression>();

  constructor(values: readonly (number | null)[]) {
    this.values = values;
  }

  /** A part that is used twice stays one part. */
  of(expression: Expression): Expression {
    const known = this.known.get(expression);
    if (known !== undefined) return known;
    const made = expression.kind === 'number' ? expression : this.made(expression);
    this.known.set(expression, made);
    return made;
  }

  private made(expression: Expression): Expression {
    const value = this.fixed(expression);
    if (value !== null) return this.constant(value);
    switch (expression.kind) {
      case 'input':
        return this.input(expression.input);
      case 'number':
        return expression;
      case 'in-year':
      case 'not-negative':
      case 'clipped':
      case 'root':
        return { ...expression, of: this.of(expression.of) };
      case 'case':
        return this.decided(expression);
      case 'choice':
        return this.chosen(expression);
      case 'difference':
      case 'ratio':
      case 'reaches':
      case 'below':
        return { ...expression, of: [this.of(expression.of[0]), this.of(expression.of[1])] };
      default:
        return this.begun(expression);
    }
  }

  private decided({ where, of: [one, other] }: Case): Expression {
    const [a, b] = where.of;
    const holds = this.fixed({
      kind: 'case',
      where,
      of: [
        { kind: 'number', value: 1 },
        { kind: 'number', value: 0 },
      ],
    });
    if (holds !== null) return this.of(holds === 1 ? one : other);
    return { kind: 'case', where: { ...where, of: [this.of(a), this.of(b)] }, of: [this.of(one), this.of(other)] };
  }

  private chosen({ kind, of: [test, passes, fails] }: Choice): Expression {
    const value = this.fixed(test);
    if (value !== null) return this.of(value === 0 ? fails : passes);
    return { kind, of: [this.of(test), this.of(passes), this.of(fails)] };
  }

  /** What comes first is computed first, so that it can be computed before. */
  private begun({ kind, of }: Fold): Expression {
    const varies = of.findIndex((each) => this.fixed(each) === null);
    const rest = of.slice(varies).map((each) => this.of(each));
    const first = varies === 0 ? null : this.fixed({ kind, of: of.slice(0, varies) });
    if (first === null) return { kind, of: rest };
    // Once any number is that number.
    if (kind === 'product' && first === 1) return rest.length === 1 ? (rest[0] as Expression) : { kind, of: rest };
    if (canBegin.has(kind) && varies > 1) return { kind, of: [this.constant(first), ...rest] };
    return { kind, of: of.map((each) => this.of(each)) };
  }

  private input(input: number): Expression {
    return inputAt(this.inputs.push({ input }) - 1);
  }

  private constant(value: number): Expression {
    const known = Object.is(value, -0) ? undefined : this.places.get(value);
    if (known !== undefined) return known;
    const made = inputAt(this.inputs.push({ value }) - 1);
    if (!Object.is(value, -0)) this.places.set(value, made);
    return made;
  }

  /** The number that it is in every draw; null where it varies. */
  private fixed(expression: Expression): number | null {
    const used = inputsOf(expression).map((input) => this.values[input] ?? null);
    if (used.includes(null)) return null;
    return numberOf(
      expression,
      this.values.map((value) => value ?? Number.NaN),
    );
  }
}

function inputsOf(expression: Expression): number[] {
  switch (expression.kind) {
    case 'input':
      return [expression.input];
    case 'number':
      return [];
    case 'in-year':
    case 'not-negative':
    case 'clipped':
    case 'root':
      return inputsOf(expression.of);
    case 'case':
      return [...expression.where.of, ...expression.of].flatMap(inputsOf);
    default:
      return expression.of.flatMap(inputsOf);
  }
}
