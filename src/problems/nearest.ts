import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from '../units/text-order.ts';

/** The known name that was probably meant: at most two letters off, or a third of the name; null if none is that near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of [...known].toSorted(byCodeUnit)) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase());
    if (apart < least && apart < candidate.length) [best, least] = [candidate, apart];
  }
  return best;
}
