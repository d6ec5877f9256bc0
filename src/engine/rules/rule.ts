import type { Curve } from './curve.ts';
import type { Expression } from './expression.ts';

/** A number for every draw. A central run has columns of one. */
export type Column = Float64Array;

/** What is the same in every draw of a block: how prices rise and money is discounted, month by month. */
export interface Prices {
  /** The curve of a yearly price index and, if given, a discount rate, over at least so many months. */
  readonly curve: (index: number, discount: number | null, months: number) => Curve;
  /** The calendar year in which a month since the start lies. */
  readonly year: (month: number) => number;
}

/**
 * How a line follows from other lines, in two readings: of a rule that is `derived` the first is made from the second, and of others a
 * test holds them together.
 *
 * `columns` fills `out` from as many inputs of the same length; it keeps no state, and draw k of the result rests on
 * draw k of the inputs only. Policy inputs (rates) hold one value throughout a block.
 *
 * `expression` is the same as data, for the values of one draw: to be put into words.
 */
export interface Rule {
  readonly columns: (out: Column, inputs: readonly Column[], prices: Prices) => void;
  readonly expression: (inputs: readonly number[], prices: Prices) => Expression;
  /** Of a rule of which the rest follows from it: its expression of so many inputs, whatever their values. */
  readonly formula?: (count: number) => Expression;
  /** Whether it is one operation over all inputs, which can go on from what it came to over the first of them. */
  readonly isFold?: boolean;
}

/** The input at a position. A plan that lacks it is a mistake of ours. */
export function input(inputs: readonly Column[], position: number): Column {
  const column = inputs[position];
  if (column === undefined) throw new Error(`a rule lacks its input ${position}`);
  return column;
}

/** The value at a draw. Columns of a block have one length, so it is always there. */
export const at = (column: Column, draw: number): number => column[draw] as number;
