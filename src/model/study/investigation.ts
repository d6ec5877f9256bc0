import type { Amount, Title } from './amount.ts';

/** What an investigation looks at: an assumption, whether a risk happens, or whether a gate of a scenario passes. */
export type LookedAt =
  | { readonly kind: 'assumption'; readonly scenario: string | null; readonly name: string }
  | { readonly kind: 'risk'; readonly scenario: string | null; readonly index: number }
  | {
      readonly kind: 'gate';
      readonly scenario: string;
      /** The contract form that asks, or the scenario or study itself. */
      readonly by: { readonly kind: 'responsibility'; readonly form: string } | { readonly kind: 'scenario' | 'study' };
      readonly requirement: number;
    };

/** How sure an investigation is of what it finds. */
export type Accuracy =
  /** It finds the value with a normal error of this standard deviation, in the unit of the assumption. */
  | { readonly kind: 'error'; readonly error: number }
  /** How often it says yes where it is yes, and no where it is no. */
  | { readonly kind: 'yes-no'; readonly sensitivity: Amount; readonly specificity: Amount };

/** An investigation that could be done before choosing. */
export interface Investigation {
  readonly title: Title | null;
  /** As it was written. */
  readonly of: string;
  /** Null where that is no name of such a thing. */
  readonly about: LookedAt | null;
  /** Null where it is not stated in the way that what it looks at asks for. */
  readonly accuracy: Accuracy | null;
  /** EUR. */
  readonly cost: Amount;
  /** Months by which the choice is later. */
  readonly takes: Amount;
}
