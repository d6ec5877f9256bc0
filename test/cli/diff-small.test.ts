import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = (fee: string, total: string): string => `samen: 1
study: beds
title: Beds
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
units: { user: users }
assumptions:
  users: { unit: users, value: 1000, kind: judgement, why: for this test }
  fee: { unit: EUR/user, value: ${fee}, kind: judgement, why: for this test }
  total: { unit: EUR, value: ${total} }
scenarios:
  a: { title: Alpha, phases: { build: { duration: 12 months, costs: [{ title: Work, amount: $total, when: start }] } } }
`;

const between = async (
  command: 'diff' | 'explain',
  lang: string,
  [from, to]: readonly [string, string],
): Promise<string> => {
  const cwd = folderOf({ 'old/study.yaml': from, 'new/study.yaml': to });
  const sides = command === 'diff' ? ['old', 'new'] : ['new', '--against', 'old', '--full'];
  return (await samen([command, ...sides, '--lang', lang, '--width', '140'], { cwd })).stdout;
};

it.each([
  ['en', /^fee .* \+0\.03\s/m],
  ['nl', /^fee .* \+0,03\s/m],
])('samen diff writes an effect of cents as it is, not as nothing, in %s', async (lang, row) => {
  expect(await between('diff', lang, [study('550', '$users * $fee'), study('550.00003', '$users * $fee')])).toMatch(
    row,
  );
});

it.each([
  ['en', '= $users * $fee (€ 550,000)', '= $fee * $users + € 10k (€ 560,000)'],
  ['nl', '= $users * $fee (€ 550.000)', '= $fee * $users + € 10k (€ 560.000)'],
])('samen diff and explain say what a formula came and comes to, in %s', async (lang, was, is) => {
  const sides = [study('550', '$users * $fee'), study('550', '$fee * $users + € 10k')] as const;
  for (const command of ['diff', 'explain'] as const) {
    const text = await between(command, lang, sides);
    expect(text).toContain(was);
    expect(text).toContain(is);
  }
});

it.each([
  ['en', /^fee +€ 550 per user +€ 550\.000003 per user /m, '"fee" went from € 550 per user to € 550.000003 per user'],
  ['nl', /^fee +€ 550 per user +€ 550,000003 per user /m, '"fee" van € 550 per user naar € 550,000003 per user ging'],
])(
  'samen diff and explain write what changed by less than a cent so that it is seen to, in %s',
  async (lang, row, sentence) => {
    const sides = [study('550', '$users * $fee'), study('550.000003', '$users * $fee')] as const;
    const explained = await between('explain', lang, sides);

    expect(await between('diff', lang, sides)).toMatch(row);
    expect(explained).toMatch(row);
    expect(explained.replaceAll(/\s+/g, ' ')).toContain(sentence);
  },
);
