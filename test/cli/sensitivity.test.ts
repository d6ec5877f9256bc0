import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, root, samen } from '../support/cli.ts';

const run = onceEach({ cwd: dirname(harbour) });
const digipoort = join(root, 'scenarios/digipoort');

interface Named {
  readonly name: string;
  readonly value: number | string;
  readonly sentence: string;
}

/** Scenarios by their ids only, as a sentence names them that is not the first to do so. */
const byId = (text: string): string => text.replaceAll(/"[^"]*" \(([\w.-]+)\)/g, '$1');

describe('samen sensitivity', () => {
  it('is about one scenario or about two', async () => {
    const { stdout, stderr, code } = await run('sensitivity', 'harbour', '--between', '2.5,3', '--of', '3');

    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('--between, --of');
  });

  it.each(['40', '80', '200'])('tells every switching value in a sentence at %s characters', async (width) => {
    const { stdout } = await run('sensitivity', digipoort, '--full', '--as-of', '2020-06', '--width', width);
    const { switches } = JSON.parse(
      (await run('sensitivity', digipoort, '--as-of', '2020-06', '--format', 'json')).stdout,
    ) as { switches: Named[] };
    const shown = byId(stdout.replaceAll(/\s+/g, ' '));

    expect(switches.length).toBeGreaterThan(5);
    expect(switches.filter(({ sentence }) => !shown.includes(byId(sentence)))).toEqual([]);
  });
});

describe('the cost of a year', () => {
  it.each([
    ['sensitivity', 'en', 'Sensitivity of the cost in 2021 of 3'],
    ['explain', 'en', 'Cost in 2021 of 3'],
    ['explain', 'nl', 'Kosten in 2021 van 3'],
  ])('is asked of %s in %s', async (command, lang, text) => {
    const asked = [command, 'harbour', '--of', '3', '--metric', 'by-year.2021'];
    const { stdout } = await run(...asked, '--lang', lang, '--width', '300');
    const json = await run(...asked, '--format', 'json');

    expect(stdout.toLowerCase().replaceAll('"', '')).toContain(text.toLowerCase());
    expect(JSON.parse(json.stdout)).toMatchObject({ metric: 'by-year.2021' });
  });

  it.each([
    ['en', 'scenarios are not ranked by what they spend in one year'],
    ['nl', "scenario's worden niet gerangschikt op wat zij in één jaar uitgeven"],
  ])('is nothing to rank by, as is said in %s', async (lang, text) => {
    const { stderr, stdout, code } = await run('compare', 'harbour', '--by', 'by-year.2021', '--lang', lang);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`--by by-year.2021: ${text}`);
  });
});

describe('below the table of samen compare', () => {
  it.each(['2020-06', '2021-04'])('stands the first sentence of sensitivity, as known in %s', async (asOf) => {
    const json = async (command: string): Promise<Record<string, unknown>> =>
      JSON.parse((await run(command, digipoort, '--as-of', asOf, '--format', 'json')).stdout) as Record<
        string,
        unknown
      >;
    const [first] = (await json('sensitivity'))['switches'] as Named[];
    const { first: leader, second, ...nearest } = (await json('compare'))['nearestSwitch'] as Record<string, unknown>;
    const table = await run('compare', digipoort, '--as-of', asOf, '--width', '300');

    expect(nearest).toEqual(first);
    expect([leader, second]).toHaveLength(2);
    expect(table.stdout).toContain(`\n${byId(first?.sentence ?? '')}\n`);
  });
});

it('says of what follows by a formula that it is not varied by itself', async () => {
  const folder = folderOf({
    'study.yaml': `samen: 1
study: ledger
title: A ledger
currency: EUR
start: 2026-01
horizon: 2030-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
assumptions:
  fee: { unit: EUR/month, range: 1000 .. 9000, value: 4000, kind: judgement, why: a guess }
  both: { unit: EUR/month, value: $fee * 2 }
scenarios:
  keep: { title: Keep, phases: {}, running: [{ title: Fee, amount: $both, from: start, until: horizon }] }
  swap: { title: Swap, phases: {}, running: [{ title: Fee, amount: € 9k/month, from: start, until: horizon }] }
`,
  });
  for (const [lang, text] of [
    ['en', 'Not varied by itself, as it follows by a formula from others that are: both.'],
    ['nl', 'Niet zelf gevarieerd, want die volgt met een formule uit andere die dat wel zijn: both.'],
  ] as const)
    expect((await samen(['sensitivity', folder, '--full', '--lang', lang, '--width', '200'])).stdout).toContain(text);
});
