import { describe, expect, it } from 'vitest';
import type { WrittenAssumption, WrittenPhase, WrittenStudy } from '../../src/model/written/written.ts';
import { sentenceOf } from '../../src/report/lines/switch-text.ts';
import { nl } from '../../src/words/nl.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';
import { reportedSwitches as printed } from '../support/reported-switches.ts';

/** 60 in the half year of the work: more than 25 of it may not fall in 2021, so that it must be early or late. */
const halfYear = (
  assumption: Pick<WrittenAssumption, 'unit' | 'value' | 'range'>,
  phase: Partial<WrittenPhase>,
): WrittenStudy =>
  studyWith({
    assumptions: { wait: { title: 'Wait', kind: 'judgement', ...assumption } },
    requires: [{ figure: 'by-year.2021', 'at-most': 25, because: 'the budget' }],
    scenarios: {
      only: scenarioWith({
        phases: {
          prepare: { duration: 1 },
          build: {
            after: 'prepare',
            duration: 6,
            costs: [{ title: 'Work', amount: 60, when: 'spread' }],
            ...phase,
          },
        },
      }),
    },
  });

const ofMonths = halfYear(
  { unit: 'months', value: 1, range: '0 .. 30' },
  { after: { phase: 'prepare', lag: '$wait' } },
);
const ofCalendar = halfYear(
  { unit: 'month', value: '2020-03', range: '2020-01 .. 2022-12' },
  { 'not-before': '$wait' },
);

const plain = (sentence: string): string => sentence.replace(/ \((?:now|nu) .*/, '');

function inDutch(data: WrittenStudy): string[] {
  const { result } = printed(data, ['only']);
  const context = { study: studyFrom(data), words: nl };
  return result.switching.switches.map((each) => plain(sentenceOf(each, result, context)));
}

describe('a gate that changes at two values of an assumption', () => {
  it('is told of what lies beside each of them, as it passes elsewhere too', () => {
    expect(printed(ofMonths, ['only']).sentences.map(plain)).toEqual([
      'only passes its gate where "Wait" is 7.5 months or just below it, and not just above it',
      'only passes its gate where "Wait" is 20.5 months or just above it, and not just below it',
    ]);
    expect(inDutch(ofMonths)).toEqual([
      'only voldoet aan zijn eis waar "Wait" 7,5 maanden is of net daaronder ligt, en niet net daarboven',
      'only voldoet aan zijn eis waar "Wait" 20,5 maanden is of net daarboven ligt, en niet net daaronder',
    ]);
  });

  it('is told of a calendar month by the last month that passes', () => {
    expect(printed(ofCalendar, ['only']).sentences.map(plain)).toEqual([
      'only passes its gate where "Wait" is September 2020, and not the month after',
      'only passes its gate where "Wait" is November 2021, and not the month before',
    ]);
    expect(inDutch(ofCalendar)).toEqual([
      'only voldoet aan zijn eis waar "Wait" in september 2020 valt, en niet een maand later',
      'only voldoet aan zijn eis waar "Wait" in november 2021 valt, en niet een maand eerder',
    ]);
  });

  it('is told with what it asks, where another asks about the same', () => {
    const requires = [
      { figure: 'by-year.2021', 'at-most': 25, because: 'the budget' },
      { figure: 'by-year.2021', 'at-least': -5, because: 'the budget' },
    ];
    expect(printed({ ...ofMonths, requires }, ['only']).sentences.map(plain)).toEqual([
      'only passes its gate on "Costs in 2021" (at most € 25) where "Wait" is 7.5 months or just below it, and not just above it',
      'only passes its gate on "Costs in 2021" (at most € 25) where "Wait" is 20.5 months or just above it, and not just below it',
    ]);
    expect(inDutch({ ...ofCalendar, requires })).toEqual([
      'only voldoet aan zijn eis aan "Kosten in 2021" (ten hoogste € 25) waar "Wait" in september 2020 valt, en niet een maand later',
      'only voldoet aan zijn eis aan "Kosten in 2021" (ten hoogste € 25) waar "Wait" in november 2021 valt, en niet een maand eerder',
    ]);
  });
});
