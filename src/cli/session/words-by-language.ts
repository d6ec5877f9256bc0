import { en } from '../../words/en.ts';
import { nl } from '../../words/nl.ts';
import type { Words } from '../../words/words.ts';

/** The words of every language that samen speaks, by what somebody may type: `constructor` is none of these. */
export const wordsByLanguage: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['nl', nl],
]);
