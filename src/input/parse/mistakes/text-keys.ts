import type { Fault } from '../../../problems/problem.ts';

/** The keys behind which a text stands, or a map of texts. Behind the others a number is looked for, or a name that hardly is one. */
const ofText: ReadonlySet<string> = new Set([
  'study',
  'title',
  'note',
  'where',
  'why',
  'because',
  'theme',
  'group',
  'source',
  'url',
  'published',
  'published-in',
  'accepts',
  'shown',
]);

/**
 * What is wrong with digits that no figure can be made from: behind a key of a text they are one, and only lack its quotes; what is counted is no number
 * between quotes either.
 *
 * @param holders - the key that the text stands under, and the one that this stands under
 */
export function ofDigits(fault: Fault, text: string, holders: readonly [holder: string, outside: string]): Fault {
  if (holders[1] === 'units' || holders[0] === 'plural') return { kind: 'bad-unit-word', word: text, isTaken: false };
  return holders.some((key) => ofText.has(key)) ? { kind: 'unquoted-text', text } : fault;
}
