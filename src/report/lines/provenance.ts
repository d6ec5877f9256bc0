import type { Origin } from '../../analysis/runs/origin.ts';

/** A source with the place in it: kst-26643-757, p. 3. */
export const sourceText = (origin: Pick<Origin, 'source' | 'where'> | null): string =>
  [origin?.source, origin?.where].filter((part) => part !== null && part !== undefined).join(', ');
