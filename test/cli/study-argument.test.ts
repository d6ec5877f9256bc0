import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, onceEach, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';
import { oneFile } from './one-file.ts';

const atHome = onceEach({ cwd: join(harbour, '..') });

/** What a run shows of the study, less where its files lie. */
const figuresOf = async (args: readonly string[], cwd: string, input = ''): Promise<unknown> => {
  const { stdout, code } = await samen([...args, '--format', 'json'], { cwd, input });
  expect(code).toBe(0);
  return JSON.parse(stdout);
};
const figuresAtHome = async (): Promise<unknown> =>
  JSON.parse((await atHome('compare', 'harbour', '--format', 'json')).stdout);

describe('the study that is compared', () => {
  it('is the folder that is named, with a table on stdout and exit code 0', async () => {
    const { stdout, code } = await atHome('compare', 'harbour');

    expect(code).toBe(0);
    expect(stdout).toContain('Port call system, as known in April 2021 (The second look)');
    expect(stdout).toMatch(/^1 +3 {2}New build on open +✓ pass/m);
  });

  it.each(['harbour/', './harbour', 'harbour/study.yaml', '../cli/harbour'])('is the same for %s', async (path) => {
    expect(await figuresOf(['compare', path], join(harbour, '..'))).toEqual(await figuresAtHome());
  });

  it.each([
    ['../.', '../s/a/study.yaml:7:10'],
    ['../s/.', '../s/a/study.yaml:7:10'],
    ['../s//a/.', '../s/a/study.yaml:7:10'],
    ['./../s/./a/', './../s/a/study.yaml:7:10'],
  ])('is printed without what leads nowhere in %s', async (path, place) => {
    const cwd = harbourAt('s/a');
    mkdirSync(join(cwd, 'w'));
    edit(join(cwd, 's/a/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');

    const { stderr } = await samen(['validate', path], { cwd: join(cwd, 'w') });
    expect(stderr.split('\n').find((line) => line.includes('error['))).toMatch(new RegExp(`^${place}: `));
  });

  it('is the folder behind a link', async () => {
    const folder = folderOf({});
    symlinkSync(harbour, join(folder, 'link'));

    expect(await figuresOf(['compare', 'link'], folder)).toEqual(await figuresAtHome());
  });

  it('may have a name that begins as an option does, behind --, by itself and beside others', async () => {
    const folder = folderOf({});
    for (const name of ['--lang', '-odd']) cpSync(harbour, join(folder, name), { recursive: true });

    const alone = await samen(['compare', '--format', 'json', '--', '--lang'], { cwd: folder });
    expect(JSON.parse(alone.stdout)).toEqual(await figuresAtHome());
    const both = await samen(['compare', '--', '--lang', '-odd'], { cwd: folder });
    expect(both.code).toBe(0);
    expect(both.stdout).toMatch(/^── --lang ─+$/m);
    expect(both.stdout).toMatch(/^── -odd ─+$/m);
    const astray = await samen(['compare', '--', '--lang', 'nl'], { cwd: folder });
    expect(astray.stderr).toContain('nl: error[cannot-read]: nl: there is no such file');
  });

  it('may be one file with its scenarios under "scenarios", with the same figures and the same hash', async () => {
    const folder = folderOf({ 'whole.yaml': oneFile(harbour) });

    expect(await figuresOf(['compare', 'whole.yaml'], folder)).toEqual(await figuresAtHome());
  });

  it('may come in on standard input', async () => {
    expect(await figuresOf(['compare', '-'], folderOf({}), oneFile(harbour))).toEqual(await figuresAtHome());
  });

  it('may have scenarios in files and under "scenarios" at once', async () => {
    const folder = harbourAt('both');
    const keep = readFileSync(join(harbour, 'keep.scenario.yaml'), 'utf8').replace(/^scenario: keep\n/, '');
    const study = readFileSync(join(harbour, 'study.yaml'), 'utf8');
    rmSync(join(folder, 'both/keep.scenario.yaml'));
    const both = { ...folderOfStudy(`${study}\nscenarios:\n  keep:\n${keep.replaceAll(/^(?=.)/gm, '    ')}`) };
    cpSync(both.file, join(folder, 'both/study.yaml'));

    expect(await figuresOf(['compare', 'both'], folder)).toEqual(await figuresAtHome());
  });

  it('is the study.yaml of the folder it is run in, when none is named', async () => {
    expect(await figuresOf(['compare'], harbour)).toEqual(await figuresAtHome());
  });

  it('is the only study in scenarios/, when there is none here', async () => {
    const folder = harbourAt('scenarios/port');
    cpSync(join(harbour, 'keep.scenario.yaml'), join(folder, 'scenarios/no-study/keep.scenario.yaml'));

    expect(await figuresOf(['compare'], folder)).toEqual(await figuresAtHome());
  });

  it('is the one here rather than the ones in scenarios/', async () => {
    const folder = harbourAt('.', 'scenarios/a', 'scenarios/b');

    expect(await figuresOf(['compare'], folder)).toEqual(await figuresAtHome());
  });
});

const folderOfStudy = (text: string): { readonly file: string } => ({
  file: join(folderOf({ 'study.yaml': text }), 'study.yaml'),
});

const refused = async (args: readonly string[], cwd: string, code: number): Promise<string> => {
  const ran = await samen(['compare', ...args], { cwd });
  expect(ran).toMatchObject({ code, stdout: '' });
  return ran.stderr;
};

describe('no study to compare', () => {
  it('is said where none is named and none is here', async () => {
    const stderr = await refused([], folderOf({ 'readme.txt': 'nothing' }), 2);

    expect(stderr).toBe(
      'samen: error[no-study]: there is no study here\n  = name a folder with a study.yaml, a file, or - for standard input\n',
    );
  });

  it('is said of a folder without study.yaml', async () => {
    expect(await refused(['empty'], folderOf({ 'empty/other.yaml': 'samen: 1' }), 2)).toContain(
      'samen: error[no-study]: there is no study.yaml in empty\n  = name its file: empty/other.yaml\n',
    );
  });

  it.for([
    [
      'flat',
      { 'flat/b.yaml': 'samen: 1', 'flat/a.yaml': 'samen: 1' },
      'flat/a.yaml, flat/b.yaml, or flat/*.yaml where several can be named',
    ],
    [
      './flat/',
      { 'flat/b.yaml': 'samen: 1', 'flat/a.yaml': 'samen: 1', 'flat/deep/c.yml': '' },
      'flat/a.yaml, flat/b.yaml, or flat/*.yaml where several can be named',
    ],
    ['.', { 'b.yaml': 'samen: 1', 'a.yaml': 'samen: 1' }, 'a.yaml, b.yaml, or *.yaml where several can be named'],
    [
      'flat',
      { 'flat/b.yaml': 'samen: 1', 'flat/a.yaml': 'samen: 1', 'flat/c.yaml': 'no: study' },
      'flat/a.yaml, flat/b.yaml',
    ],
    ['flat', { 'flat/b.yml': 'samen: 1', 'flat/a.yaml': 'samen: 1' }, 'flat/a.yaml, flat/b.yml'],
    ['.', { 'deep/er/b.yaml': 'samen: 1', 'a.yaml': 'samen: 1' }, 'a.yaml, deep/er/b.yaml'],
    [undefined, { 'deep/er/b.yaml': 'samen: 1', 'a.yaml': 'samen: 1', 'b.yaml': 'samen: 1' }, 'a.yaml, b.yaml'],
  ] as const)(
    'is said with the studies in files of their own that can be named: %s',
    async ([folder, files, named]) => {
      const stderr = await refused(folder === undefined ? [] : [folder], folderOf(files), 2);

      expect(stderr).toMatch(/^samen: error\[no-study\]: /);
      expect(stderr).toContain(`\n  = name the file of a study: ${named}\n`);
    },
  );

  it('names the studies of which one can be chosen, in order', async () => {
    const stderr = await refused([], harbourAt('scenarios/b', 'scenarios/a'), 2);

    expect(stderr).toBe(
      'samen: error[several-studies]: there are several studies here\n  = name one: scenarios/a, scenarios/b\n',
    );
  });

  it('is said in Dutch', async () => {
    expect(await refused(['--lang', 'nl'], folderOf({}), 2)).toMatch(
      /^samen: fout\[no-study\]: er is hier geen studie/,
    );
  });

  it('is found on an empty standard input', async () => {
    expect(await refused(['-'], harbour, 2)).toMatch(/^<stdin>:1:1: error\[empty-file\]: /);
  });

  it('is found in an empty file', async () => {
    const stderr = await refused(['empty.yaml'], folderOf({ 'empty.yaml': '' }), 2);

    expect(stderr).toMatch(/^empty\.yaml:1:1: error\[empty-file\]/);
  });

  it('is found in a study without scenarios', async () => {
    const study = readFileSync(join(harbour, 'study.yaml'), 'utf8');

    expect(await refused(['study.yaml'], folderOf({ 'study.yaml': study }), 2)).toContain('error[no-scenarios]');
  });
});
