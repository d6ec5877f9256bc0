import { describe, expect, it } from 'vitest';
import {
  calendarMonth,
  firstDayOf,
  lastMonthBefore,
  isLikeMonth,
  mendMonth,
  monthNumberOf,
  readMonth,
  writeMonth,
  yearOf,
} from '../../src/units/month.ts';
import { fc } from '../support/seed.ts';
import { month } from '../support/studies.ts';

describe('a month of the calendar', () => {
  it.each(['0001-01', '2020-07', '2020-12', '9999-12'])('%s is written as it is read', (text) => {
    expect(writeMonth(month(text))).toBe(text);
  });

  it.each(['2020-00', '2020-13', '2020-7', '20-07', '2020/07', '2020-07-01', ' 2020-07', '12020-07', ''])(
    '"%s" is none',
    (text) => {
      expect(readMonth(text)).toBeNull();
    },
  );

  it.each([
    ['2020-7', '2020-07'],
    ['11-2021', '2021-11'],
    ['2023/06', '2023-06'],
    ['1-7-2020', '2020-07'],
    ['jan 2026', '2026-01'],
    ['1 maart 2026', '2026-03'],
    ['mrt 2026', '2026-03'],
    ['Mar-2026', '2026-03'],
    ['mei 2026', '2026-05'],
    ['2026 okt.', '2026-10'],
    ["sept '26", '2026-09'],
    ['202601', '2026-01'],
    ['20260115', '2026-01'],
    ['2026-01-15T00:00:00Z', '2026-01'],
    ['2020-13', null],
    ['may', null],
    ['2026 jan 2027', null],
    ['202613', null],
    ['soon', null],
  ])('written as %s was probably meant as %s', (text, meant) => {
    expect(mendMonth(text)).toBe(meant);
  });

  it('in words may be the name of an event', () => {
    expect(['2026-7', '2026', 'mei-2026', '202601'].map(isLikeMonth)).toEqual([true, true, false, false]);
  });

  it('follows December with January of the next year', () => {
    expect(writeMonth(calendarMonth(month('2020-12') + 1))).toBe('2021-01');
    expect(yearOf(month('2020-12'))).toBe(2020);
    expect(yearOf(month('2021-01'))).toBe(2021);
  });

  it('before the year 0 has a minus sign', () => {
    expect(writeMonth(calendarMonth(-1))).toBe('-0001-12');
  });

  it('is read back from what is written, for every month of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 119_999 }), (count) => {
        expect(readMonth(writeMonth(calendarMonth(count)))).toBe(count);
      }),
    );
  });
});

describe('a time', () => {
  it('lies in the month that it begins', () => {
    expect([0, 5.99, 6, 6.5, -0.5].map(monthNumberOf)).toEqual([0, 5, 6, 6, -1]);
  });

  it('within 1e-9 of a whole month is that month', () => {
    expect([6 - 1e-10, 6 - 1e-8, 6 + 1e-10].map(monthNumberOf)).toEqual([6, 5, 6]);
  });

  it('is shown as the month of the last instant before it', () => {
    const shown = [0, 0.5, 6, 6 + 1e-10, 6 + 1e-8, 6.5, 7].map((t) => writeMonth(lastMonthBefore(t, month('2020-07'))));

    expect(shown).toEqual(['2020-06', '2020-07', '2020-12', '2020-12', '2021-01', '2021-01', '2021-01']);
  });
});

const ours = (at: number): number => firstDayOf(calendarMonth(at)) - firstDayOf(month('1970-01'));

const theirs = (at: number): number => Date.UTC(Math.floor(at / 12), at % 12, 1) / 86_400_000;

describe('the first day of a month', () => {
  // JavaScript takes years before 100 for those of the last century.
  it('is that of JavaScript, in every month from 100 to 9999', () => {
    const differing = Array.from({ length: 9900 * 12 }, (_, index) => 100 * 12 + index).filter(
      (at) => ours(at) !== theirs(at),
    );

    expect(differing).toEqual([]);
  });

  it('is counted from the first of January of the year 0, a leap year', () => {
    expect(firstDayOf(calendarMonth(0))).toBe(0);
    expect(firstDayOf(calendarMonth(2))).toBe(31 + 29);
    expect(firstDayOf(calendarMonth(12))).toBe(366);
    expect(firstDayOf(calendarMonth(-1))).toBe(-31);
  });
});
