import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { folderOf, harbourAt, root, samen } from '../support/cli.ts';
import { commit, git } from '../support/repository.ts';

const names = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> =>
  (await batchOf(cwd, ...args)).studies.map(({ name }) => name);

const states = async (cwd: string, pattern: string) =>
  (await batchOf(cwd, 'diff', 'git:main', pattern, '--batch')).studies.map(({ name, state }) => [name, state]);

const small = readFileSync(join(root, 'examples/criteria/study.yaml'), 'utf8');

describe('a pattern that no shell made paths of', () => {
  it('stands for the studies that are like it, also where it is the only word', async () => {
    const cwd = harbourAt('s/a', 's/b', 'other');

    expect(await names(cwd, 'compare', 's/*')).toEqual(['s/a', 's/b']);
    expect(await names(cwd, 'compare', 's/b*')).toEqual(['s/b']);
    expect(await names(cwd, 'compare', 'o*', 's/*')).toEqual(['other', 's/a', 's/b']);
  });

  it.each([[['q/*']], [['q/*', '--batch']], [['q/*', 's/a']]])('that nothing is like is missed: %s', async (words) => {
    const { code, stderr } = await samen(['compare', ...words], { cwd: harbourAt('s/a') });

    expect({ code, isTold: stderr.includes('q/*: there is no such file') }).toEqual({ code: 4, isTold: true });
  });

  it('leaves out what was pinned of studies that are files', async () => {
    const cwd = folderOf({ 's/a.yaml': small, 's/b.yaml': small });
    expect((await samen(['pin', 'scenarios.keep.present-value', 's/a.yaml'], { cwd })).code).toBe(0);
    const { code, stderr } = await samen(['check', 's/*'], { cwd });

    expect({ code, stderr }).toEqual({ code: 0, stderr: 'samen: no study, so left out: s/figures.yaml\n' });
    expect(await names(cwd, 'check', 's/a.yaml', 's/b.yaml', 's/figures.yaml')).toEqual(['s/a.yaml', 's/b.yaml']);
  });

  it.each(['s/*', 's/*.yaml'])('tells also which study a revision had and is gone: %s', async (pattern) => {
    const cwd = folderOf({ 's/a.yaml': small, 's/b.yaml': small, 's/README.md': 'Two', 's/docs/x.md': '' });
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two');
    rmSync(join(cwd, 's/b.yaml'));
    rmSync(join(cwd, 's/docs'), { recursive: true });
    mkdirSync(join(cwd, 'sub'));

    expect(await states(cwd, pattern)).toEqual([
      ['s/a.yaml', 'unchanged'],
      ['s/b.yaml', 'gone'],
    ]);
    expect(await states(join(cwd, 'sub'), `../${pattern}`)).toEqual([
      ['../s/a.yaml', 'unchanged'],
      ['../s/b.yaml', 'gone'],
    ]);
  });
});

describe('a folder of figures', () => {
  const figures = { schema: 'samen.report/1', samen: '0.1.0' };

  it('is no study, by whatever pattern it is named', async () => {
    const cwd = harbourAt('s/a', 's/b');
    mkdirSync(join(cwd, 's/figures'));
    writeFileSync(join(cwd, 's/figures/index.json'), JSON.stringify(figures, null, 2));
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [s/*]\n');
    const typed = await samen(['compare', 's/a', 's/b', 's/figures', '--summary'], { cwd });

    expect(await names(cwd, 'compare')).toEqual(['s/a', 's/b']);
    expect(await names(cwd, 'compare', 's/*')).toEqual(['s/a', 's/b']);
    expect(typed).toMatchObject({ code: 0 });
    expect(typed.stderr).toContain('no study, so left out: s/figures');
  });

  it('alone is refused, and so is another folder without a study', async () => {
    const cwd = harbourAt('s/a');
    mkdirSync(join(cwd, 's/figures'));
    writeFileSync(join(cwd, 's/figures/index.json'), JSON.stringify(figures, null, 2));
    mkdirSync(join(cwd, 's/docs'));

    expect(await samen(['compare', 's/figures'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(['compare', 's/a', 's/docs'], { cwd })).toMatchObject({ code: 2 });
  });
});
