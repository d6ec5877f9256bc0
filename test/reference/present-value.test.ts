import { describe, expect, it } from 'vitest';
import { ofYear } from '../../src/engine/rules/curve.ts';
import type { Timing } from '../../src/model/study/study.ts';
import { terms } from '../support/columns.ts';
import { faultsOf, resultOf, studyOf } from '../support/studies.ts';

interface Terms {
  /** As it is written: `8%`. */
  readonly rate: string;
  readonly timing?: Timing;
  readonly indexation?: string;
  readonly basis?: 'real' | 'nominal';
}

/** A study that pays one amount in January of each year from 2020, to which it is discounted. */
function yearly(cashFlows: readonly number[], { rate, timing = 'start-of-year', indexation, basis = 'real' }: Terms) {
  const phases = cashFlows.map((amount, index) => {
    const costs = [{ title: 'A flow', amount, when: 'start' as const }];
    return [`year-${index}`, { 'not-before': `${2020 + index}-01`, costs }] as const;
  });
  return studyOf(
    { phases: Object.fromEntries(phases) },
    {
      discounting: { rate, basis, base: 2020, timing },
      prices: { basis, level: 2020 },
      ...(indexation === undefined ? {} : { indexation: { general: indexation } }),
    },
  );
}

const presentValue = (cashFlows: readonly number[], entry: Terms): number =>
  resultOf(yearly(cashFlows, entry)).presentValue;

describe('the present value', () => {
  it('leaves the base year undiscounted at the start of the year (npv-o01, numpy-financial after Gitman)', () => {
    expect(presentValue([-40000, 5000, 8000, 12000, 30000], { rate: '8%' })).toBeCloseTo(3065.2226681795346, 9);
  });

  it('leaves the base year undiscounted at the start of the year (npv-o02, numpy-financial)', () => {
    expect(presentValue([-15000, 1500, 2500, 3500, 4500, 6000], { rate: '5%' })).toBeCloseTo(122.89485495094269, 9);
  });

  it('discounts the base year too at the end of the year (npv-o03, the example of Excel)', () => {
    const cashFlows = [-10000, 3000, 4200, 6800];

    expect(presentValue(cashFlows, { rate: '10%', timing: 'end-of-year' })).toBeCloseTo(1188.443412335223, 9);
    expect(presentValue(cashFlows, { rate: '10%' })).toBeCloseTo(1307.2877535687428, 9);
  });

  it.each([
    { timing: 'end-of-year', expected: 535.795270489148 },
    { timing: 'mid-year', expected: 549.0267757336305 },
    { timing: 'start-of-year', expected: 562.5850340136054 },
  ] as const)('of three yearly flows, $timing (npv-o04)', ({ timing, expected }) => {
    expect(presentValue([100, 200, 300], { rate: '5%', timing })).toBeCloseTo(expected, 9);
  });

  it('month by month takes the effective rate, each month in its middle (npv-o05)', () => {
    const study = studyOf(
      { running: [{ title: 'A flow', amount: '-1000 EUR/month', from: 'start', until: '2022-01' }] },
      { discounting: { rate: '7%', basis: 'real', base: 2020, timing: 'monthly' } },
    );

    expect(resultOf(study).presentValue).toBeCloseTo(-22446.993596823908, 9);
  });

  it('of real flows at a real rate is that of nominal flows at a nominal rate (npv-o07)', () => {
    const cashFlows = [-1000, 300, 300, 300, 300];
    const nominal = presentValue(cashFlows, { rate: '4.295%', indexation: '2%', basis: 'nominal' });

    expect(presentValue(cashFlows, { rate: '2.25%' })).toBeCloseTo(135.42206330842663, 9);
    expect(nominal).toBeCloseTo(135.42206330842663, 9);
    expect(presentValue(cashFlows, { rate: '2.25%', indexation: '2%' })).toBeCloseTo(192.68294865712022, 9);
  });

  it('is the plain sum at a rate of nothing, and more than that at a negative one (npv-o08)', () => {
    expect(presentValue([-100, 60, 60], { rate: '0%' })).toBe(20);
    expect(presentValue([-100, 60, 60], { rate: '-1%' })).toBeCloseTo(21.82430364248546, 9);
    expect(presentValue([], { rate: '5%' })).toBe(0);
  });

  it('is refused at a rate of -100% (npv-o08)', () => {
    expect(faultsOf(yearly([1, 2], { rate: '-100%' }))).toMatchObject([{ kind: 'out-of-bounds', value: -1 }]);
  });
});

/** HM Treasury, Green Book: the years of its first rate, 3.5%; what follows at lower rates is not modelled. */
describe('the discount factor of a year', () => {
  it.each([
    [0, 1],
    [1, 0.966183574879227],
    [2, 0.9335107003664029],
    [5, 0.8419731668585239],
    [10, 0.7089188137097716],
    [20, 0.5025658844316698],
    [30, 0.35627841060230153],
  ])('after %i years at 3.5%% (npv-o06)', (years, factor) => {
    expect(ofYear(terms(), 0.035, 2020 + years)).toBeCloseTo(factor, 13);
  });
});
