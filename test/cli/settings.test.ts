import { describe, expect, it } from 'vitest';
import { folderOf, harbour, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';

const study = oneFile(harbour);

/** A repository with a study below its root, and what is settled at some places. */
const folder = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  folderOf({ '.git/HEAD': '', 'studies/port/study.yaml': study, ...files });

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
const dutch = /zoals bekend in/;

describe('what is settled in samen.yaml', () => {
  it('beside a study holds wherever samen is started', async () => {
    const cwd = folder({ 'studies/port/samen.yaml': 'lang: nl\n' });

    expect(firstLine((await samen(['compare', 'studies/port'], { cwd })).stdout)).toMatch(dutch);
    expect(firstLine((await samen(['compare'], { cwd: `${cwd}/studies/port` })).stdout)).toMatch(dutch);
  });

  it('beside a study holds also where all of its scenarios are shown', async () => {
    const cwd = folder({ 'studies/port/samen.yaml': 'lang: nl\n' });

    expect(firstLine((await samen(['show', 'studies/port'], { cwd })).stdout)).toMatch(dutch);
    expect(firstLine((await samen(['show', '3', 'studies/port'], { cwd })).stdout)).toMatch(/zoals bekend/);
  });

  it('above a study holds too, and the nearest goes first', async () => {
    const above = { 'samen.yaml': 'lang: nl\nformat: csv\n' };
    const { stdout } = await samen(['compare', 'studies/port'], { cwd: folder(above) });
    const nearer = folder({ ...above, 'studies/samen.yaml': 'format: json\n' });

    expect(firstLine(stdout)).toMatch(/^Groep,#,/);
    expect(JSON.parse((await samen(['compare', 'studies/port'], { cwd: nearer })).stdout)).toMatchObject({
      schema: 'samen.comparison/1',
    });
  });

  it.each(['en', 'nl'])('is the one default that the help tells (%s)', async (lang) => {
    const cwd = folder({ 'samen.yaml': `lang: ${lang}\nwidth: 100\nas-of: 2026-01\nseed: 4\n` });
    const helps = await Promise.all(['compare', 'diff'].map((name) => samen([name, '--help'], { cwd })));
    const options = helps.flatMap(({ stdout }) => stdout.replaceAll(/\s+/g, ' ').split(' --'));
    const twice = options.slice(1).filter((text) => (text.match(/\((?:default|standaard): /g) ?? []).length > 1);

    expect(twice.filter((text) => !text.includes('samen.yaml'))).toEqual([]);
    expect(options.find((text) => text.startsWith('seed '))).toMatch(/\((?:default|standaard): 4\)$/);
    expect(options.find((text) => text.startsWith('width '))).toMatch(/\((?:default|standaard): 100\)$/);
  });

  it('outside the repository holds nothing', async () => {
    const cwd = folderOf({ 'samen.yaml': 'lang: nl\n', 'work/.git/HEAD': '', 'work/study.yaml': study });

    expect((await samen(['compare'], { cwd: `${cwd}/work` })).stdout).not.toMatch(dutch);
  });

  it('may be the study, from every folder below', async () => {
    const cwd = folder({ 'samen.yaml': 'study: studies/port\n', 'notes/x.txt': '' });
    const there = await samen(['compare', 'studies/port'], { cwd });

    expect(await samen(['compare'], { cwd })).toEqual(there);
    expect((await samen(['compare'], { cwd: `${cwd}/notes` })).stdout).toBe(there.stdout);
    expect((await samen(['complete', '--', 'show', 'k'], { cwd: `${cwd}/notes` })).stdout).toMatch(/^keep\t/);
  });

  it('is not the study where there is one in this folder', async () => {
    const cwd = folder({ 'samen.yaml': 'study: elsewhere\n' });

    expect((await samen(['compare'], { cwd: `${cwd}/studies/port` })).code).toBe(0);
  });

  it('gives way to what is typed, and to the environment', async () => {
    const cwd = folder({ 'samen.yaml': 'lang: nl\nwidth: 140\n' });
    const env = { SAMEN_LANG: 'en', SAMEN_WIDTH: '60' };
    const narrow = (await samen(['compare', 'studies/port'], { cwd, env })).stdout;

    expect((await samen(['compare', 'studies/port', '--lang', 'en'], { cwd })).stdout).not.toMatch(dutch);
    expect(narrow).not.toMatch(dutch);
    expect((await samen(['compare', 'studies/port', '--width', '60', '--lang', 'en'], { cwd })).stdout).toBe(narrow);
  });

  it('leaves a width that is only settled out of what has none', async () => {
    const cwd = folder({ 'samen.yaml': 'width: 60\n' });
    const csv = ['compare', 'studies/port', '--format', 'csv'];

    expect(await samen(csv, { cwd })).toEqual(await samen(csv, { cwd: folder({ 'samen.yaml': 'lang: en\n' }) }));
    expect((await samen([...csv, '--width', '60'], { cwd })).code).toBe(2);
  });

  it('is told where it is wrong, all of it, and help is there all the same', async () => {
    const cwd = folder({ 'samen.yaml': 'lang: nn\nwidht: 100\nwidth: 3\n' });
    const { stderr, stdout, code } = await samen(['compare', 'studies/port'], { cwd });

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    for (const place of ['samen.yaml:1:7', 'samen.yaml:2:1', 'samen.yaml:3:8']) expect(stderr).toContain(place);
    expect((await samen(['compare', '--help'], { cwd })).code).toBe(0);
  });

  it.each([
    ['fail-above: 1', 'did you mean "1%"?'],
    ['fail-above: 1,5%', 'possible: 1.5%'],
    ['draws: 10.000', 'did you mean "10000"?'],
    ['fail-above: finish=1%,finish=2%', 'possible: finish=1%, finish=2%'],
    ['figures: {study}/figures', 'possible: figures'],
  ])('is told where it cannot be what it says, whatever the study: %s', async (line, hint) => {
    const cwd = folder({ 'samen.yaml': `studies:\n  studies/port: { ${line.replace(': ', ': "')}" }\n` });
    const { stderr, stdout, code } = await samen(['check'], { cwd });

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^samen\.yaml:2:\d+: error\[not-one-of\]: /);
    expect(stderr).toContain(hint);
  });

  it('is nothing where it says nothing, or is a study', async () => {
    const cwd = folder({ 'samen.yaml': '# later\n', 'studies/samen.yaml': study });

    expect((await samen(['compare', 'studies/port'], { cwd })).code).toBe(0);
    expect((await samen(['compare', 'studies/samen.yaml'], { cwd })).code).toBe(0);
  });

  it('is refused where it is no text', async () => {
    const cwd = folder({ 'studies/port/samen.yaml': Uint8Array.of(0xff, 0xfe) });

    expect(await samen(['compare', 'studies/port'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    ['compare', 'format: json\nwidth: 40\n'],
    ['validate', 'format: github\n'],
    ['check', 'format: junit\nwidth: 40\n'],
  ])('settles nothing of sentences to paste: %s', async (command, settled) => {
    const args = [command, 'studies/port', '--summary'];
    const there = await samen(args, { cwd: folder({ 'samen.yaml': settled }) });
    const both = await samen([...args, '--batch'], { cwd: folder({ 'samen.yaml': settled }) });

    expect(there).toEqual(await samen(args, { cwd: folder({}) }));
    expect(there.code).toBe(0);
    expect(both).toEqual(await samen([...args, '--batch'], { cwd: folder({}) }));
    expect(both.code).toBe(0);
  });

  it('settles no format for a command that does not have it', async () => {
    const cwd = folder({ 'samen.yaml': 'format: csv\n' });

    expect((await samen(['validate', 'studies/port'], { cwd })).code).toBe(0);
  });

  it.each([
    ['junit', ['compare'], /^bad\.yaml:1:1: error/],
    ['github', ['report', '-o', 'x.html'], /^bad\.yaml:1:1: error/],
    ['json', ['report', '-o', 'x.html'], /^bad\.yaml:1:1: error/],
    ['sarif', ['diff', 'studies/port'], /^bad\.yaml:1:1: error/],
    ['json', ['compare'], /^\{/],
  ] as const)(
    'settles how mistakes are told for no command that does not have %s: %s',
    async (format, args, expected) => {
      const cwd = folder({ 'samen.yaml': `format: ${format}\n`, 'bad.yaml': 'samen: 1\n' });
      const { stdout, stderr, code } = await samen([...args, 'bad.yaml'], { cwd });

      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(expected);
    },
  );

  it('settles it for a command that does', async () => {
    const cwd = folder({ 'samen.yaml': 'format: junit\n', 'bad.yaml': 'samen: 1\n' });

    expect((await samen(['check', 'bad.yaml'], { cwd })).stdout).toMatch(/^<\?xml/);
  });
});

describe('the environment', () => {
  it.each([['SAMEN_LANG'], ['SAMEN_WIDTH'], ['SAMEN_FORMAT']])(
    'is refused in %s where it says what there is not',
    async (name) => {
      const { stderr, code } = await samen(['compare', harbour], { env: { [name]: 'no-such' } });

      expect(code).toBe(2);
      expect(stderr).toContain(name);
    },
  );

  it('chooses the study by SAMEN_STUDY', async () => {
    expect((await samen(['compare'], { cwd: folderOf({}), env: { SAMEN_STUDY: harbour } })).code).toBe(0);
  });

  it('chooses nothing by LANG', async () => {
    const env = { LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8', LANGUAGE: 'nl' };

    expect(await samen(['compare', harbour], { env })).toEqual(await samen(['compare', harbour]));
  });
});
