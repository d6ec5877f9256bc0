import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, git } from '../support/repository.ts';

describe('samen diff of studies of which one went', () => {
  it('counts a study that went where changes count', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Three studies');
    rmSync(join(cwd, 's/b'), { recursive: true });

    expect(await samen(['diff', 'git:main', 's'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('s/b: no longer there.\n'),
    });
    expect(await samen(['diff', 'git:main', 's', '--fail-above', '1%'], { cwd })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        's/b: no longer there, which is more of a change than is allowed (fail-above).\n',
      ),
    });
    const { exit, studies } = await batchOf(cwd, 'diff', 'git:main', 's', '--fail-above', '1%');
    expect([exit, ...studies.map((study) => study.exit)]).toEqual([1, 0, 0, 1]);
  });

  it('tells of it after those that are there, which stay in the order in which they were named', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c', 'r');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Four studies');
    rmSync(join(cwd, 's/b'), { recursive: true });
    const { studies } = await batchOf(cwd, 'diff', 'git:main', 's/c', 's', 'r');

    expect(studies.map(({ name }) => name)).toEqual(['s/c', 's/a', 'r', 's/b']);
  });

  it.each([
    ['all', 'fail-above: 1%\n', 1],
    ['it, among others', 'studies:\n  s/*: { fail-above: 1% }\n  s/b: { by: finish }\n', 1],
    ['another', 'studies:\n  s/a: { fail-above: 1% }\n', 0],
  ])('counts it also where a limit is settled for %s', async (_, settings, code) => {
    const cwd = harbourAt('s/a', 's/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two studies');
    rmSync(join(cwd, 's/b'), { recursive: true });
    writeFileSync(join(cwd, 'samen.yaml'), settings);

    expect((await samen(['diff', 'git:main', 's'], { cwd })).code).toBe(code);
  });

  it.each([
    ['all', 'fail-above: 1%\nstudies: [s/*]\n', 1],
    ['it, among others', 'studies:\n  "*/*": { fail-above: 1% }\n', 1],
    ['another', 'studies:\n  s/*: { fail-above: 1% }\n', 0],
  ])('counts it where the folder above went with it, with a limit for %s', async (_, settings, code) => {
    const cwd = harbourAt('s/a', 'deep/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: ["*/*"]\n');
    commit(cwd, 'Two studies');
    rmSync(join(cwd, 'deep'), { recursive: true });
    writeFileSync(join(cwd, 'samen.yaml'), settings);
    const { stdout, code: ended } = await samen(['diff', 'git:main', '--batch'], { cwd });

    expect(stdout).toContain('deep/b: no longer there');
    expect(ended).toBe(code);
  });

  it.each([
    ['its entry', { 'samen.yaml': 'studies:\n  s/a: {}\n  s/b: { fail-above: finish=1month }\n' }, 1],
    ['its own samen.yaml', { 'samen.yaml': 'studies: [s/a, s/b]\n', 's/b/samen.yaml': 'fail-above: 1%\n' }, 1],
    ['the limit of all', { 'samen.yaml': 'fail-above: 1%\nstudies: ["s/*"]\n' }, 1],
    ['the limit of another', { 'samen.yaml': 'studies:\n  s/a: { fail-above: 1% }\n  s/b: {}\n' }, 0],
    ['what can be no limit', { 'samen.yaml': 'studies: ["s/*"]\n', 's/b/samen.yaml': 'fail-below: 1%\n' }, 0],
  ])('holds it against the limit that went with it: %s', async (_, settings, code) => {
    const cwd = harbourAt('s/a', 's/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    for (const [name, text] of Object.entries(settings)) writeFileSync(join(cwd, name), text);
    commit(cwd, 'Two studies');
    rmSync(join(cwd, 's/b'), { recursive: true });
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [s/a]\n');
    const { stdout, code: ended } = await samen(['diff', 'git:main', '--batch'], { cwd });

    expect(stdout).toContain('s/b: no longer there');
    expect(ended).toBe(code);
    expect((await samen(['diff', 'git:main', 's'], { cwd })).code).toBe(code);
    expect((await samen(['diff', 'git:main', '.'], { cwd: join(cwd, 's') })).code).toBe(code);
  });
});
