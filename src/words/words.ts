import type { Fault } from '../problems/problem.ts';
import type { en } from './en.ts';
import type { Phrase } from './fault-words.ts';

/** Everything that samen says, in one language: what English has, any other has. A text that is missing does not compile. */
export type Words = typeof en;

export function faultText(words: Words, fault: Fault): Phrase {
  const [what, hint] = (words.faults[fault.kind] as (fault: Fault) => Phrase)(fault);
  return [fault.ofOption === undefined ? what : `${fault.ofOption}: ${what}`, hint];
}
