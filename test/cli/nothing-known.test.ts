import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

const study = (
  more: string,
): string => `${studyHead('advice', { title: 'A choice that waits for advice', start: '2025-01', horizon: '2026-12', rate: '0%' })}
assumptions:
  permitted: { unit: percent, title: What may be reused, known: {} }
  needed: { unit: percent, value: 80%, kind: judgement, why: for this test }
${more}
requires: [{ assumption: permitted, at-least: $needed, because: it must be allowed }]
scenarios:
  one: { title: One, phases: { pay: { costs: [{ title: Fee, amount: 1000, when: start }] } } }
  two: { title: Two, phases: { pay: { costs: [{ title: Fee, amount: 2000, when: start }] } } }
`;

interface Drawn {
  readonly id: string;
  readonly chances: { readonly feasible: { readonly value: number } };
  readonly score: { readonly mean: { readonly value: number } } | null;
}

const run = (text: string, ...args: readonly string[]) => samen([...args], { cwd: folderOf({ 'study.yaml': text }) });

describe('an assumption of which nothing is known at any date', () => {
  it('leaves a gate unknown, told once for all scenarios, and ranks them all the same', async () => {
    const { stdout, stderr, code } = await run(study(''), 'compare', '--width', '200');

    expect(code).toBe(0);
    expect(stdout).toContain('? one and two: of "What may be reused", asked by the study, nothing is known');
    expect(stderr).toContain('warning[gate-unknown]');
  });

  it('is no certainty that is claimed', async () => {
    const { stdout, stderr } = await run(study(''), 'validate');

    expect(stdout + stderr).not.toContain('certain-gate');
  });

  it('is told on standard error no more where the study accepts it', async () => {
    const accepted = study('accepts: { gate-unknown: we wait for it }\n');

    for (const command of ['compare', 'validate', 'show']) {
      const scenario = command === 'show' ? ['one'] : [];
      expect(await run(accepted, command, ...scenario)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('keeps draws from nothing where whether the gates pass is a criterion, as no draw fails it', async () => {
    const scored = `  fee: { unit: EUR, value: { min: 500, max: 1500 }, kind: judgement, why: for this test }
criteria:
  feasible: { result: feasible, worst: 0%, best: 100% }
  cost: { result: present-value, worst: 3000, best: 0 }
stakeholders: { all: { say: 100%, weights: { feasible: 1, cost: 1 } } }`;
    const text = study(scored).replace('amount: 1000', 'amount: $fee');
    const { stdout } = await run(text, 'simulate', '--draws', '500', '--format', 'json');
    const { scenarios } = JSON.parse(stdout) as { scenarios: Drawn[] };

    expect(scenarios.map(({ id, chances }) => [id, chances.feasible.value])).toEqual([
      ['one', 1],
      ['two', 1],
    ]);
    // Of 100 points half are for the gates: 50 and a third of 50.
    expect(scenarios.map(({ score }) => score?.mean.value)).toEqual([expect.any(Number), expect.closeTo(200 / 3, 9)]);
    expect(await run(text, 'compare', '--draws', '500')).toMatchObject({ code: 0 });
  });

  it('is a mistake where a number is needed, and a value where one is set', async () => {
    const { stdout } = await run(study(''), 'compare', '--set', 'permitted=90%', '--format', 'json');
    const { scenarios } = JSON.parse(stdout) as { scenarios: { gates: { status: string }[] }[] };
    expect(scenarios.map(({ gates }) => gates[0]?.status)).toEqual(['pass', 'pass']);

    const used = study('')
      .replace('amount: 1000', 'amount: $fee')
      .replace('assumptions:', 'assumptions:\n  fee: { unit: EUR, known: {} }');
    const { code, stderr } = await run(used, 'compare');
    expect([code, stderr]).toEqual([2, expect.stringContaining('not-known-yet')]);
  });
});

describe('a score of which something is unknown', () => {
  const scored = study(
    'criteria: { trust: { worst: 1, best: 5 } }\nstakeholders: { all: { say: 100%, weights: { trust: 1 } } }\n',
  )
    .replace(/^requires:.*\n/m, 'as-of-dates: { 2024-06: { title: Before } }\n')
    .replace('title: One,', 'title: One, scores: { trust: unknown },')
    .replace('title: Two,', 'title: Two, scores: { trust: 3 },');

  it.each([
    ['en', 'only two could be ranked', 'feasible'],
    ['nl', 'alleen two te rangschikken', 'haalbaar'],
  ])('makes no scenario infeasible, in %s', async (lang, says, not) => {
    const { stdout } = await run(scored, 'explain', '--metric', 'score', '--lang', lang, '--width', '200');

    expect(stdout).toContain(says);
    expect(stdout).not.toContain(not);
  });
});
