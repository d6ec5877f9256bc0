import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { requestOf } from '../../../src/analysis/simulate/simulate-at-once.ts';
import type { PartialWorth, ValueOfInformation } from '../../../src/analysis/voi/voi.ts';
import { valueOfInformation } from '../../../src/analysis/voi/voi.ts';
import { load } from '../../../src/input/load.ts';

/** z of 90%. */
const z = 1.2815515655446004;
const normal = (mean: number, sd: number): string =>
  `{ p10: ${(mean - z * sd).toFixed(3)}, p90: ${(mean + z * sd).toFixed(3)}, shape: normal }`;

/** Scenarios that each cost once, at the start, without discounting. */
const study = (parts: { assumptions: string; scenarios: string; more?: string }): string => `samen: 1
study: choice
title: A choice
currency: EUR
start: 2025-01
horizon: 2025-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
assumptions:
${parts.assumptions}
${parts.more ?? ''}
scenarios:
${parts.scenarios}`;

const amount = (name: string, value: string, more = ''): string =>
  `  ${name}: { unit: EUR, value: ${value}, kind: judgement, why: for this test${more} }\n`;
const scenario = (id: string, amounts: readonly string[], more = ''): string =>
  `  ${id}: { title: ${id}, phases: { pay: { costs: [${amounts.map((each) => `{ title: ${each}, amount: $${each}, when: start }`).join(', ')}] } }${more} }\n`;

function found(text: string, draws = 20_000): ValueOfInformation {
  const { loaded, problems } = load({ main: { name: 'study.yaml', text }, scenarios: [] }, []);
  if (loaded === null) throw new Error(JSON.stringify(problems));
  const runs = runsOf(loaded.study, [...loaded.study.scenarios.values()], loaded.study.asOf);
  const result = valueOfInformation(loaded.study, runs, { ...requestOf(loaded.study, runs), draws });
  if (!('evpi' in result)) throw new Error(JSON.stringify(result));
  return result;
}

const of = ({ evppi }: ValueOfInformation, name: string): PartialWorth['value'] => {
  const entry = evppi.find((each) => each.of.kind === 'assumption' && each.of.name === name);
  if (entry === undefined) throw new Error(`nothing about ${name}`);
  return entry.value;
};

const within = (measured: { readonly value: number; readonly error: number }, true_: number): void => {
  expect(measured.error).toBeGreaterThan(0);
  expect(Math.abs(measured.value - true_)).toBeLessThan(4 * measured.error);
};

/** The first saves a ~ N(1, 1) and the second b ~ N(0, 2), in thousands of euros, of 100 each. */
const textbook = study({
  assumptions:
    amount('a', normal(99_000, 1000)) + amount('b', normal(100_000, 2000)) + amount('c', normal(50_000, 5000)),
  scenarios: scenario('one', ['a', 'c']) + scenario('two', ['b', 'c']),
});

describe('the expected value of information', () => {
  const result = found(textbook);

  it('is that in closed form of two normal options', () => {
    expect(result.best).toBe('one');
    within(result.evpi, 479.8107);
    within(of(result, 'a'), 83.3155);
    within(of(result, 'b'), 395.5931);
  });

  it('is 0 of what both options share', () => {
    expect(of(result, 'c').value).toBeLessThan(4 * of(result, 'c').error + 1);
  });

  it('is never more for a part than for all, and the same again from the same draws', () => {
    for (const { value } of result.evppi) expect(value.value).toBeLessThanOrEqual(result.evpi.value);
    expect(found(textbook)).toEqual(result);
  });

  it('tells who would be chosen by those who know all', () => {
    const shares = new Map(result.knowingAll.map(({ scenario: id, share }) => [id, share]));

    // P(a > b) with a − b ~ N(1, √5).
    expect(shares.get('one')).toBeCloseTo(0.6726, 1);
    expect((shares.get('one') ?? 0) + (shares.get('two') ?? 0)).toBeCloseTo(1, 9);
  });
});

describe('of what goes together', () => {
  it('a group is worth what its members are worth at once', () => {
    const grouped = study({
      assumptions:
        amount('a', normal(99_000, 1000), ', group: both') + amount('b', normal(100_000, 2000), ', group: both'),
      scenarios: scenario('one', ['a']) + scenario('two', ['b']),
    });
    const result = found(grouped);
    const group = result.evppi.find((each) => each.of.kind === 'group');

    expect(group?.of).toEqual({ kind: 'group', group: 'both' });
    within(group?.value ?? { value: 0, error: 0 }, 479.8107);
  });

  it('a correlated input is worth what it tells of the other too', () => {
    const correlated = study({
      assumptions: amount('a', normal(99_000, 1000)) + amount('b', normal(100_000, 2000)),
      more: 'correlations: [{ between: [a, b], rank: -0.9, kind: judgement, why: for this test }]',
      scenarios: scenario('one', ['a']) + scenario('two', ['b']),
    });
    const result = found(correlated);

    expect(result.isCorrelated).toBe(true);
    // Pearson r = 2 sin(π/6 · ρ): b given a is normal, so that a − E[b | a] ~ N(1, 1 − 2r).
    const r = 2 * Math.sin((Math.PI / 6) * -0.9);
    within(of(result, 'a'), unitLoss(1, 1 - 2 * r) * 1000);
    within(of(result, 'b'), unitLoss(1, 2 - r) * 1000);
  });

  it('a risk is worth both that it happens and how large it is', () => {
    const risky = study({
      assumptions: amount('a', '99000') + amount('b', '100000'),
      scenarios:
        scenario(
          'one',
          ['a'],
          ', risks: [{ title: Surprise, probability: 25%, kind: judgement, why: for this test, costs: { amount: 3000, when: start } }]',
        ) + scenario('two', ['b']),
    });
    const result = found(risky);

    // One costs 99,000 or 102,000: who knows takes two in a quarter of the draws, and saves 2,000.
    within(result.evpi, 500);
    expect(result.evppi).toMatchObject([{ of: { kind: 'risk', scenario: 'one', index: 0 }, value: result.evpi }]);
  });
});

/** E[max(0, x)] less max(0, mean) of x ~ N(−mean, sd): what is saved by knowing when the other is better. */
function unitLoss(mean: number, sd: number): number {
  const u = mean / sd;
  const density = Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (density - u * (1 - distribution(u)));
}

/** The normal distribution function, by adding up its density. */
function distribution(u: number): number {
  let sum = 0;
  const steps = 20_000;
  for (let i = 0; i < steps; i++) {
    const x = -8 + ((u + 8) * (i + 0.5)) / steps;
    sum += Math.exp((-x * x) / 2);
  }
  return (sum * (u + 8)) / steps / Math.sqrt(2 * Math.PI);
}
