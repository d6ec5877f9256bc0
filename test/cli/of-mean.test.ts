import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';

/* What is reported of a mean is held against samen simulate: the same draws, computed by another engine. */

const study = `samen: 1
study: ferry
title: Ferry
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-06
as-of-dates: { 2025-01: { title: Before }, 2025-06: { title: After } }
prices: { basis: real, level: 2025 }
discounting: { rate: $rate, basis: real, base: 2025, timing: mid-year }
vat: { rate: 21%, recoverable: false }
assumptions:
  rate: { unit: percent/year, range: 0% .. 8%, known: { 2025-01: { value: 2%, kind: judgement, why: x }, 2025-06: { value: 3%, kind: judgement, why: x } } }
  size:
    unit: person-months
    range: 20 .. 200
    known:
      2025-01: { value: { low: 50, mode: 60, high: 90 }, kind: judgement, why: x }
      2025-06: { value: { low: 60, mode: 80, high: 150 }, kind: judgement, why: x }
  fuel:
    unit: EUR/month
    range: 10000 .. 90000
    known:
      2025-01: { value: 30000, kind: judgement, why: x }
      2025-06: { value: { min: 20000, max: 40000 }, kind: judgement, why: x }
  half: { unit: EUR/month, value: $fuel / 2 }
  luck: { unit: percent, range: 0% .. 100%, known: { 2025-01: { value: 20%, kind: judgement, why: x }, 2025-06: { value: 50%, kind: judgement, why: x } } }
  crew: { unit: fte, range: 2 .. 20, value: 6, kind: judgement, why: x }
correlations: [{ between: [size, fuel], rank: 0.5, kind: judgement, why: x }]
responsibility:
  fixed: { rate: 12000, premium: 10%, deviation-borne-by-supplier: 60%, up-to: 30%, delay-borne-by-client: 50% }
scenarios:
  keep:
    title: Keep
    phases: { refit: { duration: 8, costs: [{ title: Refit, amount: 400000, when: spread }] } }
    running: [{ title: Fuel, amount: $fuel, from: start, until: horizon }]
  build:
    title: Build
    phases: { design: { duration: 4 }, yard: { after: design, responsibility: fixed, team: $crew, work: [{ effort: $size }] } }
    running:
      - { title: Fuel, amount: $fuel, from: start, until: yard.end }
      - { title: Power, amount: $half, from: yard.end, until: horizon }
    risks:
      - { title: Strike, probability: $luck, kind: judgement, why: x, delays: { phase: yard, by: { min: 1, max: 6 } }, enlarges: { phase: yard, by: 20% }, costs: { amount: 90000, when: yard.end } }
`;

interface Figure {
  readonly mean: { readonly value: number; readonly error: number };
}

const json = async <T>(args: readonly string[], of = study): Promise<T> => {
  const [command = '', ...rest] = args;
  const answer = await samen([command, '-', ...rest, '--format', 'json'], { input: of });
  expect(answer).toMatchObject({ code: 0 });
  return JSON.parse(answer.stdout) as T;
};

/** How far build is ahead of keep on average, as samen simulate has it. */
async function simulatedLead(...args: string[]): Promise<{ value: number; error: number }> {
  const answer = await json<{
    best: string;
    scenarios: { id: string; presentValue: Figure; difference: Figure | null }[];
  }>(['simulate', ...args]);
  const [keep, build] = ['keep', 'build'].map((id) => answer.scenarios.find((each) => each.id === id));
  return {
    value: (keep?.presentValue.mean.value ?? 0) - (build?.presentValue.mean.value ?? 0),
    error: (keep?.difference ?? build?.difference)?.mean.error ?? 0,
  };
}

const draws = ['--draws', '300', '--seed', '7'];

interface Sensitivity {
  readonly ofMean: unknown;
  readonly base: number;
  readonly standardError: number;
  readonly tornado: {
    name: string;
    atLow: number;
    atHigh: number;
    swing: number;
    standardError: number;
    low: number;
    high: number;
  }[];
  readonly switches: { name: string; value: number; standardError: number; sentence: string }[];
}

describe('sensitivity --of-mean', () => {
  const answer = json<Sensitivity>(['sensitivity', '--between', 'build,keep', '--of-mean', ...draws]);

  it('begins with the mean lead, and its error', async () => {
    const { base, standardError, ofMean } = await answer;
    const { value, error } = await simulatedLead(...draws);
    expect(ofMean).toEqual({ draws: 300, seed: 7, method: 'random' });
    expect(base / value).toBeCloseTo(1, 9);
    expect(standardError / error).toBeCloseTo(1, 9);
  });

  it.each([
    ['size', (value: number) => `size=${value}`],
    ['luck', (value: number) => `luck=${value * 100}%`],
    ['fuel', (value: number) => `fuel=${value}`],
    ['crew', (value: number) => `crew=${value}`],
    ['rate', (value: number) => `rate=${value * 100}%`],
  ])('says of %s what a simulation with --set would, with the same random numbers', async (name, set) => {
    const bar = (await answer).tornado.find((each) => each.name === name);
    const low = await simulatedLead(...draws, '--set', set(bar?.low ?? 0));
    const high = await simulatedLead(...draws, '--set', set(bar?.high ?? 0));
    expect((bar?.atLow ?? 0) / low.value).toBeCloseTo(1, 9);
    expect((bar?.atHigh ?? 0) / high.value).toBeCloseTo(1, 9);
    expect(bar?.swing).toBeCloseTo(Math.abs(high.value - low.value), 3);
    expect(bar?.standardError).toBeGreaterThanOrEqual(0);
  });

  it('finds where the mean lead changes, and how far off that may be', async () => {
    const found = (await answer).switches.find(({ name }) => name === 'fuel');
    const at = await simulatedLead(...draws, '--set', `fuel=${found?.value}`);
    expect(Math.abs(at.value)).toBeLessThan(1);
    expect(found?.standardError).toBeGreaterThan(0);
    expect(found?.sentence).toMatch(/^On average: build leads \S+ only while "fuel" stays above/);
    // As many errors of the value as of the lead: beside it the lead is as far from 0.
    const beside = await simulatedLead(...draws, '--set', `fuel=${(found?.value ?? 0) + (found?.standardError ?? 0)}`);
    expect(Math.abs(beside.value) / at.error).toBeCloseTo(1, 1);
  });

  it('takes 2,000 draws where nobody says, and none without it', async () => {
    const { ofMean } = await json<Explanation>(['explain', '--between', 'build,keep', '--of-mean']);
    expect(ofMean).toMatchObject({ draws: 2000, seed: 1 });
    expect(await json<Sensitivity>(['sensitivity'])).not.toHaveProperty('ofMean');
    const refused = await runWith({ 'study.yaml': study }, ['sensitivity', 'study.yaml', '--draws', '50']);
    expect(refused).toMatchObject({ exit: 2 });
    expect(refused.err).toContain('--of-mean');
  });
});

interface Explanation {
  readonly ofMean: { startError: number; endError: number; changeError: number; draws: number };
  readonly start: number;
  readonly end: number;
  readonly change: number;
  readonly summary: string;
  readonly effects: { name: string; effect: number; standardError: number | null }[];
  readonly inTime: { assumption: string; effect: number; standardError: number }[];
  readonly method: { settings: number; permutations: number | null };
}

const sumOf = (all: readonly { effect: number }[]): number => all.reduce((sum, { effect }) => sum + effect, 0);

describe('explain --of-mean', () => {
  const asked = ['explain', '--between', 'build,keep', '--of-mean', ...draws];
  const answer = json<Explanation>(asked);

  it('goes from the mean of one date to that of the other, each with its error', async () => {
    const { start, end, ofMean } = await answer;
    const [old, current] = [
      await simulatedLead(...draws, '--as-of', '2025-01'),
      await simulatedLead(...draws, '--as-of', '2025-06'),
    ];
    expect(start / old.value).toBeCloseTo(1, 9);
    expect(end / current.value).toBeCloseTo(1, 9);
    expect(ofMean.startError / old.error).toBeCloseTo(1, 9);
    expect(ofMean.endError / current.error).toBeCloseTo(1, 9);
    // The random numbers are the same on both sides, so that the change is surer than two means apart.
    expect(ofMean.changeError).toBeLessThan(Math.sqrt(old.error ** 2 + current.error ** 2));
  });

  it('tells what each change adds, and they add up', async () => {
    const { effects, change, inTime, summary } = await answer;
    expect(effects.map(({ name }) => name).toSorted()).toEqual(['fuel', 'luck', 'rate', 'size']);
    expect(sumOf(effects)).toBeCloseTo(change, 3);
    expect(sumOf(inTime)).toBeCloseTo(change, 3);
    expect(effects.every(({ standardError }) => (standardError ?? 0) > 0)).toBe(true);
    expect(summary).toMatch(/^On average over 300 draws: /);
  });

  it('tells of what is only estimated otherwise, and of risks, which the plan leaves out', async () => {
    const plain = await json<Explanation>(['explain', '--between', 'build,keep']);
    const of = ({ effects }: Explanation, name: string) => effects.find((each) => each.name === name);
    // The middle of 20,000 to 40,000 is 30,000, as it was: nothing changed in the plan.
    expect(of(plain, 'fuel')).toBeUndefined();
    expect(of(plain, 'luck')?.effect).toBe(0);
    expect(of(await answer, 'luck')?.effect).toBeLessThan(-1000);
    expect(plain).not.toHaveProperty('ofMean');
  });

  it('tells one change at a time what a simulation without it lacks', async () => {
    const only = study
      .replace(
        '2025-06: { value: { low: 60, mode: 80, high: 150 }',
        '2025-06: { value: { low: 50, mode: 60, high: 90 }',
      )
      .replace('2025-06: { value: { min: 20000, max: 40000 }', '2025-06: { value: 30000')
      .replace('2025-06: { value: 50%', '2025-06: { value: 20%');
    const { effects, change } = await json<Explanation>(asked, only);
    expect(effects).toHaveLength(1);
    expect(effects[0]?.effect).toBeCloseTo(change, 3);
  });

  it('takes orders where there are many changes, which add up as well', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `fee-${index}`);
    const fees = names.map(
      (name, index) =>
        `  ${name}: { unit: EUR, known: { 2025-01: { value: 0, kind: judgement, why: x }, 2025-06: { value: { min: 0, max: ${2000 * (index + 1)} }, kind: judgement, why: x } } }\n`,
    );
    const costs = names.map((name) => `{ title: ${name}, amount: $${name}, when: start }`).join(', ');
    const many = study
      .replace('  crew:', `${fees.join('')}  crew:`)
      .replace('design: { duration: 4 }', `design: { duration: 4, costs: [${costs}] }`);
    const found = await json<Explanation>(asked, many);
    expect(found.method.permutations).toBe(600);
    expect(sumOf(found.effects)).toBeCloseTo(found.change, 3);
    for (const [index, name] of names.entries()) {
      // A fee is paid in the first year: its mean, with nothing to interact with but the rate.
      const { effect = 0, standardError } = found.effects.find((each) => each.name === name) ?? {};
      expect(Math.abs(effect + 1000 * (index + 1) * 0.98)).toBeLessThan(5 * (standardError ?? 0) + 20);
    }
  });

  it('names what a risk needs and nobody knew yet', async () => {
    const late = study.replace('2025-01: { value: 20%', '2025-02: { value: 20%');
    const found = await runWith({ 'study.yaml': late }, ['explain', 'study.yaml', '--of-mean']);
    expect(found).toMatchObject({ exit: 2 });
    expect(found.err).toContain('error[not-known-yet]');
  });
});
