import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

/** @param more - of the scenario, or others */
const one = (
  more = '',
  others = '',
): string => `${studyHead('alone', { title: 'Alone', start: '2026-01', horizon: '2027-12', rate: '0%' })}
assumptions:
  fee: { title: Fee, unit: EUR, value: { min: 100, max: 200 }, kind: judgement, why: x }
scenarios:
  a: { title: Al, phases: { p: { duration: 2, costs: [{ title: c, amount: $fee, when: start }] } }${more} }
${others}`;

const gated = one(', requires: [{ figure: total-cost, at-most: 180 EUR }]');

async function printed(study: string, command: string, ...args: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'study.yaml': study });
  const { stdout } = await samen(
    [command, ...args, '--summary', ...(/simulate|discover/.test(command) ? ['--draws', '400'] : [])],
    { cwd },
  );
  return stdout.trim();
}

/** A study with a second assumption, to make a plane of two. */
const taxed = (study: string): string =>
  study
    .replace('scenarios:', '  tax: { title: Tax, unit: EUR, value: { min: 10, max: 20 }, kind: judgement, why: x }\n$&')
    .replace('when: start }]', 'when: start }, { title: d, amount: $tax, when: start }]');

const planeOf = (study: string, ...args: readonly string[]): Promise<string> =>
  printed(taxed(study), 'sensitivity', '--grid', 'fee,tax', ...args);

const within = (most: number): string => one(`, requires: [{ figure: total-cost, at-most: ${most} EUR }]`);

async function memoOf(study: string): Promise<string> {
  const folder = folderOf({ 'study.yaml': study });
  await samen(['report', '-o', 'memo.md'], { cwd: folder });
  return readFileSync(join(folder, 'memo.md'), 'utf8');
}

/** What `samen show` tells of the first. */
const shown = async (text: string): Promise<string> =>
  (await samen(['show', 'a', '--width', '200'], { cwd: folderOf({ 'study.yaml': text }) })).stdout;

describe('one scenario, which nothing is compared with', () => {
  it('does not come first: it is the only one in the ranking', async () => {
    expect(await printed(one(), 'compare')).toBe(
      'Alone, as known in January 2026: "Al" (a) is the only one in the ranking by present value of costs: € 150. It finishes in February 2026.',
    );
    expect(await printed(one(), 'compare', '--lang', 'nl')).toContain(
      '"Al" (a) staat als enige in de rangschikking op contante waarde van de kosten: € 150.',
    );
    expect(await printed(one(), 'show')).toContain(
      '"Al" (a) is the only one in the ranking by present value of costs: € 150.',
    );
    expect(await printed(one('', '  b: { title: Be, phases: {} }\n'), 'compare', '--scenario', 'a')).toContain(
      '"Al" (a) is the only one in the ranking',
    );
  });

  it('is no reference that others are set against', async () => {
    const referred = one().replace('scenarios:', 'reference: a\nscenarios:');
    expect(await shown(referred)).not.toContain('the other scenarios are set against');
    expect(await shown(`${referred}  b: { title: Be, phases: {} }\n`)).toContain(
      'a is the reference that the other scenarios are set against.',
    );
  });

  it('has no gate that could change where nothing is asked of it', async () => {
    expect(await printed(one(), 'sensitivity')).toBe('"Al" (a) has no gates, so that none can change.');
    expect(await printed(one(), 'sensitivity', '--lang', 'nl')).toBe(
      'Aan "Al" (a) zijn geen eisen gesteld, zodat er geen kan omslaan.',
    );
    expect(await printed(gated, 'sensitivity')).toContain('"Al" (a) passes its gate only while "Fee" is at most € 180');
  });

  it('has no other that two assumptions together could give the lead', async () => {
    expect(await printed(one(), 'sensitivity', '--pairs')).toBe(
      'There is only one scenario, without gates: nothing can take the lead from "Al" (a).',
    );
    const passes = one(', requires: [{ figure: total-cost, at-most: 900 EUR }]');
    expect(await printed(passes, 'sensitivity', '--pairs', '--within', '50%')).toBe(
      'There is only one scenario: no two assumptions within 50% of the way to the ends of their ranges together make "Al" (a) fail a gate, where neither does alone.',
    );
    const fails = one(', requires: [{ figure: total-cost, at-most: 9 EUR }]');
    expect(await printed(fails, 'sensitivity', '--pairs', '--lang', 'nl')).toBe(
      'Er is maar één scenario: geen twee aannames binnen hun bereik laten "Al" (a) samen aan zijn eisen voldoen, waar geen van beide dat alleen doet.',
    );
  });

  it('leads nowhere in a plane of two assumptions: it passes its gates there, or not', async () => {
    expect(await planeOf(one())).toBe(
      'There is only one scenario, without gates: nothing can take the lead from "Al" (a).',
    );
    expect(await planeOf(within(180))).toMatch(
      /^There is only one scenario: with the values in force "Al" \(a\) passes its gates\.\n\nIt passes its gates in 6\d% of the plane\.$/,
    );
    expect(await planeOf(within(999), '--lang', 'nl')).toBe(
      'Er is maar één scenario: met de waarden die gelden voldoet "Al" (a) aan zijn eisen.\n\nHet voldoet overal in het vlak aan zijn eisen.',
    );
    expect(await planeOf(within(9))).toBe(
      'There is only one scenario: with the values in force "Al" (a) fails a gate.\n\nIt passes its gates nowhere in the plane.',
    );
    const cwd = folderOf({ 'study.yaml': taxed(within(180)) });
    expect((await samen(['sensitivity', '--grid', 'fee,tax', '--lang', 'nl'], { cwd })).stdout).toMatch(
      /\(◆\) voldoet[^]+Het voldoet in 6\d% van het vlak aan zijn eisen \(A; elders \.\)\./,
    );
  });

  it('has no other to be asked about with it', async () => {
    const cwd = folderOf({ 'study.yaml': one() });
    const dates = ['--from', '2025-01', '--to', '2026-01'];
    const asked = [['sensitivity'], ['sensitivity', '--pairs'], ['explain', ...dates]];
    const runs = await Promise.all(asked.map(async (args) => samen([...args, '--between', 'a,a'], { cwd })));

    expect(runs.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual(
      asked.map(() => [2, 'samen: error[usage]: --between a,a is about two scenarios, and there is only one']),
    );
  });

  it('has nothing that must be true for it to come first', async () => {
    expect(await printed(one(), 'discover', 'a')).toBe(
      'There is only one scenario, without gates: whatever is drawn, it has none to come before.',
    );
    expect(await printed(gated, 'discover', 'a')).toContain('Where "Fee" is at most € 180, a comes first in 100%');
  });

  it('is told by its gates in draws', async () => {
    expect(await printed(gated, 'simulate')).not.toContain('comes first');
    expect(await printed(gated, 'simulate')).toContain('a passes its gates in 76% of the draws: there ');
    expect(await printed(one(', requires: [{ figure: total-cost, at-most: 300 EUR }]'), 'simulate')).toContain(
      '"Al" (a) passes its gates in the plan and in 100% of 400 draws.',
    );
    expect(
      await printed(one(', requires: [{ figure: total-cost, at-most: 300 EUR }]'), 'simulate', '--lang', 'nl'),
    ).toContain('"Al" (a) voldoet aan zijn eisen in het plan en in 100% van 400 trekkingen.');
  });

  it('has no table of what it differs from the first', async () => {
    const cwd = folderOf({ 'study.yaml': gated });
    const asked = ['simulate', '--draws', '400', '--full', '--format'];
    const dutch = await samen([...asked, 'table', '--lang', 'nl'], { cwd });

    expect((await samen([...asked, 'table'], { cwd })).stdout).not.toMatch(/difference with a|Cheaper: than a/);
    expect((await samen([...asked, 'csv'], { cwd })).stdout).not.toMatch(/difference with a/);
    expect(dutch.stdout).not.toMatch(/verschil met a|Goedkoper: dan a/);
  });

  it('has a memo without a first place, and without what would change it', async () => {
    const memo = await memoOf(one());

    expect(memo).not.toMatch(/First|comes first|What would change it|no ranking/);
    expect(memo).toContain('"Al" (a) is the only one in the ranking by present value of costs: € 150.');
    expect(await memoOf(gated)).toContain('"Al" (a) passes its gate only while "Fee" is at most € 180');
  });
});
