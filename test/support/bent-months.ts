import type { WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { calendarMonth, writeMonth } from '../../src/units/month.ts';
import { scenarioWith, studyWith } from './studies.ts';
import { fc } from './seed.ts';

/** The months of three years that an assumption ranges over, counted from January 2020. */
export const monthsOfRange = Array.from({ length: 36 }, (_, index) => index);

export const monthText = (index: number): string => writeMonth(calendarMonth(2020 * 12 + index));

/** What is paid a month: until the month, from it until 2021, from 2021-09 until it, and from it until 2023. */
export type Rates = readonly [until: number, early: number, late: number, from: number];

/** Of little money, so that figures are often level, or come to the same again. */
export const anyRates: fc.Arbitrary<Rates> = fc.tuple(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }),
);

/** One whose cost rises, falls and stays with the month. */
export const bent = ([until, early, late, from]: Rates): WrittenScenario =>
  scenarioWith({
    running: [
      {
        title: 'Until',
        amount: `${until} EUR/month`,
        from: 'start',
        until: '$go',
      },
      {
        title: 'Early',
        amount: `${early} EUR/month`,
        from: '$go',
        until: '2021-01',
      },
      {
        title: 'Late',
        amount: `${late} EUR/month`,
        from: '2021-09',
        until: '$go',
      },
      {
        title: 'From',
        amount: `${from} EUR/month`,
        from: '$go',
        until: '2023-01',
      },
    ],
  });

/** What it costs, counted by hand. */
export const costOfBent = ([until, early, late, from]: Rates, go: number): number =>
  until * go + early * Math.max(0, 12 - go) + late * Math.max(0, go - 20) + from * (36 - go);

export const monthStudy = (now: number, scenarios: Readonly<Record<string, WrittenScenario>>): WrittenStudy =>
  studyWith({
    assumptions: {
      go: {
        unit: 'month',
        title: 'Go',
        kind: 'judgement',
        value: monthText(now),
        range: `${monthText(0)} .. ${monthText(35)}`,
      },
    },
    scenarios,
  } as Partial<WrittenStudy>);
