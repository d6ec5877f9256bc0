import { describe, expect, it } from 'vitest';
import { amount, found, normal, scenario, study, isNear } from './choices.ts';
import { unitLoss } from './closed-form.ts';
import { studyHead } from '../../support/study-head.ts';

/** Two options of 100 each; the first saves a ~ N(1, 1), the second b ~ N(0, 2), in thousands. */
const choice = (studies: string, risks = ''): string =>
  study({
    assumptions: amount('a', normal(99_000, 1000)) + amount('b', normal(100_000, 2000)),
    scenarios: scenario('one', ['a'], risks) + scenario('two', ['b']),
    more: `studies:\n${studies}`,
  });

const evsi = (error: string, of = 'b'): { value: number; error: number } => {
  const [only] = found(choice(`  test: { of: ${of}, error: ${error} }\n`)).investigations;
  if (only === undefined) throw new Error('no investigation');
  return only.value;
};

describe('an investigation with a normal error', () => {
  it.each([500, 2000, 6000])('is worth what the closed form says, with an error of %i', (error) => {
    // Known with an error, b is believed to be its prior mean plus a share of what was found.
    const preposterior = 2 * Math.sqrt(4 / (4 + (error / 1000) ** 2));
    expect(isNear(evsi(String(error)), 1000 * unitLoss(1, preposterior))).toBe(true);
  });

  it('is worth more the surer it is, up to what certainty is worth, and nothing without any', () => {
    const values = ['20000', '4000', '1000', '1'].map((error) => evsi(error).value);

    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(isNear(evsi('1'), 395.5931)).toBe(true);
    expect(evsi('1000000').value).toBeLessThan(15);
  });
});

/** A scenario that costs a price of its own. */
const own = (id: string, price: string): string =>
  `  ${id}: { title: ${id}, assumptions: { price: { unit: EUR, value: ${price}, kind: judgement, why: for this test } }, phases: { pay: { costs: [{ title: Price, amount: $price, when: start }] } } }\n`;

/** What it is worth to look at the price of one of two. */
function ownWorth(id: 'one' | 'two'): { value: number; error: number } {
  const text = study({
    assumptions: amount('other', '1'),
    scenarios: own('one', normal(99_000, 1000)) + own('two', normal(100_000, 2000)),
    more: `studies:\n  test: { of: ${id}/price, error: 1 }\n`,
  });
  return found(text).investigations[0]?.value ?? { value: Number.NaN, error: Number.NaN };
}

it('an investigation is of the assumption of its own scenario, where two have one of the same name', () => {
  expect(isNear(ownWorth('two'), 395.5931)).toBe(true);
  expect(isNear(ownWorth('one'), 1000 * unitLoss(1, 1))).toBe(true);
});

const surprise = (probability: string): string =>
  `[{ title: Surprise, probability: ${probability}, kind: judgement, why: for this test, costs: { amount: 1500, when: start } }]`;

const withLand = (price: number): string =>
  `{ pay: { costs: [{ title: Price, amount: $price, when: start }, { title: Land, amount: ${price}, when: start }] } }`;

/** What investigations are worth between one that is too dear, one that extends it with a risk of its own, and one of 100,000 for certain. */
function extended(studies: string): ReadonlyMap<string, number> {
  const text = study({
    assumptions: amount('b', '100000'),
    scenarios: `  base:
    title: Base
    assumptions: { price: { unit: EUR, value: { min: 0, max: 2000 }, kind: judgement, why: for this test } }
    phases: ${withLand(500_000)}
    risks: ${surprise('25%')}
  one:
    extends: base
    title: One
    phases: ${withLand(98_000)}
    risks: ${surprise('50%')}
${scenario('two', ['b'])}`,
    more: `studies:\n${studies}`,
  });
  return new Map(found(text).investigations.map(({ id, value }) => [id, value.value]));
}

it('an investigation is of the same number by the name of either scenario that has it', () => {
  const worth = extended('  one: { of: one/price, error: 1 }\n  base: { of: base/price, error: 1 }\n');

  expect(worth.get('one')).toBeGreaterThan(50);
  // The errors are drawn anew.
  expect(Math.abs((worth.get('base') ?? 0) - (worth.get('one') ?? 0))).toBeLessThan(2);
});

it('an investigation is of the risk of its own scenario, which may happen more often than that of the one it extends', () => {
  const sure = 'sensitivity: 100%, specificity: 100%';
  const worth = extended(`  one: { of: one/risks.0, ${sure} }\n  base: { of: base/risks.0, ${sure} }\n`);

  // One costs 99,000 and half of the time 1,500 more; where the risk of the other happens, which it does in a quarter, this one does.
  expect(worth.get('one')).toBeCloseTo(250, -1.5);
  expect(worth.get('base')).toBeCloseTo(125, -1.5);
});

describe('an investigation of what is so or not', () => {
  const risk =
    ', risks: [{ title: Surprise, probability: 25%, kind: judgement, why: for this test, costs: { amount: 3000, when: start } }]';
  const of = (accuracy: string): number => {
    const text = study({
      assumptions: amount('a', '99000') + amount('b', '100000'),
      scenarios: scenario('one', ['a'], risk) + scenario('two', ['b']),
      more: `studies:\n  look: { of: one/risks.0, ${accuracy} }\n`,
    });
    return found(text).investigations[0]?.value.value ?? Number.NaN;
  };

  it('is worth all where it is always right, and nothing where it says yes as often either way', () => {
    expect(of('sensitivity: 100%, specificity: 100%')).toBeCloseTo(500, -2);
    expect(of('sensitivity: 40%, specificity: 60%')).toBe(0);
  });

  it('is worth by its chances to be right what Bayes says', () => {
    // Yes in 0.9 × 25% + 0.2 × 75% = 37.5%; one then costs 99,000 + 3,000 × 60%, and two saves 800.
    expect(of('sensitivity: 90%, specificity: 80%')).toBeCloseTo(300, -1.7);
  });
});

describe('what an investigation costs', () => {
  it('is taken from its worth, with what it costs to begin later', () => {
    const text = `${studyHead('later', { title: 'Later', start: '2025-01', horizon: '2026-12', rate: '0%' })}
assumptions:
  old: { unit: EUR/month, value: 1000, kind: judgement, why: for this test }
  new: { unit: EUR/month, value: { low: 100, mode: 400, high: 1800 }, kind: judgement, why: for this test }
studies: { look: { of: new, error: 50, cost: 500, takes: 2 months } }
scenarios:
  keep: { title: Keep, phases: {}, running: [{ title: Old, amount: $old, from: start, until: horizon }] }
  move:
    title: Move
    phases: { build: { duration: 6 } }
    running:
      - { title: Old, amount: $old, from: start, until: build.end }
      - { title: New, amount: $new, from: build.end, until: horizon }
`;
    const { investigations, best } = found(text);
    const [look] = investigations;

    expect(best).toBe('move');
    expect(look).toMatchObject({ id: 'look', cost: 500, takes: 2 });
    // Two months of the old one in place of the new one, which costs 583.33 on average.
    expect(look?.delay?.value).toBeCloseTo(2 * (1000 - 583.33), -1.7);
    expect(look?.net?.value).toBeCloseTo((look?.value.value ?? 0) - 500 - (look?.delay?.value ?? 0), 9);
  });
});
