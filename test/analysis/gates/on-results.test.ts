import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../../support/cli.ts';

const study = join(root, 'test/analysis/gates/on-results.yaml');

const json = async (args: readonly string[]) => {
  const { stdout, stderr, code } = await samen([...args, study, '--format', 'json']);
  expect([code, stderr]).toStrictEqual([0, '']);
  return JSON.parse(stdout);
};

const scenarioOf = (result: { scenarios: { id: string }[] }, id: string) =>
  result.scenarios.find((each) => each.id === id) as never as {
    feasible: boolean;
    gates: { requiredBy: string; figure: string; status: string; value: unknown; atMost: unknown }[];
    chances: { feasible: { value: number; error: number } };
  };

/** What the gate tells that has a first month, with so much work. */
async function earliest(effort: string) {
  const { gates } = scenarioOf(await json(['compare', '--set', `effort=${effort}`]), 'go');
  return gates.flatMap((gate) => ('atLeast' in gate && gate.figure === 'finish' ? [[gate.status, gate.value]] : []));
}

describe('a gate on a result', () => {
  it('is judged on the figure of the plan, equality included', async () => {
    const { gates, feasible } = scenarioOf(await json(['compare']), 'go');
    const reported = gates.map(({ requiredBy, figure, status }) => `${requiredBy} ${figure} ${status}`);

    expect(feasible).toBe(false);
    expect(reported).toStrictEqual([
      'scenario one-off pass',
      'scenario present-value fail',
      'scenario measures.unlawful pass',
      'scenario by-year.2025 fail',
      'scenario by-year.2025 pass',
      'scenario finish pass',
      'scenario finish fail',
      'study finish pass',
      'study finish fail',
    ]);
    expect(gates[3]).toMatchObject({ value: 648000, atMost: 647999 });
    expect(gates[8]).toMatchObject({ responsibility: null, assumption: null, value: '2026-08', atMost: '2026-07' });
  });

  it('is told by the month from which it may end where it ends as that begins', async () => {
    // 21 months from 2025-01 end as October 2026 begins, 20.8 within September.
    expect(await earliest('105')).toStrictEqual([['pass', '2026-10']]);
    expect(await earliest('104')).toStrictEqual([['fail', '2026-09']]);
    expect(await earliest('106')).toStrictEqual([['pass', '2026-10']]);
  });

  it('is never in time where nothing ends', async () => {
    const { gates } = scenarioOf(await json(['compare']), 'stay');
    expect(gates.map(({ status, value }) => [status, value])).toStrictEqual([
      ['fail', null],
      ['fail', null],
    ]);
    const { stdout } = await samen(['compare', study, '--full']);
    expect(stdout).toContain('✗ stay: the study needs at most August 2026 for "Finish", and it is never');
    expect(stdout).toContain('because it is the law');
  });

  it('is judged in every draw', async () => {
    const args = ['simulate', '--draws', '4000', '--set', 'limit=2026-12'];
    const { chances } = scenarioOf(await json(args), 'go');
    // The last three of the scenario and the first of the study cannot hold together: never.
    expect(chances.feasible.value).toBe(0);
  });

  it('is traced by its name, and changed by an assumption', async () => {
    const { stdout } = await samen(['trace', 'go', 'requires.study.0', study]);
    expect(stdout).toContain('The study: gate on Finish: yes  [requires.study.0]');
    const { switches } = await json(['sensitivity', '--of', 'go', '--metric', 'finish']);
    const at = switches.map(({ gate, value }: { gate: object; value: number }) => [
      gate,
      Math.round(value * 1e6) / 1e6,
    ]);
    // 5 fte until 2026-08 (20 months), and until 2026-07 (19).
    for (const [requirement, value] of [
      [0, 100],
      [1, 95],
    ])
      expect(at).toContainEqual([{ responsibility: null, requiredBy: 'study', requirement, scenarios: ['go'] }, value]);
  });

  it('is refused where it names no figure, or is held against something else', async () => {
    const { stdout, stderr } = await samen(['validate', '-'], {
      input: `
samen: 1
study: wrong
title: Wrong
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
assumptions: { share: { unit: percent, value: 3%, kind: judgement, why: made up } }
requires:
  - { figure: finnish, at-most: 2026-01 }
  - { figure: by-year.2024, at-most: 1 EUR }
  - { figure: one-off, at-most: 2026-01 }
  - { figure: one-off, at-most: $share }
  - { figure: one-off, assumption: share, at-most: 1 EUR }
scenarios: { one: { title: One, phases: {} } }
`,
    });
    const text = stdout + stderr;
    const codes = [...text.matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code);
    expect(codes).toStrictEqual(['unknown-figure', 'unknown-figure', 'not-a-quantity', 'wrong-unit', 'exactly-one-of']);
    expect(text).toContain('did you mean "finish"?');
  });
});
