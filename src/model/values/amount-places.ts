import type { Bounds, Path } from '../../problems/problem.ts';
import type { Dimension } from '../../units/unit.ts';
import type { Amount, Scenario } from '../study/study.ts';

/** One place in a study where an amount stands. */
export interface AmountPlace {
  readonly path: Path;
  readonly amount: Amount;
  readonly dimension: Dimension;
  readonly bounds: Bounds;
  /** The scenarios for which it is computed, each of which may mean its own assumption; `study`: the study's only. */
  readonly scope: readonly Scenario[] | 'study';
  /** Whether a literal here is counted as a number without provenance. */
  readonly counted: boolean;
  /** Whether it must be a constant, the same in every draw. */
  readonly policy: boolean;
  /** Whether it is the key that stands there, and not its value. */
  readonly onKey?: true;
}

export const free: Bounds = { low: null, high: null };
/** In months: a time with an offset stays on the calendar. */
export const aCentury: Bounds = { low: -1200, high: 1200 };
export const share: Bounds = { low: 0, high: 1 };
export const notNegative: Bounds = { low: 0, high: null };
export const positive: Bounds = { low: 0, high: null, above: true };
export const aboveMinusOne: Bounds = { low: -1, high: null, above: true };

/** A key with the amount that stands there; null: none does. */
export type Field = readonly [key: string | Path, amount: Amount | null, dimension: Dimension, bounds: Bounds];
export type PlaceTraits = Pick<AmountPlace, 'scope' | 'counted' | 'policy' | 'onKey'>;

export const places = (path: Path, fields: readonly Field[], common: PlaceTraits): AmountPlace[] =>
  fields.flatMap(([key, amount, dimension, bounds]) =>
    amount === null
      ? []
      : [{ path: [...path, ...(typeof key === 'string' ? [key] : key)], amount, dimension, bounds, ...common }],
  );
