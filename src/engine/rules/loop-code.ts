import type { Case, Choice, Clip, Condition, Expression, Fold, Pair } from './expression.ts';
import { slack } from './reckoning.ts';

/*
 * The loop of an expression as a module of WebAssembly: two draws at a time, each operation in the order in which it is written,
 * and so to the last bit what `reckon` gives. The bytes are those of chapter 5 of the specification, version 2.0.
 */

/** Bytes, in pieces. */
type Code = readonly (number | Code)[];

const op = {
  loop: [0x03, 0x40],
  end: 0x0b,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  constant: 0x41,
  isLess: 0x49,
  add: 0x6a,
} as const;

/** On two doubles at once. */
const simd = {
  load: [0xfd, 0x00, 4, 0],
  store: [0xfd, 0x0b, 4, 0],
  constant: [0xfd, 0x0c],
  equal: [0xfd, 0x47],
  unequal: [0xfd, 0x48],
  less: [0xfd, 0x49],
  more: [0xfd, 0x4a],
  atMost: [0xfd, 0x4b],
  atLeast: [0xfd, 0x4c],
  and: [0xfd, 0x4e],
  or: [0xfd, 0x50],
  select: [0xfd, 0x52],
  absolute: [0xfd, 0xec, 0x01],
  add: [0xfd, 0xf0, 0x01],
  subtract: [0xfd, 0xf1, 0x01],
  multiply: [0xfd, 0xf2, 0x01],
  divide: [0xfd, 0xf3, 0x01],
  least: [0xfd, 0xf4, 0x01],
  most: [0xfd, 0xf5, 0x01],
  earlier: [0xfd, 0xf6, 0x01],
  later: [0xfd, 0xf7, 0x01],
} as const;

const types = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const;

/**
 * A module with one function, `run`: its parameters are the address of what is filled, those of so many inputs, and how many bytes
 * that is, a multiple of 16 above 0.
 */
export function loopCode(expression: Expression, count: number): Uint8Array {
  const writer = new Writer(expression, count);
  const body = [writer.codeOf(expression), simd.store];
  const [out, bytes, end] = [0, count + 1, count + 2];
  const addresses = Array.from({ length: count }, (_, index) => index + 1);
  const next = (local: number): Code => [op.get, size(local), op.constant, 16, op.add];
  const code: Code = [
    [2, 1, types.i32, size(writer.values), types.v128],
    [op.get, out, op.get, size(bytes), op.add, op.set, size(end)],
    [op.loop, op.get, out, body],
    addresses.map((address) => [next(address), op.set, size(address)]),
    [next(out), op.tee, out, op.get, size(end), op.isLess, op.branchIf, 0, op.end, op.end],
  ];
  const parameters = Array.from({ length: count + 2 }, () => types.i32);
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, [1, types.function, size(parameters.length), parameters, 0]),
      section(2, [1, name('memory'), name('memory'), 2, 0, 1]),
      section(3, [1, 0]),
      section(7, [1, name('run'), 0, 0]),
      section(10, [1, sized(code)]),
    ]),
  );
}

function flat(code: Code, into: number[] = []): number[] {
  for (const each of code) {
    if (typeof each === 'number') into.push(each);
    else flat(each, into);
  }
  return into;
}

/** An unsigned number, seven bits a byte. */
const size = (value: number): Code => (value < 128 ? [value] : [(value % 128) + 128, size(Math.floor(value / 128))]);

function sized(code: Code): Code {
  const bytes = flat(code);
  return [size(bytes.length), bytes];
}

const section = (id: number, code: Code): Code => [id, sized(code)];

const name = (text: string): Code => sized([...text].map((letter) => letter.charCodeAt(0)));

const splat = (value: number): Code => {
  const bytes = [...new Uint8Array(Float64Array.of(value).buffer)];
  return [simd.constant, bytes, bytes];
};

const folds: Readonly<Record<Exclude<Fold['kind'], 'none-fails'>, { readonly none: number; readonly next: Code }>> = {
  sum: { none: 0, next: simd.add },
  product: { none: 1, next: simd.multiply },
  latest: { none: Number.NEGATIVE_INFINITY, next: simd.later },
  earliest: { none: Number.POSITIVE_INFINITY, next: simd.earlier },
  largest: { none: Number.NEGATIVE_INFINITY, next: simd.most },
  smallest: { none: Number.POSITIVE_INFINITY, next: simd.least },
};

/** Writes what leaves the value of an expression on the stack. */
class Writer {
  /** How many values are kept besides the stack. */
  values = 0;
  private readonly first: number;
  private readonly uses = new Map<Expression, number>();
  private readonly kept = new Map<Expression, number>();

  constructor(expression: Expression, count: number) {
    this.first = count + 3;
    this.count(expression);
  }

  /** A part that is used twice is computed once. */
  codeOf(expression: Expression): Code {
    const known = this.kept.get(expression);
    if (known !== undefined) return this.get(known);
    const code = this.plain(expression);
    if (this.uses.get(expression) === 1 || expression.kind === 'number') return code;
    const local = this.keep();
    this.kept.set(expression, local);
    return [code, op.tee, size(local)];
  }

  private plain(expression: Expression): Code {
    switch (expression.kind) {
      case 'input':
        return [op.get, size(expression.input + 1), simd.load];
      case 'number':
        return splat(expression.value);
      case 'in-year':
        return this.codeOf(expression.of);
      case 'not-negative':
      case 'clipped':
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
    const value = this.keep();
    return [code, op.tee, size(value), splat(folds[kind].none), this.isNumber(value), simd.select];
  }

  private pairUp({ kind, of: [a, b] }: Pair): Code {
    const both = [this.codeOf(a), this.codeOf(b)];
    if (kind === 'difference') return [both, simd.subtract];
    if (kind === 'ratio') return [both, simd.divide];
    return kind === 'below' ? [both, simd.less, splat(1), simd.and] : this.reaches(both[0] as Code, both[1] as Code);
  }

  /** What is no number reaches nothing, and is reached by nothing: it is unknown. */
  private reaches(a: Code, b: Code): Code {
    const [one, other] = [this.keep(), this.keep()];
    const larger = [this.get(one), simd.absolute, this.get(other), simd.absolute, simd.most];
    return [
      [a, op.set, size(one), b, op.set, size(other)],
      [this.get(one), this.get(other), splat(slack), larger, simd.multiply, simd.subtract, simd.atLeast],
      [splat(1), simd.and, splat(Number.NaN)],
      [this.isNumber(one), this.isNumber(other), simd.and, simd.select],
    ];
  }

  private clip({ kind, of }: Clip): Code {
    const code = [splat(0), this.codeOf(of), simd.most];
    return kind === 'clipped' ? [splat(1), code, simd.least] : code;
  }

  private choose({ of: [test, passes, fails] }: Choice): Code {
    const holds = this.isNot0(test);
    const mask = this.keep();
    return [holds, op.set, size(mask), this.codeOf(passes), this.codeOf(fails), this.get(mask), simd.select];
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

  private readonly isNumber = (local: number): Code => [this.get(local), this.get(local), simd.equal];

  private readonly get = (local: number): Code => [op.get, size(local)];

  private keep(): number {
    this.values += 1;
    return this.first + this.values - 1;
  }

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
