import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/cli/host/node-host.ts';
import { repositoryPath } from '../../../src/cli/session/repository-path.ts';
import { folderOf, harbourAt, root, samen } from '../../support/cli.ts';
import { change, pinned, ran, rate, textOf } from '../../support/pinned.ts';

describe('--format github', () => {
  it('annotates the line of the pin, and that of the assumption that changed, with what acts escaped', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    const { stdout, code } = await ran(folder, 'check', '--format', 'github');

    expect(stdout).toMatch(
      /^::error file=figures\.yaml,line=3,col=5,title=samen drift::scenarios\.3\.present-value as of April 2021 was € \S+ and is € \S+ \(\+€ \S+\): supplier-rate went from € 15,000 per person-month to € 15,500 per person-month \(study\.yaml:44\), 100\.0%25 of the drift\n::notice file=study\.yaml,line=44,col=\d+,title=samen changed::supplier-rate went from € 15,000 per person-month to € 15,500 per person-month: moves scenarios\.3\.present-value\n$/,
    );
    expect(code).toBe(1);
  });

  it('shows ten of a level, the last of which says how many more there are', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { unstated: true }\n`);
    const { stdout } = await ran(folder, 'check', '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    const { forbidden } = JSON.parse((await ran(folder, 'check', '--format', 'json')).stdout) as {
      forbidden: unknown[];
    };

    expect(lines.length).toBe(10);
    expect(lines[9]).toContain(`and ${forbidden.length - 9} more like this: see samen without --format github`);
  });

  it('names no summary of the job where there is none, as of many mistakes in a study', async () => {
    const folder = harbourAt('.');
    const keys = Array.from({ length: 12 }, (_, index) => `no-key-${index}: 1\n`).join('');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\n${keys}`);
    const summary = join(folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await samen(['validate', '--format', 'github'], { cwd: folder, env });

    expect(stdout).toMatch(/::and 3 more like this: see samen without --format github\n$/);
    expect(existsSync(summary)).toBe(false);
  });

  it('adds the whole report to the summary of the job', async () => {
    const folder = await pinned('scenarios.3.rank');
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    await samen(['check', '--format', 'github'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: summary } });

    expect(textOf(folder, 'summary.md')).toMatch(/^before\n## Port call system: figures[\s\S]*scenarios\.3\.rank/);
  });

  it('annotates what is wrong with a study, also by validate', async () => {
    const folder = harbourAt('.');
    change(folder, 'study.yaml', ['horizon: 2030-12', 'horizon: 2030:12, x']);
    for (const command of ['check', 'validate']) {
      const { stdout, code } = await ran(folder, command, '--format', 'github');
      expect(stdout).toMatch(/^::error file=study\.yaml,line=7,col=10,title=samen bad-month::/);
      expect(code).toBe(2);
    }
  });

  it('tells advice as warnings', async () => {
    const { stdout, code } = await ran(
      join(root, 'test/faults/unused-assumption'),
      'validate',
      'study.yaml',
      '--format',
      'github',
    );

    expect(stdout).toMatch(/^::warning file=(?:\S*\/)?study\.yaml,/);
    expect(code).toBe(0);
  });
});

describe('the name of a file', () => {
  it('ends no property, whatever is in it', async () => {
    const folder = harbourAt('a:b, 100%');
    writeFileSync(
      join(folder, 'a:b, 100%/figures.yaml'),
      'samen-figures: 1\nfigures: [{ figure: scenarios.3.rank, value: 9 }]\n',
    );
    const { stdout } = await ran(folder, 'check', 'a:b, 100%', '--format', 'github');

    expect(stdout).toMatch(/^::error file=a%3Ab%2C 100%25\/figures\.yaml,line=2,/);
  });
});

/** A study with advice, in a folder of a repository. */
const advice = readFileSync(join(root, 'test/faults/unused-assumption/study.yaml'), 'utf8');

describe('a file in an annotation is named from the root of the repository', () => {
  it.each([
    ['started in its folder', { '.git/HEAD': '' }, { cwd: 'a/b', args: [], workspace: null }, 'a/b/study.yaml'],
    [
      'started in its folder, in a job',
      { '.git/HEAD': '' },
      { cwd: 'a/b', args: [], workspace: '.' },
      'a/b/study.yaml',
    ],
    [
      'started elsewhere in the repository',
      { '.git/HEAD': '' },
      { cwd: 'a/c', args: ['../b'], workspace: null },
      'a/b/study.yaml',
    ],
    [
      'named by its file',
      { '.git/HEAD': '' },
      { cwd: 'a', args: ['./b/study.yaml'], workspace: null },
      'a/b/study.yaml',
    ],
    ['in a work tree of git', { '.git': 'gitdir: x' }, { cwd: 'a/b', args: [], workspace: null }, 'a/b/study.yaml'],
    ['in a job without a repository', {}, { cwd: 'a/b', args: [], workspace: '.' }, 'a/b/study.yaml'],
    ['in a workspace that a link leads to', {}, { cwd: 'a/b', args: [], workspace: 'link' }, 'a/b/study.yaml'],
    [
      'checked out below the workspace',
      { 'a/.git/HEAD': '' },
      { cwd: 'a/b', args: [], workspace: '.' },
      'b/study.yaml',
    ],
    [
      'in a submodule',
      { '.git/HEAD': '', 'a/.git': 'gitdir: x' },
      { cwd: 'a/b', args: [], workspace: '.' },
      'a/b/study.yaml',
    ],
    [
      'in a repository around the workspace',
      { '.git/HEAD': '' },
      { cwd: 'a/b', args: [], workspace: 'a' },
      'b/study.yaml',
    ],
    [
      'in another place than the workspace',
      { '.git/HEAD': '' },
      { cwd: 'a/b', args: [], workspace: 'a/c' },
      'a/b/study.yaml',
    ],
    ['in no repository and no job', {}, { cwd: 'a', args: ['./b'], workspace: null }, 'b/study.yaml'],
    ['in a workspace that is not there', {}, { cwd: 'a', args: ['b'], workspace: 'gone' }, 'b/study.yaml'],
  ] as const)('%s', async (_, git, { cwd, args, workspace }, name) => {
    const folder = folderOf({ 'a/b/study.yaml': advice, 'a/c/x': '', ...git });
    symlinkSync(folder, join(folder, 'link'));
    const { stdout } = await samen(['validate', ...args, '--format', 'github'], {
      cwd: join(folder, cwd),
      env: workspace === null ? {} : { GITHUB_WORKSPACE: join(folder, workspace) },
    });

    expect(/file=([^,]*),/.exec(stdout)?.[1]).toBe(name);
  });

  it('also where it is missing, with the folder that it should lie in', () => {
    const folder = folderOf({ '.git/HEAD': '', 'a/x': '' });
    const host = { ...nodeHost(root), env: { GITHUB_WORKSPACE: folder } };

    expect(repositoryPath(host, `${folder}/a/to/come/index.json`)).toBe('a/to/come/index.json');
  });

  it('but for one of which nothing can be found, as in a folder that was removed', () => {
    expect(repositoryPath({ ...nodeHost(root), realPath: () => null }, './a/x.yaml')).toBe('a/x.yaml');
  });

  it('and what comes in on standard input has no other name', async () => {
    const { stdout } = await samen(['validate', '-', '--format', 'github'], { input: advice });

    expect(stdout).toContain('file=<stdin>,');
  });
});
