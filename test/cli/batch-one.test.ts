import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, git } from '../support/repository.ts';

describe('--batch where no study is named', () => {
  it.each([
    ['the study here', '.', null, '.'],
    ['the only one in scenarios/', 'scenarios/port', null, 'scenarios/port'],
    ['that of samen.yaml', 'work/port', 'study: work/port\n', 'work/port'],
  ])('is about %s, under its name', async (_, place, settings, name) => {
    const cwd = harbourAt(place);
    if (settings !== null) writeFileSync(join(cwd, 'samen.yaml'), settings);
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'One study');

    expect((await batchOf(cwd, 'compare', '--batch')).studies).toMatchObject([{ name, exit: 0 }]);
    expect((await batchOf(cwd, 'diff', 'git:main', '--batch')).studies).toMatchObject([{ name, state: 'unchanged' }]);
    await samen(['report', '--batch', '-o', '{study}/page.html', '--sections', 'method'], { cwd });
    expect(existsSync(join(cwd, place, 'page.html'))).toBe(true);
    expect(existsSync(join(cwd, '{study}'))).toBe(false);
  });

  it('is refused where there is none', async () => {
    const { stderr, code } = await samen(['compare', '--batch'], { cwd: harbourAt('deep/in/a/folder') });
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no study here')]);
  });
});

describe('{study} in the name of a place', () => {
  it.each([
    ['of one study', ['deep/port'], 'deep/port'],
    ['of the only one that there is', [], 'scenarios/port'],
  ])('stands for the path %s, too', async (_, named, name) => {
    const cwd = harbourAt(name);
    const run = (...args: readonly string[]) => samen([...args, ...named], { cwd });
    const { stdout } = await run('report', '-o', 'pages/{study}.html', '--sections', 'method');
    expect(stdout).toBe(`wrote pages/${name}.html\n`);

    await run('report', '-o', '{study}/figures');
    const checked = await run('check', '--folder', '{study}/figures');
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining(`${name}/figures is up to date`)]);
    expect(existsSync(join(cwd, '{study}'))).toBe(false);
  });
});
