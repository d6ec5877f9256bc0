import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';

/** Two studies, of which one lies elsewhere since. */
function moved(): string {
  const cwd = harbourAt('s/a', 'post/b');
  edit(join(cwd, 'post/b/study.yaml'), 'study: harbour', 'study: quay');
  writeFileSync(join(cwd, 'samen.yaml'), 'fail-above: 1%\nstudies: ["*/*"]\n');
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'Two');
  mkdirSync(join(cwd, 'mail'));
  renameSync(join(cwd, 'post/b'), join(cwd, 'mail/c'));
  rmSync(join(cwd, 'post'), { recursive: true });
  return cwd;
}

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');
const statesOf = async (cwd: string, ...words: readonly string[]) => {
  const { exit, studies } = await batchOf(cwd, 'diff', 'git:main', ...words);
  return [exit, ...studies.map(({ name, state, movedFrom }) => [name, state, movedFrom])];
};

describe('samen diff of studies of which one lies elsewhere', () => {
  it('holds it against what it was, says from where it moved, and keeps to its limit', async () => {
    const cwd = moved();
    expect(await statesOf(cwd)).toEqual([0, ['mail/c', 'unchanged', 'post/b'], ['s/a', 'unchanged', null]]);
    // From another folder of the repository too.
    expect(await statesOf(join(cwd, 's'), '..')).toEqual([
      0,
      ['../mail/c', 'unchanged', '../post/b'],
      ['../s/a', 'unchanged', null],
    ]);
    const { stdout, code } = await samen(['diff', 'git:main', '--batch', '--format', 'markdown'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(
      '<!-- samen diff -->\n2 studies: 2 studies did not change; moved: post/b → mail/c.\n<!-- samen diff mail/c -->\n',
    );

    dearer(join(cwd, 'mail/c'));
    expect(await statesOf(cwd)).toEqual([1, ['mail/c', 'changed', 'post/b'], ['s/a', 'unchanged', null]]);
  });

  it.each([
    ['its entry, which went', 's/a: {}', 1],
    ['another limit, in its new entry', 'mail/c: { fail-above: 90% }', 0],
  ])('keeps to the limit of %s', async (_, entry, code) => {
    const cwd = moved();
    git(cwd, 'checkout', '-q', '-b', 'limits');
    writeFileSync(join(cwd, 'samen.yaml'), 'studies:\n  "*/*": {}\n  post/b: { fail-above: 1% }\n');
    git(cwd, 'commit', '-q', '-m', 'Limits', 'samen.yaml');
    writeFileSync(join(cwd, 'samen.yaml'), `studies:\n  "*/*": {}\n  ${entry}\n`);
    dearer(join(cwd, 'mail/c'));

    expect((await samen(['diff', 'git:limits', '--summary'], { cwd })).code).toBe(code);
  });

  it('tells a job so, with a comment', async () => {
    const cwd = moved();
    const file = join(cwd, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    const { stdout } = await samen(['diff', 'git:main', '--format', 'github'], { cwd, env });
    const dutch = await samen(['diff', 'git:main', '--format', 'github', '--lang', 'nl'], { cwd });

    expect(stdout).toBe('::notice file=mail/c/study.yaml,title=samen moved::mail/c: moved from post/b\n');
    expect(dutch.stdout).toBe('::notice file=mail/c/study.yaml,title=samen moved::mail/c: verplaatst van post/b\n');
    expect(readFileSync(file, 'utf8')).toContain('moved: post/b → mail/c');
  });

  it('takes it for new and gone where several have its id, or none', async () => {
    const cwd = moved();
    cpSync(join(cwd, 'mail/c'), join(cwd, 'mail/d'), { recursive: true });
    const [one, gone, same] = [
      ['mail/c', 'new', null],
      ['post/b', 'gone', null],
      ['s/a', 'unchanged', null],
    ];
    expect(await statesOf(cwd)).toEqual([1, one, ['mail/d', 'new', null], same, gone]);

    rmSync(join(cwd, 'mail/d'), { recursive: true });
    edit(join(cwd, 'mail/c/study.yaml'), 'study: quay', 'study: pier');
    expect(await statesOf(cwd)).toEqual([1, one, same, gone]);
  });
});
