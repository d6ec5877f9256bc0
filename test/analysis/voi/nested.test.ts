import { describe, expect, it } from 'vitest';
import { quantile, type Estimate } from '../../../src/model/estimates/estimate.ts';
import { amount, found, scenario, study } from './choices.ts';

/** Three ways, the first of which costs a product: not linear, and not normal. */
const [size, price, licence, team]: Estimate[] = [
  { shape: 'pert', low: 60, mode: 90, high: 180 },
  { shape: 'lognormal', p10: 700, p90: 1500 },
  { shape: 'triangular', low: 60_000, mode: 95_000, high: 160_000 },
  { shape: 'uniform', min: 90_000, max: 125_000 },
];

const text = study({
  assumptions:
    '  size: { unit: score, value: { low: 60, mode: 90, high: 180 }, kind: judgement, why: for this test }\n' +
    amount('price', '{ p10: 700, p90: 1500 }') +
    amount('licence', '{ low: 60000, mode: 95000, high: 160000, shape: triangular }') +
    amount('team', '{ min: 90000, max: 125000 }') +
    '  made: { unit: EUR, value: $size * $price }\n',
  scenarios: scenario('make', ['made']) + scenario('buy', ['licence']) + scenario('hire', ['team']),
});

/** The same numbers on every machine: a minimal standard generator (Park & Miller 1988). */
function generator(): () => number {
  let state = 4711;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const names = ['size', 'price', 'licence', 'team'] as const;
const estimates = [size, price, licence, team] as const;
/** A thousand quantiles of each, of which numbers are drawn: an inner loop may take hundreds of thousands. */
const tables = estimates.map((estimate) =>
  Float64Array.from({ length: 1000 }, (_, k) => quantile(estimate as Estimate, (k + 0.5) / 1000)),
);

const costs = ([a, b, c, d]: readonly number[]): number[] => [(a ?? 0) * (b ?? 0), c ?? 0, d ?? 0];

/** The worth of knowing one of them by two loops: of each of its values the least mean cost over all else. */
function nested(known: number): number {
  const next = generator();
  const value = (of: number): number => tables[of]?.[Math.floor(1000 * next())] as number;
  const [outer, inner] = [250, 400];
  const means = [0, 0, 0];
  let informed = 0;
  for (let i = 0; i < outer; i++) {
    const own = tables[known]?.[Math.floor((1000 * (i + next())) / outer)] as number;
    const sums = [0, 0, 0];
    for (let j = 0; j < inner; j++) {
      const drawn = estimates.map((_, of) => (of === known ? own : value(of)));
      costs(drawn).forEach((cost, option) => (sums[option] = (sums[option] as number) + cost / inner));
    }
    informed += Math.min(...sums) / outer;
    sums.forEach((sum, option) => (means[option] = (means[option] as number) + sum / outer));
  }
  return Math.min(...means) - informed;
}

describe('the worth of one thing', () => {
  const result = found(text, 16_000);

  it.each(names.map((name, index) => [name, index] as const))('is that of two loops: %s', (name, index) => {
    const own = result.evppi.find(({ of }) => of.kind === 'assumption' && of.name === name)?.value;
    const truth = nested(index);

    // Two loops have an error of their own, and choose a little too well by the noise of the inner one.
    expect(Math.abs((own?.value ?? Number.NaN) - truth)).toBeLessThan(4 * (own?.error ?? 0) + 300);
  });

  it('is together more than apart where only both change the choice, and never more than all', () => {
    const worths = names.map(
      (name) => result.evppi.find(({ of }) => of.kind === 'assumption' && of.name === name)?.value.value ?? 0,
    );

    expect(Math.max(...worths)).toBeLessThanOrEqual(result.evpi.value);
    // Each of two must be low for the second to be the cheaper: to know one of them is worth nothing, to know both is.
    const both = found(
      study({
        assumptions:
          amount('a', '{ min: 0, max: 100 }', ', group: both') +
          amount('b', '{ min: 0, max: 100 }', ', group: both') +
          amount('fixed', '50'),
        scenarios: scenario('certain', ['fixed']) + scenario('two', ['a', 'b']),
      }),
      8000,
    );
    const [alone, group] = ['assumption', 'group'].map((kind) => both.evppi.filter(({ of }) => of.kind === kind));
    const apart = (alone ?? []).reduce((sum, { value }) => sum + value.value, 0);
    // E[max(0, 50 − a − b)] = 50³ / 6 / 100², and alone E[max(0, 50 − a − 50)] = 0.
    expect(group?.[0]?.value.value).toBeCloseTo((50 * 50 * 50) / 6 / 10_000, 0);
    expect(apart).toBeLessThan(0.1);
  });
});
