import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { paying } from '../support/paying.ts';

const printed = async (study: string, command: string, ...args: readonly string[]): Promise<string> =>
  (await samen([command, '--draws', '400', ...args], { cwd: folderOf({ 'study.yaml': study }) })).stdout;

const alike = paying({ a: '$rent', b: '$rent', c: '$rent' });
const another = paying({ a: '$rent', b: '$rent', c: '$wage' });
/** Level where A pays as much as B does at least. */
const sometimes = paying({ a: '$rent', b: '$cap' });

describe('scenarios that are level in every draw', () => {
  it.each([
    ['en', 'a, b and c share the first place in the plan and in 100% of 400 draws: none of them'],
    ['nl', 'a, b en c delen in het plan en in 100% van 400 trekkingen de eerste plaats: geen ervan'],
  ])('are not said to come first in a third of them, in %s', async (language, sentence) => {
    const text = await printed(alike, 'simulate', '--summary', '--lang', language);

    expect(text).toContain(sentence);
    expect(text).not.toContain('33%');
  });

  it('are told so in the memo', async () => {
    const cwd = folderOf({ 'study.yaml': alike });
    await samen(['report', '-o', 'memo.md'], { cwd });
    const text = readFileSync(join(cwd, 'memo.md'), 'utf8');

    expect(text).toContain('share the first place in the plan and in 100% of 10,000 draws');
    expect(text).not.toContain('33%');
  });

  it('are told with what the table counts of such a draw', async () => {
    expect(await printed(alike, 'simulate')).toContain('First: where several share the first place, each counts');
    expect(await printed(alike, 'compare')).toContain('First: where several share the first place, each counts');
  });

  it('are told so in JSON, beside their part of each draw', async () => {
    const { scenarios } = JSON.parse(await printed(alike, 'simulate', '--format', 'json'));

    expect(scenarios[0].chances).toMatchObject({
      first: { value: expect.closeTo(1 / 3, 12) },
      firstLevel: { value: 1, error: 0 },
      firstAlone: { value: 0, error: 0 },
      cheapestLevel: { value: 1 },
      cheapestAlone: { value: 0 },
    });
  });
});

describe('scenarios that are level in some draws', () => {
  it('are not said to be level with one that they never are', async () => {
    const pairs = paying({ a: '$rent', b: '$rent', c: '$wage', d: '$wage' });
    const [en, nl] = [
      await printed(pairs, 'simulate', '--summary', '--width', '400'),
      await printed(pairs, 'simulate', '--summary', '--width', '400', '--lang', 'nl'),
    ];

    expect(en).toMatch(/comes first in (4|5)\d% of 400 draws, each time level with others\./);
    expect(nl).toMatch(/(4|5)\d% van 400 trekkingen \(steeds gelijk met andere\)/);
  });

  it('come first in each of these, with whom they are level', async () => {
    const text = await printed(another, 'simulate', '--summary', '--width', '400');

    expect(text).toMatch(/and comes first in (4|5)\d% of 400 draws, each time level with b\./);
    expect(text).not.toContain('25%');
  });

  it.each([
    ['en', /and in \d+% of 400 draws alone, and in \d+% level with b/],
    ['nl', /in \d+% van 400 trekkingen alleen, en in \d+% gelijk met b/],
  ])('are told apart from those in which one is first alone, in %s', async (language, sentence) => {
    const text = await printed(sometimes, 'simulate', '--summary', '--width', '400', '--lang', language);

    expect(text).toMatch(sentence);
  });

  it.each([
    ['en', '.html', /First in so many draws\D+\d+% alone, \d+% level with others/],
    ['nl', '.md', /Eerste in zoveel trekkingen\D+\d+% alleen, \d+% gelijk met andere/],
  ])('are told so beside the first place in the memo, in %s', async (language, ending, figure) => {
    const cwd = folderOf({ 'study.yaml': sometimes });
    await samen(['report', '-o', `memo${ending}`, '--lang', language], { cwd });

    expect(readFileSync(join(cwd, `memo${ending}`), 'utf8')).toMatch(figure);
  });
});

describe('scenarios that no draw has level', () => {
  it('have nothing said of it', async () => {
    const study = paying({ a: '$rent', b: '$wage' });
    const { scenarios } = JSON.parse(await printed(study, 'simulate', '--format', 'json'));

    expect(Object.keys(scenarios[0].chances)).not.toContain('firstLevel');
    expect(await printed(study, 'simulate')).not.toContain('level');
  });
});

describe('scenarios that share the first place in the plan', () => {
  it.each([
    [
      'en',
      /sure of the present value of costs of a, add [^\n]+\n\nThe same holds for b\.\n\n.*sure of [^\n]+ of c, add/,
    ],
    [
      'nl',
      /waarde van de kosten van a komt er [^\n]+\n\nVoor b geldt hetzelfde\.\n\n.*waarde van de kosten van c komt er/,
    ],
  ])('are each told what they need on top, once where that is the same, in %s', async (language, sentences) => {
    expect(await printed(another, 'simulate', '--summary', '--width', '400', '--lang', language)).toMatch(sentences);
  });

  it('are each told when they are finished, and whether they keep what was asked for', async () => {
    const dated = another
      .replace(
        'assumptions:',
        'assumptions:\n  time: { unit: months, value: { low: 3, mode: 6, high: 12 }, kind: judgement, why: x }',
      )
      .replaceAll('phases: {}', 'phases: { build: { duration: $time } }')
      .replace(
        'title: C, phases: { build: { duration: $time } }',
        'title: C, phases: { build: { duration: $time }, test: { after: build, duration: $time } }',
      );
    const text = await printed(dated, 'simulate', '--summary', '--width', '400');
    const asked = await printed(dated, 'simulate', '--summary', '--width', '400', '--by-date', '2025-07');

    expect(text).toMatch(/By the plan a is finished in June 2025;[^\n]+\n\nThe same holds for b\./);
    expect(text).toContain('By the plan c is finished in December 2025;');
    expect(asked).toMatch(/^a is finished by July 2025 in \d+% of the draws\.\n\nThe same holds for b\./m);
    expect(asked).toMatch(/^c is finished by July 2025 in \d+% of the draws\./m);
  });
});
