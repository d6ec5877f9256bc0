import type { Fault } from '../../../problems/problem.ts';
import { isLikeMonth, mendMonth } from '../../../units/month.ts';

/** The keys of which the keys are months. */
const ofMonths: ReadonlySet<string> = new Set(['when', 'known', 'as-of-dates']);

/**
 * What is wrong with a key that reads as a number: between quotes it is text, but a year is no month, and no number is
 * what a study counts, however they are written.
 *
 * @param holder - the key that it stands under
 */
export function unquotedKey(key: string, holder: string): Fault {
  if (holder === 'units' && /^[-+.\d]/.test(key)) return { kind: 'bad-unit-word', word: key, isTaken: false };
  if (!ofMonths.has(holder) || !isLikeMonth(key)) return { kind: 'unquoted-key', key };
  return { kind: 'bad-month', text: key, near: mendMonth(key), ...(holder === 'when' ? { isEvent: true } : {}) };
}
