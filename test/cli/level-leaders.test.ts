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
