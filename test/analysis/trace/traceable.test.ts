import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../../support/cli.ts';

const input = readFileSync(join(root, 'test/analysis/policies/by-hand.yaml'), 'utf8');

const printed = async (figure: string): Promise<string> => {
  const { stderr } = await samen(['trace', 'bold', figure, '-'], { input });
  return stderr;
};

describe('the figures of a scenario with a fallback', () => {
  it.each([
    ['policy.finsh', 'policy.finish'],
    ['polcy.present-value', 'policy.present-value'],
    ['detour.los', 'detour.lost'],
  ])('that %s is taken for are also those of the policy: %s', async (figure, meant) => {
    expect(await printed(figure)).toContain(`did you mean "${meant}"?`);
  });

  it('are no figures of one without', async () => {
    const { stderr } = await samen(['trace', 'safe', 'policy.finish', '-'], { input });

    expect(stderr).toContain('error[unknown-figure]');
    expect(stderr).not.toContain('detour.');
  });
});

const gated = (lang: string): Promise<{ stderr: string }> =>
  samen(['trace', 'a', 'gates.contract', '-', '--lang', lang], {
    input: `samen: 1
study: gated
title: Gated
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
requires: [{ figure: finish, at-most: 2027-01 }]
scenarios:
  a:
    title: Alpha
    phases: { build: { duration: 6 months, costs: [{ title: Work, amount: € 1M, when: start }] } }
    requires: [{ figure: present-value, at-most: € 2M }]
`,
  });

describe('a gate that is not there', () => {
  it.each([
    ['en', 'known figures: feasible, requires.scenario.0, requires.study.0, '],
    ['nl', 'feasible, requires.scenario.0, requires.study.0, '],
  ])('has those that there are named first, in %s', async (lang, names) => {
    expect((await gated(lang)).stderr).toContain(names);
  });
});
