import { describe, expect, it } from 'vitest';
import type { Shown } from '../../../src/analysis/show/show.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { shownOf } from '../../support/shown.ts';
import { scenarioWith, studyOf, studyWith, work } from '../../support/studies.ts';

/*
 * Ten years from January 2020. A ledger of 24 person-months is designed (2 months), half of it built by 2 people for
 * 1,000 a month (6 months) with a tenth of their effort in direction for 500, and looked at meanwhile (1 month). From
 * then on it costs 100 a month, where the old one costs 500. VAT of 20% on what the supplier does. Money is discounted
 * at 10%, from 2020, at the start of each year.
 */
const ledger = studyWith({
  discounting: { rate: '10%', basis: 'real', base: 2020, timing: 'start-of-year' },
  vat: { rate: '20%', recoverable: false },
  components: { ledger: { build: 24 } },
  responsibility: {
    teams: { rate: 1000, direction: '10%', 'direction-rate': 500, vat: true },
  },
  measures: { waiting: { from: '2019-07', until: 'live' } },
  reference: 'old',
  scenarios: {
    new: scenarioWith({
      phases: {
        design: {
          duration: 2,
          costs: [{ title: 'A licence', amount: '1200 EUR', when: 'start', category: 'licences' }],
        },
        build: { after: 'design', responsibility: 'teams', team: 2, work: [{ build: 'ledger', share: '50%' }] },
        look: { after: 'design', duration: 1 },
      },
      milestones: { live: 'build.end' },
      running: [
        { title: 'The new one', amount: '100 EUR/month', from: 'live', until: 'horizon', category: 'operations' },
      ],
    }),
    old: scenarioWith({
      milestones: { live: 'horizon' },
      running: [
        { title: 'The old one', amount: '500 EUR/month', from: 'start', until: 'horizon', category: 'operations' },
      ],
    }),
  },
});

const shown = (id = 'new', partial: Partial<WrittenStudy> = {}): Shown => shownOf({ ...ledger, ...partial }, id);

describe('the budget', () => {
  it('holds one-off and running costs, and what they are worth', () => {
    const { budget } = shown();

    expect(budget).toHaveLength(10);
    // 1,200 for the licence; 12 person-months, 12,000 with 2,400 of VAT, and 600 of direction; four months of 100.
    expect(budget[0]).toEqual({
      year: 2020,
      oneOff: 16_200,
      running: 400,
      cost: 16_600,
      discountFactor: 1,
      presentValue: 16_600,
    });
    expect(budget[1]).toMatchObject({ year: 2021, oneOff: 0, running: 1_200, cost: 1_200 });
    expect(budget[1]?.discountFactor).toBeCloseTo(0.909_090_909_1, 10);
    expect(budget[2]?.presentValue).toBeCloseTo(991.735_537, 6);
  });

  it('has no factor by year where each month is discounted by itself', () => {
    const { budget, result } = shown('new', { discounting: { ...ledger.discounting, timing: 'monthly' } });

    expect(budget.map(({ discountFactor }) => discountFactor)).toEqual(Array.from({ length: 10 }, () => null));
    expect(budget.reduce((sum, { presentValue }) => sum + presentValue, 0)).toBeCloseTo(result.presentValue, 6);
  });

  it('leaves VAT out where it can be recovered', () => {
    const { budget, costs } = shown('new', { vat: { rate: '20%', recoverable: true } });

    expect(budget[0]?.cost).toBe(14_200);
    expect(costs.map(({ category }) => category)).toEqual(['labour', 'licences', 'operations']);
  });
});

describe('the costs', () => {
  it('are told by category and by who performs them, the VAT last', () => {
    expect(shown().costs).toEqual([
      { category: 'labour', supplier: 12_000, client: expect.closeTo(600, 9), other: 0, total: 12_600 },
      { category: 'licences', supplier: 0, client: 0, other: 1_200, total: 1_200 },
      { category: 'operations', supplier: 0, client: 0, other: 11_200, total: 11_200 },
      { category: 'vat', supplier: 2_400, client: 0, other: 0, total: 2_400 },
    ]);
  });
});

describe('the work', () => {
  it('is told by phase and component', () => {
    expect(shown().work).toEqual([
      { phase: 'build', index: 0, kind: 'build', component: 'ledger', share: 0.5, aam: null, effort: 12 },
    ]);
  });

  it('tells the adaptation adjustment modifier of what is reused', () => {
    const adaptation = {
      'design-modified': '20%',
      'code-modified': '30%',
      integration: '50%',
      understanding: 40,
      assessment: 4,
      unfamiliarity: 0.4,
    };
    const { work: pieces } = shownOf(
      studyOf(
        { phases: { take: work(0, 5, { work: [{ reuse: 'ledger', share: '25%' }, { effort: 3 }] }) } },
        { components: { ledger: { build: 100, adaptation } } },
      ),
    );

    // AAF = 0.4 · 20 + 0.3 · 30 + 0.3 · 50 = 32; AAM = (4 + 32 · (1 + 0.02 · 40 · 0.4)) / 100 = 0.4624.
    expect(pieces.map(({ kind, component, share, aam }) => ({ kind, component, share, aam }))).toEqual([
      { kind: 'reuse', component: 'ledger', share: 0.25, aam: expect.closeTo(0.4624, 12) },
      { kind: 'effort', component: null, share: 1, aam: null },
    ]);
    // What is not reused is built: 100 · (0.25 · 0.4624 + 0.75).
    expect(pieces.map(({ effort }) => effort)).toEqual([expect.closeTo(86.56, 12), 3]);
  });
});

describe('the timeline', () => {
  it('has phases with their float, milestones, and measures that began before the study did', () => {
    const { result, milestones, measures } = shown();

    expect(
      result.phases.map(({ id, start, end, totalFloat, critical }) => [id, start, end, totalFloat, critical]),
    ).toEqual([
      ['design', 0, 2, 0, true],
      ['build', 2, 8, 0, true],
      ['look', 2, 3, 5, false],
    ]);
    expect(milestones).toEqual([{ id: 'live', at: 8 }]);
    expect(measures).toEqual([{ id: 'waiting', from: -6, until: 8, length: 14 }]);
  });
});

describe('a scenario against the reference', () => {
  it('differs by so much a year and a month', () => {
    const { increment } = shown();

    expect(increment?.byYear.slice(0, 2)).toEqual([
      { year: 2020, cost: 16_600, referenceCost: 6_000, difference: 10_600 },
      { year: 2021, cost: 1_200, referenceCost: 6_000, difference: -4_800 },
    ]);
    expect(increment?.byMonth).toHaveLength(120);
    expect(increment?.byMonth.slice(0, 3).map(({ difference }) => difference)).toEqual([700, -500, 2_000]);
  });

  it('is paid back when the savings have made up for it', () => {
    const { increment } = shown();

    // In eight months 12,200 more is spent; after that 400 a month is saved: 8 + 12,200 / 400.
    expect(increment?.payback).toEqual({ after: expect.closeTo(38.5, 9), times: 1 });
    // 10,600 − 4,800 / 1.1 − 4,800 / 1.21 = 2,269.42 is left after three years, and 4,800 / 1.331 / 12 = 300.53 saved a month.
    expect(increment?.discountedPayback).toEqual({ after: expect.closeTo(43.551_5, 4), times: 1 });
  });

  it('returns what makes 10,600 at once and 4,800 in each of nine years worth the same', () => {
    const { increment } = shown();
    const [rate = 0] = increment?.internalRates ?? [];

    expect(increment?.internalRates).toHaveLength(1);
    expect((4_800 * (1 - (1 + rate) ** -9)) / rate).toBeCloseTo(10_600, 6);
    expect(increment?.savesFirst).toBe(false);
  });

  it('has an equivalent annual cost', () => {
    const { increment, result } = shown();

    // 16,600 + 1,200 · 5.759024; · 0.1 / (1 − 1.1^−10) = 0.162745.
    expect(result.presentValue).toBeCloseTo(23_510.829, 2);
    expect(increment?.equivalentAnnualCost.cost).toBeCloseTo(3_826.28, 2);
    expect(increment?.equivalentAnnualCost.referenceCost).toBeCloseTo(6_600, 6);
    expect(increment?.equivalentAnnualCost.difference).toBeCloseTo(3_826.28 - 6_600, 2);
  });

  it('is nothing for the reference itself, nor where the study names none', () => {
    expect(shown('old').increment).toBeNull();
    expect(shown('new', { reference: undefined }).increment).toBeNull();
  });

  it('has no rate of return where it is never the dearer one, and nothing to pay back', () => {
    const { increment } = shownOf(
      studyWith({
        reference: 'dear',
        scenarios: {
          cheap: scenarioWith({
            running: [{ title: 'A', amount: '1 EUR/month', from: 'start', until: 'horizon', category: 'a' }],
          }),
          dear: scenarioWith({
            running: [{ title: 'B', amount: '2 EUR/month', from: 'start', until: 'horizon', category: 'a' }],
          }),
        },
      }),
      'cheap',
    );

    expect(increment).toMatchObject({ internalRates: [], savesFirst: true, payback: { after: 0, times: 0 } });
  });

  it('goes on to the last cost of either', () => {
    const { increment } = shownOf(
      studyWith({
        horizon: '2020-06',
        reference: 'long',
        scenarios: {
          short: scenarioWith({ phases: { a: work(1, 1) } }),
          long: scenarioWith({ phases: { a: work(1, 1, { 'not-before': '2021-02' }) } }),
        },
      }),
      'short',
    );

    expect(increment?.byYear.map(({ year, difference }) => [year, difference])).toEqual([
      [2020, 1_000],
      [2021, -1_000],
    ]);
    expect(increment?.byMonth.at(-1)).toMatchObject({ difference: -1_000 });
  });
});

const gated = (value: string) =>
  studyOf(
    { phases: { a: work(1, 1) } },
    {
      sources: { memo: { title: 'A memo' } },
      assumptions: {
        known: { unit: 'percent', value, kind: 'sourced', source: 'memo', where: 'p. 3' },
        needed: { unit: 'percent', value: '60%', kind: 'judgement', why: 'said so' },
      },
      responsibility: {
        teams: { rate: 1000, requires: [{ assumption: 'known', 'at-least': '$needed' }] },
      },
    },
  );

describe('gates', () => {
  it('come with where their evidence and their bound come from', () => {
    expect(shownOf(gated('25%')).gates).toMatchObject([
      {
        assumption: 'known',
        value: 0.25,
        atLeast: 0.6,
        status: 'fail',
        evidence: { kind: 'sourced', source: 'memo', where: 'p. 3', path: ['assumptions', 'known', 'value'] },
        bound: { kind: 'judgement', why: 'said so' },
      },
    ]);
  });

  it('that fail take away the rank, not the figures', () => {
    expect(shownOf(gated('25%')).result).toMatchObject({ rank: null, feasible: false, totalCost: 1_000 });
    expect(shownOf(gated('60%')).result).toMatchObject({ rank: 1, feasible: true });
  });

  it('are none where no contract form asks for anything', () => {
    expect(shown().gates).toEqual([]);
  });
});

const rate = (value: number) => ({ unit: 'EUR/month', value: `${value} EUR/month`, kind: 'judgement' }) as const;
const running = (name: string) => [{ title: 'A', amount: `$${name}`, from: 'start', until: 'horizon', category: 'a' }];

describe('the assumptions', () => {
  it('are those that the figures of the scenario rest on', () => {
    const study = studyWith({
      assumptions: { one: rate(1), other: rate(2) },
      scenarios: {
        first: scenarioWith({ running: running('one') }),
        second: scenarioWith({ running: running('other') }),
      },
    });

    expect(shownOf(study, 'first').assumptions.map(({ name, value }) => [name, value])).toEqual([['one', 1]]);
  });

  it('of the study are worth what its formulas come to with the numbers of the scenario', () => {
    const study = studyWith({
      assumptions: { rent: rate(10), twice: { unit: 'EUR/month', value: '$rent * 2' } },
      scenarios: { first: scenarioWith({ running: running('twice'), assumptions: { rent: rate(15) } }) },
    });

    expect(shownOf(study, 'first').assumptions.map(({ key, value }) => [key, value])).toEqual([
      ['twice', 30],
      ['first/rent', 15],
    ]);
  });
});
