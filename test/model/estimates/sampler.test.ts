import { describe, expect, it } from 'vitest';
import { chanceUpTo, type Estimate, quantile, samplerOf, type Single } from '../../../src/model/estimates/estimate.ts';
import type { PossibleRange } from '../../../src/model/estimates/shape.ts';
import { z90 } from '../../../src/numerics/normal.ts';
import { uniforms } from '../../../src/numerics/random.ts';
import { fc, tries } from '../../support/seed.ts';

const sampled = (estimate: Estimate, us: readonly number[]): number[] => {
  const column = Float64Array.from(us);
  samplerOf(estimate)(column);
  return [...column];
};

const least = 2 ** -33;
/** Chances of every size: even ones, and both tails down to the least draw there is. */
const grid = [
  ...Array.from({ length: 999 }, (_, k) => (k + 1) / 1000),
  ...Array.from({ length: 340 }, (_, k) => 2 ** (-k / 10.4)),
  ...Array.from({ length: 340 }, (_, k) => 1 - 2 ** (-k / 10.4)),
]
  .filter((u) => u >= least && u <= 1 - least)
  .toSorted((a, b) => a - b);

const three = (shape: 'pert' | 'triangular', low: number, mode: number, high: number): Estimate => ({
  shape,
  low,
  mode,
  high,
});

const metalog = (
  p10: number,
  p50: number,
  p90: number,
  within: PossibleRange = { low: null, high: null },
): Estimate => ({
  shape: 'metalog',
  p10,
  p50,
  p90,
  within,
});

/** An estimate, and how far its draws may lie from the exact quantiles. */
interface Sampled {
  readonly estimate: Estimate;
  readonly within: number;
}

/** Every shape (the compiler asks for a new one), modes at and near the ends, and a range that is small beside its place. */
const estimates: Record<string, Sampled> & Record<Exclude<Single['shape'], 'unknown'>, Sampled> = {
  constant: { estimate: { shape: 'constant', value: 7 }, within: 0 },
  pert: { estimate: three('pert', 10, 14, 30), within: 20e-6 },
  'pert, mode at low': { estimate: three('pert', 0, 0, 1), within: 1e-6 },
  'pert, mode at high': { estimate: three('pert', 0, 1, 1), within: 1e-6 },
  'pert, mode near low': { estimate: three('pert', 0, 1e-9, 1), within: 1e-6 },
  'pert, mode near a quarter': { estimate: three('pert', 0, 0.2500001, 1), within: 1e-6 },
  'pert, mode near high': { estimate: three('pert', -3, 0.9999, 1), within: 4e-6 },
  'pert, small and far': { estimate: three('pert', 1e9, 1e9 + 0.4, 1e9 + 1), within: 2e-6 },
  triangular: { estimate: three('triangular', 10, 14, 30), within: 1e-13 },
  'triangular, mode at low': { estimate: three('triangular', -5, -5, 30), within: 1e-13 },
  'triangular, mode at high': { estimate: three('triangular', -5, 30, 30), within: 1e-13 },
  normal: { estimate: { shape: 'normal', p10: -10, p90: 30 }, within: 1e-11 },
  lognormal: { estimate: { shape: 'lognormal', p10: 1, p90: 4 }, within: 1e-9 },
  metalog: { estimate: metalog(-10, 4, 30), within: 1e-12 },
  'metalog, leaning': { estimate: metalog(-10, -3.3, 30), within: 1e-12 },
  'metalog from a bound': { estimate: metalog(2, 3, 9, { low: 0, high: null }), within: 1e-9 },
  'metalog up to a bound': { estimate: metalog(2, 5, 9, { low: null, high: 11 }), within: 1e-12 },
  'metalog between bounds': { estimate: metalog(0.2, 0.7, 0.9, { low: 0, high: 1 }), within: 1e-15 },
  uniform: { estimate: { shape: 'uniform', min: -2, max: 9 }, within: 0 },
  discrete: {
    estimate: {
      shape: 'discrete',
      options: [
        { value: 5, probability: 0.3 },
        { value: -1, probability: 0.1 },
        { value: 2, probability: 0.6 },
      ],
    },
    within: 0,
  },
};

const cases = Object.entries(estimates).map(([name, each]) => ({ name, ...each }));

/** What goes on without end has no value at 0 and 1. */
const isEndless = (name: string): boolean => /^(?:log)?normal$|^metalog$|leaning$|(?:from|up to) a bound$/.test(name);

describe('a sampler', () => {
  it.each(cases)('turns chances into the exact quantiles: $name', ({ estimate, within }) => {
    const values = sampled(estimate, grid);
    const off = grid.map((u, index) => Math.abs((values[index] as number) - quantile(estimate, u)));
    expect(Math.max(...off)).toBeLessThanOrEqual(within);
  });

  it.each(cases)('never falls where the chance rises: $name', ({ estimate }) => {
    const steps = grid.flatMap((u) => [u - least, u, u + least]).toSorted((a, b) => a - b);
    const values = sampled(estimate, steps);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('of a PERT with any mode is within a millionth of its range, and stays inside', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...grid), (mode, u) => {
        const estimate = three('pert', 0, mode, 1);
        const [value] = sampled(estimate, [u]) as [number];
        expect(Math.abs(value - quantile(estimate, u))).toBeLessThan(6e-7);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it('of a PERT is as good in the tail, beside the value there', () => {
    const estimate = three('pert', 0, 0.3, 1);
    for (const u of [least, 1e-9, 1e-7, 1e-5, 1e-3]) {
      const [value] = sampled(estimate, [u]) as [number];
      expect(Math.abs(value / quantile(estimate, u) - 1)).toBeLessThan(1e-6);
    }
  });

  it('gives finite values at 0 and 1, and columns of any length', () => {
    for (const { estimate } of cases.filter(({ name }) => !isEndless(name))) {
      expect(sampled(estimate, [0, 1]).every(Number.isFinite)).toBe(true);
    }
    const us = Array.from({ length: 9001 }, (_, k) => (k + 0.5) / 9001);
    for (const { estimate, within } of cases) {
      const values = sampled(estimate, us);
      for (const k of [0, 4095, 4096, 4097, 8191, 8192, 9000]) {
        expect(Math.abs((values[k] as number) - quantile(estimate, us[k] as number))).toBeLessThanOrEqual(within);
      }
    }
    expect(sampled(three('triangular', 0, 1, 2), [])).toEqual([]);
  });
});

/** Mean and standard deviation in closed form. */
const moments: { estimate: Estimate; mean: number; deviation: number }[] = [
  { estimate: three('pert', 10, 14, 30), mean: 16, deviation: Math.sqrt((6 * 14) / 7) },
  { estimate: three('pert', 0, 0, 1), mean: 1 / 6, deviation: Math.sqrt(5 / 252) },
  { estimate: three('triangular', 10, 14, 30), mean: 18, deviation: Math.sqrt(336 / 18) },
  { estimate: { shape: 'normal', p10: -10, p90: 30 }, mean: 10, deviation: 40 / (2 * z90) },
  {
    estimate: { shape: 'lognormal', p10: 1, p90: 4 },
    mean: 2 * Math.exp(0.5 * (Math.log(4) / (2 * z90)) ** 2),
    deviation:
      2 * Math.exp(0.5 * (Math.log(4) / (2 * z90)) ** 2) * Math.sqrt(Math.expm1((Math.log(4) / (2 * z90)) ** 2)),
  },
  { estimate: { shape: 'uniform', min: -2, max: 9 }, mean: 3.5, deviation: 11 / Math.sqrt(12) },
];

describe('200,000 draws', () => {
  const count = 200_000;

  it.each(moments)('of $estimate have its mean and its chances within 4 standard errors', (each) => {
    const column = new Float64Array(count);
    uniforms({ seed: 11, name: each.estimate.shape }, 0, column);
    samplerOf(each.estimate)(column);
    const mean = column.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - each.mean)).toBeLessThan((4 * each.deviation) / Math.sqrt(count));
    for (const p of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      const at = quantile(each.estimate, p);
      const share = column.reduce((sum, value) => sum + (value <= at ? 1 : 0), 0) / count;
      expect(Math.abs(share - chanceUpTo(each.estimate, at))).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / count));
    }
  });
});
