import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amount, study } from '../analysis/voi/choices.ts';
import { folderOf, samen } from '../support/cli.ts';

const paid = (price: string): string => `costs: [{ title: Price, amount: ${price}, when: start }]`;

/** Of two scenarios ranked by their finish, the first leads in some of the draws; one of the two is the cheaper in all. */
const byFinish = (price: string): string =>
  study({
    assumptions: `${amount('price', '{ low: 900, mode: 950, high: 1000 }')}  time: { unit: months, value: { low: 8, mode: 11, high: 16 }, kind: judgement, why: for this test }\n`,
    more: 'ranking: { by: finish }',
    scenarios: `  a: { title: a, phases: { pay: { duration: $time, ${paid(price)} } } }
  b: { title: b, phases: { pay: { duration: 12, ${paid('1000')} } } }
`,
  });

const memoOf = async (text: string, ...args: readonly string[]): Promise<string> => {
  const cwd = folderOf({ 'study.yaml': text });
  await samen(['report', '-o', 'memo.md', ...args], { cwd });
  return readFileSync(join(cwd, 'memo.md'), 'utf8');
};

describe('the memo of a study that is ranked by its finish', () => {
  it('says of the leader that it is the cheapest, and not that it is the best', async () => {
    const memo = await memoOf(byFinish('$price'));

    expect(memo).toMatch(/First in so many draws\D+[56]\d%/);
    expect(memo).toContain('In no draw does another choice prove cheaper than a.');
    expect(memo).toContain('Without knowing more, a is the cheapest choice: € 950 on average.');
    expect(memo).toContain(
      'In none of these 10,000 draws is another choice cheaper than a: as far as they show, nothing',
    );
    expect(memo).not.toMatch(/best choice|prove better|changes it/);
  });

  it('says who is no choice, though it be the cheaper in every draw', async () => {
    const gate = 'requires: [{ assumption: known, at-least: 60% }]';
    const text = study({
      assumptions: `${amount('price', '{ low: 900, mode: 950, high: 1000 }')}  known: { unit: percent, value: { low: 50%, mode: 80%, high: 90% }, kind: judgement, why: for this test }\n`,
      scenarios: `  a: { title: a, phases: { pay: { duration: 1, ${paid('$price')} } } }
  b: { title: b, ${gate}, phases: { pay: { duration: 1, ${paid('100')} } } }
`,
    });
    const [, findOut] = (await memoOf(text)).split('## What should be found out first?');

    expect(findOut).toContain('a is the cheapest choice');
    expect(findOut).toContain('b is no choice: it does not pass every gate in every draw');
  });

  it('says once that nothing is drawn, and tells of no draws', async () => {
    const text = study({
      assumptions: amount('price', '100'),
      scenarios: `  a: { title: a, phases: { pay: { duration: 1, ${paid('$price')} } } }\n`,
    });
    const memo = await memoOf(text);

    expect(memo.match(/Nothing was drawn/g)).toHaveLength(1);
    expect(memo).toContain('there is nothing to find out');
    expect(memo).not.toMatch(/no draw|draws/);
    const voi = await samen(['voi'], { cwd: folderOf({ 'study.yaml': text }) });
    expect(voi.stdout).toContain('there is nothing to find out');
    expect(voi.stdout).not.toMatch(/draws/);
  });

  it('says so in Dutch', async () => {
    const memo = await memoOf(byFinish('$price'), '--lang', 'nl');

    expect(memo).toContain('In geen trekking blijkt een andere keuze goedkoper dan a.');
    expect(memo).toContain(
      'In geen van deze 10.000 trekkingen is een andere keuze goedkoper dan a: voor zover daaruit blijkt',
    );
    expect(memo).not.toMatch(/beste keuze|keuze beter/);
  });

  it('names the cheapest where that is another, and what the leader costs more', async () => {
    const memo = await memoOf(byFinish('1500'));

    expect(memo).toContain('Choosing a costs on average € 500 more than the choice that proves cheapest');
    expect(memo).toContain('Without knowing more, b is the cheapest choice');
  });
});

describe('the memo of a study with a contingency', () => {
  const reserved = byFinish('$price').replace(
    'ranking:',
    'contingency: { share: 10%, on: [other], kind: judgement, why: for this test }\nranking:',
  );

  it('tells it with what the answer rests on, and heads what is not ranked only where there is any', async () => {
    const memo = await memoOf(reserved);

    expect(memo).not.toContain('What is not ranked, and why');
    expect(memo).toMatch(
      /## What does it rest on\?\n[^#]*Contingency in the figures, as part of the present value[^#]*/,
    );
  });

  it.each([
    ['en', 'Where it is held against draws, the plan is without the contingency, as draws have none.'],
    ['nl', 'Waar het naast trekkingen staat, is het plan zonder onvoorzien, want trekkingen hebben dat niet.'],
  ])('says that the plan beside draws is without it, in %s', async (lang, sentence) => {
    expect(await memoOf(reserved, '--lang', lang)).toContain(sentence);
    expect(await memoOf(byFinish('$price'), '--lang', lang)).not.toContain(sentence);
  });

  it('heads what is not ranked where a scenario fails a gate', async () => {
    const memo = await memoOf(
      reserved.replace('title: b,', 'title: b, requires: [{ figure: total-cost, at-most: 60 EUR }],'),
    );

    expect(memo).toMatch(/## What is not ranked, and why\n+b is not feasible:[^#]*/);
    expect(memo).not.toMatch(/why\n[^#]*Contingency/);
  });
});

describe('the memo of a study of which some fail a gate in some draws', () => {
  const gated = study({
    assumptions: `${amount('price', '{ min: 500, max: 1100 }')}  ready: { unit: percent, value: { min: 40%, max: 80% }, kind: judgement, why: for this test }\n`,
    more: 'ranking: { by: total-cost }',
    scenarios: `  a: { title: a, phases: { pay: { ${paid('790')} } } }
  b: { title: b, requires: [{ assumption: ready, at-least: 50% }], phases: { pay: { ${paid('$price')} } } }
`,
  });

  it('says how often another that passes its gates is cheaper, as what the leader then costs more', async () => {
    const { stdout } = await samen(['simulate', '-', '--format', 'json'], { input: gated });
    const { scenarios } = JSON.parse(stdout) as {
      readonly scenarios: readonly {
        readonly id: string;
        readonly chances: Readonly<Record<'first' | 'cheapest', { readonly value: number }>>;
      }[];
    };
    const chances = scenarios.find(({ id }) => id === 'a')?.chances;
    const [passing, any] = [1 - (chances?.first.value ?? 0), 1 - (chances?.cheapest.value ?? 0)];

    // b is below 790 in 29 of 60 draws, and passes in three quarters of these.
    expect(passing).toBeCloseTo((29 / 60) * 0.75, 1);
    expect(any).toBeCloseTo(29 / 60, 1);
    expect(await memoOf(gated)).toContain(
      `In ${Math.round(passing * 100)}% of the draws another scenario that passes its gates proves the cheapest. Choosing a costs on average`,
    );
    expect(await memoOf(gated, '--lang', 'nl')).toContain(
      `In ${Math.round(passing * 100)}% van de trekkingen blijkt een ander scenario dat aan zijn eisen voldoet het goedkoopst.`,
    );
  });
});

it('is of one scenario without a word of a margin over another', async () => {
  const memo = await memoOf(
    study({
      assumptions: amount('price', '{ low: 900, mode: 950, high: 1000 }'),
      scenarios: `  a: { title: a, phases: { pay: { ${paid('$price')} } } }\n`,
    }),
  );

  expect(memo).toContain('Numbers: ');
  expect(memo).not.toContain('Fewer than two feasible scenarios');
});

it('does not say of a scenario that costs the same that it proves the cheapest', async () => {
  const text = study({
    assumptions: amount('price', '{ low: 900, mode: 950, high: 1000 }') + amount('other', '{ min: 900, max: 1200 }'),
    scenarios: `  a: { title: a, phases: { pay: { duration: 1, ${paid('$price')} } } }
  b: { title: b, phases: { pay: { duration: 1, ${paid('$price')} } } }
  c: { title: c, phases: { pay: { duration: 1, ${paid('$other')} } } }
`,
  });
  const memo = await memoOf(text);

  // Of the draws in which a and b are the cheapest each has half.
  expect(memo).toMatch(/Choosing a costs on average € \d+ more than the choice that proves cheapest/);
  expect(memo).not.toContain('of the draws another scenario proves the cheapest');
});

describe('the memo of a study with criteria', () => {
  const text = study({
    assumptions: amount('price', '1500'),
    more: `criteria: { calm: { title: Calm, worst: 1, best: 5 } }
stakeholders: { all: { say: 100%, weights: { calm: 1 } } }`,
    scenarios: `  a: { title: a, scores: { calm: 2 }, phases: { pay: { duration: 1, ${paid('1000')} } } }
  b: { title: b, scores: { calm: 4 }, phases: { pay: { duration: 1, ${paid('$price')} } } }
`,
  });

  it('prices a point of the 100 that a criterion gives, and not one of its scale, and says so', async () => {
    // On the scale the two are 2 apart, of 100 points 50.
    expect(await memoOf(text)).toContain('By the price of a point (of 100) of "Calm": a is first up to € 10, b above');
    expect(await memoOf(text, '--lang', 'nl')).toContain('een punt van 100 op "Calm": tot € 10 ');
  });
});
