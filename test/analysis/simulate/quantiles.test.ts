import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/numerics/normal.ts';
import { quantiles } from '../../../src/numerics/quantiles.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';
import { scenarioWith, studyFrom, studyOf } from '../../support/studies.ts';

const judged = (value: unknown, unit = 'EUR') => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const anyOf = (none: string, some: string, value: number) =>
  judged({
    'any-of': [
      { value: 0, probability: none },
      { value, probability: some },
    ],
  });

/** A scenario that costs so much, at once. */
const paying = (...amounts: string[]) =>
  scenarioWith({
    phases: {
      work: { costs: amounts.map((amount) => ({ title: amount, amount: `$${amount}`, when: 'start' as const })) },
    },
  });

const drawn = (assumptions: Record<string, never>, draws: number, seed = 1) =>
  scenarioIn(simulated(studyFrom(studyOf(paying(...Object.keys(assumptions)), { assumptions })), { draws, seed }))
    .totalCost;

describe('quantiles of more draws than are kept', () => {
  it.each([
    [100, 1e5],
    [1000, 1e6],
  ])('lie within four of their standard errors where p90 is %s times p10', (ratio, p90) => {
    const found = drawn({ fee: judged({ p10: 1000, p90 }) }, 131_073);
    const middle = Math.log(1000) + Math.log(ratio) / 2;
    const deviation = Math.log(ratio) / (2 * 1.2815515655446004);
    for (const [key, p] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p80', 0.8],
      ['p90', 0.9],
    ] as const) {
      const { value, error } = found[key];
      expect([key, Math.abs(value - Math.exp(middle + deviation * normalQuantile(p))) < 4 * error]).toEqual([
        key,
        true,
      ]);
    }
  });

  it('are atoms themselves, without an error', () => {
    const { p10, p50, p80, p90 } = drawn({ fine: anyOf('70%', '30%', 500) }, 131_073);
    expect([p10, p50, p80, p90]).toEqual([0, 0, 500, 500].map((value) => ({ value, error: 0 })));
  });

  it('do not feel a risk of 0.1% of 1,000 times the plan', () => {
    const found = drawn({ plan: judged({ min: 900, max: 1100 }), disaster: anyOf('99.9%', '0.1%', 1e6) }, 131_073);
    for (const [key, p] of [
      ['p10', 0.1],
      ['p90', 0.9],
    ] as const) {
      const { value, error } = found[key];
      expect(error).toBeLessThan(1);
      expect(Math.abs(value - (900 + (200 * p) / 0.999))).toBeLessThan(4 * error);
    }
  });

  it('are those of the draws themselves', () => {
    const study = studyFrom(
      studyOf(paying('fee', 'fine'), {
        assumptions: { fee: judged({ p10: 10, p90: 1000 }), fine: anyOf('70%', '30%', 500) },
      }),
    );
    const values = new Float64Array(50_000);
    const { totalCost } = scenarioIn(
      simulated(study, { draws: values.length, curve: true }, 0, {
        watch: ({ quantities: [only] }, first, draws) => values.set(only?.[1]?.subarray(0, draws) ?? [], first),
      }),
    );
    const levels = [0.1, 0.5, 0.8, 0.9];
    expect([totalCost.p10, totalCost.p50, totalCost.p80, totalCost.p90].map(({ value }) => value)).toEqual(
      quantiles(values, levels),
    );
    expect(totalCost.curve?.[0]).toEqual(quantiles(values, [0.01])[0]);
  });
});
