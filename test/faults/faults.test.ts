import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/problems/problem.ts';
import { isAdvice } from '../../src/problems/advice.ts';
import { codes, fixtures } from './fixtures.ts';

const isWarning = (code: string): boolean => isAdvice({ kind: code } as Fault);

const ofFiles = new Set(['cannot-read', 'cannot-read-revision', 'cannot-write']);

const exitOf = (code: string): number => (isWarning(code) ? 0 : ofFiles.has(code) ? 4 : 2);

/** The codes that are named, in the order in which they are. */
const named = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:samen|\S+\.(?:yaml|json):\d+:\d+): (?:error|warning|fout|let op)\[([a-z0-9-]+)\]: ./gm)].map(
    ([, code = '']) => code,
  );

/** Places, and the lines with their marks: what no language changes. */
const places = (text: string): readonly string[] => text.match(/^\S+:\d+:\d+: |^ *\d* \|.*$/gm) ?? [];

describe('every kind of problem', () => {
  it('has a study in which somebody made that mistake', () => {
    expect(codes.filter((code) => !fixtures.some((fixture) => fixture.code === code))).toEqual([]);
  });

  it('is one that samen knows', () => {
    expect(fixtures.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe.each(['en', 'nl'] as const)('what samen says in %s', (language) => {
  it.each(fixtures)('of $code, and of nothing else', async ({ code, run: tell }) => {
    const { err } = await tell(language);

    expect(new Set(named(err))).toEqual(new Set([code]));
    await expect(err).toMatchFileSnapshot(`${code}/${language}.txt`);
  });
});

describe('a study with one kind of mistake', () => {
  it.each(fixtures)('is not computed, or is all the same where $code is advice', async ({ code, args, run: tell }) => {
    const { out, exit } = await tell('en');

    expect(exit).toBe(exitOf(code));
    // What is wrong with one pin keeps no other from being told.
    const isReported = (isWarning(code) && args[0] === 'compare') || code === 'pinned-twice';
    expect(out !== '').toBe(isReported);
  });

  it.each(fixtures)('has $code in the same places in both languages', async ({ run: tell }) => {
    const [en, nl] = await Promise.all([tell('en'), tell('nl')]);

    expect(places(nl.err)).toEqual(places(en.err));
    expect({ isEmpty: nl.out === '', exit: nl.exit }).toEqual({ isEmpty: en.out === '', exit: en.exit });
  });
});
