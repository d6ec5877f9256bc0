import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { folderOf, samen } from '../support/cli.ts';

const head = `samen: 1
study: s
title: S
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2024-12
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
`;

const printed = async (study: string, ...args: readonly string[]): Promise<string> =>
  (await samen([...args, '--width', '400'], { cwd: folderOf({ 'study.yaml': head + study }) })).stdout;

describe('a later start that changes nothing but what sums are rounded by', () => {
  const study = `scenarios:
  a:
    title: Alpha
    phases: { p: { duration: 3 months } }
    running:
      - { title: Old, amount: 1000 EUR/month, from: start, until: p.start }
      - { title: New, amount: 1000 EUR/month, from: p.end, until: horizon }
  b:
    title: Beta
    phases: { p: { duration: 1 month } }
    running:
      - { title: Old, amount: 1000 EUR/month, from: start, until: p.end }
      - { title: New, amount: 1000 EUR/month, from: p.start, until: horizon }
`;

  it('is not said to take € 0 off', async () => {
    const text = await printed(study, 'tradeoff', '--summary');

    expect(text).toContain('"Alpha" (a) is first up to € 2,000');
    expect(text).not.toContain('A start one month later');
  });
});

/** Alpha takes its rent, and so long, by chance; Beta is certain. */
const uncertain = (rent: string, duration = '2 months'): string => `assumptions:
  x: { unit: EUR/month, value: ${rent}, kind: judgement, why: x }
  n: { unit: months, value: ${duration}, kind: judgement, why: x }
scenarios:
  a: { title: Alpha, phases: { p: { duration: $n } }, running: [{ title: Rent, amount: $x, from: start, until: horizon }] }
  b: { title: Beta, phases: {}, running: [{ title: Rent, amount: 9000 EUR/month, from: start, until: horizon }] }
`;

const simulated = (study: string, ...args: readonly string[]): Promise<string> =>
  printed(study, 'simulate', '--draws', '500', '--summary', ...args);

describe('the plan among draws that equal it', () => {
  const below = uncertain('{ any-of: [{ value: 0, probability: 60% }, { value: 2000, probability: 40% }] }');
  const above = uncertain('{ any-of: [{ value: 0, probability: 40% }, { value: 2000, probability: 60% }] }');
  const seldom = uncertain('{ any-of: [{ value: 900, probability: 90% }, { value: 2000, probability: 10% }] }');
  const constant = uncertain('1000', '{ min: 1, max: 2 }');

  it.each([
    [below, 'en', /; 4\d% of the draws exceed the plan itself, and [56]\d% equal it\./],
    [below, 'nl', /; 4\d% van de trekkingen komt boven het plan zelf uit, en [56]\d% is eraan gelijk\./],
    [above, 'en', /No draw exceeds the plan of a in the present value of costs, and [56]\d% equal it: to be 80% sure/],
    [above, 'nl', /Geen trekking komt in de contante waarde van de kosten boven het plan van a uit, en [56]\d% is/],
    [seldom, 'en', /\d% of the draws exceed the plan of a in the present value of costs, and [89]\d% equal it/],
    [
      seldom,
      'nl',
      /% van de trekkingen komt in de contante waarde van de kosten boven het plan van a uit, en [89]\d% is/,
    ],
    [
      constant,
      'en',
      /In every draw the present value of costs of a is that of the plan: to be 80% sure it needs no reserve/,
    ],
    [
      constant,
      'nl',
      /In elke trekking is de contante waarde van de kosten van a als in het plan: voor 80% zekerheid is/,
    ],
  ])('is no percentile (%#)', async (study, language, sentence) => {
    const text = await simulated(study, '--lang', language);

    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/is (the|de) P\d/);
  });
});

describe('a finish that is later than the plan in no draw', () => {
  const study = uncertain(
    '1000',
    '{ any-of: [{ value: 1 month, probability: 1% }, { value: 2 months, probability: 99% }] }',
  );

  it.each([
    ['en', 'By the plan a is finished in February 2025, and in no draw later.'],
    ['nl', 'Volgens het plan is a in februari 2025 gereed, en in geen trekking later.'],
  ])('is said to be so, and not to be later in 0%% of them, in %s', async (language, sentence) => {
    expect(await simulated(study, '--lang', language)).toContain(sentence);
  });
});

const judged = (one: string, other: string): string => `criteria:
  calm: { title: Calm, worst: 1, best: 5 }
stakeholders:
  owner: { say: 100%, weights: { calm: 1 } }
ranking: { by: score }
scenarios:
  a: { title: Alpha, phases: {}, scores: { calm: ${one} } }
  b: { title: Beta, phases: {}, scores: { calm: ${other} } }
`;

describe('scenarios of which nobody knows a score in the plan', () => {
  const alike = judged('{ value: unknown, kind: judgement, why: x }', '{ value: unknown, kind: judgement, why: x }');

  it.each([
    ['en', /so none comes first\. "(Alpha|Beta)" \([ab]\) comes first most often: in \d+% of 500 draws\./],
    ['nl', /dus staat er geen op 1\. "(Alpha|Beta)" \([ab]\) staat het vaakst op 1: in \d+% van 500 trekkingen\./],
  ])('are told by who comes first most often, with nothing that is to follow, in %s', async (language, sentence) => {
    const text = await simulated(alike, '--lang', language);

    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/What follows|Wat volgt/);
  });
});

describe('who comes first most often where no scenario has the figure', () => {
  it.each([
    [en, 'a and b come first most often: each in 50% of 500 draws.', 'Nor does any in 1 draw.'],
    [nl, 'a en b staan het vaakst op 1: elk in 50% van 500 trekkingen.', 'Ook in 1 trekking staat er geen op 1.'],
  ])('may be several, or none (%#)', (words, several, none) => {
    expect(words.simulation.noneToRank('500', ['a', 'b'], '50%', false)).toContain(several);
    expect(words.simulation.noneToRank('1', [], '', false)).toContain(none);
  });
});

const among = (others: string): string => `assumptions:
  p: { unit: percent, value: { low: 0%, mode: 30%, high: 100% }, kind: judgement, why: x }
  q: { title: Quiet, unit: percent, value: { low: 0%, mode: 10%, high: 100% }, kind: judgement, why: x }
scenarios:
  a: { title: Alpha, phases: {}, requires: [{ assumption: p, at-least: 20% }, ${others}] }
`;

describe('a value at which one of several gates changes', () => {
  const another = among('{ assumption: q, at-least: 20% }');
  const same = among('{ assumption: p, at-most: 90% }');

  it.each([
    ['en', another, '"Alpha" (a) passes its gate on "Quiet" only while "Quiet" is at least 20%'],
    ['nl', another, '"Alpha" (a) voldoet alleen aan zijn eis aan "Quiet" zolang "Quiet" minstens 20% is'],
    ['en', same, '"Alpha" (a) passes its gate on "p" (at least 20%) only while "p" is at least 20%'],
    ['nl', same, '"Alpha" (a) voldoet alleen aan zijn eis aan "p" (ten minste 20%) zolang "p" minstens 20% is'],
  ])('is told with what that gate asks about, in %s (%#)', async (language, study, sentence) => {
    expect(await printed(study, 'sensitivity', '--summary', '--lang', language)).toContain(sentence);
  });

  it.each([
    ['en', /a: gate on "p" \(at least 20%\) passes from/, /a: gate on "p" \(at most 90%\) passes up to/],
    [
      'nl',
      /a: voldoet aan de eis aan "p" \(ten minste 20%\) vanaf/,
      /aan de eis aan "p" \(ten hoogste 90%\) tot en met/,
    ],
  ])('is told apart in the table from another about the same, in %s', async (language, least, most) => {
    const table = await printed(same, 'sensitivity', '--lang', language, '--width', '200');

    expect(table).toMatch(least);
    expect(table).toMatch(most);
  });

  it('has the title of its assumption alone, which is one however many gates change with it', async () => {
    const titled = same.replaceAll('  p: {', '  p: { title: Part,');

    expect(await printed(titled, 'sensitivity', '--width', '200')).not.toContain('[p]');
  });

  it('may be asked by an assumption, which is then named', async () => {
    const named = among('{ assumption: p, at-most: $most }').replace(
      'scenarios:',
      '  most: { title: Most, unit: percent, value: 90%, kind: judgement, why: x }\nscenarios:',
    );

    expect(await printed(named, 'sensitivity', '--width', '200')).toContain('gate on "p" (at most "Most") passes');
  });
});

const nothing = `scenarios:
  a: { title: Alpha, phases: {} }
`;

describe('a study of which nothing is drawn', () => {
  it.each([
    ['en', 'Every figure is that of the plan'],
    ['nl', 'Elk cijfer is dat van het plan'],
  ])('is summed up without a word of figures that are to follow, in %s', async (language, sentence) => {
    expect(await printed(nothing, 'simulate', '--summary', '--lang', language)).toContain(sentence);
  });
});
