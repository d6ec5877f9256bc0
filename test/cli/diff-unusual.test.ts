import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = `
samen: 1
study: unusual
title: Small amounts, a measure and a risk
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
ranking: { by: measures.old }
measures: { old: { title: { nl: Op het oude systeem, en: On the old system }, from: start, until: p.end } }
assumptions: { wait: { unit: months, value: 6, kind: judgement, why: for this test } }
requires: [{ figure: finish, at-most: 2025-10, because: so }]
scenarios:
  one:
    title: One
    phases: { p: { duration: $wait, costs: [{ title: Stamp, amount: 0.06, when: start }] } }
    risks: [{ title: Fire, probability: 40%, kind: judgement, why: for this test, delays: { phase: p, by: 2 } }]
  two: { title: Two, phases: { p: { duration: 7, costs: [{ title: Stamp, amount: 0.09, when: start }] } } }
`;

async function differing(lang: string, ...changes: readonly (readonly [was: string, is: string])[]): Promise<string> {
  const changed = changes.reduce((text, [was, is]) => text.replace(was, is), study);
  const { stdout } = await samen(['diff', 'old.yaml', 'new.yaml', '--width', '200', '--lang', lang], {
    cwd: folderOf({ 'old.yaml': study, 'new.yaml': changed }),
  });
  return stdout;
}

const longer = ['value: 6', 'value: 8'] as const;

it('calls a measure that is ranked by what the studies call it, and by its id where they call it otherwise', async () => {
  expect(await differing('en', longer)).toContain('Ranking (On the old system) [months]');
  expect(await differing('nl', longer)).toContain('Rangorde (Op het oude systeem) [maanden]');
  expect(await differing('en', longer, ['en: On the old system', 'en: Old'])).toContain('Ranking (measures.old)');
});

it.each([
  ['en', 'Besides, what only draws rest on changed (samen simulate): scenarios/one/risks/0.'],
  ['nl', 'Daarnaast veranderde iets waar alleen de trekkingen van afhangen (samen simulate): scenarios/one/risks/0.'],
])('says in %s what changed in a risk where figures of the plan moved as well', async (lang, said) => {
  expect(await differing(lang, longer, ['40%', '60%'])).toContain(said);
  expect(await differing(lang, longer)).not.toContain('samen simulate');
});

it('does not write as nothing a small amount that did not change', async () => {
  const text = await differing('en', ['by: measures.old', 'by: present-value'], ['amount: 0.06', 'amount: 0.12']);

  expect(text).toMatch(/^two {2}Two .* 0\.090 +0\.090 +0 +0\.0$/m);
});

it('says of a gate on a figure that it is on a figure, and gives the structure no name by which it is set', async () => {
  const text = await differing('en', longer, ['duration: 7', 'duration: 9']);

  expect(text).toMatch(/ Assumption$[^]*? or figure$[^]*requires\.study\.0 .* finish$/m);
  expect(text.match(/the structure of the study/g)).toHaveLength(1);
});
