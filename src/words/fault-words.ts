import type { Fault } from '../problems/problem.ts';

/** A problem in words: what is wrong, and what to do about it where that can be said. */
export type Phrase = readonly [what: string, hint: string | null];

/** What to say of every kind of fault. A kind without words does not compile. */
export type FaultWords = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => Phrase };
