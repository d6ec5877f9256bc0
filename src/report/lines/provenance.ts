import type { Origin } from '../../analysis/runs/origin.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

/** A source with the place in it: kst-26643-757, p. 3. */
export const sourceText = (origin: Pick<Origin, 'source' | 'where'> | null, words: Words): string =>
  [origin?.source ?? '', titled(origin?.where, '', { words })].filter((part) => part !== '').join(', ');
