import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceBelow, chanceUpTo, endsOf, type Estimate, quantile } from '../../src/model/estimates/estimate.ts';
import { betaCdf, betaQuantile } from '../../src/numerics/beta.ts';
import { normalCdf, normalQuantile } from '../../src/numerics/normal.ts';
import { fc } from '../support/seed.ts';

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: { readonly quantiles: Readonly<Record<string, number>>; readonly [key: string]: unknown };
}

const read = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as readonly Case[];
const of = (cases: readonly Case[], start: string): Case[] => cases.filter(({ id }) => id.startsWith(start));
const value = ({ inputs }: Case, name: string): number => inputs[name] as number;
const quantilesOf = ({ expected }: Case): [number, number][] =>
  Object.entries(expected.quantiles).map(([p, x]) => [Number(p), x]);

const perts = read('distributions-pert.json');
const triangulars = read('distributions-triangular.json').filter(({ expected }) => 'quantiles' in expected);
const others = read('distributions-other.json');

const threePoints = (each: Case, shape: 'pert' | 'triangular'): Estimate => ({
  shape,
  low: value(each, 'min'),
  mode: value(each, 'mode'),
  high: value(each, 'max'),
});

/** How far the quantiles, and the chances of them, lie from the reference. */
const errors = (estimate: Estimate, each: Case): number[] =>
  quantilesOf(each).flatMap(([p, x]) => [
    Math.abs(quantile(estimate, p) - x),
    Math.abs(chanceUpTo(estimate, x) - p),
    Math.abs(chanceBelow(estimate, x) - p),
  ]);

describe('the quantiles and chances of', () => {
  it.each(perts.filter((each) => value(each, 'lambda') === 4))('a PERT estimate ($id)', (each) => {
    expect(Math.max(...errors(threePoints(each, 'pert'), each))).toBeLessThan(1e-9);
  });

  it.each(perts)('the beta distribution that it is ($id)', (each) => {
    const { alpha, beta } = each.expected as unknown as { alpha: number; beta: number };
    const [low, high] = [value(each, 'min'), value(each, 'max')];

    for (const [p, x] of quantilesOf(each))
      expect(low + (high - low) * betaQuantile(p, alpha, beta)).toBeCloseTo(x, 10);
  });

  it.each(triangulars)('a triangular estimate ($id)', (each) => {
    expect(Math.max(...errors(threePoints(each, 'triangular'), each))).toBeLessThan(1e-9);
  });

  it.each(of(others, 'logn-o'))('a lognormal estimate ($id)', (each) => {
    expect(
      Math.max(...errors({ shape: 'lognormal', p10: value(each, 'p10'), p90: value(each, 'p90') }, each)),
    ).toBeLessThan(1e-9);
  });

  it('the standard normal distribution (norm-o01)', () => {
    const chances = [1e-10, 0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999999];
    const values = [
      -6.361340902404057, -3.0902323061678136, -1.9599639845400543, -1.2815515655446004, 0, 1.2815515655446004,
      1.9599639845400543, 4.753424308822899,
    ];

    for (const [index, p] of chances.entries()) {
      expect(normalQuantile(p)).toBeCloseTo(values[index] as number, 10);
      expect(normalCdf(values[index] as number) / p).toBeCloseTo(1, 9);
    }
  });

  it('a uniform estimate and one of several options (unif-disc-o01)', () => {
    const uniform: Estimate = { shape: 'uniform', min: 4, max: 10 };
    const options: Estimate = {
      shape: 'discrete',
      options: [
        { value: 6, probability: 0.3 },
        { value: 0, probability: 0.5 },
        { value: 12, probability: 0.2 },
      ],
    };

    expect([0.1, 0.5, 0.8, 0.9].map((p) => quantile(uniform, p))).toEqual([4.6, 7, 8.8, 9.4]);
    expect([0.1, 0.5, 0.500001, 0.8, 0.9].map((p) => quantile(options, p))).toEqual([0, 0, 6, 6, 12]);
    expect([chanceBelow(options, 6), chanceUpTo(options, 6)]).toEqual([0.5, 0.8]);
  });

  it('a constant', () => {
    const constant: Estimate = { shape: 'constant', value: 3 };

    expect([quantile(constant, 0.1), chanceUpTo(constant, 3), chanceBelow(constant, 3)]).toEqual([3, 1, 0]);
  });
});

describe('any three points', () => {
  const three = fc
    .tuple(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 0, max: 100 }).map((part) => part / 100),
    )
    .map(([low, part]) => ({ low, mode: low + 1000 * part, high: low + 1000 }));
  const chance = fc.double({ min: 0, max: 1, noNaN: true });

  it('have quantiles between their ends that lead back to the chance', () => {
    fc.assert(
      fc.property(three, chance, fc.constantFrom('pert', 'triangular'), (ends, p, shape) => {
        const estimate: Estimate = { shape, ...ends };
        const [low = 0, high = 0] = endsOf(estimate) ?? [];
        const x = quantile(estimate, p);

        expect(x).toBeGreaterThanOrEqual(low - 1e-6);
        expect(x).toBeLessThanOrEqual(high + 1e-6);
        expect(chanceUpTo(estimate, x)).toBeCloseTo(p, 6);
      }),
    );
  });

  it('have a chance that is mirrored with them', () => {
    fc.assert(
      fc.property(chance, fc.double({ min: 1, max: 5, noNaN: true }), (x, alpha) => {
        expect(betaCdf(x, alpha, 6 - alpha)).toBeCloseTo(1 - betaCdf(1 - x, 6 - alpha, alpha), 12);
      }),
    );
  });
});
