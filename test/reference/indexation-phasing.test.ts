import { describe, expect, it } from 'vitest';
import { compounding } from '../../src/numerics/power.ts';
import { once } from '../support/columns.ts';
import { resultOf, studyOf } from '../support/studies.ts';

describe('indexation', () => {
  it.each([
    { at: 0, month: '2020-01', amount: 1000 },
    { at: 6, month: '2020-07', amount: 1000 },
    { at: 11, month: '2020-12', amount: 1000 },
    { at: 12, month: '2021-01', amount: 1030 },
    { at: 18, month: '2021-07', amount: 1030 },
    { at: 24, month: '2022-01', amount: 1060.9 },
    { at: 30, month: '2022-07', amount: 1060.9 },
  ])('steps each January: after $at months it is $amount (idx-o01)', ({ month, amount }) => {
    const phase = { 'not-before': month, costs: [{ title: 'A fee', amount: 1000, when: 'start' as const }] };
    const study = studyOf({ phases: { pay: phase } }, { indexation: { general: '3%' } });

    expect(resultOf(study).totalCost).toBeCloseTo(amount, 9);
  });

  it('compounds yearly rates, never adds them (idx-o03)', () => {
    expect(100 * compounding(0.04)(1) * compounding(0.025)(1) * compounding(0.02)(1)).toBeCloseTo(108.732, 12);
  });
});

describe('phasing', () => {
  const monthly = [0, 0, 50000, 100000, 100000, 100000, 25000, 0];

  it.each(monthly.map((amount, month) => ({ amount, month })))(
    'puts $amount of 375,000 spread over [2.5, 6.25) in month $month (phase-o01)',
    ({ amount, month }) => {
      expect(375000 * once('spread-within', [2.5, 6.25, month, month + 1, 0])).toBeCloseTo(amount, 9);
    },
  );

  it('gives a year its share of a study (phase-o01, with the start moved so that the years part it)', () => {
    const study = studyOf(
      {
        phases: {
          wait: { duration: '2.5 months' },
          spend: {
            after: 'wait',
            duration: '3.75 months',
            costs: [{ title: 'All of it', amount: 375000, when: 'spread' }],
          },
        },
      },
      { start: '2020-08', horizon: '2021-12' },
    );

    expect(resultOf(study).byYear.map(({ cost }) => cost)).toEqual([250000, 125000]);
  });
});
