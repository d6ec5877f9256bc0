import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { study as dyke } from '../cli/dyke.ts';

/** Variants of a study, by what they have and have not. */
const drawn = dyke.replace(/experts:\n(.*\n){2}/, 'value: { low: € 100k, mode: € 200k, high: € 500k }\n');
const certain = dyke.replace(/experts:\n(.*\n){2}/, 'value: € 200k\n');
const gated = (text: string, most: string): string =>
  text.replace(
    '  clay: { title: Of clay,',
    `  clay: { title: Of clay, requires: [{ assumption: clay, at-most: ${most} }],`,
  );
const withContingency = (text: string): string =>
  text
    .replace(
      '  clay: { title: Of clay,',
      '  clay: { title: Of clay, contingency: { share: 20%, on: [works], kind: judgement, why: x },',
    )
    .replaceAll('{ title: Clay, amount', '{ title: Clay, category: works, amount');

const variants: Readonly<Record<string, string>> = {
  experts: dyke,
  drawn,
  certain,
  'by total cost': drawn.replace('sources:', 'ranking: { by: total-cost }\nsources:'),
  'a gate that is uncertain': gated(drawn, '€ 300k'),
  'a gate that fails': gated(certain, '€ 100k'),
  'a fallback': gated(drawn, '€ 300k').replace(
    '{ title: Of clay,',
    '{ title: Of clay, fallback: { to: sand, at: start },',
  ),
  'a contingency': withContingency(drawn),
  'a contingency without draws': withContingency(certain),
  'one scenario': drawn.replaceAll(/^ {2}(?:sand|both): \{ title.*\n/gm, ''),
};

const commands = [
  ['compare', '-'],
  ['compare', '-', '--draws', '300'],
  ['show', '-'],
  ['simulate', '-', '--draws', '300'],
  ['voi', '-', '--draws', '300'],
  ['tradeoff', '-', '--draws', '300'],
];

/** What is claimed by words of this kind, and of which studies that is true. */
const claims: readonly (readonly [words: RegExp, isTrue: (text: string) => boolean])[] = [
  [/contingency/i, (text) => text.includes('contingency:')],
  [/whatever the gates|passes its gates|fails a gate|fallback/, (text) => text.includes('requires:')],
  [/By the word of/, (text) => text.includes('experts:')],
  [/in the mean|mean .* may differ|no risk event/i, (text) => /experts:|low:/.test(text)],
];

describe.each(Object.entries(variants))('a study with %s', (_, text) => {
  it.each(commands)('is told only what is true of it: %s', async (...args) => {
    const { stdout, code } = await samen([...args, '--full', '--width', '200'], { input: text });
    const output = stdout.replaceAll(/\s+/g, ' ');
    const sentence = (words: RegExp): string | null =>
      new RegExp(`[^.]*(?:${words.source})[^.]*`, words.flags).exec(output)?.[0] ?? null;

    expect(code).toBe(0);
    expect(output).not.toMatch(/undefined|NaN|Infinity|\bnull\b|\[object/);
    const untrue = claims.filter(([, isTrue]) => !isTrue(text)).map(([words]) => sentence(words));
    expect(untrue.filter((each) => each !== null)).toEqual([]);
  });

  it('names a contingency in every footer where it has one', async () => {
    if (!text.includes('contingency:')) return;
    for (const args of commands.slice(0, 4)) {
      const { stdout } = await samen([...args], { input: text });
      expect(stdout).toMatch(/contingency/i);
    }
  });
});
