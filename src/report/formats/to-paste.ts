import type { Words } from '../../words/words.ts';
import type { Report } from '../table.ts';
import { visible } from '../visible.ts';
import { foldText } from './fold.ts';

/**
 * What somebody pastes of a report: its sentences, a paragraph each, without title, tables and notes.
 *
 * @param width - in characters; null where each paragraph is one line, as a program in which it is pasted folds it
 */
export function toPaste({ toPaste: own, summary = [] }: Report, width: number | null, words: Words): string {
  const paragraphs = (own ?? summary).map((text) =>
    width === null ? visible(text) : foldText(text, width, words).join('\n'),
  );
  return `${paragraphs.join('\n\n')}\n`;
}
