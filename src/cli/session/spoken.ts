import { en } from '../../words/en.ts';
import { nl } from '../../words/nl.ts';
import type { Words } from '../../words/words.ts';

/** The words of every language that samen speaks. */
export const spoken: Readonly<Record<string, Words>> = { en, nl };
