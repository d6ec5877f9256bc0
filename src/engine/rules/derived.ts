import { type Expression, type Fold, overAll } from './expression.ts';
import { applied, computeExpression } from './expression-columns.ts';
import type { Rule } from './rule.ts';

/** A rule of which all that is computed follows from its expression, which depends on the number of its inputs only. */
export interface DerivedRule extends Rule {
  readonly formula: (count: number) => Expression;
}

/** The rule of an expression. */
export function derived(expressionOf: (count: number) => Expression, isFold = false): DerivedRule {
  const byCount: Expression[] = [];
  const formula = (count: number): Expression => (byCount[count] ??= expressionOf(count));
  return {
    formula,
    isFold,
    columns: (out, inputs) => computeExpression(formula(inputs.length), out, inputs),
    expression: (values) => applied(formula(values.length), values),
  };
}

/** The rule of one operation over all inputs. */
export const foldOf = (kind: Fold['kind']): DerivedRule => derived(overAll(kind), true);
