import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { resultOf, studyOf, work } from '../../support/studies.ts';

type Parts = Partial<WrittenStudy>;
type Cost = NonNullable<NonNullable<WrittenScenario['phases'][string]>['costs']>[number];

const result = (scenario: Partial<WrittenScenario>, common: Parts = {}) => resultOf(studyOf(scenario, common));

const vat: Parts['vat'] = { rate: '20%', recoverable: false };

const form = (partial: Partial<NonNullable<Parts['responsibility']>[string]>): Parts => ({
  responsibility: { teams: { rate: 1000, ...partial } },
});

const fee = (amount: number, partial: Partial<Cost>): Cost => ({ title: 'A cost', amount, when: 'start', ...partial });

const labour = { phases: { build: work(10, 2) } };

describe('the price of labour', () => {
  it('is effort times rate', () => {
    expect(result(labour)).toMatchObject({ oneOff: 10000, byCategory: { labour: 10000 } });
  });

  it('has the premium on top, which a negative one takes off', () => {
    expect(result(labour, form({ premium: '5%' })).oneOff).toBe(10500);
    expect(result(labour, form({ premium: '-10%' })).oneOff).toBe(9000);
  });

  it('is as planned in a central run, whoever bears the deviation', () => {
    expect(result(labour, form({ premium: '5%', 'deviation-borne-by-supplier': '100%' })).oneOff).toBe(10500);
  });

  it('has the direction by the client beside it, without the premium', () => {
    const entry = form({ premium: '5%', direction: '20%', 'direction-rate': 500 });

    expect(result(labour, entry)).toMatchObject({ oneOff: 11500, byCategory: { labour: 11500 } });
  });
});

describe('VAT', () => {
  const directed = { direction: '20%', 'direction-rate': 500 };

  it('is on what the supplier charges, never on direction by own staff', () => {
    expect(result(labour, { ...form(directed), vat })).toMatchObject({
      oneOff: 13000,
      totalCostExclVat: 11000,
      byCategory: { labour: 11000, vat: 2000 },
    });
  });

  it('is not on a form that bears none', () => {
    expect(result(labour, { ...form({ ...directed, vat: false }), vat })).toMatchObject({ oneOff: 11000 });
  });

  it('that can be recovered is no cost', () => {
    const recoverable = { rate: '20%', recoverable: true };

    expect(result(labour, { vat: recoverable })).toMatchObject({ oneOff: 10000, byCategory: { labour: 10000 } });
  });

  it('is only on costs and services that say so, income included', () => {
    const costs = [fee(100, { vat: true }), fee(50, {}), fee(-10, { vat: true })];
    const service = { title: 'A service', from: 'start', until: '2020-06' };

    expect(
      result(
        {
          phases: { buy: { costs } },
          running: [
            { ...service, amount: '10 EUR/month', vat: true },
            { ...service, amount: '20 EUR/month' },
          ],
        },
        { vat },
      ),
    ).toMatchObject({ oneOff: 158, running: 160, byCategory: { other: 290, vat: 28 }, presentValue: 318 });
  });

  it('is on the present value and on what is spent and cut off, as on the total', () => {
    const running = [{ title: 'A service', amount: '10 EUR/month', from: 'start', until: '2021-07', vat: true }];
    const common: Parts = {
      vat,
      horizon: '2020-12',
      'as-of': '2020-03',
      discounting: { rate: '25%', basis: 'real', base: 2019, timing: 'start-of-year' },
    };

    expect(result({ running }, common)).toMatchObject({
      presentValue: 144 / 1.25,
      presentValueExclVat: 120 / 1.25,
      totalCost: 144,
      totalCostExclVat: 120,
      spentBeforeAsOf: 24,
      beyondHorizon: 72,
    });
  });
});

/** A cost of 1,000 in a phase from month 6 until month 18. */
const pay = (when: Cost['when'], partial: Partial<Cost> = {}) => ({
  wait: { duration: 6 },
  buy: { after: 'wait', duration: 12, costs: [{ title: 'A cost', amount: 1000, when, ...partial }] },
});

describe('the cost of a phase', () => {
  const priced: Parts = { indexation: { general: '10%', licences: '50%', labour: '0%' }, horizon: '2025-12' };

  it('falls at its start, at its end or evenly', () => {
    expect(result({ phases: pay('start') }, priced).byYear[0]?.cost).toBe(1000);
    expect(result({ phases: pay('end') }, priced).byYear[1]?.cost).toBe(1100);
    const { byYear } = result({ phases: pay('spread') }, priced);
    expect(byYear.slice(0, 3).map(({ cost }) => Math.round(cost))).toEqual([500, 550, 0]);
  });

  it('at the end of a year falls in the next, at its price', () => {
    const phases = { buy: { duration: 12, costs: [{ title: 'A cost', amount: 1000, when: 'end' as const }] } };

    expect(result({ phases }, priced).byYear.slice(0, 2)).toMatchObject([{ cost: 0 }, { cost: 1100 }]);
  });

  it('has the index of its category, and not the general one on top of it', () => {
    expect(result({ phases: pay('end', { category: 'licences' }) }, priced)).toMatchObject({
      oneOff: 1500,
      byCategory: { licences: 1500 },
    });
    expect(result({ phases: { wait: { duration: 12 }, build: work(10, 2, { after: 'wait' }) } }, priced).oneOff).toBe(
      10000,
    );
  });

  it('has no rise where neither its category nor general has one', () => {
    expect(result({ phases: pay('end') }, { indexation: { licences: '50%' } }).oneOff).toBe(1000);
  });

  it('counts in full beyond the horizon, in the years that it takes', () => {
    const { byYear, oneOff, beyondHorizon } = result({ phases: pay('end') }, { horizon: '2020-03' });

    expect({ oneOff, beyondHorizon }).toEqual({ oneOff: 1000, beyondHorizon: 0 });
    expect(byYear.map(({ year, cost }) => [year, cost])).toEqual([
      [2020, 0],
      [2021, 1000],
    ]);
  });
});

/** A scenario that pays nothing but a service. */
const service = (from: string, until: string, amount = '100 EUR/month') => ({
  running: [{ title: 'A service', amount, from, until }],
});

describe('a running cost', () => {
  it('runs from the first instant of a month until the first instant of another', () => {
    expect(result(service('2020-02', '2020-05')).running).toBe(300);
  });

  it('until the horizon runs to the end of its month, and until that month to its beginning', () => {
    expect(result(service('2029-11', 'horizon')).running).toBe(200);
    expect(result(service('2029-11', '2029-12')).running).toBe(100);
  });

  it('by the year is a twelfth of it a month, whatever the days', () => {
    expect(result(service('2020-02', '2020-03', '1200 EUR/year')).running).toBe(100);
  });

  it('is cut off at the horizon, and what is cut is shown at its price', () => {
    const common: Parts = { horizon: '2020-12', indexation: { general: '10%' } };

    expect(result(service('2020-07', '2021-04'), common)).toMatchObject({ running: 600, totalCost: 600 });
    expect(result(service('2020-07', '2021-04'), common).beyondHorizon).toBeCloseTo(330, 9);
  });

  it('before the start is neither counted nor cut off, at the same cost a month', () => {
    expect(result(service('2019-01', '2020-04'))).toMatchObject({ running: 300, beyondHorizon: 0 });
    expect(result(service('2018-01', '2019-01'))).toMatchObject({ running: 0, beyondHorizon: 0 });
  });

  it('that ends before it begins costs nothing', () => {
    expect(result(service('2022-01', '2021-01'))).toMatchObject({ running: 0, beyondHorizon: 0 });
  });

  it('that begins beyond the horizon is all cut off', () => {
    expect(result(service('2030-01', '2030-03'))).toMatchObject({ running: 0, beyondHorizon: 200 });
  });

  it('runs by milestones and by the sides of phases', () => {
    const scenario = {
      phases: { build: { duration: 4.5 } },
      milestones: { handover: 'build.end' },
      running: [
        { title: 'Old', amount: '100 EUR/month', from: 'build.start', until: 'handover' },
        { title: 'New', amount: '10 EUR/month', from: 'handover', until: '2021-01' },
      ],
    };

    expect(result(scenario).running).toBe(525);
  });
});

describe('what is spent before the as-of month', () => {
  const scenario = {
    phases: { build: work(12, 2, { costs: [{ title: 'A fee', amount: 700, when: 'end' }] }) },
    running: [{ title: 'A service', amount: '100 EUR/month', from: 'start', until: 'horizon' }],
  };
  const spent = (asOf: string, common: Parts = {}) => result(scenario, { 'as-of': asOf, ...common }).spentBeforeAsOf;

  it('is what falls in the months before it', () => {
    expect([spent('2020-01'), spent('2020-04'), spent('2020-07'), spent('2020-08')]).toEqual([0, 6300, 12600, 13400]);
  });

  it('has no running costs beyond the horizon, but all work', () => {
    expect(spent('2021-01', { horizon: '2020-03' })).toBe(12000 + 700 + 300);
  });
});
