import { describe, expect, it } from 'vitest';
import { comparisonOf, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const judged = (value: unknown) =>
  ({
    unit: 'score',
    value,
    kind: String(value).startsWith('$') ? 'derived' : 'judgement',
    why: 'made up',
  }) as never;

/** A study with one gate. */
const gatedBy = (requirement: object, assumptions: Record<string, unknown>) =>
  studyWith({
    assumptions: Object.fromEntries(Object.entries(assumptions).map(([name, value]) => [name, judged(value)])),
    responsibility: { sworn: { rate: 1, requires: [requirement as never] } },
    scenarios: { gated: scenarioWith({ phases: { build: { responsibility: 'sworn' } } }) },
  });

const chanceOf = (requirement: object, assumptions: Record<string, unknown>) =>
  comparisonOf(gatedBy(requirement, assumptions)).scenarios[0]?.gates[0]?.chance;

const even = { min: 0, max: 10 };
const skew = { low: 0, mode: 2, high: 10, shape: 'triangular' };
const options = { 'any-of': [3, 5, 8].map((value, index) => ({ value, probability: ['20%', '30%', '50%'][index] })) };

describe('the chance that a gate passes', () => {
  it('is exact where the evidence is an estimate', () => {
    expect(chanceOf({ assumption: 'x', 'at-least': 6 }, { x: even })).toBeCloseTo(0.4, 12);
    expect(chanceOf({ assumption: 'x', 'at-most': 6 }, { x: even })).toBeCloseTo(0.6, 12);
    // 1 − P(x > 6) = 1 − (10 − 6)² / (10 · 8)
    expect(chanceOf({ assumption: 'x', 'at-most': 6 }, { x: skew })).toBeCloseTo(0.8, 12);
    expect(chanceOf({ assumption: 'x', 'at-least': 6 }, { x: skew })).toBeCloseTo(0.2, 12);
    expect(chanceOf({ assumption: 'x', 'at-least': 4 }, { x: { p10: 4, p90: 9 } })).toBeCloseTo(0.9, 9);
  });

  it('counts equality as a pass', () => {
    expect(chanceOf({ assumption: 'x', 'at-least': 5 }, { x: options })).toBeCloseTo(0.8, 12);
    expect(chanceOf({ assumption: 'x', 'at-most': 5 }, { x: options })).toBeCloseTo(0.5, 12);
  });

  it('is exact where the bound is an estimate', () => {
    expect(chanceOf({ assumption: 'x', 'at-least': '$y' }, { x: 6, y: even })).toBeCloseTo(0.6, 12);
    expect(chanceOf({ assumption: 'x', 'at-most': '$y' }, { x: 6, y: even })).toBeCloseTo(0.4, 12);
  });

  it('needs draws where both are uncertain, and is not told where neither is', () => {
    expect(chanceOf({ assumption: 'x', 'at-least': '$y' }, { x: skew, y: even })).toBeNull();
    expect(chanceOf({ assumption: 'x', 'at-least': '$y' }, { x: 5, y: 6 })).toBeUndefined();
    expect(chanceOf({ assumption: 'x', 'at-least': 6 }, { x: '$y * 2', y: even })).toBeNull();
    expect(chanceOf({ figure: 'present-value', 'at-least': 0 }, { x: 5 })).toBeUndefined();
  });

  it('is that of the draws', () => {
    for (const x of [even, skew, options, { p10: 4, p90: 9, shape: 'normal' }, { low: 0, mode: 5, high: 20 }]) {
      const study = gatedBy({ assumption: 'x', 'at-least': 5 }, { x });
      const chance = comparisonOf(study).scenarios[0]?.gates[0]?.chance as number;
      const drawn = scenarioIn(simulated(studyFrom(study), { draws: 8000 }), 'gated').chances.feasible;
      expect(Math.abs(drawn.value - chance)).toBeLessThan(4 * Math.max(drawn.error, 1e-4));
    }
  });
});
