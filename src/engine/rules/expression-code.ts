import type { Case, Choice, Clip, Condition, Expression, Fold, Pair } from './expression.ts';
import { slack } from './expression-columns.ts';
import { type Code, get, isNumber, type Locals, set, simd, splat, tee } from './wasm-code.ts';

const folds: Readonly<Record<Exclude<Fold['kind'], 'none-fails'>, { readonly none: number; readonly next: Code }>> = {
  sum: { none: 0, next: simd.add },
  product: { none: 1, next: simd.multiply },
  latest: { none: Number.NEGATIVE_INFINITY, next: simd.later },
  earliest: { none: Number.POSITIVE_INFINITY, next: simd.earlier },
  largest: { none: Number.NEGATIVE_INFINITY, next: simd.most },
  smallest: { none: Number.POSITIVE_INFINITY, next: simd.least },
};

/** How the code of an expression reaches its inputs. */
export interface InputCode {
  /** Leaves the value of an input on the stack, as often as it is asked to. */
  readonly code: (input: number) => Code;
  /** Whether it is known to be a number. */
  readonly isNumber: (input: number) => boolean;
}

/** Of two draws at a time, each operation in the order in which it is written, and so to the last bit what `computeExpression` gives. */
export class ExpressionCode {
  private readonly locals: Locals;
  private readonly input: InputCode;
  private readonly uses = new Map<Expression, number>();
  /** In which local a part that is used twice was left. */
  private readonly localOf = new Map<Expression, number>();

  constructor(expression: Expression, locals: Locals, input: InputCode) {
    this.locals = locals;
    this.input = input;
    this.count(expression);
  }

  /** What leaves the value of an expression on the stack. A part that is used twice is computed once. */
  codeOf(expression: Expression): Code {
    const computed = this.localOf.get(expression);
    if (computed !== undefined) return get(computed);
    const code = this.plain(expression);
    if (this.uses.get(expression) === 1 || expression.kind === 'number') return code;
    const local = this.locals.keep();
    this.localOf.set(expression, local);
    return [code, tee(local)];
  }

  private plain(expression: Expression): Code {
    switch (expression.kind) {
      case 'input':
        return this.input.code(expression.input);
      case 'number':
        return splat(expression.value);
      case 'in-year':
        return this.codeOf(expression.of);
      case 'not-negative':
      case 'clipped':
      case 'root':
        return this.clip(expression);
      case 'choice':
        return this.choose(expression);
      case 'case':
        return this.decide(expression);
      case 'difference':
      case 'ratio':
      case 'reaches':
      case 'below':
        return this.pairUp(expression);
      default:
        return this.foldUp(expression);
    }
  }

  private foldUp({ kind, of }: Fold): Code {
    if (kind === 'none-fails') {
      const passes = of.map((each, index) => [this.isNot0(each), index === 0 ? [] : simd.and]);
      return [splat(1), passes, of.length === 0 ? [] : simd.and];
    }
    const { none, next } = folds[kind];
    const [first, ...more] = of;
    if (first === undefined) return splat(none);
    const begun = this.begin(kind, first, more.length === 0);
    return [begun, more.map((each) => [this.codeOf(each), next])];
  }

  private begin(kind: Fold['kind'], first: Expression, isOnly: boolean): Code {
    const code = this.codeOf(first);
    if (kind === 'sum' && isOnly) return [splat(0), code, simd.add];
    if (kind !== 'latest' && kind !== 'earliest') return code;
    if (first.kind === 'input' && this.input.isNumber(first.input)) return code;
    const value = this.locals.keep();
    return [code, tee(value), splat(folds[kind].none), isNumber(value), simd.select];
  }

  private pairUp({ kind, of: [a, b] }: Pair): Code {
    const both = [this.codeOf(a), this.codeOf(b)];
    if (kind === 'difference') return [both, simd.subtract];
    if (kind === 'ratio') return [both, simd.divide];
    return kind === 'below' ? [both, simd.less, splat(1), simd.and] : this.reaches(both[0] as Code, both[1] as Code);
  }

  /** What is no number reaches nothing, and is reached by nothing: it is unknown. */
  private reaches(a: Code, b: Code): Code {
    const [one, other] = [this.locals.keep(), this.locals.keep()];
    const larger = [get(one), simd.absolute, get(other), simd.absolute, simd.most];
    return [
      [a, set(one), b, set(other)],
      [get(one), get(other), splat(slack), larger, simd.multiply, simd.subtract, simd.atLeast],
      [splat(1), simd.and, splat(Number.NaN)],
      [isNumber(one), isNumber(other), simd.and, simd.select],
    ];
  }

  private clip({ kind, of }: Clip): Code {
    const code = [splat(0), this.codeOf(of), simd.most];
    if (kind === 'root') return [code, simd.root];
    return kind === 'clipped' ? [splat(1), code, simd.least] : code;
  }

  private choose({ of: [test, passes, fails] }: Choice): Code {
    const holds = this.isNot0(test);
    const mask = this.locals.keep();
    return [holds, set(mask), this.codeOf(passes), this.codeOf(fails), get(mask), simd.select];
  }

  private decide({ where, of: [a, b] }: Case): Code {
    const parts = [this.codeOf(a), this.codeOf(b)];
    return [parts, this.holds(where), simd.select];
  }

  private holds({ kind, of: [a, b] }: Condition): Code {
    if (kind === 'both-zero')
      return [this.codeOf(a), splat(0), simd.equal, this.codeOf(b), splat(0), simd.equal, simd.and];
    return [this.codeOf(a), this.codeOf(b), kind === 'at-most' ? simd.atMost : simd.more];
  }

  private readonly isNot0 = (of: Expression): Code => [this.codeOf(of), splat(0), simd.unequal];

  private count(expression: Expression): void {
    const uses = (this.uses.get(expression) ?? 0) + 1;
    this.uses.set(expression, uses);
    if (uses > 1 || !('of' in expression)) return;
    const parts = Array.isArray(expression.of)
      ? (expression.of as readonly Expression[])
      : [expression.of as Expression];
    for (const each of [...parts, ...(expression.kind === 'case' ? expression.where.of : [])]) this.count(each);
  }
}
