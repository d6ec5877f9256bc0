import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { run } from '../../src/cli/run.ts';
import { folderOf, harbour, harbourAt, root, samen } from '../support/cli.ts';
import { type BatchJson, batchOf } from '../support/batch.ts';
import { commit, edit, git } from '../support/repository.ts';

const faulty = (study: string): void => edit(join(study, 'study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');

function inPounds(study: string): void {
  for (const name of readdirSync(study)) {
    const file = join(study, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('EUR', 'GBP').replaceAll('€', '£'));
  }
}

describe('several studies', () => {
  it('are told under their names, in the order in which they are named, each once', async () => {
    const cwd = harbourAt('south/port', 'north/port');
    const { stdout, code } = await samen(['compare', 'south/port', './north/port/', 'south', 'north/port/study.yaml'], {
      cwd,
    });
    const alone = (await samen(['compare', 'north/port'], { cwd })).stdout;

    expect(code).toBe(0);
    expect([...stdout.matchAll(/^── (\S+) ─+$/gm)].map(([, name]) => name)).toEqual(['south/port', 'north/port']);
    expect(stdout).toContain(`\n\n${alone}`);
    expect(stdout.endsWith('\n2 studies: advice for south/port and north/port.\n')).toBe(true);
  });

  it.each([
    [[], '3 studies: advice for advised; not computed: faulty.'],
    [['--strict'], '3 studies: not computed: advised and faulty.'],
    [['--lang', 'nl'], '3 studies: advies voor advised; niet doorgerekend: faulty.'],
  ])('are told in validate --summary %j by what is found in each', async (options, line) => {
    const cwd = harbourAt('advised', 'faulty');
    faulty(join(cwd, 'faulty'));
    const fine = join(root, 'examples/permits');
    const { stdout } = await samen(['validate', 'advised', 'faulty', fine, '--summary', ...options], { cwd });

    expect(stdout.trimEnd().split('\n').at(-1)).toBe(line);
  });

  it('have a heading as wide as --width', async () => {
    const cwd = harbourAt('south/port', 'north/port');
    const { stdout } = await samen(['compare', 'south/port', 'north/port', '--summary', '--width', '40'], { cwd });

    expect(stdout.match(/^── .*$/gm)?.map(({ length }) => length)).toEqual([40, 40]);
  });

  it('are found in folders, but not in those that hold what others made', async () => {
    const cwd = harbourAt('all/b/port', 'all/a', 'all/node_modules/x', 'all/.old');

    expect((await batchOf(cwd, 'compare', 'all')).studies.map(({ name }) => name)).toEqual(['all/a', 'all/b/port']);
    expect((await batchOf(cwd, 'compare', '--batch', 'all/a')).studies.map(({ name }) => name)).toEqual(['all/a']);
    expect((await samen(['compare', 'all/a', '--format', 'json'], { cwd })).stdout).toContain('samen.comparison/1');
  });

  it('are found as folders, and what is a study in a file of its own beside them is told, unless it is named', async () => {
    const cwd = harbourAt('all/a', 'all/b');
    const text = readFileSync(join(root, 'examples/criteria/study.yaml'), 'utf8');
    writeFileSync(join(cwd, 'all/small.yaml'), text);
    writeFileSync(join(cwd, 'all/pins.yaml'), 'samen-figures: 1\n');
    const summaryOf = (...words: string[]) => samen(['compare', ...words, '--summary'], { cwd });

    expect((await summaryOf('all')).stderr).toContain('so left out: all/small.yaml (name');
    expect((await summaryOf('all', 'all/small.yaml')).stderr).not.toContain('left out');
  });

  it('are not said to have nothing where there is advice, nor errors where the command line is wrong', async () => {
    const cwd = harbourAt('s/a', 's/b');
    const advised = await samen(['validate', 's'], { cwd });
    const mistaken = await samen(['compare', 's', '--scenario', 'gone'], { cwd });
    const dutch = await samen(['report', 's', '--lang', 'nl'], { cwd });

    expect(advised.stdout).toBe(
      's/a: no errors, but advice.\ns/b: no errors, but advice.\n\n2 studies: advice for s/a and s/b.\n',
    );
    expect(mistaken.stdout.trimEnd().split('\n').at(-1)).toBe('2 studies: not computed: s/a and s/b.');
    expect(dutch.stdout).toContain('s/a: niet doorgerekend, zie de melding.');
    expect(dutch.stdout).toContain('2 studies: niet doorgerekend: s/a en s/b.');
    expect((await samen(['check', 's'], { cwd })).stdout).toMatch(/\n2 studies: nothing found\.\n$/);
    expect(advised.stdout + mistaken.stdout + dutch.stdout).not.toMatch(/nothing found|errors in|fouten/);
  });

  it('are all told of where one is at fault, and the worst exit code counts', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c');
    faulty(join(cwd, 's/b'));
    writeFileSync(join(cwd, 's/README.md'), 'Three studies');
    const { stdout, stderr, code } = await samen(['compare', 's/a', 's/b', 's/c', 's/README.md', 's/gone'], { cwd });
    const { exit, studies } = await batchOf(cwd, 'compare', 's/a', 's/b');

    expect(code).toBe(4);
    expect(stdout).toMatch(/^── s\/a ─[\s\S]*^s\/b: not computed, see the message\.$[\s\S]*^── s\/c ─/m);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('4 studies: not computed: s/b and s/gone.');
    expect(stderr).toMatch(/^s\/b\/study\.yaml:7:10: error\[bad-month\]/m);
    expect(stderr).toContain('no study, so left out: s/README.md');
    expect(exit).toBe(2);
    expect(studies.map((each) => [each.exit, each.result?.schema ?? null, each.problems?.schema ?? null])).toEqual([
      [0, 'samen.comparison/1', null],
      [2, null, 'samen.problems/1'],
    ]);
  });

  it.each(['table', 'csv', 'json', 'markdown'])(
    'are named in each line of what went wrong with one (%s)',
    async (format) => {
      const cwd = harbourAt('s/a', 's/b', 's/c');
      git(cwd, 'init', '-q', '-b', 'main', '--template=');
      inPounds(join(cwd, 's/c'));
      commit(cwd, 'Three');
      edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');
      const limits = ['--fail-above', 'present-value=€ 1k'];
      const { stderr } = await samen(['diff', 'git:main', 's', ...limits, '--format', format], { cwd });

      expect(stderr).toMatch(/^samen: s\/a: Changed by more than is allowed: /m);
      expect(/^samen: s\/c: error\[/m.test(stderr)).toBe(format !== 'json');
      expect(stderr.match(/^samen: (?!s\/)/m)).toBe(null);
    },
  );

  it('are named where a mistake of one has no place in a file', async () => {
    const cwd = harbourAt('s/a', 's/b');
    inPounds(join(cwd, 's/b'));
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two');
    const limit = ['--fail-above', 'present-value=€ 1k'];
    const { stdout, code } = await samen(['diff', 'git:main', 's', ...limit, '--format', 'github'], { cwd });

    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=samen bad-option::s\/b: "present-value=€ 1k" is not possible/m);
  });

  it('are refused where there are none, as of one', async () => {
    const cwd = folderOf({ 'empty/notes.txt': '' });

    expect(await samen(['check', 'empty'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(['check', 'empty', 'empty/notes.txt'], { cwd })).toMatchObject({ code: 2 });
    expect(await samen(['check', 'empty/notes.txt', 'empty/notes.txt'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await samen(['compare', '-', '-'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('may be one on standard input and others', async () => {
    const cwd = folderOf({});
    cpSync(join(root, 'examples/criteria/study.yaml'), join(cwd, 'a.yaml'));
    const input = readFileSync(join(cwd, 'a.yaml'));
    const { stdout, code } = await samen(['compare', 'a.yaml', '-', '--format', 'json'], { cwd, input });
    const { studies } = JSON.parse(stdout) as BatchJson;

    expect(code).toBe(0);
    expect(studies.map(({ name }) => name)).toEqual(['a.yaml', '-']);
  });

  it('give the same bytes, whoever computes beside us', async () => {
    const cwd = harbourAt('a', 'b', 'c', 'd', 'e', 'f');
    faulty(join(cwd, 'd'));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => join(cwd, name));
    const printed = async (processors: number): Promise<readonly [string, string, number]> => {
      let [out, err] = ['', ''];
      const streams = {
        out: { isTerminal: false, width: null, write: (text: string) => void (out += text) },
        err: { isTerminal: false, width: null, write: (text: string) => void (err += text) },
      };
      const exit = await run(['compare', ...names], { ...nodeHost(root), ...streams, processors, env: {} });
      return [out, err, exit];
    };

    expect(await printed(3)).toEqual(await printed(1));
  });

  it('stand in one csv and one markdown, with their names', async () => {
    const cwd = harbourAt('a', 'b');
    const csv = (await samen(['compare', 'a', 'b', '--format', 'csv', '--delimiter', ';'], { cwd })).stdout
      .trimEnd()
      .split('\n');
    const markdown = (await samen(['compare', 'a', 'b', '--format', 'markdown'], { cwd })).stdout;

    expect(csv.filter((line) => line.startsWith('Study;'))).toHaveLength(1);
    expect(csv.filter((line) => line.startsWith('b;'))).toHaveLength(4);
    expect(markdown).toMatch(/^# a\n\n## Port call system[\s\S]*\n# b\n\n## Port call system/);
  });
});

/** A repository of four studies, of which one is changed, one went, one came and one is faulty. */
function changed(): string {
  const cwd = harbourAt('s/a', 's/b', 's/c', 's/d');
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'Four studies');
  edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');
  rmSync(join(cwd, 's/b'), { recursive: true });
  faulty(join(cwd, 's/d'));
  mkdirSync(join(cwd, 's/e'));
  cpSync(harbour, join(cwd, 's/e'), { recursive: true });
  edit(join(cwd, 's/e/study.yaml'), 'study: harbour', 'study: quay');
  return cwd;
}

describe('samen diff of several studies', () => {
  it('says of each whether it changed, came or went, also where all of a folder are named', async () => {
    const cwd = changed();
    const states = [
      ['s/a', 'changed', 'samen.diff/1'],
      ['s/c', 'unchanged', 'samen.diff/1'],
      ['s/d', null, null],
      ['s/e', 'new', 'samen.comparison/1'],
      ['s/b', 'gone', null],
    ];
    for (const words of [['s'], ['s/a', 's/c', 's/d', 's/e'], ['.']]) {
      const { exit, studies } = await batchOf(cwd, 'diff', 'git:main', ...words);
      expect(exit).toBe(2);
      expect(studies.map(({ name, state, result }) => [name, state, result?.schema ?? null])).toEqual(
        words.length > 1 || words[0] === 's' ? states : states.map(([name, ...others]) => [name, ...others]),
      );
    }
    expect((await batchOf(cwd, 'diff', 'git:main', 's/a', 's/c')).studies.map(({ name }) => name)).toEqual([
      's/a',
      's/c',
    ]);
  });

  it('is one comment, with a marker for each study that there is something to tell of', async () => {
    const { stdout } = await samen(['diff', 'git:main', 's', '--format', 'markdown'], { cwd: changed() });

    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '<!-- samen diff -->',
      '5 studies: changed: s/a; new: s/e; no longer there: s/b; 1 study did not change; not computed: s/d.',
    ]);
    expect([...stdout.matchAll(/^<!-- samen diff (\S+) -->$/gm)].map(([, name]) => name)).toEqual([
      's/b',
      's/a',
      's/d',
      's/e',
    ]);
    expect(stdout).toMatch(/^## s\/d: not computed, see the message\n\n```text\ns\/d\/study\.yaml:7:10: error/m);
  });

  it('is against a revision as a whole', async () => {
    const cwd = harbourAt('a', 'b', 'c');

    for (const old of ['a', 'git:main:a'])
      expect(await samen(['diff', old, 'b', 'c'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });
});
