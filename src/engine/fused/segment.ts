import type { Expression } from '../rules/expression.ts';
import type { CurveRule } from '../rules/rates.ts';

/** Where a value comes from that a line is computed from. */
export type Operand =
  /** A line of the segment, by its number there. */
  | { readonly kind: 'line'; readonly line: number }
  /** A column, by its place among those of the segment. */
  | { readonly kind: 'column'; readonly column: number }
  /** What is the same in every draw, by its place among those of the segment; it may be no number. */
  | { readonly kind: 'constant'; readonly constant: number; readonly isNumber: boolean };

/** A line that is computed, and the column it is written to; null where it is needed within the segment only. */
export interface Result {
  readonly line: number;
  readonly column: number | null;
}

/** Of one draw after another, what follows from an expression. */
interface ExpressionPart {
  readonly kind: 'expression';
  readonly result: Result;
  readonly expression: Expression;
  readonly operands: readonly Operand[];
}

/** Months weighed by the two curves of a table, or by its first: the times that the rule of that name has as inputs. */
export interface CurvePart {
  readonly kind: CurveRule;
  readonly results: readonly [Result] | readonly [Result, Result];
  readonly times: readonly Operand[];
  /** By its place among those of the segment. */
  readonly table: number;
}

export type Part = ExpressionPart | CurvePart;

/**
 * Lines that are computed together, draw after draw, so that what is needed within the segment only is never written down. It holds no
 * numbers and no addresses: equal segments have equal code.
 */
export interface Segment {
  readonly parts: readonly Part[];
  readonly columns: number;
  readonly tables: number;
}

/** How a row of a table of two curves lies in the memory, in bytes: the factors of a month, and the sums of all months before it. */
export const rowLayout = { factors: 0, sums: 16, bytes: 32 } as const;

/**
 * 2⁴⁷. Added to a whole number below 2²⁷, this leaves it as a multiple of the 32 bytes of a row in the low half of a double. With so many rows
 * more as a table is away from the begin of the memory it is the address of a row of that.
 */
export const rowShift = 140_737_488_355_328;
