import { distance } from 'fastest-levenshtein';

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

/** The order of texts in every list: by code unit, on every machine alike. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
