import type { Shape } from './shape.ts';

export interface Constant {
  /** Shape of the distribution. */
  readonly shape: 'constant';
  /** The value. */
  readonly value: number;
}

/** One number. What a study writes as a number or a text is one, or a formula. */
export const constant: Shape<Constant> = {
  keys: [],
  central: ({ value }) => value,
  ends: () => null,
  chanceUpTo: ({ value }, x) => (x >= value ? 1 : 0),
  chanceBelow: ({ value }, x) => (x > value ? 1 : 0),
  atoms: ({ value }) => [value],
  quantile: ({ value }) => value,
  sampler:
    ({ value }) =>
    (column) =>
      column.fill(value),
};
