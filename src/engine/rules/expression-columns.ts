import type { Case, Choice, Clip, Condition, Expression, Fold, Pair } from './expression.ts';
import { number } from './expression.ts';
import { at, type Column, input } from './rule.ts';

/*
 * What an expression comes to over columns: one loop for every operation. All rules share these loops, so that they are
 * compiled early, also where columns have one number only.
 */

/** Fills a column with what an expression comes to over inputs of the same length. */
export function computeExpression(expression: Expression, out: Column, inputs: readonly Column[]): void {
  const place = { out, inputs, scratch: scratchFor(out.length) };
  const found = columnOf(expression, place);
  if (found !== out) out.set(found);
  place.scratch.used = 0;
}

/** Columns for the parts of an expression: what stands there is not needed after it. */
interface ScratchColumns {
  readonly length: number;
  readonly columns: Column[];
  used: number;
}

/** All expressions over columns of one length share these. */
let shared: ScratchColumns = { length: 0, columns: [], used: 0 };

function scratchFor(length: number): ScratchColumns {
  if (shared.length !== length) shared = { length, columns: [], used: 0 };
  return shared;
}

function take(from: ScratchColumns): Column {
  const column = from.columns[from.used] ?? new Float64Array(from.length);
  from.columns[from.used] = column;
  from.used += 1;
  return column;
}

/** From what an expression is computed; `out` is free to be filled. */
interface Place {
  readonly out: Column;
  readonly inputs: readonly Column[];
  readonly scratch: ScratchColumns;
}

/** Where an expression stands once it is computed: in `out`, or an input in its own column. */
function columnOf(expression: Expression, place: Place): Column {
  switch (expression.kind) {
    case 'input':
      return input(place.inputs, expression.input);
    case 'number':
      return place.out.fill(expression.value);
    case 'in-year':
      return columnOf(expression.of, place);
    case 'not-negative':
    case 'clipped':
    case 'root':
      return clip(expression, place);
    case 'choice':
      return choose(expression, place);
    case 'case':
      return decide(expression, place);
    case 'difference':
    case 'ratio':
    case 'reaches':
    case 'below':
      return pairUp(expression, place);
    default:
      return foldUp(expression, place);
  }
}

const part = (of: Expression, { inputs, scratch }: Place): Column =>
  of.kind === 'input' ? input(inputs, of.input) : columnOf(of, { out: take(scratch), inputs, scratch });

type Two = (out: Column, a: Column, b: Column) => void;
type One = (out: Column, a: Column) => void;

interface Folding {
  /** What it comes to without any parts. */
  readonly none: number;
  /** What the first part comes to by itself. */
  readonly only: One;
  /** Whether the second part is taken with that, and not with the first part as it is. */
  readonly isBegun: boolean;
  readonly next: Two;
}

const copy: One = (out, a) => out.set(a);

/** What is no number counts as nothing of its kind. */
const numbersOr =
  (none: number): One =>
  (out, a) => {
    for (let k = 0; k < out.length; k++) out[k] = Number.isNaN(at(a, k)) ? none : at(a, k);
  };

const foldings: Readonly<Record<Fold['kind'], Folding>> = {
  sum: {
    none: 0,
    only(out, a) {
      for (let k = 0; k < out.length; k++) out[k] = 0 + at(a, k);
    },
    isBegun: false,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = at(a, k) + at(b, k);
    },
  },
  product: {
    none: 1,
    only: copy,
    isBegun: false,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = at(a, k) * at(b, k);
    },
  },
  latest: {
    none: Number.NEGATIVE_INFINITY,
    only: numbersOr(Number.NEGATIVE_INFINITY),
    isBegun: true,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = at(b, k) > at(a, k) ? at(b, k) : at(a, k);
    },
  },
  earliest: {
    none: Number.POSITIVE_INFINITY,
    only: numbersOr(Number.POSITIVE_INFINITY),
    isBegun: true,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = at(b, k) < at(a, k) ? at(b, k) : at(a, k);
    },
  },
  largest: {
    none: Number.NEGATIVE_INFINITY,
    only: copy,
    isBegun: false,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = Math.max(at(a, k), at(b, k));
    },
  },
  smallest: {
    none: Number.POSITIVE_INFINITY,
    only: copy,
    isBegun: false,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = Math.min(at(a, k), at(b, k));
    },
  },
  'none-fails': {
    none: 1,
    only(out, a) {
      for (let k = 0; k < out.length; k++) out[k] = at(a, k) === 0 ? 0 : 1;
    },
    isBegun: true,
    next(out, a, b) {
      for (let k = 0; k < out.length; k++) out[k] = at(b, k) === 0 ? 0 : at(a, k);
    },
  },
};

function foldUp({ kind, of }: Fold, place: Place): Column {
  const { out } = place;
  const { none, only, isBegun, next } = foldings[kind];
  const [first, second] = of;
  if (first === undefined) return out.fill(none);
  let sum = part(first, place);
  if (isBegun || second === undefined) {
    only(out, sum);
    sum = out;
  }
  for (let index = 1; index < of.length; index++) {
    const { used } = place.scratch;
    next(out, sum, part(of[index] as Expression, place));
    place.scratch.used = used;
    sum = out;
  }
  return out;
}

const pairings: Readonly<Record<Pair['kind'], Two>> = {
  difference(out, a, b) {
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) - at(b, k);
  },
  ratio(out, a, b) {
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) / at(b, k);
  },
  below(out, a, b) {
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) < at(b, k) ? 1 : 0;
  },
  reaches(out, a, b) {
    for (let k = 0; k < out.length; k++) out[k] = reaches(at(a, k), at(b, k));
  },
};

/** 0.7 years are 8.4 months, though not to the last bit of a double: what is as near to each other counts as equal. */
export const slack = 1e-12;

function reaches(larger: number, smaller: number): number {
  if (Number.isNaN(larger) || Number.isNaN(smaller)) return Number.NaN;
  return larger >= smaller - slack * Math.max(Math.abs(larger), Math.abs(smaller)) ? 1 : 0;
}

function pairUp({ kind, of: [a, b] }: Pair, place: Place): Column {
  pairings[kind](place.out, part(a, place), part(b, place));
  return place.out;
}

function clip({ kind, of }: Clip, place: Place): Column {
  const { out } = place;
  const a = part(of, place);
  for (let k = 0; k < out.length; k++) out[k] = Math.max(0, at(a, k));
  if (kind === 'root') for (let k = 0; k < out.length; k++) out[k] = Math.sqrt(at(out, k));
  if (kind === 'clipped') for (let k = 0; k < out.length; k++) out[k] = Math.min(1, at(out, k));
  return out;
}

function choose({ of: [test, passes, fails] }: Choice, place: Place): Column {
  const { out } = place;
  const [holds, passed, failed] = [part(test, place), part(passes, place), part(fails, place)];
  for (let k = 0; k < out.length; k++) out[k] = at(holds, k) === 0 ? at(failed, k) : at(passed, k);
  return out;
}

function decide({ where, of: [a, b] }: Case, place: Place): Column {
  const { out } = place;
  const [first, second, holds] = [part(a, place), part(b, place), take(place.scratch)];
  const [x, y] = [part(where.of[0], place), part(where.of[1], place)];
  conditions[where.kind](holds, x, y);
  for (let k = 0; k < out.length; k++) out[k] = at(holds, k) === 1 ? at(first, k) : at(second, k);
  return out;
}

/** 1 where a condition holds, else 0. */
const conditions: Readonly<Record<Condition['kind'], Two>> = {
  'both-zero'(holds, a, b) {
    for (let k = 0; k < holds.length; k++) holds[k] = at(a, k) === 0 && at(b, k) === 0 ? 1 : 0;
  },
  'at-most'(holds, a, b) {
    for (let k = 0; k < holds.length; k++) holds[k] = at(a, k) <= at(b, k) ? 1 : 0;
  },
  'more-than'(holds, a, b) {
    for (let k = 0; k < holds.length; k++) holds[k] = at(a, k) > at(b, k) ? 1 : 0;
  },
};

/** An expression without cases: the part that applies to the values of one draw. */
export function applied(expression: Expression, values: readonly number[]): Expression {
  switch (expression.kind) {
    case 'input':
    case 'number':
      return expression;
    case 'case': {
      const { where, of } = expression;
      const holds = numberOf({ kind: 'case', where, of: [number(1), number(0)] }, values);
      return applied(holds === 1 ? of[0] : of[1], values);
    }
    case 'in-year':
    case 'not-negative':
    case 'clipped':
    case 'root':
      return { ...expression, of: applied(expression.of, values) };
    default:
      return { ...expression, of: expression.of.map((each) => applied(each, values)) } as Expression;
  }
}

/** What it comes to for one draw. */
export function numberOf(expression: Expression, values: readonly number[]): number {
  const out = new Float64Array(1);
  computeExpression(
    expression,
    out,
    values.map((value) => Float64Array.of(value)),
  );
  return at(out, 0);
}
