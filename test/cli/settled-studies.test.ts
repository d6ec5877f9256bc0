import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';

const named = (text: string): string => {
  const cwd = harbourAt('s/a', 's/b', 'other');
  mkdirSync(join(cwd, '.git'));
  mkdirSync(join(cwd, 'docs'));
  writeFileSync(join(cwd, '.git/HEAD'), '');
  writeFileSync(join(cwd, 'samen.yaml'), text);
  return cwd;
};
const names = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> =>
  (await batchOf(cwd, 'compare', ...args)).studies.map(({ name }) => name);

describe('studies that samen.yaml names', () => {
  it('are those of a command without any, wherever it is started', async () => {
    const cwd = named('studies: [s/*, other]\n');

    expect(await names(cwd)).toEqual(['s/a', 's/b', 'other']);
    expect(await names(join(cwd, 'docs'))).toEqual(['../s/a', '../s/b', '../other']);
    expect((await samen(['compare', '--format', 'json'], { cwd: join(cwd, 'other') })).stdout).toContain(
      'samen.comparison/1',
    );
    expect((await samen(['compare', 's/a', '--format', 'json'], { cwd })).stdout).toContain('samen.comparison/1');
  });

  it('have what is settled for all of them, and each for itself', async () => {
    const cwd = named('as-of: 2020-06\nstudies:\n  s/*:\n  s/b: { as-of: 2021-04, lang: nl, by: finish }\n');
    const { stdout } = await samen(['compare'], { cwd });

    expect(stdout).toContain('Port call system, as known in June 2020');
    expect(stdout).toMatch(/zoals bekend in april 2021/);
    expect((await samen(['compare', 's/b', '--as-of', '2020-06'], { cwd })).stdout).toContain(
      'zoals bekend in juni 2020',
    );
    expect((await samen(['compare', 's/b', '--format', 'json'], { cwd })).stdout).toContain('"rankedBy": "finish"');
  });

  it('are told of together in the language of the run, whichever has another and comes first', async () => {
    const cwd = named('studies:\n  s/a: { lang: nl }\n  s/b:\n');
    const together = async (...args: readonly string[]): Promise<string> =>
      (await samen(['compare', '--summary', ...args], { cwd })).stdout.trimEnd().split('\n').at(-1) ?? '';

    expect(await together('s/a', 's/b')).toMatch(/^2 studies: advice for s/);
    expect(await together('s/b', 's/a')).toMatch(/^2 studies: advice for s/);
    expect(await together()).toMatch(/^2 studies: advice for s/);
    expect(await together('s/b', 's/a', '--lang', 'nl')).toMatch(/^2 studies: advies voor s/);
    writeFileSync(join(cwd, 'samen.yaml'), 'lang: nl\nstudies:\n  s/a: { lang: en }\n  s/b:\n');
    expect(await together('s/a', 's/b')).toMatch(/^2 studies: advies voor s/);
    const settled = await samen(['compare', '--summary', 's/b', 's/a'], { cwd, env: { SAMEN_LANG: 'en' } });
    expect(settled.stdout).toContain('2 studies: advice for s');
  });

  it('may be one: it is meant as if it were typed, with what is settled for it; a pattern stands for several', async () => {
    const cwd = named('studies:\n  s/b: { as-of: 2020-06, lang: nl, by: finish }\n');
    const typed = await samen(['compare', 's/b'], { cwd });

    expect(typed.stdout).toContain('zoals bekend in juni 2020');
    expect(await samen(['compare'], { cwd })).toEqual(typed);
    expect(await samen(['compare'], { cwd: join(cwd, 'docs') })).toMatchObject({ stdout: typed.stdout });
    expect((await samen(['check'], { cwd })).stdout).toContain('Van studie harbour is niets vastgelegd');
    expect(await names(cwd, '--batch')).toEqual(['s/b']);
    // A study that is here is not the one that is named.
    cpSync(join(cwd, 'other/study.yaml'), join(cwd, 'study.yaml'));
    expect(await samen(['compare'], { cwd })).toEqual(typed);
    expect(await names(named('studies: [other*]\n'))).toEqual(['other']);
    expect(await names(named('studies: [s]\n'))).toEqual(['s/a', 's/b']);
  });

  it.each(['[]', '{}'])('are told to be none where there are none: %s, to who means them', async (none) => {
    const cwd = named(`lang: en\nstudies: ${none}\n`);
    const { code, stderr } = await samen(['compare'], { cwd: join(cwd, 'docs') });

    expect(code).toBe(2);
    expect(stderr).toMatch(/^\.\.\/samen\.yaml:2:1: error\[nothing-named\](.|\n)*\n2 \| studies: /);
    expect((await samen(['compare', 's/a'], { cwd })).code).toBe(0);
  });

  it('are told of as wide as is settled, the line on all of them too', async () => {
    const cwd = named('width: 40\nstudies: [s, other]\n');
    const { stdout } = await samen(['compare'], { cwd });

    expect(stdout).toMatch(/^── s\/a ─{33}$/m);
    expect(stdout.slice(stdout.lastIndexOf('\n3 studies'))).toBe('\n3 studies: advice for s/a, s/b and\nother.\n');
    // Sentences to paste are lines of their own, whatever is settled.
    expect((await samen(['compare', '--summary'], { cwd })).stdout).toContain(
      '3 studies: advice for s/a, s/b and other.',
    );
  });

  it('may have figures beside each, and limits', async () => {
    const cwd = named('figures: figures\nstudies: { s/*: { fail-above: 1% } }\n');
    const check = await samen(['check', 's/a'], { cwd });

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('s/a/figures');
    expect((await samen(['diff', 's/a', 's/b'], { cwd })).stdout).toContain('Nothing changed');
  });

  it.each([
    ['studies: 3', 'samen.yaml:1:10'],
    ['studies: [[x]]', 'samen.yaml:1:11'],
    ['studies: { s/a: 3 }', 'samen.yaml:1:17'],
    ['studies: { s/a: { bye: finish } }', 'did you mean "by"'],
    ['studies: { s/a: { as-of: 2021-14 } }', 'samen.yaml:1:26'],
    ['draws: many', 'samen.yaml:1:8'],
    ['as-of: [2021-04]', 'samen.yaml:1:8'],
  ])('are refused in their place: %s', async (text, phrase) => {
    const { stderr, code } = await samen(['compare'], { cwd: named(`${text}\n`) });

    expect({ code, isTold: stderr.includes(phrase) ? true : stderr }).toEqual({ code: 2, isTold: true });
  });

  it('are missed where they are not there', async () => {
    const { stderr, code } = await samen(['compare'], { cwd: named('studies: [s/a, t/*]\n') });

    expect({ code, isTold: stderr.includes('t/*') }).toEqual({ code: 4, isTold: true });
  });
});
