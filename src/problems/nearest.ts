import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from '../units/text-order.ts';

/**
 * The known name that was probably meant: at most two letters off, or a third of the name; null if none is that near. Of a short
 * name two letters are most of it: then these are out of order, or behind the same first letter.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  const written = name.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of [...known].toSorted(byCodeUnit)) {
    const meant = candidate.toLowerCase();
    const apart = distance(written, meant);
    if (apart < least && apart < candidate.length && (apart < 2 || areAlike(written, meant)))
      [best, least] = [candidate, apart];
  }
  return best;
}

/** Whether what two names share is more than chance, where they differ in more than one letter. */
function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter > 4 || sorted(one) === sorted(other) || (shorter === 4 && one[0] === other[0]);
}

const sorted = (text: string): string => [...text].toSorted(byCodeUnit).join('');
