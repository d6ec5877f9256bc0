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
