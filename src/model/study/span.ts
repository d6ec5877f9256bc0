import type { Amount } from './amount.ts';

/** A team that goes in a straight line from one size to another, in fte, over the first so many months of its phase. */
export type Ramp = Readonly<{ from: Amount; to: Amount; over: Amount }>;

/** How long a phase takes. */
export type Span =
  | { readonly kind: 'ramp'; readonly ramp: Ramp }
  | { readonly kind: 'duration'; readonly duration: Amount }
  | { readonly kind: 'team'; readonly team: Amount }
  | { readonly kind: 'none' };
