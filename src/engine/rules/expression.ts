/**
 * What a rule does with its inputs, as data: the reading that is put into words and numbers. Evaluating it over the inputs
 * gives what the columns give.
 */
export type Expression =
  /** The input at a position. */
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sum' | 'product' | 'latest' | 'earliest'; readonly of: readonly Expression[] }
  | { readonly kind: 'difference' | 'ratio'; readonly of: readonly [Expression, Expression] }
  /** 1 where the first reaches the second, else 0; unknown where either is. */
  | { readonly kind: 'reaches'; readonly of: readonly [Expression, Expression] }
  /** 1 where the first is less than the second, else 0. */
  | { readonly kind: 'below'; readonly of: readonly [Expression, Expression] }
  /** 1 where none of them is 0. */
  | { readonly kind: 'none-fails'; readonly of: readonly Expression[] }
  /** The second where the first is not 0, else the third. */
  | { readonly kind: 'choice'; readonly of: readonly [Expression, Expression, Expression] }
  /** Not below 0. */
  | { readonly kind: 'not-negative'; readonly of: Expression }
  /** Not below 0 and not above 1. */
  | { readonly kind: 'clipped'; readonly of: Expression }
  /** What belongs to a calendar year. */
  | { readonly kind: 'in-year'; readonly year: number; readonly of: Expression };

type Nary = Extract<Expression, { of: readonly Expression[] }>['kind'];

export const inputAt = (input: number): Expression => ({ kind: 'input', input });
export const number = (value: number): Expression => ({ kind: 'number', value });
export const sumOfAll = (of: readonly Expression[]): Expression => ({ kind: 'sum', of });
export const sumOf = (...of: readonly Expression[]): Expression => sumOfAll(of);
export const productOf = (...of: readonly Expression[]): Expression => ({ kind: 'product', of });
export const differenceOf = (a: Expression, b: Expression): Expression => ({ kind: 'difference', of: [a, b] });
export const ratioOf = (a: Expression, b: Expression): Expression => ({ kind: 'ratio', of: [a, b] });

/** The same over all inputs, however many there are. */
export const overAll =
  (kind: Exclude<Nary, 'difference' | 'ratio' | 'reaches' | 'below' | 'choice'>) =>
  (inputs: readonly number[]): Expression => ({ kind, of: inputs.map((_, index) => inputAt(index)) });
