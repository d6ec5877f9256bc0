import type { Expression } from '../../src/engine/rules/expression.ts';

type Value = (expression: Expression) => number;
type Readings = { readonly [K in Expression['kind']]: (its: Expression & { readonly kind: K }, of: Value) => number };

/** What each kind of expression stands for, by the plainest arithmetic there is. */
const readings: Omit<Readings, 'input'> = {
  number: ({ value }) => value,
  sum: (its, of) => its.of.reduce((total, each) => total + of(each), 0),
  product: (its, of) => its.of.reduce((total, each) => total * of(each), 1),
  latest: (its, of) => Math.max(...its.of.map(of)),
  earliest: (its, of) => Math.min(...its.of.map(of)),
  difference: (its, of) => of(its.of[0]) - of(its.of[1]),
  ratio: (its, of) => of(its.of[0]) / of(its.of[1]),
  reaches: (its, of) => (of(its.of[0]) >= of(its.of[1]) - 1e-12 ? 1 : 0),
  below: (its, of) => (of(its.of[0]) < of(its.of[1]) ? 1 : 0),
  choice: (its, of) => of(of(its.of[0]) === 0 ? its.of[2] : its.of[1]),
  'none-fails': (its, of) => (its.of.some((each) => of(each) === 0) ? 0 : 1),
  'not-negative': (its, of) => Math.max(0, of(its.of)),
  clipped: (its, of) => Math.min(1, Math.max(0, of(its.of))),
  'in-year': (its, of) => of(its.of),
};

/** The number an expression stands for over the values of its inputs. */
export function valueOf(expression: Expression, inputs: readonly number[]): number {
  if (expression.kind === 'input') return inputs[expression.input] ?? Number.NaN;
  const read = readings[expression.kind] as (its: Expression, of: Value) => number;
  return read(expression, (each) => valueOf(each, inputs));
}
