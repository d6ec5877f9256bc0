import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/analysis/simulate/simulation-result.ts';
import { z90 } from '../../src/numerics/normal.ts';
import { month, scenarioWith, studyFrom, studyOf, studyWith } from '../support/studies.ts';
import { scenarioIn, simulated } from '../support/simulations.ts';

/*
 * Results of the literature on simulated studies: what draws tell lies within four of their own standard errors of what can be
 * computed without any.
 */

const judged = (value: unknown, unit: string) => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const normal = (mean: number, sd: number) => ({ p10: mean - z90 * sd, p90: mean + z90 * sd, shape: 'normal' });
const together = (a: string, b: string, correlation: number) => [
  // The rank correlation of normal numbers that have this correlation.
  { between: [a, b], rank: (6 / Math.PI) * Math.asin(correlation / 2), kind: 'judgement', why: 'made up' },
];
const off = ({ value, error }: Measured, current: number): number => Math.abs(value - current) / error;
const draws = 40_000;

describe('two phases side by side that go together (merge-o02; Clark 1961)', () => {
  const study = studyOf({ phases: { one: { duration: '$one' }, two: { duration: '$two' } } }, {
    assumptions: { one: judged(normal(20, 3), 'months'), two: judged(normal(18, 4), 'months') },
    correlations: together('one', 'two', 0.5),
  } as never);
  const { finish, criticality } = scenarioIn(simulated(studyFrom(study), { draws }));

  it('finish later than either, as often by the one as must be', () => {
    expect(finish.central).toBe(20);
    expect(off(finish.mean, 20.65419592681525)).toBeLessThan(4);
    expect(off(finish.sd, 3.048029680391342)).toBeLessThan(4);
    const shares = new Map(criticality.map(({ phase, share }) => [phase, share]));
    expect(off(shares.get('one') as Measured, 0.7104501290230406)).toBeLessThan(4);
    expect(off(shares.get('two') as Measured, 1 - 0.7104501290230406)).toBeLessThan(4);
  });
});

describe('cost and finish that go together (jcl-o01)', () => {
  const study = studyOf(
    { phases: { one: { duration: '$time', costs: [{ title: 'All', amount: '$cost', when: 'start' }] } } },
    {
      assumptions: { cost: judged(normal(100, 20), 'EUR'), time: judged(normal(36, 6), 'months') },
      correlations: together('cost', 'time', 0.6),
    } as never,
  );
  // 36 months from January 2020 end with December 2022.
  const reported = (budget: number) =>
    scenarioIn(simulated(studyFrom(study), { draws, budget, byDate: month('2022-12') }));

  it.each([
    [100, 0.35241638234956674],
    [120, 0.4780370998159506],
  ])('are kept at once as often as must be, with a budget of %d', (budget, both) => {
    expect(off(reported(budget).chances.both as Measured, both)).toBeLessThan(4);
  });

  it('are each P80 where both together are P70', () => {
    const { equal, frontier } = reported(100).joint;
    // The chance rests on 16,384 draws; it changes by some 1.3 where the level changes by 1.
    const error = Math.sqrt((0.7 * 0.3) / 16_384);
    expect(Math.abs(equal.level - 0.8005769883693744)).toBeLessThan(4 * error);
    expect(Math.abs(equal.budget - 116.87367955089863) / 20).toBeLessThan(4 * 4 * error);
    expect(Math.abs(equal.finish - 41.06210386526959) / 6).toBeLessThan(4 * 4 * error);
    expect(frontier.length).toBeGreaterThan(3);
    for (const { chance } of frontier) expect(chance.value).toBeCloseTo(0.7, 3);
  });
});

const amount = (euros: number): string => `${euros < 0 ? '-' : '+'} ${Math.abs(euros)} EUR`;

/** What pays so much in three states, as costs below zero: the parabola through them. */
const pays = ([none, one, two]: readonly [number, number, number]): string => {
  const square = (two - 2 * one + none) / 2;
  return `0 EUR ${amount(-none)} ${amount(none - one + square)} * $state ${amount(-square)} * $state * $state`;
};

const decision = (
  chances: readonly string[],
  alternatives: Readonly<Record<string, readonly [number, number, number]>>,
) =>
  studyWith({
    assumptions: {
      state: judged({ 'any-of': chances.map((probability, value) => ({ value, probability })) }, 'score'),
      ...Object.fromEntries(
        Object.entries(alternatives).map(([id, payoffs]) => [
          `pay-${id}`,
          { ...(judged(pays(payoffs), 'EUR') as object), kind: 'derived' } as never,
        ]),
      ),
    },
    scenarios: Object.fromEntries(
      Object.keys(alternatives).map((id) => [
        id,
        scenarioWith({ phases: { go: { costs: [{ title: 'Pay', amount: `$pay-${id}`, when: 'start' }] } } }),
      ]),
    ),
  });

describe('expected regret', () => {
  it.each([
    [
      'a plant, three states (evpi-o02)',
      ['30%', '50%', '20%'],
      { large: [200_000, 100_000, -120_000], small: [90_000, 50_000, -20_000], none: [0, 0, 0] },
      { large: 24_000, small: 62_000, none: 110_000 },
      { large: -86_000, small: -48_000, none: 0 },
    ],
    [
      'a plant size (evpi-o03, with chances)',
      ['20%', '30%', '50%'],
      { small: [150, 200, 200], large: [50, 200, 500] },
      { small: 150, large: 20 },
      { small: -190, large: -320 },
    ],
  ] as const)('is that of %s', (...entry) => {
    const [, chances, alternatives, regrets, means] = entry;
    const reported = simulated(studyFrom(decision(chances, alternatives)), { draws });
    for (const [id, current] of Object.entries(regrets))
      expect([id, off(scenarioIn(reported, id).regret as Measured, current) < 4]).toEqual([id, true]);
    for (const [id, current] of Object.entries(means)) {
      const { mean } = scenarioIn(reported, id).presentValue;
      expect(Math.abs(mean.value - current)).toBeLessThanOrEqual(4 * mean.error);
    }
  });

  it('is by two normal costs the unit normal loss, and the chance to be wrong the normal chance (evpi-o04)', () => {
    const reported = simulated(
      studyFrom(
        studyWith({
          assumptions: { a: judged(normal(97, 10), 'EUR') },
          scenarios: {
            a: scenarioWith({ phases: { go: { costs: [{ title: 'Fee', amount: '$a', when: 'start' }] } } }),
            b: scenarioWith({ phases: { go: { costs: [{ title: 'Fee', amount: 100, when: 'start' }] } } }),
          },
        }),
      ),
      { draws },
    );
    expect(off(scenarioIn(reported, 'a').regret as Measured, 2.6676124211720986)).toBeLessThan(4);
    expect(off(scenarioIn(reported, 'b').regret as Measured, 3 + 2.6676124211720986)).toBeLessThan(4);
    expect(off(scenarioIn(reported, 'b').chances.cheapest, 0.3820885778110474)).toBeLessThan(4);
  });
});

describe('two assumptions that go together', () => {
  it.each(['random', 'latin'] as const)('have the rank correlation that the study says, by %s draws', (method) => {
    for (const rank of [-0.7, 0.3, 0.6]) {
      const study = studyOf(
        { phases: { one: { duration: '$time', costs: [{ title: 'All', amount: '$cost', when: 'start' }] } } },
        {
          assumptions: {
            cost: judged({ p10: 100, p90: 900 }, 'EUR'),
            time: judged({ low: 1, mode: 2, high: 30 }, 'months'),
          },
          correlations: [{ between: ['time', 'cost'], rank, kind: 'judgement', why: 'made up' }],
        } as never,
      );
      const { correlations } = scenarioIn(simulated(studyFrom(study), { method }));
      const time = correlations.find(({ input }) => input.name === 'time');
      const cost = correlations.find(({ input }) => input.name === 'cost');
      // Of 2,048 draws; the error of a rank correlation, after Bonett and Wright (2000).
      const error = ((1 - rank * rank) * Math.sqrt(1 + (rank * rank) / 2)) / Math.sqrt(2048);
      expect(Math.abs((time?.cost ?? 0) - rank)).toBeLessThan(4 * error);
      expect(Math.abs((cost?.finish ?? 0) - rank)).toBeLessThan(4 * error);
      expect(time?.finish).toBeCloseTo(1, 12);
    }
  });
});

describe('assumptions that go together two by two', () => {
  it('have nothing to do with the others', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const study = studyOf(
      { phases: { one: { costs: ids.map((id) => ({ title: id, amount: `$${id}`, when: 'start' as const })) } } },
      {
        assumptions: Object.fromEntries(ids.map((id) => [id, judged(normal(100, 20), 'EUR')])),
        correlations: [...together('a', 'b', 0.5), ...together('c', 'd', 0.5)],
      } as never,
    );
    // Of each pair the variance is 2 × 400 × (1 + 0.5).
    expect(off(scenarioIn(simulated(studyFrom(study), { draws })).totalCost.sd, Math.sqrt(2400))).toBeLessThan(4);
  });
});
