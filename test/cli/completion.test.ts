import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsFor } from '../../src/cli/commands/registry.ts';
import { longName } from '../../src/cli/definitions/definition.ts';
import { en } from '../../src/words/en.ts';
import { folderOf, harbour, harbourAt, root, samen } from '../support/cli.ts';
import { shellsHere, typedIn } from './shells.ts';

const answer = async (words: readonly string[], cwd = harbour): Promise<string> => {
  const { code, stdout, stderr } = await samen(['complete', '--', ...words], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

/** What can come next, without what it means. */
const next = async (...words: readonly string[]): Promise<string[]> =>
  (await answer(words))
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');

describe('what can come next', () => {
  it.each([
    [['sh'], ['show']],
    [['compare', '--as'], ['--as-of']],
    [
      ['compare', '--as-of', ''],
      ['2020-06', '2021-04'],
    ],
    [['compare', '--as-of=2021'], ['--as-of=2021-04']],
    [['compare', '--scenario', 'k'], ['keep']],
    [
      ['compare', '--scenario', 'keep', '--scenario', '3'],
      ['3', '3-late'],
    ],
    [['compare', '--by', 'measures'], ['measures.unlawful']],
    [
      ['simulate', '--sampling', ''],
      ['random', 'latin'],
    ],
    [
      ['simulate', '--outside-view', 'nl-'],
      ['nl-2018', 'nl-2024'],
    ],
    [['schema', '--output', 'si'], ['simulation']],
    [
      ['check', '--format', 'g'],
      ['github', 'gitlab'],
    ],
    [['pin', 'scenarios.keep.ra'], ['scenarios.keep.rank']],
    [['simulate', '--draws', ''], []],
    [
      ['compare', '--format', ''],
      ['table', 'json', 'csv', 'markdown'],
    ],
    [
      ['validate', '--format', ''],
      ['github', 'gitlab', 'json', 'junit', 'sarif', 'text'],
    ],
    [['compare', '--set', 'code'], ['code-entanglement=']],
    [
      ['show', ''],
      ['2.5', '3', '3-late', 'keep'],
    ],
    [['show', '--lang', 'nl', 'kee'], ['keep']],
    [
      ['trace', '3', 'present'],
      ['present-value', 'present-value-excl-vat'],
    ],
    [['trace', '2.5', '$code'], ['$code-entanglement']],
    [['trace', '3', 'by-year.2021'], ['by-year.2021']],
    [['explain', '--metric', 'by-year.2021'], ['by-year.2021']],
    [['compare', '--by', 'by-year'], []],
    [
      ['explain', '--between', '3-late,'],
      ['3-late,2.5', '3-late,3', '3-late,keep'],
    ],
    [['schema', 'st'], ['study']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['compare', ''], [':files']],
    [['show', 'keep', ''], [':files']],
    [['compare', '--width', ''], []],
    [['compare', 'here', 'and there'], [':files']],
    [['show', '3', 'here', 'too many'], []],
    [['no-such-command', ''], []],
    [['compare', '--set', 'team='], []],
    [['compare', '--lang', 'x'], []],
  ])('after %j', async (words, expected) => {
    expect((await next(...words)).toSorted()).toEqual(expected.toSorted());
  });

  it('is every command where nothing was typed, and none that is not in the help', async () => {
    const { stdout } = await samen(['--help']);

    for (const name of await next('')) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(await next('')).toEqual(expect.arrayContaining(['compare', 'init', 'completion']));
  });

  it('is an option once, unless it can be repeated', async () => {
    const options = await next('compare', '--as-of', '2020-06', '--set', 'team=3', '--');

    expect(options).not.toContain('--as-of');
    expect(options).toEqual(expect.arrayContaining(['--set', '--by', '--help']));
  });

  it('comes from the study that was named', async () => {
    const cwd = harbourAt('port');

    expect(await answer(['compare', 'port', '--scenario', 'kee'], cwd)).toMatch(/^keep\t/);
    expect(await answer(['compare', '--scenario', 'kee'], cwd)).toBe('');
  });

  it('is told with what it means, in the language of the line', async () => {
    expect(await answer(['valid'])).toBe(
      'validate\tcheck a study: all errors and warnings\n'.replace(/\t.*/, `\t${en.help.validate.about}`),
    );
    expect(await answer(['compare', '--lang', 'nl', '--stri'])).toBe('');
    expect(await answer(['compare', '--lang', 'nl', '--as-of'])).not.toContain('use what');
  });
});

describe('a study that is at fault', () => {
  it.each([
    ['is no YAML', 'samen: [1'],
    ['has a mistake', 'samen: 2\n'],
    ['is empty', ''],
  ])('and %s gives no completions and no noise', async (_, text) => {
    const cwd = folderOf({ 'study.yaml': text });

    for (const words of [
      ['show', ''],
      ['compare', '--set', ''],
      ['trace', '3', ''],
    ])
      expect(await answer(words, cwd)).toBe('');
  });

  it('or is not there, or stands on standard input, does neither', async () => {
    expect(await answer(['show', ''], folderOf({}))).toBe('');
    expect(await answer(['compare', '-', '--scenario', ''])).toBe('');
  });

  it('does no harm by its titles', async () => {
    const study = readFileSync(join(root, 'test/faults/twelve-twice/study.yaml'), 'utf8');
    const hostile = study.replace(/^( +)title: .*$/m, '$1title: "\\e]0;owned\\a\\ttwo\\nlines\\u202e"');
    expect(hostile).not.toBe(study);
    const reported = await answer(['show', ''], folderOf({ 'study.yaml': hostile }));

    expect(reported).not.toBe('');
    expect(reported).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(reported.split('\n').filter((line) => line.includes('owned')).length).toBe(1);
  });
});

describe('every option that takes a value', () => {
  const files = new Set([
    '--against',
    '--browser',
    '--folder',
    '--samples',
    'report --output',
    'explain --output',
    'simulate --output',
    'merge --output',
    'schema --study',
  ]);

  it('has values that can be completed, or is known to have none', async () => {
    const cases = (await commandsFor(undefined)).flatMap(({ name, options }) =>
      Object.values(options).flatMap((option) => (option.values === null ? [] : [[name, `${longName(option)}=`]])),
    );
    for (const [command = '', option = ''] of cases) {
      const name = option.slice(0, -1);
      if (files.has(name) || files.has(`${command} ${name}`)) continue;
      expect({ command, option, files: (await next(command, option)).includes(':files') }).toEqual({
        command,
        option,
        files: false,
      });
    }
  });
});

describe.each(shellsHere)('in %s', (shell) => {
  it('keys are completed as somebody types', async () => {
    const lines = [
      'samen sho\tkee\t',
      'samen compare --as-o\t2021\t',
      'samen compare --set code\t40%',
      'samen compare --scenario=kee\t',
      "samen trace 2.5 '$code\t",
      'samen trace 2.5 \\$code\t',
      'samen validate study.y\t',
    ];
    const ran = await typedIn(shell, lines, harbour);

    expect(ran.map((line) => line.trim())).toEqual([
      'show keep',
      'compare --as-of 2021-04',
      'compare --set code-entanglement=40%',
      'compare --scenario=keep',
      'trace 2.5 $code-entanglement',
      'trace 2.5 $code-entanglement',
      'validate study.yaml',
    ]);
  });

  it('nothing comes of a study at fault but the words that were typed', async () => {
    expect(await typedIn(shell, ['samen show k\t'], folderOf({ 'study.yaml': 'samen: [' }))).toEqual(['show k']);
  });
});
