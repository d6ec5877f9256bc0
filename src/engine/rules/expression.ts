/**
 * What a rule does with its inputs, as data. It is put into words and numbers; and what the rule computes, over columns and in
 * loops of the kernel, follows from it: operations follow each other in the order in which they are written.
 */
export type Expression =
  /** The input at a position. */
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: 'number'; readonly value: number }
  | Fold
  | Pair
  | Clip
  | Choice
  | Case
  /** What belongs to a calendar year. */
  | { readonly kind: 'in-year'; readonly year: number; readonly of: Expression };

/** One operation over any number of parts, from the first to the last. */
export interface Fold {
  readonly kind:
    | 'sum'
    | 'product'
    /** The latest of times, the largest of numbers, but for what is no number. */
    | 'latest'
    /** The earliest of times, the smallest of numbers, but for what is no number. */
    | 'earliest'
    /** The largest; no number where one of them is none. */
    | 'largest'
    /** The smallest; no number where one of them is none. */
    | 'smallest'
    /** 1 where none of them is 0. */
    | 'none-fails';
  readonly of: readonly Expression[];
}

/** An operation on two parts. */
export interface Pair {
  readonly kind:
    | 'difference'
    | 'ratio'
    /** 1 where the first reaches the second, else 0; unknown where either is. */
    | 'reaches'
    /** 1 where the first is less than the second, else 0. */
    | 'below';
  readonly of: readonly [Expression, Expression];
}

/** What is below 0 counts as 0: the same; where it is clipped, not above 1 either; or its square root. */
export interface Clip {
  readonly kind: 'not-negative' | 'clipped' | 'root';
  readonly of: Expression;
}

/** The second where the first is not 0, else the third. */
export interface Choice {
  readonly kind: 'choice';
  readonly of: readonly [Expression, Expression, Expression];
}

/** The first part where a condition holds, else the second. Of one draw only the part that applies is shown. */
export interface Case {
  readonly kind: 'case';
  readonly where: Condition;
  readonly of: readonly [Expression, Expression];
}

/** That both are 0; that the first is at most the second, or more. */
export interface Condition {
  readonly kind: 'both-zero' | 'at-most' | 'more-than';
  readonly of: readonly [Expression, Expression];
}

export const inputAt = (input: number): Expression => ({ kind: 'input', input });
export const number = (value: number): Expression => ({ kind: 'number', value });
export const sumOfAll = (of: readonly Expression[]): Expression => ({ kind: 'sum', of });
export const sumOf = (...of: readonly Expression[]): Expression => sumOfAll(of);
export const productOf = (...of: readonly Expression[]): Expression => ({ kind: 'product', of });
export const differenceOf = (a: Expression, b: Expression): Expression => ({ kind: 'difference', of: [a, b] });
export const ratioOf = (a: Expression, b: Expression): Expression => ({ kind: 'ratio', of: [a, b] });
export const rootOf = (of: Expression): Expression => ({ kind: 'root', of });
export const notNegative = (of: Expression): Expression => ({ kind: 'not-negative', of });

/** The same over all inputs, however many there are. */
export const overAll =
  (kind: Fold['kind']) =>
  (count: number): Expression => ({ kind, of: Array.from({ length: count }, (_, index) => inputAt(index)) });
