import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/cli.ts';

const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

/** The rows of the table under a heading, without its head. */
const rowsUnder = (heading: string): string[][] =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));

describe('the glossary', () => {
  const [english, dutch] = [rowsUnder('In English'), rowsUnder('In het Nederlands')];

  it('has the same words in both languages, each with what it means', () => {
    const pairs = english.map(([one, other]) => `${one} = ${other}`);

    expect(pairs.length).toBeGreaterThan(80);
    expect(dutch.map(([one, other]) => `${other} = ${one}`).toSorted()).toEqual(pairs.toSorted());
    expect([...english, ...dutch].filter((row) => row.length !== 3 || row.some((cell) => cell === ''))).toEqual([]);
  });

  it.each([
    ['in English', english],
    ['in Dutch', dutch],
  ])('is in the order of its words, %s', (_, rows) => {
    const words = rows.map(([word = '']) => word.toLowerCase());

    expect(words).toEqual(words.toSorted());
  });
});
