import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../support/csv.ts';
import { folderOf, harbour, samen } from '../support/cli.ts';

/** A folder with the harbour study, in which carrying on is the reference. */
function harbourAgainstKeep(): string {
  const folder = folderOf({});
  cpSync(harbour, join(folder, 'harbour'), { recursive: true });
  const file = join(folder, 'harbour/study.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}reference: keep\n`);
  return folder;
}

async function transcript(args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await samen(args, { cwd: harbourAgainstKeep() });
  return `$ samen ${args.join(' ')}\n${stdout}\n--- stderr, and exit code ${code}\n${stderr}`;
}

describe('the transcript of showing', () => {
  const looks = ['en', 'nl'].flatMap((language) => ['80', '140'].map((width) => ({ language, width })));

  it.each(looks)('a scenario of the harbour in $language at $width columns', async ({ language, width }) => {
    const full = width === '140' ? ['--full'] : [];
    const shown = await transcript(['show', '2.5', 'harbour', '--lang', language, '--width', width, ...full]);

    const [stdout = ''] = shown.split('\n--- stderr');

    expect(stdout.split('\n').filter((line) => line.length > Number(width))).toEqual([]);
    await expect(shown).toMatchFileSnapshot(`golden/show-harbour-${language}-${width}.txt`);
  });

  it.each([
    ['csv', 'csv'],
    ['markdown', 'md'],
  ])('a scenario of the harbour as %s', async (format, extension) => {
    const { stdout } = await samen(['show', '3', 'harbour', '--format', format], { cwd: harbourAgainstKeep() });

    await expect(stdout).toMatchFileSnapshot(`golden/show-harbour.${extension}`);
  });

  it('help', async () => {
    await expect(await transcript(['show', '--help'])).toMatchFileSnapshot('golden/help-show-en.txt');
    await expect(await transcript(['show', '--help', '--lang', 'nl'])).toMatchFileSnapshot('golden/help-show-nl.txt');
  });
});

/** How long the build takes. */
function lengthOf(json: string): number {
  const { scenario } = JSON.parse(json) as { scenario: { phases: { id: string; start: number; end: number }[] } };
  const { start = 0, end = 0 } = scenario.phases.find(({ id }) => id === 'build') ?? {};
  return end - start;
}

describe('samen show', () => {
  it('shows the tables that are asked for, and no other', async () => {
    const { stdout, code } = await samen(['show', '3', harbour, '--table', 'costs', '--table', 'budget']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/Budget by year[^]*Costs by category and by who performs them/);
    expect(stdout).not.toMatch(/Timeline|Assumptions it rests on|Gates\n/);
  });

  it.each([
    ['show', '3', 'reference', 'budget', '--format csv'],
    ['simulate', 'experts', 'ranking', '--draws 20'],
    ['criteria', 'alike', 'ranking', '--weightings 20 --full'],
  ])('says, as %s does of all such tables, which of those that are asked for there are none of', async (...asked) => {
    const [there = '', options = ''] = asked.slice(-2);
    const [absent = ''] = asked.slice(-3);
    const tables = ['--table', absent, '--table', there];
    const args = [...asked.slice(0, -3), harbour, ...tables, ...options.split(' ')];
    const { stderr, code } = await samen(args);

    expect(code).toBe(0);
    expect(stderr.split('\n').filter((line) => line.startsWith('left out'))).toEqual([
      `left out ${absent}: it does not apply to this study, or there is nothing to tell`,
    ]);
  });

  it('gives one table as csv without titles, in full precision', async () => {
    const { stdout } = await samen(['show', '3', harbour, '--table', 'budget', '--format', 'csv']);
    const [head, ...records] = parseCsv(stdout);
    const [total, years] = [records.at(-1), records.slice(0, -1)];
    const column = head?.indexOf('Total [EUR]') ?? -1;

    expect(head?.[0]).toBe('Year');
    expect(years.map(([year]) => Number(year))).toEqual(Array.from({ length: 11 }, (_, index) => 2020 + index));
    expect(years.reduce((sum, year) => sum + Number(year[column]), 0)).toBeCloseTo(Number(total?.[column]), 4);
  });

  it('has the figures of samen compare', async () => {
    const { stdout: compared } = await samen(['compare', harbour, '--format', 'json']);
    const { stdout: shown } = await samen(['show', '3', harbour, '--format', 'json']);
    const { scenarios } = JSON.parse(compared) as { scenarios: Record<string, unknown>[] };
    const { byYear: _, gates: __, ...figures } = scenarios.find(({ id }) => id === '3') ?? {};

    expect(JSON.parse(shown)).toMatchObject({ schema: 'samen.scenario/1', scenario: figures, increment: null });
  });

  it('draws the chart in colour that only repeats what the marks say', async () => {
    const args = ['show', '3', harbour, '--table', 'timeline', '--width', '100'];
    const { stdout: plain } = await samen(args);
    const { stdout: coloured } = await samen([...args, '--color', 'always']);

    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(plain);
  });

  it.each([
    [['show', '2.6', harbour], /2\.6[^]*2\.5/],
    [['show', 'kep', harbour], /kep[^]*keep/],
    [['show', '3', harbour, '--table', 'budgt'], /budgt[^]*budget/],
    [['show', '3', harbour, '--format', 'jsn'], /jsn[^]*json/],
    [['show', '3', harbour, '--as-of', '2021-4'], /2021-4[^]*2021-04/],
  ])('refuses %j, with what was meant', async (args, text) => {
    const { stdout, stderr, code } = await samen(args);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(text);
  });

  it('says what nothing was known of at the month that is asked for', async () => {
    const { stdout, stderr, code } = await samen(['show', '3', harbour, '--as-of', '2014-01']);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('error[not-known-yet]');
    expect(stderr).toContain('discount-rate');
  });

  it('says so in JSON where JSON was asked for', async () => {
    const { stderr, code } = await samen(['show', '2.6', harbour, '--format', 'json']);

    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ problems: [{ code: 'unknown-scenario' }] });
  });

  it('computes with what is set', async () => {
    const { stdout } = await samen(['show', '3', harbour, '--set', 'team=10', '--format', 'json']);
    const { stdout: twice } = await samen(['show', '3', harbour, '--format', 'json']);
    expect(lengthOf(stdout)).toBeCloseTo(2 * lengthOf(twice), 9);
  });
});
