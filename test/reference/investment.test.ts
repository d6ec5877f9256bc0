import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { internalRates } from '../../src/analysis/show/internal-rate.ts';
import { payback } from '../../src/analysis/show/payback.ts';
import { equivalentAnnual } from '../../src/numerics/annuity.ts';
import { compounding } from '../../src/numerics/power.ts';
import { differences } from '../support/figures.ts';
import { incrementBetween } from '../support/increments.ts';
import { studyWith } from '../support/studies.ts';

/** Flows a year apart, the first undiscounted; an outlay is negative. Annuities are of costs, which are positive. */
interface Cases {
  readonly rates: readonly {
    readonly id: string;
    readonly flows: readonly number[];
    /** Where the flows are no whole years apart. */
    readonly days?: readonly number[];
    readonly rates: readonly number[];
    readonly tolerance: number;
  }[];
  readonly paybacks: readonly { id: string; flows: readonly number[]; rate: number; after: number }[];
  readonly annuities: readonly {
    id: string;
    flows: readonly number[];
    rate: number;
    value: number;
    annuity: number;
  }[];
  readonly payments: readonly { id: string; rate: number; periods: number; value: number; payment: number }[];
}

const cases = JSON.parse(readFileSync(new URL('investment.json', import.meta.url), 'utf8')) as Cases;

const discounted = (flows: readonly number[], rate: number): number[] =>
  flows.map((amount, year) => amount * compounding(rate)(-year));

const total = (flows: readonly number[]): number => flows.reduce((sum, amount) => sum + amount, 0);

describe('internal rates', () => {
  it.each(cases.rates)('are all those of $id', ({ flows, days, rates, tolerance }) => {
    const found = internalRates(
      flows.map((amount, k) => ({ amount, at: days === undefined ? k : (days[k] ?? 0) / 365 })),
    );

    expect(found.length).toBe(rates.length);
    expect(differences(found, rates, tolerance)).toEqual([]);
  });
});

describe('payback', () => {
  it.each(cases.paybacks)('comes in time in $id, at $rate', ({ flows, rate, after }) => {
    const [atStart = 0, ...saved] = discounted(flows, rate);

    expect(payback(saved, atStart).after).toBeCloseTo(after, 9);
  });
});

describe('the equivalent annual cost', () => {
  it.each(cases.annuities)('is that of $id', ({ flows, rate, value, annuity }) => {
    const found = total(discounted(flows, rate));

    expect(found).toBeCloseTo(value, 9);
    expect(equivalentAnnual(found, rate, flows.length - 1)).toBeCloseTo(annuity, 9);
  });

  it.each(cases.payments)('is the payment of $id: $payment', ({ rate, periods, value, payment }) => {
    expect(equivalentAnnual(value, rate, periods)).toBeCloseTo(payment, 8);
  });
});

/** Costs in January of each year from 2020. */
const paid = (costs: readonly number[]) => ({
  title: 'A scenario',
  phases: Object.fromEntries(
    costs.map((amount, year) => [
      `year-${year}`,
      { 'not-before': `${2020 + year}-01`, costs: [{ title: 'A cost', amount, when: 'start' as const }] },
    ]),
  ),
});

describe('the increment of incr-o01, as a study', () => {
  const increment = incrementBetween(
    studyWith({
      discounting: { rate: '5%', basis: 'real', base: 2020, timing: 'start-of-year' },
      scenarios: { option: paid([220, 25, 25, 25, 25, 25]), reference: paid([100, 60, 60, 60, 60, 60]) },
    }),
    ['option', 'reference'],
  );

  it('has its differences, its internal rate and its value', () => {
    const saved = increment.byYear.map(({ difference }) => 0 - difference);

    expect(saved).toEqual([-120, 35, 35, 35, 35, 35, 0, 0, 0, 0]);
    expect(differences(increment.internalRates, [0.14054712500717964])).toEqual([]);
    expect(increment.presentValueDifference).toBeCloseTo(-31.53168347207868, 9);
  });

  it('is paid back in the January in which the fourth saving falls', () => {
    expect(increment.payback).toEqual({ after: 48 + 15 / 35, times: 1 });
  });
});
