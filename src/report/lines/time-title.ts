import type { Study } from '../../model/study/study.ts';
import { writeMonth } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

/** What an as-of month means in a study; null where the study does not say. */
export function timeTitle(asOf: string, { study, words }: { study: Study; words: Words }): string | null {
  const date = [...study.asOfDates].find(([month]) => writeMonth(month) === asOf)?.[1];
  return date === undefined ? null : titled(date.title, asOf, { words });
}
