import type { Unit } from '../units/unit.ts';

/** What can be wrong with the values of an assumption, and with its formulas: there a unit is null without dimension. */
export type FaultOfAssumption =
  | { readonly kind: 'value-and-known' }
  | { readonly kind: 'value-and-experts' }
  /** An empty map of experts, or one that holds the numbers of one estimate; of a name, that nobody is asked of it. */
  | { readonly kind: 'no-experts'; readonly name: string | null; readonly estimate?: string }
  | { readonly kind: 'no-value'; readonly name: string }
  | { readonly kind: 'beside-known'; readonly key: string }
  | { readonly kind: 'source-missing'; readonly known: readonly string[] }
  | { readonly kind: 'bad-range'; readonly text: string }
  | {
      readonly kind: 'outside-range';
      readonly value: number;
      readonly unit: Unit;
      readonly low: number;
      readonly high: number;
      /** When and for whom a formula comes to it. */
      readonly time?: FormulaTime;
    }
  | {
      readonly kind: 'estimate-order';
      readonly ends: readonly (readonly [key: string, value: number])[];
      readonly unit: Unit;
      /** Whether one in the middle may equal neither end. */
      readonly strict: boolean;
    }
  | {
      /** A shape that is written by other keys than those which were found. */
      readonly kind: 'shape-and-keys';
      readonly shape: string;
      readonly keys: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly kind: 'lognormal-not-positive' }
  | {
      /** P10 or P90 is not within what is possible: a metalog comes near to a bound, and never is it. */
      readonly kind: 'metalog-bound';
      readonly key: 'p10' | 'p90';
      readonly value: number;
      readonly bound: number;
      readonly unit: Unit;
    }
  | {
      /** There is no metalog of these three numbers. */
      readonly kind: 'metalog-p50';
      readonly p10: number;
      readonly p50: number;
      readonly p90: number;
      /** Between which P50 lies, with these P10 and P90. */
      readonly least: number;
      readonly most: number;
      readonly within: { readonly low: number | null; readonly high: number | null };
      readonly unit: Unit;
    }
  | { readonly kind: 'probabilities-sum'; readonly total: number }
  /** An estimate that goes on without end above P90, or below P10, so far that it has no standard deviation, or no mean. */
  | { readonly kind: 'long-tail'; readonly lacks: 'mean' | 'deviation'; readonly above: boolean }
  /** The source of a direction beside what is no judgement. */
  | { readonly kind: 'direction-not-judged'; readonly found: 'sourced' | 'derived' }
  | {
      readonly kind: 'constant-needed';
      readonly name: string | null;
      readonly why: 'policy' | 'month';
      /** Since when the value is known that is none. */
      readonly since: string | null;
    }
  | { readonly kind: 'hidden-policy'; readonly name: string }
  | { readonly kind: 'not-known-yet'; readonly name: string; readonly asOf: string; readonly first: string | null }
  // formulas
  | { readonly kind: 'formula-syntax'; readonly what: FormulaSyntax; readonly found: string }
  | { readonly kind: 'misplaced-formula'; readonly text: string }
  | { readonly kind: 'nameless-formula'; readonly text: string }
  | { readonly kind: 'formula-kind'; readonly found: 'sourced' | 'judgement' }
  | { readonly kind: 'month-in-formula'; readonly name: string | null }
  | { readonly kind: 'formula-adds-units'; readonly one: Unit | null; readonly other: Unit | null }
  | { readonly kind: 'formula-unit'; readonly found: Unit | null; readonly unit: Unit }
  | { readonly kind: 'formula-breaks'; readonly divides: boolean; readonly time: FormulaTime };

/** What is wrong with how a formula is written; `found` is the sign, word or name it is about. */
export type FormulaSyntax =
  | 'sign'
  | 'power'
  | 'minus-in-name'
  | 'number'
  | 'word'
  | 'operand-missing'
  | 'operator-missing'
  | 'not-closed'
  | 'not-opened'
  | 'too-deep'
  | 'comma'
  | 'function'
  | 'character'
  /** By a comma within `{ … }`; `found` is the formula as it should be written. */
  | 'cut'
  /** The same of a formula with another mistake, of which it cannot be said how to write it; `found` is what stands there. */
  | 'cut-too';

/** Since when the inputs of a formula are as they are, where they were not always so, and in whose scenario. */
export interface FormulaTime {
  readonly since: string | null;
  readonly scenario: string | null;
}
