import { describe, expect, it } from 'vitest';
import type { Increment } from '../../../src/analysis/show/increment.ts';
import type { Timing } from '../../../src/model/study/study.ts';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { writeMonth } from '../../../src/units/month.ts';
import { incrementBetween } from '../../support/increments.ts';
import { runOf, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const discounting = (rate: string, timing: Timing = 'start-of-year') =>
  ({ rate, basis: 'real', base: 2020, timing }) as const;

/** The old platform at 100 a month to the horizon; the new one takes a year and 2,400, then costs 60 a month. */
const old = scenarioWith({ running: [{ title: 'Old', amount: '100 EUR/month', from: 'start', until: 'horizon' }] });
const renewed = scenarioWith({
  phases: { build: { duration: 12, costs: [{ title: 'Building', amount: 2400, when: 'spread' }] } },
  running: [
    { title: 'Old', amount: '100 EUR/month', from: 'start', until: 'build.end' },
    { title: 'New', amount: '60 EUR/month', from: 'build.end', until: 'horizon' },
  ],
});

/** The discount factor of a month at 5%, in its middle. */
const factorAt = (month: number): number => Math.exp(-((month + 0.5) / 12) * Math.log(1.05));

const ofRenewal = (partial: Partial<WrittenStudy> = {}): Increment =>
  incrementBetween(studyWith({ scenarios: { renewed, old }, ...partial }), ['renewed', 'old']);

describe('the increment of a renewal', () => {
  it('gives every year and every month from the start to the horizon', () => {
    const { byYear, byMonth } = ofRenewal({ start: '2020-07', horizon: '2022-03' });

    expect(byYear).toEqual([
      { year: 2020, cost: 1800, referenceCost: 600, difference: 1200 },
      { year: 2021, cost: 600 + 1200 + 360, referenceCost: 1200, difference: 960 },
      { year: 2022, cost: 180, referenceCost: 300, difference: -120 },
    ]);
    expect(byMonth.map(({ month }) => writeMonth(month)).filter((_, k) => k % 10 === 0)).toEqual([
      '2020-07',
      '2021-05',
      '2022-03',
    ]);
    expect(byMonth.map(({ difference }) => difference)).toEqual([
      ...Array.from({ length: 12 }, () => 200),
      ...Array.from({ length: 9 }, () => -40),
    ]);
  });

  it('is paid back when what it saves has made up for what it cost', () => {
    expect(ofRenewal().payback).toEqual({ after: 12 + 2400 / 40, times: 1 });
    expect(ofRenewal({ horizon: '2025-12' }).payback).toEqual({ after: 72, times: 1 });
    expect(ofRenewal({ horizon: '2025-11' }).payback).toEqual({ after: null, times: 0 });
  });

  it('is paid back later where savings are discounted', () => {
    const { payback, discountedPayback } = ofRenewal({
      discounting: discounting('25%', 'end-of-year'),
      horizon: '2029-12',
    });
    const never = ofRenewal({ discounting: discounting('25%') }).discountedPayback;

    expect(payback.after).toBe(72);
    expect([discountedPayback, never]).toEqual([
      { after: null, times: 0 },
      { after: null, times: 0 },
    ]);
    // 2,400 against 480 a year at 1/1.05 each: 480 · (1 − 1.05^−n)/0.05 passes 2,400 in the sixth year of saving.
    const sixth = ofRenewal({ discounting: discounting('5%') }).discountedPayback.after ?? 0;
    const five = (480 * (1 - 1 / 1.2762815625)) / 0.05;
    expect(sixth).toBeCloseTo(72 + (12 * (2400 - five)) / (480 / 1.340095640625), 9);
  });

  it('is discounted month by month where the study is', () => {
    const { discountedPayback } = ofRenewal({ discounting: discounting('5%', 'monthly') });
    let [sum, month] = [0, 0];
    while (month < 12 || sum < 0) sum += (month < 12 ? -200 : 40) * factorAt(month++);

    expect(discountedPayback.after).toBeCloseTo(month - sum / (40 * factorAt(month - 1)), 9);
  });

  it('has an annuity over the years from the start to the horizon, also where they are not whole', () => {
    const { equivalentAnnualCost } = ofRenewal({ start: '2020-07', horizon: '2035-12' });
    const rated = ofRenewal({ start: '2020-07', horizon: '2035-12', discounting: discounting('3%') });
    const value = (id: string): number =>
      runOf(
        studyFrom(
          studyWith({
            scenarios: { renewed, old },
            start: '2020-07',
            horizon: '2035-12',
            discounting: discounting('3%'),
          }),
        ),
        id,
      ).columns.number('present-value');
    const factor = 0.03 / (1 - Math.exp(-15.5 * Math.log(1.03)));

    expect(equivalentAnnualCost.referenceCost).toBeCloseTo(1200, 9);
    expect(equivalentAnnualCost.difference).toBeCloseTo((2400 - 40 * 174) / 15.5, 9);
    expect(rated.equivalentAnnualCost.cost).toBeCloseTo(value('renewed') * factor, 9);
    expect(rated.equivalentAnnualCost.referenceCost).toBeCloseTo(value('old') * factor, 9);
  });

  it('has the internal rate of whole years, wherever in the year they count and whatever they count from', () => {
    const rates = (['start-of-year', 'mid-year', 'end-of-year'] as const).flatMap((timing) => [
      ofRenewal({ discounting: discounting('3%', timing) }).internalRates,
      ofRenewal({ discounting: { ...discounting('3%', timing), base: 2035 } }).internalRates,
    ]);
    const [rate = Number.NaN] = rates[0] ?? [];

    expect(new Set(rates.map(String)).size).toBe(1);
    expect((480 * (1 - Math.exp(-9 * Math.log1p(rate)))) / rate).toBeCloseTo(2400, 8);
  });

  it('has the internal rate of its months a year, where money counts by the month', () => {
    const [rate = Number.NaN, ...others] = ofRenewal({ discounting: discounting('3%', 'monthly') }).internalRates;
    const monthly = Math.expm1(Math.log1p(rate) / 12);
    const annuity = (months: number): number => (1 - Math.exp(-months * Math.log1p(monthly))) / monthly;

    expect(others).toEqual([]);
    expect(240 * annuity(12)).toBeCloseTo(40 * annuity(120), 8);
  });

  it('has two internal rates where it costs first and last', () => {
    const pump = scenarioWith({
      phases: Object.fromEntries(
        [1600, -10000, 10000].map((amount, year) => [
          `year-${year}`,
          { 'not-before': `${2020 + year}-01`, costs: [{ title: 'A flow', amount, when: 'start' as const }] },
        ]),
      ),
    });
    const study = studyWith({ scenarios: { pump, nothing: scenarioWith({}) } });

    expect(incrementBetween(study, ['pump', 'nothing']).internalRates.map((rate) => rate.toFixed(9))).toEqual([
      '0.250000000',
      '4.000000000',
    ]);
  });

  it('counts VAT that cannot be recovered, and indexation', () => {
    const bought = scenarioWith({
      phases: {
        buy: { 'not-before': '2021-01', costs: [{ title: 'A licence', amount: 100, when: 'start', vat: true }] },
      },
    });
    const study = studyWith({
      vat: { rate: '21%', recoverable: false },
      indexation: { general: '10%' },
      scenarios: { bought, nothing: scenarioWith({}) },
    });
    const { byYear, byMonth } = incrementBetween(study, ['bought', 'nothing']);

    expect(byYear.slice(0, 3).map(({ difference }) => difference.toFixed(9))).toEqual([
      '0.000000000',
      '133.100000000',
      '0.000000000',
    ]);
    expect(byMonth[12]?.cost).toBeCloseTo(133.1, 9);
  });

  it('goes on to the last cost of either beyond the horizon', () => {
    const late = scenarioWith({
      phases: { work: { duration: 40, costs: [{ title: 'A fee', amount: 7, when: 'end' }] } },
    });
    const study = studyWith({ horizon: '2020-06', scenarios: { late, nothing: scenarioWith({}) } });
    const [there, back] = [incrementBetween(study, ['late', 'nothing']), incrementBetween(study, ['nothing', 'late'])];

    expect([there.byMonth.length, back.byMonth.length]).toEqual([41, 41]);
    expect(there.byYear.at(-1)).toEqual({ year: 2023, cost: 7, referenceCost: 0, difference: 7 });
    expect(there.payback).toEqual({ after: null, times: 0 });
    expect(back.payback).toEqual({ after: 0, times: 0 });
  });
});

/** A million in the first year, in so many equal parts one after another. */
const million = (count: number): WrittenScenario =>
  scenarioWith({
    phases: Object.fromEntries(
      Array.from({ length: count }, (_, k) => [
        `part-${k}`,
        {
          duration: 12 / count,
          ...(k === 0 ? {} : { after: `part-${k - 1}` }),
          costs: [{ title: 'A part', amount: `${1_000_000 / count} EUR`, when: 'spread' as const }],
        },
      ]),
    ),
  });

describe('the increment of a scenario against itself', () => {
  it('is nothing, has no internal rate and nothing to pay back', () => {
    const increment = incrementBetween(studyWith({ scenarios: { old } }), ['old', 'old']);

    expect(increment.byYear.every(({ difference }) => Object.is(difference, 0))).toBe(true);
    expect(increment).toMatchObject({
      presentValueDifference: 0,
      internalRates: [],
      payback: { after: 0, times: 0 },
      discountedPayback: { after: 0, times: 0 },
      equivalentAnnualCost: { cost: 1200, referenceCost: 1200, difference: 0 },
    });
  });

  it('has no internal rate of what rounding leaves of equal costs', () => {
    const study = studyWith({ scenarios: { whole: million(1), sevenths: million(7) } });

    expect(incrementBetween(study, ['sevenths', 'whole'])).toMatchObject({
      internalRates: [],
      payback: { after: 0, times: 0 },
    });
  });
});
