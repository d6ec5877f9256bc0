import { describe, expect, it } from 'vitest';
import { gateChance } from '../../../src/analysis/runs/gate-chance.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { withinLimits } from '../../../src/model/values/within-limits.ts';
import type { Estimate } from '../../../src/model/estimates/estimate.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';
import { faultsOf, studyFrom, studyOf } from '../../support/studies.ts';

const judged = (value: unknown, unit = 'months') => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const z90 = 1.2815515655446004;
const normal = (mean: number, sd: number, unit = '') => ({
  p10: `${mean - z90 * sd}${unit}`,
  p90: `${mean + z90 * sd}${unit}`,
  shape: 'normal',
});

const lasting = (value: unknown) =>
  studyOf({ phases: { one: { duration: '$one' } } }, { assumptions: { one: judged(value) } });

const fault = (value: unknown) =>
  faultsOf(lasting(value)).map((each) => ('value' in each ? [each.value, 'drawn' in each] : each.kind));

const team = (value: unknown) =>
  faultsOf(
    studyOf(
      { phases: { one: { team: '$team', responsibility: 'teams', work: [{ effort: 10 }] } } } as never,
      { assumptions: { team: judged(value, 'fte') }, responsibility: { teams: { rate: 1 } } } as never,
    ),
  ).map(({ kind }) => kind);

const risky = (by: unknown) =>
  studyOf({
    phases: { work: { duration: 10, responsibility: 'teams', work: [{ effort: 100 }] } },
    risks: [{ title: 'Less', probability: '100%', kind: 'judgement', why: 'x', enlarges: { phase: 'work', by } }],
  } as never);

const inYears = (range: string | null) =>
  studyFrom(
    studyOf(
      { phases: { one: { duration: '$one' } } },
      {
        assumptions: {
          one: {
            unit: 'years',
            value: { p10: 0.2, p50: 0.5, p90: 1 },
            kind: 'judgement',
            ...(range === null ? {} : { range }),
          },
        },
      },
    ),
  );

/** The finish of two phases that go together. */
function together(rank: number | null) {
  const three = judged({ p10: 4, p50: 6, p90: 10 });
  const between = { between: ['one', 'two'], kind: 'judgement', why: 'the same people' };
  const study = studyOf({ phases: { one: { duration: '$one' }, two: { duration: '$two', after: ['one'] } } }, {
    assumptions: { one: three, two: three },
    correlations: rank === null ? [] : [{ ...between, rank }],
  } as never);
  return scenarioIn(simulated(studyFrom(study), { draws: 20_000, method: 'latin' })).finish;
}

describe('what is drawn for a field that has bounds', () => {
  it('is truncated where a normal estimate goes on without end (trunc-o01: mean 10, sd 4, from 0)', () => {
    const reported = scenarioIn(
      simulated(studyFrom(lasting({ p10: 10 - 4 * z90, p90: 10 + 4 * z90, shape: 'normal' })), {
        draws: 100_000,
        method: 'latin',
      }),
    );
    // Latin: far nearer than a standard error.
    expect(reported.finish.mean.value).toBeCloseTo(10.070551301947667, 3);
    expect(reported.finish.p50.value).toBeCloseTo(10.031130959632753, 3);
    expect(reported.finish.central).toBe(10);
  });

  it('has no draw beyond either end, and all its chance within', () => {
    const share = judged(normal(90, 6, '%'), 'percent');
    const study = studyOf(
      {
        phases: { work: { duration: 10, responsibility: 'teams', work: [{ effort: 100, share: '$part' }] } },
      } as never,
      { assumptions: { part: share }, responsibility: { teams: { rate: 1 } } } as never,
    );
    const { totalCost } = scenarioIn(simulated(studyFrom(study), { draws: 50_000, curve: true }));
    expect(totalCost.curve?.at(-1)).toBeLessThan(100);
    // Of N(90, 6) up to 100: 90 − 6 φ(10/6)/Φ(10/6).
    expect(Math.abs(totalCost.mean.value - 89.37318195)).toBeLessThan(4 * totalCost.mean.error);
  });

  it('is truncated above where a lognormal estimate goes on without end, in draws and in the chance of a gate', () => {
    const study = studyFrom(
      studyOf(
        {
          phases: { work: { duration: 10, responsibility: 'teams', work: [{ effort: 100, share: '$part' }] } },
          requires: [{ assumption: 'part', 'at-least': '50%' }],
        } as never,
        {
          assumptions: { part: judged({ p10: '30%', p90: '90%' }, 'percent') },
          responsibility: { teams: { rate: 1 } },
        } as never,
      ),
    );
    const { totalCost } = scenarioIn(simulated(study, { draws: 50_000, curve: true }));
    // ln x is N(−0.654667, 0.428626) up to 0: of it 93.7% lies there.
    expect(totalCost.curve?.at(-1)).toBeLessThanOrEqual(100);
    expect(Math.abs(totalCost.mean.value - 52.54546319833894)).toBeLessThan(4 * totalCost.mean.error);

    const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
    expect(runs.flatMap((run) => run.plan.gates.map((gate) => gateChance(run, gate)))).toEqual([
      expect.closeTo(0.5043770178059594, 12),
    ]);
    // A bound at nothing cuts nothing off.
    const estimate: Estimate = { shape: 'lognormal', p10: 1, p90: 20 };
    expect(withinLimits(studyFrom(lasting({ p10: 1, p90: 20 })), 'one', estimate)).toBe(estimate);
  });

  it('is what the scenario means by the name, in the unit of the assumption', () => {
    const estimate: Estimate = { shape: 'normal', p10: 0.1, p90: 2 };
    const study = studyFrom({
      ...studyOf({ phases: { one: { duration: '$one' } } }, { assumptions: { one: judged(estimate, 'years') } }),
      scenarios: {
        only: { title: 'Only', phases: { one: { duration: '$one' } } },
        own: {
          title: 'Own',
          assumptions: { one: judged({ p10: 1, p90: 2, shape: 'normal' }, 'years') },
          phases: { one: {} },
          running: [{ title: 'Rent', amount: '10 EUR/month', from: 'start', until: 'one.end' }],
        },
      },
    } as never);
    expect(withinLimits(study, 'one', estimate)).toEqual({ ...estimate, within: { low: 0, high: null } });
    expect(withinLimits(study, 'own/one', estimate)).toBe(estimate);
  });

  it('is what all its fields can hold, where they differ', () => {
    const estimate: Estimate = { shape: 'normal', p10: 0.3, p90: 0.6 };
    const study = studyFrom(
      studyOf(
        {
          phases: { work: { duration: 10, responsibility: 'teams', work: [{ effort: 100, share: '$part' }] } },
          risks: [
            {
              title: 'More',
              probability: '10%',
              kind: 'judgement',
              why: 'made up',
              enlarges: { phase: 'work', by: '$part' },
            },
          ],
        } as never,
        { assumptions: { part: judged({ p10: '30%', p90: '60%', shape: 'normal' }, 'percent') } },
      ),
    );
    // A growth may be down to −100%, a share from 0 to 100%.
    expect(withinLimits(study, 'part', estimate)).toMatchObject({ within: { low: 0, high: 1 } });
  });

  it('is refused where the estimate itself names what the field cannot hold', () => {
    expect(fault({ low: -2, mode: 3, high: 5 })).toEqual([[-2, true]]);
    expect(fault({ min: -1, max: 5 })).toEqual([[-1, true]]);
    expect(fault({ p10: -1, p90: 9, shape: 'normal' })).toEqual([[-1, true]]);
    expect(
      fault({
        'any-of': [
          { value: -1, probability: '40%' },
          { value: 3, probability: '60%' },
        ],
      }),
    ).toEqual([[-1, true]]);
    expect(fault({ low: -2, mode: -1, high: 5 })).toEqual([[-1, false]]);
    expect(fault({ low: 0, mode: 3, high: 5 })).toEqual([]);
  });

  it('may come near to a bound that it cannot be, but not be it', () => {
    expect(team({ low: 0, mode: 3, high: 5 })).toEqual([]);
    expect(
      team({
        'any-of': [
          { value: 0, probability: '40%' },
          { value: 3, probability: '60%' },
        ],
      }),
    ).toEqual(['out-of-bounds']);
  });

  it('is the same whichever scenarios are asked for', () => {
    const estimate: Estimate = { shape: 'normal', p10: 1, p90: 20 };
    const study = studyFrom({
      ...studyOf(
        {},
        {
          assumptions: {
            one: judged({ p10: 1, p90: 20, shape: 'normal' }),
            other: { unit: 'months', value: '$one * 2' },
          },
        },
      ),
      scenarios: {
        field: { title: 'Field', phases: { one: { duration: '$one' } } },
        formula: { title: 'Formula', phases: { one: { duration: '$other' } } },
      },
    } as never);
    const { scenarios } = study;
    const [field, formula] = ['field', 'formula'].map((id) => new Map([...scenarios].filter(([each]) => each === id)));
    const asked = { ...study, scenarios: formula as typeof scenarios, unasked: field as typeof scenarios };

    expect(withinLimits(study, 'one', estimate)).toEqual({ ...estimate, within: { low: 0, high: null } });
    expect(withinLimits(asked, 'one', estimate)).toEqual(withinLimits(study, 'one', estimate));
  });

  it('is bounded in the effect of a risk as it is in an assumption that a risk names', () => {
    const mistakes = (by: unknown) => faultsOf(risky(by)).map((each) => ('value' in each ? each.value : each.kind));

    expect(mistakes({ low: '-200%', mode: '0%', high: '50%' })).toEqual([-2]);
    expect(mistakes({ low: '-300%', mode: '-200%', high: '50%' })).toEqual([-3]);
    expect(mistakes({ low: '-100%', mode: '0%', high: '50%' })).toEqual([]);
    // N(-60%, 25%) truncated at -100%: -60 + 25 φ(1.6)/Φ(1.6).
    const study = studyFrom(risky(normal(-60, 25, '%')));
    const { totalCost } = scenarioIn(simulated(study, { draws: 50_000 }));
    const left = 0.4 + 0.25 * (0.11092083467945554 / 0.945200708300442);
    expect(Math.abs(totalCost.mean.value - 100_000 * left)).toBeLessThan(4 * totalCost.mean.error);
  });

  it('is by the range and by the fields where p10, p50 and p90 are given, whichever is narrower', () => {
    const estimate: Estimate = { shape: 'metalog', p10: 0.2, p50: 0.5, p90: 1 };
    const within = (study: Study) => (withinLimits(study, 'one', estimate) as { within?: unknown }).within;

    expect(within(inYears(null))).toEqual({ low: 0, high: null });
    expect(within(inYears('0.1 .. 18 months'))).toEqual({ low: 0.1, high: 1.5 });
    expect(within(inYears('-1 .. 2'))).toEqual({ low: 0, high: 2 });
  });

  it.each([
    [{ p10: 0, p50: 2, p90: 5 }, 'metalog-bound'],
    [{ p10: -1, p50: 2, p90: 5 }, 'out-of-bounds'],
    [{ p10: 1, p50: 1.1, p90: 5 }, 'metalog-p50'],
    // On the scale of logarithms 2 is in the middle of 1 and 4; without a bound it would be too near to 1.
    [{ p10: 1, p50: 2, p90: 8 }, null],
  ])('refuses three numbers that are not possible in a field, once: %j', (value, kind) => {
    expect(faultsOf(lasting(value)).map((each) => each.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it.each(['random', 'latin'] as const)('has the three numbers as its quantiles in draws, %s', (method) => {
    const draws = 50_000;
    const study = studyFrom(lasting({ p10: 4, p50: 6, p90: 10 }));
    const { finish } = scenarioIn(simulated(study, { draws, method }));
    expect(finish.central).toBe(6);
    for (const [key, value] of [
      ['p10', 4],
      ['p50', 6],
      ['p90', 10],
      ['p80', 8.213220964441444],
    ] as const)
      expect(Math.abs(finish[key].value - value)).toBeLessThan(
        method === 'latin' ? 0.01 * finish[key].error + 1e-3 : 4 * finish[key].error,
      );
  });

  it('keeps its quantiles where it goes together with another', () => {
    const [against, apart, along] = [together(-0.9), together(null), together(0.9)];

    for (const { mean } of [against, along])
      expect(Math.abs(mean.value - apart.mean.value)).toBeLessThan(mean.error * 4);
    expect(against.p90.value).toBeLessThan(apart.p90.value - 1);
    expect(along.p90.value).toBeGreaterThan(apart.p90.value + 1);
  });
});
