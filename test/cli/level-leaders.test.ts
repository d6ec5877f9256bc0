import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { paying } from '../support/paying.ts';

const memoOf = async (study: string, language: string): Promise<string> => {
  const cwd = folderOf({ 'study.yaml': study });
  await samen(['report', '-o', 'memo.md', '--lang', language], { cwd });
  return readFileSync(join(cwd, 'memo.md'), 'utf8');
};

const shared = async (names: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> =>
  (await samen(['discover', 'a', '--draws', '400', ...args], { cwd: folderOf({ 'study.yaml': paying(names) }) }))
    .stdout;

/** A and B are the same; C is level with them in the plan only. */
const threeLead = paying({ a: '$rent', b: '$rent', c: '$wage' });

describe('what it costs if it goes wrong where several share the first place', () => {
  it.each([
    ['en', /In at most 10 of 100 draws the present value of costs of (\w) comes/g, 'The same holds for b.'],
    ['nl', /In ten hoogste 10 van 100 trekkingen komt (\w) met de contante waarde/g, 'Voor b geldt hetzelfde.'],
  ])('is told of each, once where it is the same, in %s', async (language, told, same) => {
    const memo = await memoOf(threeLead, language);

    expect([...memo.matchAll(told)].map(([, scenario]) => scenario)).toEqual(['a', 'c']);
    expect(memo.split(same)).toHaveLength(2);
  });

  it('is told of one that leads by itself as before', async () => {
    const memo = await memoOf(paying({ a: '$rent', b: '$cap' }), 'en');

    expect(memo.match(/In at most 10 of 100 draws/g)).toHaveLength(1);
    expect(memo).not.toContain('The same holds for');
  });
});

describe('what to find out first where scenarios cost the same in every draw', () => {
  const twoPairs = paying({ a: '$rent', c: '$wage', b: '$rent', d: '$wage' });

  it.each([
    ['en', /the cheapest choice would be a or b in (\d+)% and c or d in (\d+)% of the draws/],
    ['nl', /in (\d+)% van de trekkingen a of b en in (\d+)% van de trekkingen c of d zijn/],
  ])('names all of them, with the share that they have together, in %s', async (language, told) => {
    const { stdout } = await samen(['voi', '--summary', '--lang', language], {
      cwd: folderOf({ 'study.yaml': twoPairs }),
    });

    const [, one, other] = told.exec(stdout) ?? [];
    expect(Number(one) + Number(other)).toBe(100);
    expect(Number(one)).toBeGreaterThan(45);
    expect(Number(one)).toBeLessThan(55);
  });

  it.each([
    ['en', '400', 'In each of these 400 draws all choices cost the same: as far as they show'],
    ['nl', '400', 'In elk van deze 400 trekkingen kosten alle keuzes evenveel: voor zover daaruit'],
    ['en', '1', 'In the only draw all choices cost the same; what else may happen'],
    ['nl', '1', 'In de enige trekking kosten alle keuzes evenveel; wat er verder kan'],
  ])('says so where that is all of them, and speaks of no other, in %s of %s draws', async (language, draws, told) => {
    const cwd = folderOf({ 'study.yaml': paying({ a: '$rent', b: '$rent' }) });
    const { stdout } = await samen(['voi', '--summary', '--draws', draws, '--lang', language], { cwd });

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(told);
  });

  it.each([
    ['en', 'is another choice cheaper than a or b'],
    ['nl', 'is een andere keuze goedkoper dan a of b'],
  ])('names all of them where none is cheaper, also in the memo, in %s', async (language, told) => {
    expect(await memoOf(paying({ a: '$rent', b: '$rent', c: '$cap' }), language)).toContain(told);
  });

  it('tells them in JSON', async () => {
    const { stdout } = await samen(['voi', '--format', 'json'], { cwd: folderOf({ 'study.yaml': twoPairs }) });

    expect(JSON.parse(stdout).knowingAll).toEqual([
      { scenario: 'a', share: expect.any(Number), level: ['b'] },
      { scenario: 'c', share: expect.any(Number), level: ['d'] },
      { scenario: 'd', share: expect.any(Number), level: ['c'] },
    ]);
  });
});

describe('a place that is shared with others', () => {
  it.each([
    [
      'en',
      'In 100% of the draws a shares that place with b and c.',
      /In \d+% of the draws a shares that place with b\./,
    ],
    [
      'nl',
      'In 100% van de trekkingen deelt a die plaats met b en c.',
      /In \d+% van de trekkingen deelt a die plaats met b\./,
    ],
  ])('is told with whom, in %s', async (language, always, sometimes) => {
    const args = ['--summary', '--lang', language];

    expect(await shared({ a: '$rent', b: '$rent', c: '$rent' }, ...args)).toContain(always);
    expect(await shared({ a: '$rent', b: '$rent', c: '$wage' }, ...args)).toMatch(sometimes);
  });

  it('is told as with one of several where it is not always with all of them', async () => {
    const text = await shared({ a: '$rent', b: '$rent', c: '$cap' }, '--summary');

    expect(text).toContain('In 100% of the draws a shares that place with b or c.');
  });

  it('is told with others where these are many', async () => {
    const text = await shared({ a: '$rent', b: '$rent', c: '$rent', d: '$rent', e: '$rent' }, '--summary');

    expect(text).toContain('In 100% of the draws a shares that place with others.');
  });

  it('is told in JSON, the most frequent first', async () => {
    const document = JSON.parse(await shared({ a: '$rent', c: '$cap', b: '$rent' }, '--format', 'json'));

    expect(document.sharedWith.map(({ scenario }: { readonly scenario: string }) => scenario)).toEqual(['b', 'c']);
    expect(document.sharedWith[0].share).toBe(document.shared);
  });
});

describe('what changes the lead of scenarios that are level now', () => {
  const top = "{ unit: EUR/month, value: 'max($rent, 1000 EUR/month)' }";
  const sentence = async (names: Readonly<Record<string, string>>, language: string): Promise<string> => {
    const study = paying(names).replace('scenarios:', `  top: ${top}\nscenarios:`);
    const cwd = folderOf({ 'study.yaml': study });
    return (await samen(['sensitivity', '--summary', '--lang', language], { cwd })).stdout;
  };

  it.each([
    [
      'en',
      'a and b are level now; a leads where "rent" is a little lower; b leads where it is a little higher (now € 1,000',
      'a and b are level now; a leads where "rent" is a little lower (now € 1,000 per month; 61% chance of being above).',
      'a and b are level now; a leads where "rent" is a little higher (now € 1,000',
    ],
    [
      'nl',
      'a en b zijn nu gelijk; a ligt voor waar "rent" iets lager is; b ligt voor waar die iets hoger is (nu € 1.000',
      'a en b zijn nu gelijk; a ligt voor waar "rent" iets lager is (nu € 1.000 per maand; 61% kans om erboven te',
      'a en b zijn nu gelijk; a ligt voor waar "rent" iets hoger is (nu € 1.000',
    ],
  ])('is told as a step from the value in force, not as a value to be reached, in %s', async (...row) => {
    const [language, both, lower, higher] = row;

    expect(await sentence({ a: '$rent', b: '$wage' }, language)).toContain(both);
    expect(await sentence({ a: '$rent', b: '$top' }, language)).toContain(lower);
    expect(await sentence({ a: '1000 EUR/month', b: '$top' }, language)).toContain(higher);
  });
});

const compared = async (names: Readonly<Record<string, string>>, language: string, more = ''): Promise<string> => {
  const study = paying(names).replace(/(b: .*)until: horizon \}/, `$1until: horizon }${more}`);
  const args = ['compare', '--lang', language, '--width', '300'];
  return (await samen(args, { cwd: folderOf({ 'study.yaml': study }) })).stdout;
};

describe('the lead of scenarios that rest on the same estimates', () => {
  const fixed = ', { title: More, amount: 5 EUR/month, from: start, until: horizon }';

  it.each([
    ['en', 'The mean of a may differ from the plan;', 'The mean of a and that of its lead over b may differ'],
    ['nl', 'Het gemiddelde van a kan afwijken van het plan;', 'Het gemiddelde van a en dat van zijn voorsprong op b'],
  ])('is not said to differ from the plan where these fall away, in %s', async (language, ofLeader, ofBoth) => {
    expect(await compared({ a: '$rent', b: '$rent' }, language)).toContain(ofLeader);
    expect(await compared({ a: '$rent', b: '$rent' }, language, fixed)).toContain(ofLeader);
    expect(await compared({ a: '$rent', b: '$wage' }, language)).toContain(ofBoth);
    expect(await compared({ a: '$rent', b: '$cap' }, language)).toContain(ofBoth);
  });
});
