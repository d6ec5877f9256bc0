import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Estimate, samplerOf } from '../../src/model/estimates/estimate.ts';
import { stratified } from '../../src/numerics/latin.ts';
import { deviation, meanError, momentsOf } from '../support/moments.ts';
import { z90 } from '../../src/numerics/normal.ts';
import { chanceError, quantiles } from '../../src/numerics/quantiles.ts';
import { uniforms } from '../../src/numerics/random.ts';

interface Dist {
  readonly dist: string;
  readonly [key: string]: unknown;
}

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, Dist>>;
  readonly expected: {
    readonly mean: number;
    readonly sd?: number;
    readonly quantiles?: Readonly<Record<string, { readonly q: number; readonly pdf: number }>>;
    readonly P_gt_140?: number;
  };
}

const cases = JSON.parse(readFileSync(new URL('monte-carlo.json', import.meta.url), 'utf8')) as readonly Case[];
const count = 100_000;

function estimateOf(written: Dist): Estimate {
  const of = (key: string): number => written[key] as number;
  switch (written.dist) {
    case 'lognormal':
      return { shape: 'lognormal', p10: of('p10'), p90: of('p90') };
    case 'normal':
      return { shape: 'normal', p10: of('mean') - z90 * of('sd'), p90: of('mean') + z90 * of('sd') };
    case 'discrete':
      return {
        shape: 'discrete',
        options: (written['values'] as number[]).map((value, index) => ({
          value,
          probability: (written['probabilities'] as number[])[index] as number,
        })),
      };
    default:
      return { shape: written.dist as 'pert', low: of('min'), mode: of('mode'), high: of('max') };
  }
}

type Sampling = (name: string, out: Float64Array) => void;
const samplings: Record<string, Sampling> = {
  random: (name, out) => uniforms({ seed: 1, name }, 0, out),
  latin: (name, out) => stratified({ seed: 1, name }, out.length, 0, out),
};

const outcomes: Record<string, { of: [string, string]; outcome: (x: number, y: number) => number }> = {
  'mc-o01': { of: ['X', 'Y'], outcome: (x, y) => x * y },
  'mc-o02': { of: ['X', 'Y'], outcome: Math.max },
  'mc-o03': { of: ['X', 'Y'], outcome: (x, y) => x + y },
  'mc-o04': { of: ['base', 'I'], outcome: (x, y) => x + 50 * y },
};

function draws({ id, inputs }: Case, sampling: Sampling): Float64Array {
  const { of, outcome } = outcomes[id] as (typeof outcomes)[string];
  const [x, y] = of.map((name) => {
    const column = new Float64Array(count);
    sampling(name, column);
    samplerOf(estimateOf(inputs[name] as Dist))(column);
    return column;
  }) as [Float64Array, Float64Array];
  return x.map((value, k) => outcome(value, y[k] as number));
}

describe.each(Object.entries(samplings))('100,000 %s draws', (_, sampling) => {
  it.each(cases)('have the mean and quantiles of the exact outcome within 4 standard errors ($id)', (each) => {
    const values = draws(each, sampling);
    const moments = momentsOf(values);
    expect(Math.abs(moments.mean - each.expected.mean)).toBeLessThan(4 * meanError(moments));
    for (const [p, { q, pdf }] of Object.entries(each.expected.quantiles ?? {})) {
      const [found] = quantiles(values, [Number(p)]) as [number];
      expect(Math.abs(found - q)).toBeLessThan((4 * chanceError(Number(p), count)) / pdf);
    }
  });

  it('have the spread of the exact outcome', () => {
    for (const each of cases.filter(({ expected }) => expected.sd !== undefined)) {
      const spread = deviation(momentsOf(draws(each, sampling)));
      // Of normal values a standard deviation has a standard error of s/√(2n); of these skewed ones, less than twice that.
      expect(Math.abs(spread / (each.expected.sd as number) - 1)).toBeLessThan((4 * 2) / Math.sqrt(2 * count));
    }
  });

  it('have the chance to exceed a budget that the exact outcome has', () => {
    for (const each of cases.filter(({ expected }) => expected.P_gt_140 !== undefined)) {
      const chance = each.expected.P_gt_140 as number;
      const share = draws(each, sampling).filter((value) => value > 140).length / count;
      expect(Math.abs(share - chance)).toBeLessThan(4 * chanceError(chance, count));
    }
  });
});
