import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/analysis/simulate/simulation-result.ts';
import { scenarioIn, simulated, type Asked } from '../../support/simulations.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const judged = (value: unknown) => ({ unit: 'EUR', value, kind: 'judgement', why: 'made up' }) as never;

const fees = (...amounts: (number | string)[]) =>
  scenarioWith({
    phases: { work: { costs: amounts.map((amount) => ({ title: 'Fee', amount, when: 'start' as const })) } },
  });

/** How much more `b` costs than `a`, which is the best of the plan. */
function difference(a: (number | string)[], b: (number | string)[], assumptions = {}, asked: Asked = {}): Difference {
  const study = studyWith({ assumptions, scenarios: { a: fees(...a), b: fees(...b) } });
  return scenarioIn(simulated(studyFrom(study), asked), 'b').difference as Difference;
}

const options = (...pairs: [number, string][]) =>
  judged({ 'any-of': pairs.map(([value, probability]) => ({ value, probability })) });

describe('two scenarios', () => {
  it('are told apart where the second is dearer in more than 90 of 100 draws, and on average beyond noise', () => {
    const reported = difference([100], ['$b'], { b: judged({ min: 99, max: 121 }) });
    // A draw in 22 is below 100: P10 is 101.2.
    expect(reported.distinguishable).toBe(true);
    expect(reported.p10.value).toBeGreaterThan(0);
    expect(reported.cheaper?.value).toBeCloseTo(1 / 22, 2);
  });

  it('are not where 0 lies between P10 and P90: the lead is smaller than its spread', () => {
    const reported = difference([100], ['$b'], { b: judged({ min: 98, max: 112 }) });
    // A draw in 7 is below 100, and yet the mean is hundreds of standard errors from it.
    expect(reported.distinguishable).toBe(false);
    expect(reported.mean.value / reported.mean.error).toBeGreaterThan(100);
    expect([reported.p10.value < 0, reported.p90.value > 0]).toEqual([true, true]);
  });

  it('are not where they differ within noise, though 0 lies outside P10 to P90', () => {
    // Dearer by 5 in 95 of 100 draws, cheaper by 95 in the others: 0 on average.
    const reported = difference([100], ['$b'], { b: options([105, '95%'], [5, '5%']) });
    expect([reported.p10.value, reported.p90.value]).toEqual([5, 5]);
    expect(Math.abs(reported.mean.value)).toBeLessThan(2 * reported.mean.error);
    expect(reported.distinguishable).toBe(false);
    // With another risk the mean is 3, many standard errors from 0.
    expect(difference([100], ['$b'], { b: options([105, '98%'], [5, '2%']) }).distinguishable).toBe(true);
  });

  it('are not up to two standard errors of the mean, and are beyond', () => {
    const errors = (more: number): { ratio: number; distinguishable: boolean | null } => {
      // P10 and P90 lie on one side of 0: only the noise of the mean decides.
      const { mean, p10, distinguishable } = difference([100], ['$b'], {
        b: options([105 + more, '95%'], [5 + more, '5%']),
      });
      expect(p10.value).toBeGreaterThan(0);
      return { ratio: mean.value / mean.error, distinguishable };
    };
    // The same draws at any distance: the mean moves, its error does not.
    const { mean } = difference([100], ['$b'], { b: options([105, '95%'], [5, '5%']) });
    for (const at of [1.05, 1.5, 1.95, 2.05, 2.5]) {
      const { ratio, distinguishable } = errors(at * mean.error - mean.value);
      expect({ at, ratio: Math.round(ratio * 1e6) / 1e6, distinguishable }).toEqual({
        at,
        ratio: at,
        distinguishable: at > 2,
      });
    }
  });

  it('are told apart by what does not vary, and not by how sums are rounded', () => {
    expect(difference([100], [101]).distinguishable).toBe(true);
    const rounding = difference([0.3], [0.1, 0.2]);
    expect(rounding).toMatchObject({
      p10: { value: 0 },
      p90: { value: 0 },
      cheaper: { value: 0.5 },
      distinguishable: false,
    });
  });

  it('are not told apart by fewer than ten draws, of which one in ten is no draw', () => {
    const b = { b: judged({ min: 150, max: 151 }) };
    expect(difference([100], ['$b'], b, { draws: 1 }).distinguishable).toBe(false);
    expect(difference([100], ['$b'], b, { draws: 9 }).distinguishable).toBe(false);
    expect(difference([100], ['$b'], b, { draws: 10 }).distinguishable).toBe(true);
  });
});
