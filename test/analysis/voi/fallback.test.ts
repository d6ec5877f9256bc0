import { describe, expect, it } from 'vitest';
import { found, isNear } from './choices.ts';
import { studyHead } from '../../support/study-head.ts';

/** Six months of five a month either way; p is 6,000 while its share is at least 60% (a chance of 60%), else 700 and the 8,000 of q. */
const study = `${studyHead('choice', { title: 'A choice', start: '2025-01', horizon: '2026-12', rate: '0%' })}
assumptions:
  share: { unit: percent, value: { min: 40%, max: 90% }, kind: judgement, why: for this test }
  old: { unit: EUR/month, value: 5, kind: judgement, why: for this test }
studies:
  test: { of: p/requires.scenario.0, sensitivity: 90%, specificity: 95%, cost: 20, takes: 3 months }
  measure: { of: share, error: 10% }
scenarios:
  p:
    title: P
    requires: [{ assumption: share, at-least: 60% }]
    fallback: { to: q, at: start, cost: 700 }
    phases: { build: { duration: 6, costs: [{ title: P, amount: 6000, when: end }] } }
    running: [{ title: Old, amount: $old, from: start, until: build.end }]
  q:
    title: Q
    phases: { build: { duration: 6, costs: [{ title: Q, amount: 8000, when: end }] } }
    running: [{ title: Old, amount: $old, from: start, until: build.end }]
`;

const density = (value: number, mean: number, sd: number): number =>
  Math.exp(-(((value - mean) / sd) * ((value - mean) / sd)) / 2) / (sd * Math.sqrt(2 * Math.PI));

/** What a measurement with a normal error of a tenth is worth, by adding up over what it may find and what may be so. */
function worthOfMeasuring(): number {
  let worth = 0;
  const step = 0.002;
  for (let finding = -0.1; finding < 1.4; finding += step) {
    let [all, fails] = [0, 0];
    for (let share = 0.4 + step / 2; share < 0.9; share += step) {
      const part = 2 * step * density(finding, share, 0.1);
      all += part;
      if (share < 0.6) fails += part;
    }
    worth += Math.max(0, (all - fails) * 6000 + fails * 8700 - all * 8000) * step;
  }
  return worth;
}

describe('a choice with a fallback', () => {
  const { best, mean, evpi, evppi, investigations } = found(study, 40_000);
  const investigation = (id: string) => {
    const one = investigations.find((each) => each.id === id);
    if (one === undefined) throw new Error(`no investigation ${id}`);
    return one;
  };

  it('is worth knowing by the detour that is saved: 40% of 700', () => {
    expect([best, Math.round((mean?.value ?? 0) / 100)]).toEqual(['p', 71]);
    expect(isNear(evpi, 280)).toBe(true);
    expect(evppi.map(({ of }) => of.kind).toSorted()).toEqual(['assumption', 'gate']);
    for (const { value } of evppi) expect(isNear(value, 280)).toBe(true);
  });

  it('is tested as Bayes says, less the cost and three months of the old contract', () => {
    // No in 10% of 60% and 95% of 40%, 44% in all: p then costs (6% × 6,000 + 38% × 8,700) / 44%, of which 8,000 is saved.
    const { value, cost, delay, net } = investigation('test');

    expect(isNear(value, 0.06 * 6000 + 0.38 * 8700 - 0.44 * 8000)).toBe(true);
    expect([cost, delay?.value]).toEqual([20, 15]);
    expect(net?.value).toBeCloseTo(value.value - 35, 6);
  });

  it('is worth measuring with an error, where what is measured is not normal', () => {
    expect(isNear(investigation('measure').value, worthOfMeasuring())).toBe(true);
  });
});
