import type { AnyDimension, Unit } from '../units/unit.ts';

/** What can be wrong with an amount and its unit. The currency is that of the study, where it is not the euro. */
export type QuantityProblem =
  /** An estimate where a field has one number; `name`: of the assumption that it may become, null where none may be an estimate. */
  | { readonly kind: 'misplaced-estimate'; readonly estimate: string; readonly name: string | null }
  | {
      readonly kind: 'bad-month';
      readonly text: string;
      readonly near: string | null;
      /** Whether the name of a milestone may stand there, which was meant for a number. */
      readonly isEvent?: true;
      /** Whether a number of months may stand there as well. */
      readonly orMonths?: true;
      /** The events that might be meant in its stead. */
      readonly events?: readonly string[];
    }
  | { readonly kind: 'decimal-comma'; readonly text: string; readonly corrected: string }
  | {
      readonly kind: 'not-a-quantity';
      readonly text: string;
      readonly dimension: AnyDimension;
      readonly currency?: string;
    }
  /** A unit that is none, of ours or of the study. */
  | {
      readonly kind: 'unknown-unit';
      readonly found: string;
      readonly known: readonly string[];
      readonly near: string | null;
    }
  /** What is counted cannot be called so: it is no word, or means something else already. */
  | { readonly kind: 'bad-unit-word'; readonly word: string; readonly isTaken: boolean }
  | { readonly kind: 'bad-unit-words'; readonly language: string }
  /** An amount in a currency that is not that of the study. */
  | { readonly kind: 'other-currency'; readonly text: string; readonly currency: string }
  | {
      readonly kind: 'nearly-quantity';
      readonly text: string;
      readonly corrected: string;
      readonly dimension: AnyDimension;
      readonly currency?: string;
    }
  /** The parts in which a cost is paid are not the whole of it. */
  | { readonly kind: 'payments-sum'; readonly total: number }
  | { readonly kind: 'bad-reference'; readonly text: string; readonly near: string | null }
  | {
      readonly kind: 'unit-missing';
      readonly text: string;
      readonly dimension: AnyDimension;
      readonly currency?: string;
    }
  | {
      readonly kind: 'wrong-unit';
      readonly dimension: AnyDimension;
      readonly currency?: string;
      readonly found: Unit;
      readonly name: string | null;
      /** As it was written, where it was and is bare. */
      readonly text?: string;
    }
  | {
      readonly kind: 'different-units';
      readonly name: string;
      readonly unit: Unit;
      readonly other: Unit;
      readonly where: 'gate' | 'scenario';
    };
