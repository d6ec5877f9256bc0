import { describe, expect, it } from 'vitest';
import {
  central,
  chanceUpTo,
  type Estimate,
  misfitOf,
  quantile,
  samplerOf,
} from '../../../src/model/estimates/estimate.ts';
import type { PossibleRange } from '../../../src/model/estimates/shape.ts';
import { uniforms } from '../../../src/numerics/random.ts';
import { fc, tries } from '../../support/seed.ts';

type Metalog = Extract<Estimate, { shape: 'metalog' }>;

const free: PossibleRange = { low: null, high: null };
const metalog = (p10: number, p50: number, p90: number, within: PossibleRange = free): Metalog => ({
  shape: 'metalog',
  p10,
  p50,
  p90,
  within,
});

const drawn = (estimate: Estimate, us: readonly number[]): number[] => {
  const column = Float64Array.from(us);
  samplerOf(estimate)(column);
  return [...column];
};

const isFeasible = (estimate: Metalog): boolean => misfitOf(estimate, 'score') === null;

/** Of the way from P10 to P90, the part in which P50 cannot lie: Keelin has (1 − 1.66711 · 0.4) / 2. */
const k = 0.16657737615961407;

/**
 * Quantiles of 0.1%, 5%, 25%, 80% and 99%, from the three equations for a₁, a₂ and a₃ solved with 40 digits by another program.
 */
const cases: readonly { name: string; estimate: Metalog; quantiles: readonly number[] }[] = [
  {
    name: 'without bounds',
    estimate: metalog(4, 6, 10),
    quantiles: [0.49119226389873843, 3.487365131956523, 4.8125, 8.365986575892965, 14.835865740385742],
  },
  {
    name: 'from 0',
    estimate: metalog(4, 6, 10, { low: 0, high: null }),
    quantiles: [1.747533582273006, 3.5156747725009136, 4.850827780759352, 8.213220964441444, 17.900929566937098],
  },
  {
    name: 'up to 12',
    estimate: metalog(4, 6, 10, { low: null, high: 12 }),
    quantiles: [1.1884954155852958, 3.7570763906738147, 4.524543308792223, 8.80186672235905, 11.501719288263319],
  },
  {
    name: 'from 2 to 20',
    estimate: metalog(4, 6, 10, { low: 2, high: 20 }),
    quantiles: [2.4046367592243905, 3.57640150632396, 4.815517447118693, 8.299543775397991, 14.973761077936427],
  },
];

/** Any metalog that there is: P50 anywhere on the scale of the bounds where one is, also just within the limits. */
const any: fc.Arbitrary<Metalog> = fc
  .record({
    p10: fc.double({ min: -100, max: 100, noNaN: true }),
    spread: fc.double({ min: 0.1, max: 100, noNaN: true }),
    place: fc.double({ min: k + 1e-6, max: 1 - k - 1e-6, noNaN: true }),
    below: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
    above: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
  })
  .map(({ p10, spread, place, below, above }) => {
    const p90 = p10 + spread;
    const [low, high] = [below === null ? null : p10 - below, above === null ? null : p90 + above];
    const to = (x: number): number =>
      low === null && high === null ? x : Math.log(low === null ? 1 : x - low) - Math.log(high === null ? 1 : high - x);
    const wanted = to(p10) + place * (to(p90) - to(p10));
    let [from, until] = [p10, p90];
    for (let step = 0; step < 200; step++) {
      const middle = (from + until) / 2;
      if (to(middle) < wanted) from = middle;
      else until = middle;
    }
    return metalog(p10, from, p90, { low, high });
  });

const grid = Array.from({ length: 1999 }, (_, index) => (index + 1) / 2000);

/** The least step of the quantiles where P50 lies at a place between 0 and 1. */
const leastStep = (place: number): number => {
  const values = drawn(metalog(0, place, 1), grid);
  return Math.min(...values.slice(1).map((value, index) => value - (values[index] as number)));
};

describe('a metalog of p10, p50 and p90', () => {
  it.each(cases)('$name has the quantiles that the equations give', ({ estimate, quantiles }) => {
    [0.001, 0.05, 0.25, 0.8, 0.99].forEach((p, index) => {
      expect(Math.abs(quantile(estimate, p) / (quantiles[index] as number) - 1)).toBeLessThan(1e-13);
    });
  });

  it('gives the three numbers back, drawn to 12 digits and told exactly', () => {
    fc.assert(
      fc.property(any, (estimate) => {
        const { p10, p50, p90 } = estimate;
        const { low, high } = estimate.within ?? free;
        const size = Math.max(...[p10, p90, p90 - p10, low ?? 0, high ?? 0].map(Math.abs));
        const reported = [p10, p50, p90];
        drawn(estimate, [0.1, 0.5, 0.9]).forEach((value, index) => {
          expect(Math.abs(value - (reported[index] as number))).toBeLessThan(1e-12 * size);
        });
        expect([0.1, 0.5, 0.9].map((p) => quantile(estimate, p))).toEqual(reported);
        expect(central(estimate)).toBe(p50);
      }),
      { numRuns: tries(300) },
    );
  });

  it('has a distribution function that is the inverse of its quantiles', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (estimate, p) => {
        fc.pre(isFeasible(estimate));
        const x = quantile(estimate, p);
        const { low, high } = estimate.within ?? free;
        // Beside a bound the places of a double are too far apart to tell such a chance.
        fc.pre((low === null || x - low > 1e-6) && (high === null || high - x > 1e-6));
        const [before, after] = [1 - 1e-9, 1 + 1e-9].map((factor) => Math.min(1 - 1e-12, p * factor));
        expect(chanceUpTo(estimate, quantile(estimate, before as number))).toBeLessThanOrEqual(p);
        expect(chanceUpTo(estimate, quantile(estimate, after as number))).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(Math.abs(chanceUpTo(estimate, x) - p)).toBeLessThan(1e-8);
      }),
      { numRuns: tries(300) },
    );
  });

  it('has all its chance within its bounds, and a density above 0 everywhere', () => {
    fc.assert(
      fc.property(any, (estimate) => {
        fc.pre(isFeasible(estimate));
        const us = [1e-9, ...grid, 1 - 1e-9];
        const values = drawn(estimate, us);
        const { low, high } = estimate.within ?? free;
        values.forEach((value, index) => {
          const before = values[index - 1] ?? Number.NEGATIVE_INFINITY;
          expect(value).toBeGreaterThanOrEqual(before);
          // Further out, doubles beside a bound may be too far apart.
          const u = us[index] as number;
          expect(value > before || u < 0.02 || u > 0.98).toBe(true);
        });
        expect(values[0]).toBeGreaterThanOrEqual(low ?? Number.NEGATIVE_INFINITY);
        expect(values.at(-1)).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
        expect(low === null ? 0 : chanceUpTo(estimate, low)).toBe(0);
        expect(high === null ? 1 : chanceUpTo(estimate, high)).toBe(1);
      }),
      { numRuns: tries(100) },
    );
  });

  it('with P50 in the middle is logistic, and log-logistic on the scale of a bound', () => {
    const [even, uneven] = [metalog(-4, 3, 10), metalog(4, 6, 9, { low: 0, high: null })];
    for (const p of [0.003, 0.2, 0.7, 0.9999]) {
      const t = Math.log(p / (1 - p)) / (2 * Math.log(9));
      expect(quantile(even, p)).toBeCloseTo(3 + 14 * t, 12);
      expect(quantile(uneven, p)).toBeCloseTo(6 * Math.exp(Math.log(9 / 4) * t), 10);
    }
  });

  it('ends at the limits that Keelin gives: within them it rises, at them it stands still somewhere, beyond it falls', () => {
    for (const limit of [k, 1 - k]) {
      const [inside, outside] = limit < 0.5 ? [limit + 1e-9, limit - 1e-9] : [limit - 1e-9, limit + 1e-9];
      expect(isFeasible(metalog(0, inside, 1))).toBe(true);
      expect(isFeasible(metalog(0, outside, 1))).toBe(false);
    }
    expect(k).toBeCloseTo((1 - 1.66711 * 0.4) / 2, 5);
    expect(leastStep(k + 0.001)).toBeGreaterThan(0);
    expect(leastStep(k - 0.001)).toBeLessThan(0);
    expect(leastStep(1 - k - 0.001)).toBeGreaterThan(0);
    expect(leastStep(1 - k + 0.001)).toBeLessThan(0);
  });

  it('says between which numbers P50 lies, rounded so that all between them will do', () => {
    const bounds: PossibleRange[] = [free, { low: 0, high: null }, { low: null, high: 101 }, { low: 0, high: 101 }];
    for (const within of bounds) {
      const fault = misfitOf(metalog(1, 99, 100, within), 'score');
      if (fault?.kind !== 'metalog-p50') throw new Error('it should be refused');
      const { least, most } = fault;
      for (const p50 of [least, (least + most) / 2, most]) expect(isFeasible(metalog(1, p50, 100, within))).toBe(true);
      const step = (most - least) / 90;
      for (const p50 of [least - step, most + step]) expect(isFeasible(metalog(1, p50, 100, within))).toBe(false);
    }
  });

  it('has the mean and the deviation of the closed forms where nothing bounds it', () => {
    const estimate = metalog(4, 6, 10);
    const [a1, a2, a3] = [6, 6 / (2 * Math.log(9)), 2 / (0.8 * Math.log(9))];
    const mean = a1 + a3 / 2;
    const variance = (Math.PI ** 2 * a2 ** 2) / 3 + a3 ** 2 * (1 / 12 + Math.PI ** 2 / 36);

    const { mean: found, variance: spread } = momentsOf(estimate);
    expect(found).toBeCloseTo(mean, 8);
    expect(spread).toBeCloseTo(variance, 6);
  });
});

/** By integration over the logit of the chance, of which the density is y (1 − y). */
function momentsOf(estimate: Metalog): { mean: number; variance: number } {
  const [step, end] = [0.01, 30];
  const points = Array.from({ length: Math.round((2 * end) / step) + 1 }, (_, index) => {
    const t = -end + index * step;
    const y = 1 / (1 + Math.exp(-t));
    return { x: quantile(estimate, y), weight: step * y * (1 - y) };
  });
  const mean = points.reduce((sum, { x, weight }) => sum + x * weight, 0);
  return { mean, variance: points.reduce((sum, { x, weight }) => sum + (x - mean) ** 2 * weight, 0) };
}

describe('200,000 draws of a metalog', () => {
  const count = 200_000;

  it.each(cases)('$name have its mean and its chances within 4 standard errors', ({ estimate }) => {
    const column = new Float64Array(count);
    uniforms({ seed: 7, name: 'metalog' }, 0, column);
    samplerOf(estimate)(column);
    const { mean, variance } = momentsOf(estimate);
    const found = column.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / count));
    for (const p of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      const at = quantile(estimate, p);
      const share = column.reduce((sum, value) => sum + (value <= at ? 1 : 0), 0) / count;
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / count));
    }
  });
});
