import type { Expression } from '../../src/engine/rules/expression.ts';

/** The number an expression stands for, by the plainest arithmetic there is. */
export function valueOf(expression: Expression, inputs: readonly number[]): number {
  const of = (each: Expression): number => valueOf(each, inputs);
  switch (expression.kind) {
    case 'input':
      return inputs[expression.input] ?? Number.NaN;
    case 'number':
      return expression.value;
    case 'sum':
      return expression.of.reduce((total, each) => total + of(each), 0);
    case 'product':
      return expression.of.reduce((total, each) => total * of(each), 1);
    case 'latest':
      return Math.max(...expression.of.map(of));
    case 'earliest':
      return Math.min(...expression.of.map(of));
    case 'difference':
      return of(expression.of[0]) - of(expression.of[1]);
    case 'ratio':
      return of(expression.of[0]) / of(expression.of[1]);
    case 'reaches':
      return of(expression.of[0]) >= of(expression.of[1]) - 1e-12 ? 1 : 0;
    case 'none-fails':
      return expression.of.some((each) => of(each) === 0) ? 0 : 1;
    case 'not-negative':
      return Math.max(0, of(expression.of));
    case 'clipped':
      return Math.min(1, Math.max(0, of(expression.of)));
    case 'in-year':
      return of(expression.of);
  }
}
