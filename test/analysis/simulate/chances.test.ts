import { describe, expect, it } from 'vitest';
import type { WrittenScenario } from '../../../src/model/written/written.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';
import { scenarioWith, studyFrom, studyOf, studyWith } from '../../support/studies.ts';

const judged = (value: unknown, unit = 'EUR') => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const z90 = 1.2815515655446004;

const fee = (amount: number | string, partial: Partial<WrittenScenario> = {}) =>
  scenarioWith({ phases: { work: { costs: [{ title: 'Fee', amount, when: 'start' as const }] } }, ...partial });

const flooredFee = { unit: 'EUR', value: 'max($a, $least)' } as never;

const none = { value: Number.NaN, error: Number.NaN };

/** Of a scenario that comes first at all, and is level with others in some draws. */
function chancesOf(result: ReturnType<typeof simulated>, id: string) {
  const { first, cheapest, firstLevel, firstAlone } = scenarioIn(result, id).chances;
  return {
    first: first ?? none,
    cheapest: cheapest ?? none,
    level: (firstLevel ?? none).value,
    alone: (firstAlone ?? none).value,
  };
}

describe('the standard error', () => {
  it.each([10_000, 200_000])('of a quantile is √(p(1 − p)/n) divided by the density, of %s draws', (draws) => {
    const study = studyOf(fee('$fee'), {
      assumptions: { fee: judged({ p10: 100 - z90 * 20, p90: 100 + z90 * 20, shape: 'normal' }) },
    });
    const { scenarios } = simulated(studyFrom(study), { draws });
    const entry = scenarios[0]?.presentValue;
    // The density of a standard normal number at P50, P80 and P90.
    for (const [key, p, density] of [
      ['p50', 0.5, 0.3989422804014327],
      ['p80', 0.8, 0.2799619204],
      ['p90', 0.9, 0.1754983319],
      ['p10', 0.1, 0.1754983319],
    ] as const) {
      const expected = (Math.sqrt((p * (1 - p)) / draws) / density) * 20;
      // It rests on the draws within one of it, 2√(np(1 − p)) of them, and has the noise of counting these.
      const noise = 1 / Math.sqrt(2 * Math.sqrt(draws * p * (1 - p)));
      expect([key, Math.abs((entry?.[key].error ?? 0) / expected - 1) < 4 * noise]).toEqual([key, true]);
    }
    expect((entry?.mean.error ?? 0) * Math.sqrt(draws)).toBeCloseTo(20, 0);
  });

  it('of the first place is that of the mean of the parts that equals have of it', () => {
    const study = studyWith({
      assumptions: { a: judged({ min: 0, max: 100 }), least: judged(40), floored: flooredFee },
      scenarios: { a: fee('$a'), b: fee('$floored'), c: fee('$floored') },
    });
    const draws = 2000;
    const found = simulated(studyFrom(study), { draws });
    const [a, b] = [chancesOf(found, 'a'), chancesOf(found, 'b')];
    const [level, alone] = [a.level, a.alone];

    // Above 40 all three are level, below it a is the cheapest.
    expect(level + alone).toBe(1);
    expect(level).toBeGreaterThan(0.5);
    const [mean, square] = [alone + level / 3, alone + level / 9];
    expect(a.first.value).toBeCloseTo(mean, 12);
    expect(a.first.error).toBeCloseTo(Math.sqrt((square - mean * mean) / draws), 12);
    expect(b.first.error).toBeCloseTo(Math.sqrt((level / 9 - (level / 3) * (level / 3)) / draws), 12);
    expect(b.cheapest.error).toBe(b.first.error);
  });

  it('of a chance to be the cheaper counts a draw in which two are level for half, and is none where all are', () => {
    const study = studyWith({
      assumptions: { a: judged({ min: 0, max: 100 }), least: judged(40), floored: flooredFee },
      scenarios: { a: fee('$a'), b: fee('$floored'), c: fee('$a') },
    });
    const draws = 2000;
    const [, b, c] = simulated(studyFrom(study), { draws }).scenarios;
    const level = 2 * (b?.difference?.cheaper?.value ?? 0);

    expect(level).toBeGreaterThan(0.5);
    expect(b?.difference?.cheaper?.error).toBeCloseTo(Math.sqrt((level / 4 - (level / 2) * (level / 2)) / draws), 12);
    expect(c?.difference?.cheaper).toEqual({ value: 0.5, error: 0 });
  });

  it('of a regret is that of a mean over the draws that tell it', () => {
    const study = studyWith({
      assumptions: {
        a: judged({ min: 0, max: 100 }),
        papers: judged(
          {
            'any-of': [
              { value: '80%', probability: '75%' },
              { value: '20%', probability: '25%' },
            ],
          },
          'percent',
        ),
      },
      responsibility: { sworn: { rate: 1, requires: [{ assumption: 'papers', 'at-least': '50%' }] } },
      scenarios: {
        a: scenarioWith({
          phases: { work: { responsibility: 'sworn', costs: [{ title: 'Fee', amount: '$a', when: 'start' }] } },
        }),
        b: scenarioWith({
          phases: { work: { responsibility: 'sworn', costs: [{ title: 'Fee', amount: 50, when: 'start' }] } },
        }),
      },
    });
    const scenario = scenarioIn(simulated(studyFrom(study), { draws: 40_000 }), 'a');
    // It fails its gate in a draw of four: what it is regretted by is of the others.
    expect(scenario.regret).toBe(null);
    const regret = scenario.whenFeasible?.regret;
    // max(0, U − 50): mean 12.5, second moment 50³/300. In three draws of four some scenario is feasible.
    expect(Math.abs((regret?.value ?? 0) - 12.5)).toBeLessThan(4 * (regret?.error ?? 0));
    const expected = Math.sqrt((50 ** 3 / 300 - 12.5 ** 2) / 30_000);
    expect(Math.abs((regret?.error ?? 0) / expected - 1)).toBeLessThan(0.05);
  });
});

const late = (duration: number) =>
  scenarioIn(simulated(studyFrom(studyOf({ phases: { work: { duration } } })), { draws: 10 })).chances.beyondHorizon;

describe('the chance', () => {
  it('to finish after the horizon counts from the end of its month', () => {
    // The horizon is December 2029: 120 months from the start.
    expect([late(120).value, late(120.01).value]).toEqual([0, 1]);
  });

  it('to be first by a score is of the highest, by a measure or a finish of the lowest', () => {
    const study = studyWith({
      assumptions: { months: judged({ min: 10, max: 30 }, 'months') },
      measures: { work: { from: 'start', until: 'work.end' } },
      criteria: { soon: { result: 'finish', worst: 40, best: 0 } },
      stakeholders: { us: { say: '100%', weights: { soon: 1 } } },
      scenarios: {
        drawn: scenarioWith({ phases: { work: { duration: '$months' } } }),
        fixed: scenarioWith({ phases: { work: { duration: 15 } } }),
      },
    });
    for (const by of [{ kind: 'score' }, { kind: 'finish' }, { kind: 'measure', measure: 'work' }] as const) {
      const { first } = scenarioIn(simulated(studyFrom(study), { by }), 'drawn').chances;
      // Sooner than 15 of 10 to 30 months.
      expect([by.kind, Math.abs(first.value - 0.25) < 4 * first.error]).toEqual([by.kind, true]);
    }
  });

  it('is told of a best that is the cheapest where none is feasible, and there is no regret', () => {
    const study = studyWith({
      assumptions: { papers: judged('10%', 'percent') },
      responsibility: { sworn: { rate: 1, requires: [{ assumption: 'papers', 'at-least': '50%' }] } },
      scenarios: Object.fromEntries(
        [300, 100, 200].map((amount, index) => [
          `s${index}`,
          scenarioWith({
            phases: { work: { responsibility: 'sworn', costs: [{ title: 'Fee', amount, when: 'start' }] } },
          }),
        ]),
      ),
    });
    const reported = simulated(studyFrom(study), { draws: 10 });
    expect(reported.best).toBe('s1');
    expect(reported.scenarios.map(({ id, regret, difference }) => [id, regret, difference?.central])).toEqual([
      ['s0', null, 200],
      ['s1', null, undefined],
      ['s2', null, 100],
    ]);
  });
});
