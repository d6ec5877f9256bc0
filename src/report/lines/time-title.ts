import type { Study } from '../../model/study/study.ts';
import { type CalendarMonth, readMonth, writeMonth } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

interface Naming {
  readonly study: Study;
  readonly words: Words;
}

/** A month that is written as `2025-04`, as in a sentence: April 2025. */
export function monthText(written: string, { monthName }: Words): string {
  const month = readMonth(written);
  return month === null ? written : monthName(month);
}

/** A month in a sentence, with what it means in the study where that says so: `April 2021 (the reversal to 3)`. */
export function asOfText(month: CalendarMonth | string, { study, words }: Naming): string {
  const asOf = typeof month === 'string' ? month : writeMonth(month);
  const date = [...study.asOfDates].find(([each]) => writeMonth(each) === asOf)?.[1];
  const name = monthText(asOf, words);
  return date === undefined ? name : `${name} (${titled(date.title, asOf, { words })})`;
}
