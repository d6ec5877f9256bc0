import { describe, expect, it } from 'vitest';
import type { Measured } from '../../../src/analysis/simulate/simulation-result.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';
import { scenarioWith, studyFrom, studyOf, studyWith } from '../../support/studies.ts';

const judged = (value: unknown, unit = 'months') => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const z90 = 1.2815515655446004;
const normal = (mean: number, sd: number) => ({ p10: mean - z90 * sd, p90: mean + z90 * sd, shape: 'normal' });
const near = ({ value, error }: Measured, current: number): boolean =>
  Math.abs(value - current) <= 4 * error && error > 0;

const fee = (amount: string) =>
  scenarioWith({ phases: { work: { costs: [{ title: 'Fee', amount, when: 'start' }] } } });

/** Two phases at the same time, as long as each other, each of 12 months give or take 2: exact by Clark (1961). */
const parallel = studyOf(
  { phases: { one: { duration: '$one' }, two: { duration: '$two' } } },
  { assumptions: { one: judged(normal(12, 2)), two: judged(normal(12, 2)) } },
);

describe('a simulation', () => {
  const result = simulated(studyFrom(parallel), { draws: 20_000 });
  const only = scenarioIn(result);

  it('finishes later than the plan where phases run side by side', () => {
    expect(only.finish.central).toBe(12);
    expect(near(only.finish.mean, 13.128379167095513)).toBe(true);
    expect(near(only.finish.sd, 1.6512905423531128)).toBe(true);
    expect(only.finish.skewAndRisk).toBe(only.finish.mean.value - 12);
    expect(only.finish.reserve).toBe(only.finish.p80.value - 12);
    // Both in time: a half times a half.
    expect(Math.abs(only.finish.centralAt - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 20_000));
  });

  it('tells how often each phase is critical, and over how many draws', () => {
    expect(result.sampling.criticalityDraws).toBe(16_384);
    expect(only.criticality.map(({ phase, share }) => [phase, near(share, 0.5)])).toEqual([
      ['one', true],
      ['two', true],
    ]);
  });

  it('tells how each assumption goes with the finish', () => {
    expect(only.correlations.map(({ input }) => input.name).toSorted()).toEqual(['one', 'two']);
    for (const { finish, cost } of only.correlations) {
      expect(finish).toBeGreaterThan(0.5);
      expect(finish).toBeLessThan(0.8);
      expect(cost).toBeNull();
    }
  });

  it('names what goes with the cost most strongly first, and nothing that the scenario does not rest on', () => {
    const study = studyOf(
      {
        phases: {
          work: {
            responsibility: 'sworn',
            costs: ['small', 'large', 'middle'].map((id) => ({ title: id, amount: `$${id}`, when: 'start' as const })),
          },
        },
      },
      {
        assumptions: {
          small: judged({ min: 0, max: 10 }, 'EUR'),
          large: judged({ min: 0, max: 100 }, 'EUR'),
          middle: judged({ min: 0, max: 40 }, 'EUR'),
          // It decides a gate, and no amount.
          papers: judged({ min: '10%', max: '90%' }, 'percent'),
        },
        responsibility: { sworn: { rate: 1, requires: [{ assumption: 'papers', 'at-least': '50%' }] } },
      },
    );
    const { correlations } = scenarioIn(simulated(studyFrom(study)));
    expect(correlations.map(({ input }) => input.name)).toEqual(['large', 'middle', 'small']);
  });

  it('gives every scenario the same luck with what they share, and one that changes nothing the same figures', () => {
    const both = simulated(
      studyFrom({
        ...parallel,
        scenarios: { only: parallel.scenarios?.['only'], other: parallel.scenarios?.['only'] },
      }),
      { draws: 20_000 },
    );
    expect(scenarioIn(both).finish).toEqual(only.finish);
    expect(scenarioIn(both, 'other').finish).toEqual(only.finish);
    expect(scenarioIn(both, 'other').chances.cheapest.value).toBe(0.5);
    expect(scenarioIn(both, 'other').difference).toMatchObject({ mean: { value: 0 }, distinguishable: false });
  });

  it('draws the same whoever computes, also where quantiles are missed at first', () => {
    const alone = JSON.stringify(simulated(studyFrom(parallel), { draws: 50_000, curve: true }));
    for (const workers of [1, 2, 7])
      expect(JSON.stringify(simulated(studyFrom(parallel), { draws: 50_000, curve: true }, workers))).toBe(alone);
    for (const workers of [0, 2])
      expect(
        JSON.stringify(simulated(studyFrom(parallel), { draws: 50_000, curve: true }, workers, { trust: 0 })),
      ).toBe(alone);
  });

  it('keeps date and budget, each and at once', () => {
    const study = studyOf(
      {
        phases: { one: { duration: '$one' } },
        running: [{ title: 'Rent', amount: '10 EUR/month', from: 'start', until: 'one.end' }],
      },
      { assumptions: { one: judged({ min: 0, max: 100 }) } },
    );
    // Until April 2024 are 52 months of 100; 400 EUR are 40 months of rent.
    const { chances } = scenarioIn(simulated(studyFrom(study), { byDate: (2024 * 12 + 3) as never, budget: 400 }));
    expect(near(chances.byDate as Measured, 0.52)).toBe(true);
    expect(near(chances.withinBudget as Measured, 0.4)).toBe(true);
    expect(chances.both).toEqual(chances.withinBudget);
    expect(chances.beyondHorizon).toEqual({ value: 0, error: 0 });
  });

  it('counts the whole month of a date, and not the next', () => {
    const study = studyFrom(studyOf({ phases: { one: { duration: 52 } } }));
    const chance = (month: number) =>
      scenarioIn(simulated(study, { draws: 100, byDate: (2024 * 12 + month - 1) as never })).chances.byDate?.value;
    expect([chance(3), chance(4), chance(5)]).toEqual([0, 1, 1]);
  });

  it('keeps a budget of just what it costs, though that does not add up to the last bit', () => {
    const costs = ['0.1 EUR', '0.2 EUR'].map((amount) => ({ title: 'Fee', amount, when: 'start' as const }));
    const study = studyFrom(studyOf({ phases: { one: { costs } } }));
    const chance = (budget: number) => scenarioIn(simulated(study, { draws: 100, budget })).chances.withinBudget?.value;
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect([0.3, 0.29999999].map(chance)).toEqual([1, 0]);
  });

  it('is refused where a figure is no number in some draw', () => {
    const study = studyOf(
      { phases: { work: { costs: [{ title: 'Fee', amount: '$fee', when: 'start' }] } } },
      {
        assumptions: {
          part: judged(
            {
              'any-of': [
                { value: '50%', probability: '60%' },
                { value: '0%', probability: '40%' },
              ],
            },
            'percent',
          ),
          fee: { unit: 'EUR', value: '100 EUR / $part', kind: 'derived', why: 'made up' },
        },
      },
    );
    expect(() => simulated(studyFrom(study))).toThrow('"scenario":"only","first":0');
  });

  it('sets scenarios against the best of the plan, and does not tell apart what noise may change', () => {
    const study = studyWith({
      assumptions: {
        a: judged({ min: 90, max: 110 }, 'EUR'),
        b: judged({ min: 100, max: 112 }, 'EUR'),
        c: judged({ min: 150, max: 170 }, 'EUR'),
      },
      scenarios: { a: fee('$a'), b: fee('$b'), c: fee('$c') },
    });
    const reported = simulated(studyFrom(study));
    expect(reported.best).toBe('a');
    expect(reported.scenarios.map(({ difference }) => difference?.distinguishable)).toEqual([undefined, false, true]);
    expect(near(scenarioIn(reported, 'b').difference?.mean as Measured, 6)).toBe(true);
    expect(scenarioIn(reported, 'c').difference?.central).toBe(60);
    expect(scenarioIn(reported, 'c').difference?.cheaper?.value).toBe(0);
    // Of a against b: where b is at least 110, never; else the mean of what a costs more.
    expect(scenarioIn(reported, 'a').regret?.value).toBeCloseTo(
      scenarioIn(reported, 'a').presentValue.mean.value - leastMean(reported.scenarios.length),
      0,
    );
  });

  it('lets values go together as the study says: for ten costs a rank correlation of 0.3 nearly doubles the spread', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `cost-${index}`);
    // The rank correlation of normal numbers of which the correlation is 0.3: 6 asin(0.15) / π.
    const rank = 0.28759;
    const study = (correlations: unknown[]) =>
      studyFrom(
        studyOf(
          { phases: { work: { costs: ten.map((id) => ({ title: id, amount: `$${id}`, when: 'start' as const })) } } },
          {
            assumptions: Object.fromEntries(ten.map((id) => [id, judged(normal(100, 20), 'EUR')])),
            correlations,
          } as never,
        ),
      );
    const pairs = ten.flatMap((a, index) =>
      ten.slice(index + 1).map((b) => ({ between: [a, b], rank, kind: 'judgement', why: 'made up' })),
    );
    const [apart, together] = [scenarioIn(simulated(study([]))), scenarioIn(simulated(study(pairs)))];
    expect(near(apart.totalCost.sd, 63.245553203367585)).toBe(true);
    expect(near(apart.totalCost.p90, 1081.0524377215102)).toBe(true);
    expect(near(together.totalCost.sd, 121.6552506059644)).toBe(true);
    expect(near(together.totalCost.p90, 1155.9074768707944)).toBe(true);
  });

  it('draws evenly over chance where it is asked to: means are far nearer than their errors', () => {
    const { finish } = scenarioIn(simulated(studyFrom(parallel), { method: 'latin', draws: 5000 }));
    const one = scenarioIn(
      simulated(
        studyFrom(
          studyOf({ phases: { one: { duration: '$one' } } }, { assumptions: { one: judged({ min: 2, max: 8 }) } }),
        ),
        { method: 'latin', draws: 5000 },
      ),
    );
    expect(near(finish.mean, 13.128379167095513)).toBe(true);
    expect(Math.abs(one.finish.mean.value - 5)).toBeLessThan(one.finish.mean.error / 20);
  });

  it('draws risks, and leaves the contingency to the plan', () => {
    const study = studyOf({
      contingency: { share: '10%', on: ['other'], kind: 'judgement', why: 'made up' },
      phases: { work: { costs: [{ title: 'Fee', amount: '100 EUR', when: 'start' }] } },
      risks: [
        {
          title: 'A claim',
          probability: '30%',
          kind: 'judgement',
          why: 'made up',
          costs: { amount: '50 EUR', when: 'work.end' },
        },
      ],
    } as never);
    const reported = scenarioIn(simulated(studyFrom(study)));
    expect(reported.totalCost).toMatchObject({ central: 100 });
    expect(reported.totalCost.contingency).toBeCloseTo(10, 9);
    expect(near(reported.totalCost.mean, 115)).toBe(true);
    expect([reported.totalCost.p10.value, reported.totalCost.p80.value]).toEqual([100, 150]);
    expect(reported.correlations.map(({ input, cost }) => [input.shape, input.risk, cost])).toEqual([
      ['event', { index: 0, part: 'luck' }, 1],
    ]);
  });
});

/** The mean of the least of a ~ U(90, 110) and b ~ U(100, 112): E[a] − E[max(0, a − b)] = 100 − (10³/6)/(20·12). */
const leastMean = (scenarios: number): number => (scenarios === 3 ? 100 - 1000 / 6 / 240 : Number.NaN);
