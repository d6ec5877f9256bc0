import { cpSync, existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbourAt, root, samen } from '../support/cli.ts';
import { diffJson } from '../support/diff-json.ts';
import { commit, edit, git, harbourRepository } from '../support/repository.ts';

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

/** What names no revision, or nothing in one, and what is said of it. */
const notThere = [
  ['git:--output=pwned', 'does not name one revision'],
  ['git:-p', 'does not name one revision'],
  ['git:^main', 'does not name one revision'],
  ['git:main..x', 'does not name one revision'],
  ['git:first...main', 'does not name one revision'],
  ['git:main^@', 'does not name one revision'],
  ['git:', 'no revision is named'],
  ['git::studies', 'no revision is named'],
  ['git:HEAD@{9}', "log for 'HEAD' only has 2 entries"],
  ['git:HEAD; touch pwned', 'knows no such revision'],
  ['git:$(touch pwned)', 'knows no such revision'],
  ['git:HEAD\ntouch pwned', 'does not name one revision'],
  ['git:nowhere', 'knows no such revision'],
  ['git:HEAD:nowhere', 'no such file or folder'],
  ['git:HEAD:../../..', 'no such file or folder'],
  ['git:HEAD:--output=pwned', 'no such file or folder'],
  ['git:HEAD::(top)studies', 'no such file or folder'],
  ['git:HEAD:link', 'symbolic link'],
] as const;

describe('samen diff of a revision', () => {
  it('holds the study here against that of a commit, from any folder, and touches nothing', async (context) => {
    const { folder, study } = harbourRepository(context);
    dearer(study);
    git(folder, 'add', '-A');
    const tree = git(folder, 'status', '--porcelain');
    const index = statSync(join(folder, '.git/index')).mtimeMs;

    for (const [cwd, ...args] of [
      [study, 'git:first'],
      [study, 'git:first:./'],
      [study, 'git:HEAD:studies/harbour', 'study.yaml'],
      [folder, 'git:first', 'studies/harbour'],
      [folder, 'git:first:studies/harbour/study.yaml', 'studies/harbour/'],
      ['/', `git:first`, study],
    ] as const) {
      const { assumptions } = await diffJson(args, cwd);
      expect({ args, keys: assumptions?.map(({ key }) => key) }).toEqual({ args, keys: ['old-contract'] });
    }
    expect(statSync(join(folder, '.git/index')).mtimeMs).toBe(index);
    expect(git(folder, 'status', '--porcelain')).toBe(tree);
  });

  it('holds two commits against each other: scenarios that came, and a study that moved', async (context) => {
    const { folder, study } = harbourRepository(context);
    rmSync(join(study, '3-late.scenario.yaml'));
    commit(folder, 'one less');
    git(folder, 'mv', 'studies/harbour', 'port');
    commit(folder, 'moved');
    const { ranking, figures } = await diffJson(['git:first:studies/harbour', 'git:HEAD:port'], folder);

    expect(ranking.filter(({ after }) => after === null).map(({ scenario }) => scenario)).toEqual(['3-late']);
    expect(new Set(figures.map(({ scenario }) => scenario))).toEqual(new Set(['3-late']));
  });

  it('takes a commit without a path as being of the study of the other side, also where that is of a commit', async (context) => {
    const { folder, study } = harbourRepository(context);
    dearer(study);
    cpSync(study, join(folder, 'studies/other'), { recursive: true });
    commit(folder, 'dearer');
    const printed = async (...sides: readonly string[]) => (await samen(['diff', ...sides], { cwd: folder })).stdout;

    expect(await printed('git:first', 'git:main:studies/harbour')).toMatch(/€ 400,000 +€ 410,000/);
    expect(await printed('git:main:studies/harbour', 'git:first')).toMatch(/€ 410,000 +€ 400,000/);
    expect(await printed('git:main', 'git:main:studies/other')).toMatch(/^Nothing changed/);
    expect((await samen(['diff', 'git:first', 'git:main:studies/other'], { cwd: folder })).stderr).toContain(
      'git:first: there is no such file or folder in that revision',
    );
  });

  it('reads a result out of a commit, and a study in one file at the root', async (context) => {
    const { folder } = harbourRepository(context);
    const { stdout } = await samen(['compare', 'studies/harbour', '--format', 'json'], { cwd: folder });
    writeFileSync(join(folder, 'result.json'), stdout);
    writeFileSync(join(folder, 'study.yaml'), readFileSync(join(root, 'test/faults/not-a-result/study.yaml')));
    commit(folder, 'a result');

    expect((await diffJson(['git:HEAD:result.json', 'studies/harbour'], folder)).figures).toEqual([]);
    expect((await diffJson(['git:HEAD'], folder)).figures).toEqual([]);
    expect((await diffJson(['git:HEAD:study.yaml', 'study.yaml'], folder)).figures).toEqual([]);
  });

  it('tells a mistake in a commit in its place there', async (context) => {
    const { folder, study } = harbourRepository(context);
    edit(join(study, 'study.yaml'), 'samen: 1', 'samen: 2');
    commit(folder, 'broken');
    edit(join(study, 'study.yaml'), 'samen: 2', 'samen: 1');
    const { stderr, code } = await samen(['diff', 'git:HEAD'], { cwd: study });

    expect(code).toBe(2);
    expect(stderr).toContain('git:HEAD:studies/harbour/study.yaml:2:8: error[wrong-version]');
  });

  it('does nothing but refuse what names no revision, or nothing in it', async (context) => {
    const { folder, study } = harbourRepository(context);
    symlinkSync('studies/harbour', join(folder, 'link'));
    commit(folder, 'a link');

    for (const [revision, text] of notThere) {
      const { stderr, code } = await samen(['diff', revision, '.'], { cwd: study });
      expect({ revision, code, isSaid: stderr.includes(text), stderr }).toEqual({
        revision,
        code: 4,
        isSaid: true,
        stderr,
      });
      expect([folder, study].some((each) => existsSync(join(each, 'pwned')))).toBe(false);
    }
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('finds a revision by the log of what was there', async (context) => {
    const { folder } = harbourRepository(context);
    writeFileSync(join(folder, 'README.md'), 'Another\n');
    commit(folder, 'second');

    expect((await diffJson(['git:HEAD@{1}', 'studies/harbour'], folder)).figures).toEqual([]);
    expect((await diffJson(['git:HEAD^{/fir..}', 'studies/harbour'], folder)).figures).toEqual([]);
  });

  it('says in a shallow clone that the revision was not cloned', async (context) => {
    const { folder } = harbourRepository(context);
    writeFileSync(join(folder, 'README.md'), 'Another\n');
    commit(folder, 'second');
    const clone = join(folderOf({}), 'clone');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    const { stderr, code } = await samen(['diff', 'git:HEAD~1', 'studies/harbour'], { cwd: clone });

    expect([code, stderr]).toEqual([4, expect.stringContaining('this clone, which is shallow')]);
    expect(stderr).toContain('git fetch --unshallow');
  });

  it('passes on what git says of a repository of somebody else', async (context) => {
    const { folder } = harbourRepository(context);
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', HOME: folder };
    const { stderr, code } = await samen(['diff', 'git:first', 'studies/harbour'], { cwd: folder, env });

    expect([code, stderr]).toEqual([4, expect.stringContaining('dubious ownership')]);
    expect(stderr).toContain(`git config --global --add safe.directory ${folder}`);
  });

  it('says so outside a repository, and where there is no git', async () => {
    const cwd = harbourAt('study');

    expect(
      (await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { GIT_CEILING_DIRECTORIES: '/' } })).stderr,
    ).toContain('not in a git repository');
    expect(await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { PATH: '/nowhere' } })).toMatchObject({ code: 4 });
    expect((await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { PATH: '/nowhere' } })).stderr).toContain(
      'not installed',
    );
  });

  it('runs no driver, hook or filter that the repository or its settings name', async (context) => {
    const { folder, study } = harbourRepository(context);
    const bad = join(folder, 'bad.sh');
    writeFileSync(bad, '#!/bin/sh\ntouch "$(dirname "$0")/pwned"\ncat\n', { mode: 0o755 });
    writeFileSync(join(folder, '.gitattributes'), '*.yaml diff=bad filter=bad\n');
    commit(folder, 'drivers');
    for (const key of [
      'diff.bad.textconv',
      'diff.bad.command',
      'filter.bad.smudge',
      'core.fsmonitor',
      'core.pager',
      'diff.external',
    ])
      git(folder, 'config', key, bad);
    rmSync(join(folder, 'pwned'), { force: true });

    expect((await diffJson(['git:HEAD'], study)).figures).toEqual([]);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
