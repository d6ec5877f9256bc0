import { timeTolerance } from '../../units/month.ts';
import { type Code, get, type Locals, op, set, simd, size, splat, tee } from '../rules/wasm-code.ts';
import { rowLayout } from './segment.ts';

/** How the code of a segment reaches a table of curves. */
export interface TableCode {
  /** Leaves on the stack what makes a month the address of its row, in both lanes. */
  readonly begin: Code;
  /** Leaves the last month, in both lanes. */
  readonly last: Code;
}

/** The months of two draws: their numbers, and the addresses of their rows. */
interface Months {
  readonly numbers: number;
  readonly rows: readonly [number, number];
}

/** How many addresses the code of a curve takes at most. */
export const addressesOfCurve = 6;

/** What is known of a time, by where it stands, so that it is found once. */
interface Known {
  months: Months | null;
  readonly pairs: Map<number, readonly [number, number]>;
}

/**
 * The rules that weigh money by months, for two curves at once, of which the operations follow each other as in `integrals` and
 * `averages`. A time that several periods share is looked up once. Months are kept within the table: what is read for a period that is
 * none must be there.
 */
export class CurveCode {
  private readonly locals: Locals;
  private readonly known = new Map<string, Known>();
  private readonly tables: readonly TableCode[];

  constructor(locals: Locals, tables: readonly TableCode[]) {
    this.locals = locals;
    this.tables = tables;
  }

  /** Sets variables to the mean factor of each curve from a time until another, both of them variables. */
  spread(table: number, { from, until }: Period, outs: readonly number[]): Code {
    const long = this.locals.keep();
    const point = this.locals.keep();
    const whole = this.integral(table, { from, until }, outs);
    const divided = outs.map((out) => [get(out), get(long), simd.divide, set(out)]);
    return [
      [get(until), get(from), simd.subtract, set(long), whole, divided],
      [get(long), splat(timeTolerance), simd.atMost, tee(point), simd.isAny],
      [op.if, this.points(table, from, outs, point), op.end],
    ];
  }

  /** Sets variables to the sum of the factors of each curve over what of a period lies between two times. */
  service(table: number, { from, until, low, high }: Period & Bounds, outs: readonly number[]): Code {
    const [a, b] = [this.locals.keep(), this.locals.keep()];
    const whole = this.integral(table, { from: a, until: b }, outs);
    const isNone = [get(b), get(a), simd.atMost];
    return [
      [get(from), get(low), simd.most, set(a), get(until), get(high), simd.least, set(b)],
      [whole, outs.map((out) => [get(out), isNone, simd.butNot, set(out)])],
    ];
  }

  private integral(table: number, { from, until }: Period, outs: readonly number[]): Code {
    const [a, b] = [this.knownOf(table, from), this.knownOf(table, until)];
    const code = [this.monthsOf(table, from, a), this.monthsOf(table, until, b)];
    const [first, last] = [(a.months as Months).numbers, (b.months as Months).numbers];
    const [rest, begun, same] = [this.locals.keep(), this.locals.keep(), this.locals.keep()];
    const looked = [
      this.pairOf(a, rowLayout.factors),
      this.pairOf(a, rowLayout.bytes + rowLayout.sums),
      this.pairOf(b, rowLayout.factors),
      this.pairOf(b, rowLayout.sums),
    ];
    const [factorsA, sumsA, factorsB, sumsB] = looked.map(({ pair }) => pair) as Pairs;
    const sums = outs.map((out, curve) => {
      const at = curve as 0 | 1;
      return [
        [get(factorsA[at]), get(until), get(from), simd.subtract, simd.multiply],
        [get(factorsA[at]), get(rest), simd.multiply, get(sumsB[at]), get(sumsA[at]), simd.subtract, simd.add],
        [get(factorsB[at]), get(begun), simd.multiply, simd.add, get(same), simd.select, set(out)],
      ];
    });
    return [
      [code, looked.map((each) => each.code)],
      [get(first), splat(1), simd.add, get(from), simd.subtract, set(rest)],
      [get(until), get(last), simd.subtract, set(begun), get(first), get(last), simd.equal, set(same)],
      sums,
    ];
  }

  /** Where periods are points, the factors of their months. */
  private points(table: number, from: number, outs: readonly number[], point: number): Code {
    const at = this.locals.keep();
    const known: Known = { months: null, pairs: new Map() };
    const found = [get(from), splat(timeTolerance), simd.add, set(at), this.monthsOf(table, at, known)];
    const { code, pair } = this.pairOf(known, rowLayout.factors);
    return [
      found,
      code,
      outs.map((out, curve) => [[get(pair[curve as 0 | 1]), get(out), get(point), simd.select, set(out)]]),
    ];
  }

  private knownOf(table: number, local: number): Known {
    const key = `${table} ${local}`;
    const known = this.known.get(key) ?? { months: null, pairs: new Map<number, readonly [number, number]>() };
    this.known.set(key, known);
    return known;
  }

  private monthsOf(table: number, local: number, known: Known): Code {
    if (known.months !== null) return [];
    const [numbers, places] = [this.locals.keep(), this.locals.keep()];
    const rows = [this.locals.place(), this.locals.place()] as const;
    known.months = { numbers, rows };
    const { last, begin } = this.tables[table] as TableCode;
    const rowOf = (lane: number, at: number): Code => [get(places), simd.lane, lane, set(at)];
    return [
      // The earlier of the last month and this, but the last where it is no number; and then not before the first.
      [splat(0), last, get(local), simd.earlier, simd.later, simd.down, tee(numbers)],
      [begin, simd.add, set(places), rowOf(0, rows[0]), rowOf(2, rows[1])],
    ];
  }

  /** Of each curve what stands in the rows of two draws, so many bytes from where these begin. */
  private pairOf({ months, pairs }: Known, offset: number): { code: Code; pair: readonly [number, number] } {
    const found = pairs.get(offset);
    if (found !== undefined) return { code: [], pair: found };
    const [one, other] = [this.locals.keep(), this.locals.keep()];
    const pair = [this.locals.keep(), this.locals.keep()] as const;
    pairs.set(offset, pair);
    const load = (at: number): Code => [get(at), simd.load.slice(0, 3), size(offset)];
    const [first, second] = (months as Months).rows;
    const code = [
      [load(first), set(one), load(second), set(other)],
      [get(one), get(other), simd.firsts, set(pair[0]), get(one), get(other), simd.seconds, set(pair[1])],
    ];
    return { code, pair };
  }
}

type Pairs = [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

/** Variables that hold times. */
interface Period {
  readonly from: number;
  readonly until: number;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}
