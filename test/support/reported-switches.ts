import type { Sensitivity } from '../../src/analysis/sensitivity/sensitivity.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { directionOf, sentenceOf } from '../../src/report/lines/switch-text.ts';
import { calendarMonth } from '../../src/units/month.ts';
import { en } from '../../src/words/en.ts';
import { monthText } from './bent-months.ts';
import { sensitivityFor } from './sensitivity.ts';
import { studyFrom } from './studies.ts';

/** What is said of every switch, in a sentence and in the table. */
export function reportedSwitches(
  data: WrittenStudy,
  ids: readonly string[],
): { result: Sensitivity; sentences: string[]; sides: string[] } {
  const result = sensitivityFor(data, ids);
  const naming = { study: studyFrom(data), words: en };
  const { switches } = result.switching;
  return {
    result,
    sentences: switches.map((each) => sentenceOf(each, result, naming)),
    sides: switches.map((each) => `${monthText(each.value - 2020 * 12)} ${directionOf(each, result, naming)}`),
  };
}

/** The month of a name, counted from January 2020. */
export const monthNamed = (name: string): number =>
  Array.from({ length: 40 }, (_, index) => index).find(
    (index) => en.monthName(calendarMonth(2020 * 12 + index)) === name,
  ) ?? Number.NaN;
