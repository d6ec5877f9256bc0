import { describe, expect, it } from 'vitest';
import { isOlder } from '../../../src/analysis/assumptions/age.ts';
import type { Age } from '../../../src/units/age.ts';
import { month } from '../../support/studies.ts';

const days = (count: number): Age => ({ count, unit: 'd' });
const months = (count: number): Age => ({ count, unit: 'm' });
const years = (count: number): Age => ({ count, unit: 'y' });

const older = (since: string, asOf: string, age: Age): boolean => isOlder(month(since), month(asOf), age);

describe('what was known for so long', () => {
  it('is not older than the days that have passed, and is than one fewer', () => {
    expect(older('2021-01', '2022-01', days(365))).toBe(false);
    expect(older('2021-01', '2022-01', days(364))).toBe(true);
    expect(older('2020-12', '2022-01', days(365))).toBe(true);
    expect(older('2021-02', '2021-03', days(28))).toBe(false);
    expect(older('2021-02', '2021-03', days(27))).toBe(true);
  });

  it('has a day more where a leap day lies in between, and 1900 has none', () => {
    expect(older('2020-01', '2021-01', days(365))).toBe(true);
    expect(older('2020-01', '2021-01', days(366))).toBe(false);
    expect(older('2020-03', '2021-03', days(365))).toBe(false);
    expect(older('2000-02', '2000-03', days(28))).toBe(true);
    expect(older('1900-02', '1900-03', days(28))).toBe(false);
  });

  it('is counted by the calendar in months and years', () => {
    expect(older('2020-01', '2021-07', months(18))).toBe(false);
    expect(older('2019-12', '2021-07', months(18))).toBe(true);
    expect(older('2019-07', '2021-07', years(2))).toBe(false);
    expect(older('2019-06', '2021-07', years(2))).toBe(true);
  });

  it('is older than nothing the month after it became known, and not in that month or before', () => {
    for (const age of [days(0), months(0), years(0)]) {
      expect(older('2021-03', '2021-04', age)).toBe(true);
      expect(older('2021-04', '2021-04', age)).toBe(false);
      expect(older('2021-05', '2021-04', age)).toBe(false);
    }
  });
});
