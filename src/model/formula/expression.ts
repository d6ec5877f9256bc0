import type { TextSpan } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';

/**
 * A formula as it is written: names of assumptions and numbers, added, subtracted, multiplied and divided, and the
 * smallest or largest of several. A minus sign before something is a sum of that one term.
 */
export type Expression = { readonly within: TextSpan } & (
  | { readonly kind: 'name'; readonly name: string }
  /** In the unit it is written in; a share is a fraction, and a bare number has none. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null }
  | { readonly kind: 'sum'; readonly terms: readonly { readonly negative: boolean; readonly of: Expression }[] }
  | { readonly kind: 'product'; readonly factors: readonly { readonly under: boolean; readonly of: Expression }[] }
  | { readonly kind: 'extreme'; readonly which: Extreme; readonly of: readonly Expression[] }
);

/** The functions of a formula: the smallest and the largest of their values. */
export const extremes = ['min', 'max'] as const;

export type Extreme = (typeof extremes)[number];

type Named = Extract<Expression, { kind: 'name' }>;

/** The names in a formula, each time they occur. */
export function namesIn(expression: Expression): readonly Named[] {
  switch (expression.kind) {
    case 'name':
      return [expression];
    case 'number':
      return [];
    case 'sum':
      return expression.terms.flatMap(({ of }) => namesIn(of));
    case 'product':
      return expression.factors.flatMap(({ of }) => namesIn(of));
    case 'extreme':
      return expression.of.flatMap(namesIn);
  }
}
