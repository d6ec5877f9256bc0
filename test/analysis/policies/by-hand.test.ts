import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../../support/cli.ts';

const file = join(root, 'test/analysis/policies/by-hand.yaml');
const text = readFileSync(file, 'utf8');

const json = async (args: readonly string[], input?: string) => {
  const study = input === undefined ? file : '-';
  const { stdout, stderr, code } = await samen([...args, study, '--format', 'json'], { input: input ?? '' });
  expect([code, stderr]).toStrictEqual([0, '']);
  return JSON.parse(stdout);
};

type Row = Record<string, never> & { readonly id: string };
const rowOf = (result: { scenarios: Row[] }, id: string) => result.scenarios.find((each) => each.id === id) as never;

interface Measured {
  readonly value: number;
  readonly error: number;
}

const off = ({ value, error }: Measured, current: number): number =>
  Math.abs(value - current) / Math.max(error, 1e-9 * current);

const places = async (input?: string) => {
  const { scenarios } = await json(['compare', '--by', 'expected', '--draws', '4000'], input);
  return (scenarios as Row[]).map(({ id, rank }) => [id, rank]);
};

const problems = async (input: string) => {
  const { stdout, stderr } = await samen(['validate', '-'], { input });
  return [...(stdout + stderr).matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code);
};

describe('a scenario with a fallback, by hand', () => {
  // Spent until 2025-07: a tender of 60,000 and half of a study of 120,000, with 20% VAT. Safe from then: half of 576,000 in each
  // year, and 18 months of 10,000, those of 2026 at 1/1.1.
  const lost = 1.2 * (60_000 + 60_000);
  const later = 576_000 / 2 + 576_000 / 2.2 + 120_000 + 60_000 / 1.1;
  const fails = lost + 30_000 + later;
  const holds = 1.2 * 60_000 + 1.2 * 120_000 + 120_000 + 60_000 / 1.1 + 1.2 * (120_000 + 120_000 / 1.1);
  const atOnce = 576_000 + 120_000;

  it('tells in the plan what the detour would cost', async () => {
    const { fallback } = rowOf(await json(['compare']), 'bold') as { fallback: Record<string, number> };
    expect(fallback).toMatchObject({ to: 'safe', month: '2025-07' });
    expect(fallback['lost']).toBeCloseTo(lost, 6);
    expect(fallback['paid']).toBeCloseTo(30_000, 6);
    expect(fallback['presentValue']).toBeCloseTo(fails, 6);
    expect(fallback['dearer']).toBeCloseTo(fails - atOnce, 6);
    const { stdout } = await samen(['trace', 'bold', 'detour.lost-present-value', file]);
    expect(stdout).toContain('Spent before the fallback, and lost: present value: € 144,000');
  });

  it('takes a contingency on what is lost and on what comes after, and none on what the fallback costs', async () => {
    const reserved = text.replace(
      'scenarios:\n',
      'contingency: { share: 10%, on: [labour, other], kind: judgement }\nscenarios:\n',
    );
    const { fallback } = rowOf(await json(['compare'], reserved), 'bold') as { fallback: Record<string, number> };
    expect([fallback['lost'], fallback['paid']]).toEqual([expect.closeTo(1.1 * lost, 6), 30_000]);
  });

  it('makes a policy of it in draws, with its price, its break-even chance and its regret', async () => {
    const result = await json(['simulate', '--draws', '20000']);
    const bold = rowOf(result, 'bold') as { policy: Record<string, never>; regret: Measured };
    const {
      fails: chance,
      presentValue,
      detour,
      breakEven,
      finish,
      feasible,
    } = bold.policy as never as {
      fails: Measured;
      presentValue: { mean: Measured; p50: Measured; p80: Measured };
      detour: Measured;
      breakEven: number;
      finish: { mean: Measured };
      feasible: Measured;
    };
    expect(off(chance, 0.25)).toBeLessThan(4);
    expect(feasible.value).toBe(1);
    expect(presentValue.p50.value).toBeCloseTo(holds, 6);
    expect(presentValue.p80.value).toBeCloseTo(fails, 6);
    expect(presentValue.mean.value).toBeCloseTo(chance.value * fails + (1 - chance.value) * holds, 4);
    expect(detour.value).toBeCloseTo(fails - atOnce, 6);
    expect(breakEven).toBeCloseTo((atOnce - holds) / (atOnce - holds + (fails - atOnce)), 9);
    expect(finish.mean.value).toBeCloseTo(18, 9);
    // Where it fails, safe at once would have been the cheapest; where it holds, bold is.
    expect(bold.regret.value).toBeCloseTo(chance.value * (fails - atOnce), 4);
    const safe = rowOf(result, 'safe') as { regret: Measured };
    expect(safe.regret.value).toBeCloseTo((1 - chance.value) * (atOnce - holds), 4);
  });

  it('is ranked by what the policy costs, and without a fallback not at all', async () => {
    expect(await places()).toStrictEqual([
      ['safe', 1],
      ['bold', 2],
    ]);
    expect(await places(text.replace(/.*fallback:.*\n/, ''))).toStrictEqual([
      ['safe', 1],
      ['bold', null],
    ]);
    // A gate that fails in few draws leaves bold the cheapest choice: 10% is less than the break-even chance of 13%.
    expect(await places(text.replace('at-least: 25%', 'at-least: 10%'))).toStrictEqual([
      ['bold', 1],
      ['safe', 2],
    ]);
  });

  it('refuses a circle, and a moment that nobody knows', async () => {
    const circle = text.replace('    title: Safe\n', '    title: Safe\n    fallback: { to: bold, at: start }\n');
    expect(await problems(circle)).toStrictEqual(['cycle']);
    expect(await problems(text.replace('{ to: safe,', '{ to: save,'))).toStrictEqual(['unknown-scenario']);
    expect(await problems(text.replace('{ to: safe,', '{ to: safe, at: tendr.end,'))).toStrictEqual(['unknown-event']);
    expect(await problems(text.replaceAll('responsibility: sworn', 'responsibility: teams'))).toStrictEqual([
      'missing-key',
    ]);
  });

  it('follows a chain to its end', async () => {
    // Safe is not sure either: where papers are below 10% it gives way to last, after nothing was spent on it.
    const chain = text
      .replace(
        '  teams: {',
        '  lawyers: { rate: 10000 EUR/person-month, requires: [{ assumption: papers, at-least: 10% }] }\n  teams: {',
      )
      .replace('    title: Safe\n', '    title: Safe\n    fallback: { to: last }\n')
      .replace(
        'responsibility: teams, duration: 12 months, work: [{ effort: 48',
        'responsibility: lawyers, duration: 12 months, work: [{ effort: 48',
      );
    const last = `  last:
    title: Last
    phases: { buy: { duration: 0, costs: [{ title: Price, amount: € 2M, when: start }] } }
    milestones: { takeover: buy.end }
`;
    const { scenarios } = await json(['simulate', '--draws', '20000'], chain + last);
    const { policy } = rowOf({ scenarios }, 'bold') as {
      policy: { feasible: Measured; presentValue: { mean: Measured } };
    };
    expect(policy.feasible.value).toBe(1);
    const end = lost + 30_000 + 2_000_000;
    expect(off(policy.presentValue.mean, 0.1 * end + 0.15 * fails + 0.75 * holds)).toBeLessThan(4);
  });
});
