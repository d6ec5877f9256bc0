import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbour, harbourAt } from '../support/cli.ts';
import { commit, git } from '../support/repository.ts';
import { oneFile } from './one-file.ts';

const text = oneFile(harbour);

/** A repository of studies in files and in folders, of which some went since. */
function without(files: readonly string[], gone: readonly string[], folders: readonly string[] = []): string {
  const cwd = harbourAt(...folders);
  for (const file of files) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    const id = file.replaceAll(/\W/g, '-');
    writeFileSync(
      join(cwd, file),
      file.includes('other') ? 'not: one\n' : text.replace('study: harbour', `study: ${id}`),
    );
  }
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'All');
  for (const file of gone) rmSync(join(cwd, file), { recursive: true });
  return cwd;
}

const statesIn = async (cwd: string, ...words: readonly string[]) =>
  (await batchOf(cwd, 'diff', 'git:main', ...words)).studies.map(({ name, state, movedFrom }) =>
    [name, ...(movedFrom === null ? [] : [movedFrom]), state].join(' '),
  );

describe('samen diff of studies in files of their own of which one went', () => {
  it('tells of it where all others in its folder are named, as a shell makes of a pattern', async () => {
    const cwd = without(['p/a.yaml', 'p/b.yaml', 'p/c.yml', 'p/other.yaml', 'p/d/e.yaml'], ['p/b.yaml', 'p/d/e.yaml']);

    expect(await statesIn(cwd, 'p/a.yaml', 'p/c.yml')).toEqual([
      'p/a.yaml unchanged',
      'p/c.yml unchanged',
      'p/b.yaml gone',
    ]);
    expect(await statesIn(join(cwd, 'p'), './a.yaml', 'c.yml')).toEqual([
      'a.yaml unchanged',
      'c.yml unchanged',
      'b.yaml gone',
    ]);
  });

  it('tells of none where another there is not named, or only one is', async () => {
    const cwd = without(
      ['p/a.yaml', 'p/b.yaml', 'p/c.yaml', 'p/d.yaml', 'q/a.yaml', 'q/b.yaml'],
      ['p/b.yaml', 'q/b.yaml'],
    );

    expect(await statesIn(cwd, 'p/a.yaml', 'p/c.yaml', 'q/a.yaml')).toEqual([
      'p/a.yaml unchanged',
      'p/c.yaml unchanged',
      'q/a.yaml unchanged',
    ]);
  });

  it.for([
    [
      'another that is named',
      ['n.yaml', 'deep/er/o.yaml'],
      ['n.yaml'],
      ['.', 'deep/er/o.yaml'],
      ['deep/er/o.yaml unchanged', 'n.yaml gone'],
    ],
    ['none', ['deep/er/o.yaml'], ['deep/er/o.yaml'], ['.'], ['deep/er/o.yaml gone']],
    ['another that is left out', ['n.yaml', 'deep/er/o.yaml'], ['n.yaml'], ['.'], []],
    [
      'what is no study',
      ['other.yaml', '.github/z.yaml', 's/a/old.yaml'],
      ['other.yaml', '.github/z.yaml', 's/a/old.yaml'],
      ['.'],
      [],
    ],
  ] as const)(
    'tells of it where it lay beside studies of a folder that is named, and now is beside them %s',
    async ([_, files, gone, words, told]) => {
      const cwd = without(files, gone, ['s/a']);
      // As the action does.
      expect(await statesIn(cwd, '--batch', ...words)).toEqual(['s/a unchanged', ...told]);
      expect(await statesIn(join(cwd, 's'), '--batch', ...words.map((word) => join('..', word)))).toEqual([
        '../s/a unchanged',
        ...told.map((each) => `../${each}`),
      ]);
    },
  );

  it('finds by a pattern one of which the name has a blank', async () => {
    const cwd = without(['our studies/a b.yaml', 'our studies/c d.yaml'], ['our studies/a b.yaml'], ['s/a']);

    expect(await statesIn(cwd, '.', 'our*studies/c*d.yaml')).toEqual([
      's/a unchanged',
      'our studies/c d.yaml unchanged',
      'our studies/a b.yaml gone',
    ]);
  });

  it('holds it against what it was where it moved', async () => {
    const cwd = without(['n.yaml', 'o.yaml'], [], ['s/a']);
    mkdirSync(join(cwd, 'post'));
    renameSync(join(cwd, 'n.yaml'), join(cwd, 'post/m.yaml'));
    mkdirSync(join(cwd, 's/o'));
    renameSync(join(cwd, 'o.yaml'), join(cwd, 's/o/study.yaml'));

    expect(await statesIn(cwd, '.', 'post/m.yaml')).toEqual([
      's/a unchanged',
      's/o o.yaml unchanged',
      'post/m.yaml n.yaml unchanged',
    ]);
  });

  it('tells of one that is named itself, also where its folder went, and not of what never was', async () => {
    const cwd = without(['a.yaml', 'b.yaml', 'c.yaml', 'p/q/d.yaml', 'p/other.yaml'], ['b.yaml', 'p'], ['s/a', 's/b']);
    rmSync(join(cwd, 's'), { recursive: true });

    expect(await statesIn(cwd, './a.yaml', './b.yaml', 'p/q/d.yaml', 's/b', 's/')).toEqual([
      'a.yaml unchanged',
      'b.yaml gone',
      'p/q/d.yaml gone',
      's/b gone',
      's/a gone',
    ]);
    mkdirSync(join(cwd, 'below'));
    expect(await statesIn(join(cwd, 'below'), '--batch', '../b.yaml', join(cwd, 's/a'))).toEqual([
      '../b.yaml gone',
      `${join(cwd, 's/a')} gone`,
    ]);
    expect(await statesIn(cwd, 'a.yaml', 'd.yaml')).toEqual(['a.yaml unchanged', 'd.yaml ']);
    expect(await statesIn(cwd, './*.yaml')).toEqual(['a.yaml unchanged', 'c.yaml unchanged', 'b.yaml gone']);
  });

  it('refuses what samen.yaml names and is not there', async () => {
    const cwd = without(['a.yaml', 'b.yaml'], ['b.yaml']);
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [a.yaml, b.yaml]\n');

    expect(await statesIn(cwd)).toEqual(['a.yaml unchanged', 'b.yaml ']);
  });

  it('goes by what samen.yaml names, also where it does so only now', async () => {
    const cwd = without(['p/a.yaml', 'p/b.yaml', 'p/c.yaml'], ['p/b.yaml']);
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: ["p/*.yaml"]\n');
    const all = ['p/a.yaml unchanged', 'p/c.yaml unchanged', 'p/b.yaml gone'];

    expect(await statesIn(cwd)).toEqual(all);
    git(cwd, 'stash', '-q');
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [p/a.yaml, p/c.yaml]\n');
    commit(cwd, 'Two of three');
    rmSync(join(cwd, 'p/b.yaml'));
    expect(await statesIn(cwd)).toEqual(all.slice(0, 2));
  });
});
