import type { Expression } from '../../src/engine/rules/expression.ts';

type Value = (expression: Expression) => number;
type Readings = {
  readonly [K in Expression['kind']]: (expression: Expression & { readonly kind: K }, of: Value) => number;
};

/** What each kind of expression stands for, by the plainest arithmetic there is. */
const readings: Omit<Readings, 'input'> = {
  number: ({ value }) => value,
  sum: (entry, of) => entry.of.reduce((total, each) => total + of(each), 0),
  product: (entry, of) => entry.of.reduce((total, each) => total * of(each), 1),
  latest: (entry, of) => Math.max(...entry.of.map(of)),
  earliest: (entry, of) => Math.min(...entry.of.map(of)),
  difference: (entry, of) => of(entry.of[0]) - of(entry.of[1]),
  ratio: (entry, of) => of(entry.of[0]) / of(entry.of[1]),
  reaches: (entry, of) => (of(entry.of[0]) >= of(entry.of[1]) - 1e-12 ? 1 : 0),
  below: (entry, of) => (of(entry.of[0]) < of(entry.of[1]) ? 1 : 0),
  case: () => Number.NaN,
  largest: (entry, of) => Math.max(...entry.of.map(of)),
  smallest: (entry, of) => Math.min(...entry.of.map(of)),
  choice: (entry, of) => of(of(entry.of[0]) === 0 ? entry.of[2] : entry.of[1]),
  'none-fails': (entry, of) => (entry.of.some((each) => of(each) === 0) ? 0 : 1),
  'not-negative': (entry, of) => Math.max(0, of(entry.of)),
  clipped: (entry, of) => Math.min(1, Math.max(0, of(entry.of))),
  root: (entry, of) => Math.sqrt(Math.max(0, of(entry.of))),
  'in-year': (entry, of) => of(entry.of),
};

/** The number an expression stands for over the values of its inputs. */
export function valueOf(expression: Expression, inputs: readonly number[]): number {
  if (expression.kind === 'input') return inputs[expression.input] ?? Number.NaN;
  const read = readings[expression.kind] as (expression: Expression, of: Value) => number;
  return read(expression, (each) => valueOf(each, inputs));
}
