import { describe, expect, it } from 'vitest';
import type { PartialWorth, ValueOfInformation } from '../../../src/analysis/voi/voi.ts';
import { amount, found, normal, scenario, study, isNear } from './choices.ts';
import { unitLoss } from './closed-form.ts';

const of = ({ evppi }: ValueOfInformation, name: string): PartialWorth['value'] => {
  const entry = evppi.find((each) => each.of.kind === 'assumption' && each.of.name === name);
  if (entry === undefined) throw new Error(`nothing about ${name}`);
  return entry.value;
};

/** The first saves a ~ N(1, 1) and the second b ~ N(0, 2), in thousands of euros, of 100 each. */
const textbook = study({
  assumptions:
    amount('a', normal(99_000, 1000)) + amount('b', normal(100_000, 2000)) + amount('c', normal(50_000, 5000)),
  scenarios: scenario('one', ['a', 'c']) + scenario('two', ['b', 'c']),
});

const goTogether = (between: string): string =>
  `correlations: [{ between: [${between}], rank: 0.9, kind: judgement, why: for this test }]`;

describe('the expected value of information', () => {
  const result = found(textbook);

  it('is that in closed form of two normal options', () => {
    expect(result.best).toBe('one');
    expect(isNear(result.evpi, 479.8107)).toBe(true);
    expect(isNear(of(result, 'a'), 83.3155)).toBe(true);
    expect(isNear(of(result, 'b'), 395.5931)).toBe(true);
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
    expect(isNear(group?.value ?? { value: 0, error: 0 }, 479.8107)).toBe(true);
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
    expect(isNear(of(result, 'a'), unitLoss(1, 1 - 2 * r) * 1000)).toBe(true);
    expect(isNear(of(result, 'b'), unitLoss(1, 2 - r) * 1000)).toBe(true);
  });

  it('what is correlated counts only where both are drawn', () => {
    const assumptions = ['a', 'b', 'u', 'v'].map((name) => amount(name, normal(100_000, 1000))).join('');
    const isNamed = (between: string): boolean =>
      found(
        study({ assumptions, more: goTogether(between), scenarios: scenario('one', ['a']) + scenario('two', ['b']) }),
      ).isCorrelated;

    expect(['a, b', 'a, u', 'u, v'].map(isNamed)).toEqual([true, false, false]);
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
    expect(isNear(result.evpi, 500)).toBe(true);
    expect(result.evppi).toMatchObject([{ of: { kind: 'risk', scenario: 'one', index: 0 }, value: result.evpi }]);
  });
});
