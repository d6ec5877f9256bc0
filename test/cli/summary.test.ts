import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { study as choice } from '../analysis/voi/choices.ts';
import { folderOf, harbour, onceEach, root, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';

const run = onceEach({ cwd: dirname(harbour) });

const summaryOf = async (...args: readonly string[]): Promise<string> => {
  const { stdout, code } = await run(...args, '--summary');
  expect({ args, code }).toEqual({ args, code: 0 });
  return stdout;
};

const outputOf = async (text: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await samen(['compare', ...args, '--summary'], { cwd: folderOf({ 'study.yaml': text }) });
  return stdout;
};

const validated = (text: string, ...args: readonly string[]) =>
  samen(['validate', ...args, '--summary'], { cwd: folderOf({ 'study.yaml': text }) });

const few = ['--draws', '100'];

describe('--summary', () => {
  it.each([
    ['explain', 'harbour'],
    ['simulate', 'harbour', ...few],
    ['voi', 'harbour', ...few],
    ['criteria', 'harbour', ...few],
    ['sensitivity', 'harbour'],
    ['sensitivity', 'harbour', '--pairs'],
  ])('prints what %s says before its tables, each paragraph on a line', async (...args) => {
    const [all, lines] = [(await run(...args)).stdout, await summaryOf(...args)];
    const paragraphs = lines.trimEnd().split('\n\n');
    const printed = all.split('\n\n').map((text) => text.replaceAll('\n', ' '));

    expect(paragraphs.join('')).not.toContain('\n');
    expect(printed.slice(1, 1 + paragraphs.length)).toEqual(paragraphs);
  });

  it.each(['en', 'nl'])('of one figure and one scenario tells what they are, in %s', async (lang) => {
    const parts = [
      await summaryOf('show', '2.5', 'harbour', '--lang', lang),
      await summaryOf('show', '3-late', 'harbour', '--lang', lang),
      await summaryOf('trace', '3', 'present-value', 'harbour', '--lang', lang),
      await summaryOf('assumptions', 'harbour', '--kind', 'judgement', '--lang', lang),
    ];
    await expect(parts.join('\n')).toMatchFileSnapshot(`golden/summary-parts-${lang}.txt`);
    expect(await summaryOf('show', 'harbour', '--lang', lang)).toMatch(/^[^\n]+3[^\n]+\n$/);
  });

  it('stands beside no other format, in check as elsewhere', async () => {
    const { code, stdout, stderr } = await run('check', 'harbour', '--format', 'github', '--summary');

    expect([code, stdout + stderr]).toEqual([2, expect.stringContaining('--summary, --format')]);
  });

  it.each([
    [['simulate', 'harbour', '--curve'], '--summary, --curve'],
    [['trace', '3', 'present-value', 'harbour', '--depth', '2'], '--summary, --depth'],
  ])('refuses what adds to a table only: %j', async (args, named) => {
    const { code, stdout, stderr } = await run(...args, '--summary');

    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`${named} do not go together`)]);
  });

  it('of what did not change is a line a paragraph as well', async () => {
    const line = await summaryOf('diff', 'harbour', 'harbour');
    expect(line).toMatch(/^Nothing changed: \d+ figures [^\n]+\n$/);
    expect((await summaryOf('diff', 'harbour', 'harbour', '--width', '40')).split('\n').length).toBeGreaterThan(3);
  });

  it('of diff says that the two are of other ids, as of studies that swapped folders', async () => {
    const cwd = folderOf({
      'old.yaml': oneFile(harbour),
      'new.yaml': oneFile(harbour).replace(/^study: .*/m, 'study: port'),
    });
    const of = async (...args: readonly string[]): Promise<string> =>
      (await samen(['diff', ...args, '--summary'], { cwd })).stdout;

    expect(await of('old.yaml', 'new.yaml')).toContain('\n\nThe id of the study was harbour and is port.\n');
    expect(await of('new.yaml', 'old.yaml', '--lang', 'nl')).toContain('De id van de studie was port en is harbour.');
    expect(await of('old.yaml', 'old.yaml')).not.toContain('The id of the study');
  });

  it('is as wide as --width', async () => {
    const lines = (await summaryOf('explain', 'harbour', '--width', '60')).split('\n');

    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.length).toBeGreaterThan(4);
  });

  it.each(['en', 'nl'])('of compare tells who comes first, who next, and which gates fail, in %s', async (lang) => {
    await expect(await summaryOf('compare', 'harbour', '--lang', lang)).toMatchFileSnapshot(
      `golden/summary-compare-${lang}.txt`,
    );
  });

  it('of compare tells of a place that is shared, and of nobody that is feasible', async () => {
    const whole = oneFile(harbour);

    expect(await outputOf(whole, '--scenario', '2.5')).toMatch(
      /: No scenario is feasible\. .* \(2\.5\) is not feasible: /,
    );
    expect(await outputOf(whole, '--by', 'running')).toMatch(
      / by running cost: € [\d.]+ million\. It finishes in [A-Z][a-z]+ 20\d\d\. .* next, € /,
    );
    expect(await outputOf(whole, '--by', 'expected', ...few)).toContain(
      ' by expected cost, the mean of the draws. In the plan it finishes in ',
    );
    expect(await outputOf(whole.replace('2022-05', '2021-05'))).toMatch(
      /"New build on open source" \(3\) and "New build after .*" \(3-late\) share the first place by .* 3 finishes in July 2023\. 3-late finishes in July 2023\./,
    );
    expect(await outputOf(whole, '--by', 'finish')).toMatch(/by finish: [A-Z][a-z]+ 20\d\d\. .* months behind\./);
  });

  it('of compare says of what counts with its fallback that a gate fails', async () => {
    const { stdout } = await samen([
      'compare',
      join(root, 'scenarios/digipoort'),
      '--by',
      'expected',
      ...few,
      '--summary',
    ]);

    expect(stdout).toMatch(/2\.5\)? counts as what its fallback comes to: ".*" needs at least 60% for /);
    expect(stdout).not.toMatch(/2\.5\)? is not feasible/);
  });

  it('of compare does not tell when what counts with its fallback finishes by the plan, of which a gate fails', async () => {
    const input = choice({
      assumptions: '  ready: { unit: percent, value: { min: 20%, max: 60% }, kind: judgement, why: for this test }\n',
      more: 'ranking: { by: total-cost }',
      scenarios: `  keep: { title: Keep, phases: { pay: { duration: 6, costs: [{ title: Price, amount: 1000, when: start }] } } }
  go: { title: Go, requires: [{ assumption: ready, at-least: 50% }], phases: { pay: { duration: 2, costs: [{ title: Price, amount: 100, when: start }] } }, fallback: { to: keep, at: pay.start } }
`,
    });
    const by = async (metric: string) =>
      (await samen(['compare', '-', '--by', metric, ...few, '--summary'], { input })).stdout;

    expect(await by('expected')).toMatch(/go comes first by expected cost, the mean of the draws\. keep comes next, /);
    expect(await by('expected')).toContain('go counts as what its fallback comes to');
    expect(await by('total-cost')).toMatch(/keep comes first by total cost: .*\. It finishes in June 2025\./);
  });

  it('of compare says whose fallback counts in some draws, where the ranking is by draws', async () => {
    const digipoort = join(root, 'scenarios/digipoort');
    const by = (metric: string, ...more: string[]) => samen(['compare', digipoort, '--by', metric, ...few, ...more]);
    const { scenarios } = JSON.parse((await by('p80', '--format', 'json')).stdout) as {
      readonly scenarios: readonly {
        readonly id: string;
        readonly feasible: boolean;
        readonly rank: number | null;
        readonly uncertainty: { readonly policy?: { readonly fails: { readonly value: number } } };
      }[];
    };
    const counting = scenarios.filter(
      ({ feasible, rank, uncertainty }) => feasible && rank !== null && (uncertainty.policy?.fails.value ?? 0) > 0,
    );

    expect(counting.map(({ id }) => id)).toEqual(['document-first']);
    expect((await by('p80', '--summary')).stdout).toMatch(
      / In draws in which a gate of "[^"]+" \(document-first\) fails, its fallback counts\.\n$/,
    );
    expect((await by('p80', '--summary', '--lang', 'nl')).stdout).toMatch(
      / In trekkingen waarin "[^"]+" \(document-first\) niet aan een eis voldoet, telt de terugval mee\.\n$/,
    );
    expect((await by('present-value', '--summary')).stdout).not.toContain('fallback');
  });

  it('of compare tells what draws tell beside the plan, and how many there were, where they are asked for', async () => {
    const permits = join(root, 'examples/permits');
    const plan = await summaryOf('compare', permits);
    const drawn = await summaryOf('compare', permits, ...few);
    const printed = (await run('compare', permits, ...few, '--full', '--width', '1000')).stdout;
    const [first, second = '', ...more] = drawn.trimEnd().split('\n\n');

    expect([`${first}\n`, more]).toEqual([plan, []]);
    expect(second).toMatch(/^On average over the draws .* draws, seed 1, random sampling\. ±: one standard error\.$/);
    expect(second.split(/(?<=\.) (?=[A-Z0-9±])/).filter((sentence) => !printed.includes(sentence))).toEqual([]);
  });

  it('of compare says that nothing was drawn where there is nothing to draw', async () => {
    const { stdout } = await samen(['compare', '-', '--draws', '10', '--summary'], {
      input: choice({
        assumptions: '  rent: { unit: EUR, value: 1, kind: judgement, why: for this test }\n',
        scenarios:
          '  keep: { title: Keep, phases: { pay: { costs: [{ title: Price, amount: 1000, when: start }] } } }\n',
      }),
    });

    expect(stdout).toMatch(/\n\nNothing was drawn: there is no estimate to be drawn and no risk\.\n$/);
  });

  it.each([
    ['--full', '--summary, --full'],
    ['--format json', '--summary, --format'],
  ])('is not together with %s', async (option, named) => {
    const { stderr, code } = await run('compare', 'harbour', '--summary', ...option.split(' '));

    expect({ code, named: stderr.includes(named) }).toEqual({ code: 2, named: true });
  });

  it('of validate tells what is found, mistakes before warnings, in a paragraph', async () => {
    const fine = await validated(oneFile(harbour));
    const faulty = await validated(oneFile(harbour).replace(/^horizon:.*\n/m, ''));
    const beside = await validated(oneFile(harbour), '--format', 'json');

    expect([fine.code, fine.stdout]).toEqual([0, expect.stringMatching(/^Study \S+ is valid, with [^\n]+\.\n$/)]);
    expect([faulty.code, faulty.stdout]).toEqual([2, 'The study has 1 mistake: "horizon" is missing.\n']);
    expect([beside.code, beside.stdout]).toEqual([2, '']);
    // Where somebody is strict, advice that counts is a mistake here too.
    const strict = await validated(oneFile(harbour), '--strict');
    expect([strict.code, strict.stdout]).toEqual([
      2,
      expect.stringMatching(/^Study \S+ has \d+ mistakes and 1 warning: /),
    ]);
  });

  it('of a report tells the answer, and what was written', async () => {
    const cwd = folderOf({ 'study.yaml': oneFile(harbour) });
    const page = await samen(['report', '-o', 'page.html', '--sections', 'ranking', '--summary'], { cwd });
    const folder = await samen(['report', '-o', 'figures', '--summary', '--lang', 'nl'], { cwd });
    const piped = await samen(['report', '-', '-o', 'memo.md', '--summary'], { cwd, input: oneFile(harbour) });
    const compared = await samen(['compare', '--summary'], { cwd });

    expect([page.code, page.stdout]).toEqual([0, `${compared.stdout}\nwrote page.html\n`]);
    expect(folder.stdout).toMatch(/\.\n\nfigures: \d+ geschreven, 0 gelijk, 0 verwijderd\n$/);
    expect([piped.code, piped.stdout]).toEqual([0, `${compared.stdout}\nwrote memo.md\n`]);
  });
});
