import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amount, study } from '../analysis/voi/choices.ts';
import { folderOf, samen } from '../support/cli.ts';

/** What a memo of a study says to what it costs if it goes wrong, and all of it. */
const memoOf = async (text: string, lang = 'en'): Promise<{ readonly wrong: string; readonly all: string }> => {
  const cwd = folderOf({ 'study.yaml': text });
  await samen(['report', '-o', 'memo.md', '--lang', lang], { cwd });
  const all = readFileSync(join(cwd, 'memo.md'), 'utf8');
  const [, wrong = ''] = all.split(/## (?:What does it cost if it goes wrong\?|Wat kost het als het misgaat\?)/);
  return { wrong, all };
};

const paid = (price: string): string => `costs: [{ title: Price, amount: ${price}, when: start }]`;

/** The plan of the first is at or near the most that it comes to. */
const ofPlan = (by: string, price: string, time: string): string =>
  study({
    assumptions: `${amount('price', price)}  time: { unit: months, value: ${time}, kind: judgement, why: for this test }\n`,
    more: `ranking: { by: ${by} }`,
    scenarios: `  a: { title: a, phases: { pay: { duration: $time, ${paid('$price')} } } }
  b: { title: b, phases: { pay: { duration: 60, ${paid('1200')} } } }
`,
  }).replace('horizon: 2025-12', 'horizon: 2030-12');

const [neverMore, rarelyMore] = ['{ low: 500, mode: 1000, high: 1000 }', '{ low: 500, mode: 1000, high: 1010 }'];
const [neverLater, rarelyLater] = [
  '{ low: 1, mode: 40, high: 40, shape: triangular }',
  '{ low: 1, mode: 40, high: 40.9, shape: triangular }',
];

describe('a plan that hardly any draw exceeds', () => {
  it.each([
    [
      'en',
      'In no draw does the present value of costs of a come to more than the € 1,000 of the plan. In no draw does it finish later than by the plan, in April 2028.',
    ],
    [
      'nl',
      'In geen trekking komt a met de contante waarde van de kosten boven de € 1.000 van het plan uit. In geen trekking is het later gereed dan volgens het plan, in april 2028.',
    ],
  ])('is said to be exceeded in none where none does, in %s', async (lang, sentences) => {
    const { wrong } = await memoOf(ofPlan('finish', neverMore, neverLater), lang);

    expect(wrong).toContain(sentences);
    expect(wrong).not.toMatch(/10 (?:of|van) 100/);
  });

  it.each([
    [
      'en',
      /^\s+In \d% of the draws the present value of costs of a comes to more than the € 1,000 of the plan\. In \d% of the draws it finishes later than by the plan, in April 2028\.$/m,
    ],
    [
      'nl',
      /^\s+In \d% van de trekkingen komt a met de contante waarde van de kosten boven de € 1\.000 van het plan uit\. In \d% van de trekkingen is het later gereed dan volgens het plan, in april 2028\.$/m,
    ],
  ])('is said to be exceeded in so many, in %s', async (lang, sentences) => {
    const { wrong } = await memoOf(ofPlan('finish', rarelyMore, rarelyLater), lang);

    expect(wrong).toMatch(sentences);
  });

  it.each([
    ['en', 'In no draw does a finish later than by the plan, in April 2028.', 'The plan of a is the P100'],
    ['nl', 'In geen trekking is a later gereed dan volgens het plan, in april 2028.', 'Het plan van a is de P100'],
  ])('is told once of what is ranked by, and the scenario is named, in %s', async (lang, finish, reserve) => {
    const { wrong } = await memoOf(ofPlan('total-cost', neverMore, neverLater), lang);

    expect(wrong.trim().startsWith(finish)).toBe(true);
    expect(wrong).toContain(reserve);
    expect(wrong).not.toMatch(/€ 1[.,]000/);
  });
});

it.each([
  ['en', /^In at most 10 of 100 draws a finishes after/],
  ['nl', /^In ten hoogste 10 van 100 trekkingen is a pas na/],
])('names the scenario that finishes late where its cost is certain, in %s', async (lang, sentence) => {
  const { wrong } = await memoOf(ofPlan('total-cost', '1000', '{ low: 4, mode: 8, high: 16 }'), lang);

  expect(wrong.trim()).toMatch(sentence);
});

it.each([
  ['en', /costs on average (€ \S+(?: million)?) more/, /which saves (€ \S+(?: million)?) on average/],
  ['nl', /kost gemiddeld (€ \S+(?: mln)?) meer/, /wat gemiddeld (€ \S+(?: mln)?) bespaart/],
])('rounds regret as what knowing everything saves, which is as much, in %s', async (lang, regret, saved) => {
  const { all } = await memoOf(
    study({
      assumptions:
        amount('one', '{ min: 20000000, max: 23000000 }') + amount('two', '{ min: 20200000, max: 26000000 }'),
      scenarios: `  a: { title: a, phases: { pay: { duration: 1, ${paid('$one')} } } }
  b: { title: b, phases: { pay: { duration: 1, ${paid('$two')} } } }
`,
    }),
    lang,
  );

  expect(regret.exec(all)?.[1]).toMatch(/^€ \d/);
  expect(regret.exec(all)?.[1]).toBe(saved.exec(all)?.[1]);
});
