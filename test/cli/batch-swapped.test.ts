import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';

/** Three studies with an id each, as they were committed. */
function three(): string {
  const cwd = harbourAt('s/a', 's/b', 's/c');
  for (const name of ['a', 'b', 'c']) edit(join(cwd, `s/${name}/study.yaml`), 'study: harbour', `study: port-${name}`);
  edit(join(cwd, 's/b/study.yaml'), '€ 400k/month', '€ 900k/month');
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'Three');
  return cwd;
}

/** Moves folders of studies all at once. */
function move(cwd: string, places: Readonly<Record<string, string>>): void {
  const all = Object.entries(places);
  mkdirSync(join(cwd, 'hold'));
  for (const [from] of all) renameSync(join(cwd, from), join(cwd, 'hold', from.replace('/', '-')));
  for (const [from, to] of all) renameSync(join(cwd, 'hold', from.replace('/', '-')), join(cwd, to));
  rmSync(join(cwd, 'hold'), { recursive: true });
}

const statesOf = async (cwd: string, ...words: readonly string[]) =>
  (await batchOf(cwd, 'diff', 'git:main', ...words)).studies.map(({ name, state, movedFrom }) => [
    name,
    state,
    movedFrom,
  ]);

describe('samen diff of studies that lie where others lay', () => {
  it.each([[['s']], [['s/b', 's/a', 's/c']], [['s/a/study.yaml', 's/b', './s/c']]])(
    'holds two that changed places against what they were (%j)',
    async (words) => {
      const cwd = three();
      move(cwd, { 's/a': 's/b', 's/b': 's/a' });
      edit(join(cwd, 's/a/study.yaml'), '€ 900k/month', '€ 901k/month');

      expect((await statesOf(cwd, ...words)).toSorted()).toEqual([
        ['s/a', 'changed', 's/b'],
        ['s/b', 'unchanged', 's/a'],
        ['s/c', 'unchanged', null],
      ]);
      const { stdout, code } = await samen(['diff', 'git:main', ...words, '--fail-above', '1%', '--summary'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toMatch(/moved: (s\/b → s\/a and s\/a → s\/b|s\/a → s\/b and s\/b → s\/a)\.\n$/);
    },
  );

  it('tells one whose place another took as gone by its name in the revision, and counts it where changes count', async () => {
    const cwd = three();
    rmSync(join(cwd, 's/a'), { recursive: true });
    renameSync(join(cwd, 's/b'), join(cwd, 's/a'));
    const { stdout, code } = await samen(['diff', 'git:main', 's', '--format', 'markdown'], { cwd });
    const held = await batchOf(cwd, 'diff', 'git:main', 's', '--fail-above', '1%');

    expect([code, stdout]).toEqual([
      0,
      [
        '<!-- samen diff -->',
        '3 studies: no longer there: git:&#8288;main:s/a; 2 studies did not change; moved: s/b → s/a.',
        '<!-- samen diff s/a -->',
        '<!-- samen diff git%3Amain%3As/a -->',
        '',
      ].join('\n'),
    ]);
    expect(held.studies.map(({ name, exit }) => [name, exit])).toEqual([
      ['s/a', 0],
      ['s/c', 0],
      ['git:main:s/a', 1],
    ]);
  });

  it('takes one for new where what lay in its place lies elsewhere', async () => {
    const cwd = three();
    cpSync(join(cwd, 's/c'), join(cwd, 's/new'), { recursive: true });
    edit(join(cwd, 's/new/study.yaml'), 'study: port-c', 'study: port-new');
    move(cwd, { 's/a': 's/moved', 's/new': 's/a' });

    expect(await statesOf(cwd, 's')).toEqual([
      ['s/a', 'new', null],
      ['s/b', 'unchanged', null],
      ['s/c', 'unchanged', null],
      ['s/moved', 'unchanged', 's/a'],
    ]);
  });

  it('holds one with another id against what lay in its place, where neither is found elsewhere', async () => {
    const cwd = three();
    edit(join(cwd, 's/a/study.yaml'), 'study: port-a', 'study: quay');

    expect(await statesOf(cwd, 's')).toEqual([
      ['s/a', 'changed', null],
      ['s/b', 'unchanged', null],
      ['s/c', 'unchanged', null],
    ]);
    // Two with the id of one that was say not which it is.
    edit(join(cwd, 's/a/study.yaml'), 'study: quay', 'study: port-c');
    edit(join(cwd, 's/c/study.yaml'), 'study: port-c', 'study: quay');
    edit(join(cwd, 's/b/study.yaml'), 'study: port-b', 'study: port-c');
    expect((await statesOf(cwd, 's')).map(([, , movedFrom]) => movedFrom)).toEqual([null, null, null]);
  });
});
