import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbourAt, samen, samenProcess } from '../support/cli.ts';

/** A study that is reported of in no time. */
const small = `samen: 1
study: smallest
title: A new ledger
currency: EUR
start: 2026-01
horizon: 2028-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 2.25%, basis: real, base: 2026, timing: mid-year }
assumptions: { ledger: { unit: EUR/month, value: 40000, kind: judgement, why: last year } }
simulation: { draws: 20 }
scenarios:
  keep: { title: Keep it, phases: {}, running: [{ title: Ledger, amount: $ledger, from: start, until: horizon }] }
`;

/** What is said where several studies are refused. */
async function refused(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await samen(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

describe('samen report of several studies', () => {
  it('does not say that what nothing opens was not computed', async () => {
    const cwd = folderOf({ 's/a.yaml': small, 's/b.yaml': small });
    const args = ['report', 's/a.yaml', 's/b.yaml', 's/c.yaml', '-o', '{study}.html', '--open'];
    const { stdout, stderr, code } = await samenProcess(args, { cwd, env: { PATH: folderOf({}) } });

    expect(existsSync(join(cwd, 's/b.html'))).toBe(true);
    expect(stderr).toContain('s/b.html was written, but nothing here opens it');
    expect(code).toBe(4);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '3 studies: not completed: s/a.yaml and s/b.yaml; not computed: s/c.yaml.',
    );
  });

  it('writes beside studies in files of their own what a pattern does not take for studies', async () => {
    const cwd = folderOf({
      's/a.yaml': small,
      's/b.yaml': small,
      's/notes/todo.txt': '',
      'samen.yaml': 'studies: [s/*.yaml, s/a*, s/b*]\n',
    });
    expect((await samen(['report', '-o', '{study}/figures'], { cwd })).code).toBe(0);

    expect(await samen(['check', '--folder', '{study}/figures', '--batch'], { cwd })).toMatchObject({
      code: 0,
      stderr: 'samen: no study, so left out: s/a and s/b\n',
    });
    expect((await samen(['validate', 's/*'], { cwd })).stdout).toContain('not computed: s/notes');
    writeFileSync(join(cwd, 's/a/notes.md'), 'written by hand');
    expect((await samen(['validate', '--batch'], { cwd })).stdout).toContain('not computed: s/a');
  });

  it('writes a folder for each, by its path or where {study} says, and check holds them against these', async () => {
    const cwd = folderOf({ 's/a/study.yaml': small, 's/b/study.yaml': small });
    const inside = await samen(['report', 's', '-o', '{study}/figures'], { cwd });

    expect(inside.code).toBe(0);
    expect(existsSync(join(cwd, 's/b/figures/index.json'))).toBe(true);
    expect((await samen(['check', 's', '--folder', '{study}/figures'], { cwd })).stdout).toContain(
      'Every file in s/b/figures is up to date',
    );
    rmSync(join(cwd, 's/b/figures/compare.md'));
    const check = await samen(['check', 's', '--folder', '{study}/figures'], { cwd });
    expect(check.code).toBe(1);
    expect(check.stdout).toContain('2 studies: findings in s/b.');
    expect((await samen(['report', 's/a', 's/b', '-o', 'out'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'out/s/a/compare.json'))).toBe(true);
  });

  it('makes the folders of files whose names have {study} in them', async () => {
    const cwd = folderOf({ 's/a/study.yaml': small, 'b.yaml': small });
    const made = await samen(['report', 's/a', 'b.yaml', '-o', 'site/{study}.csv'], { cwd });

    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(['site/s/a.csv', 'site/b.csv'].map((file) => existsSync(join(cwd, file)))).toEqual([true, true]);
  });

  it('writes what lies elsewhere into the folder that is typed before {study}', async () => {
    const cwd = folderOf({ 's/a/study.yaml': small, 'in/b.yaml': small });
    const made = await samen(['report', join(cwd, 's/a'), '../in/b.yaml', '-o', 'site/{study}.csv'], {
      cwd: join(cwd, 's'),
    });

    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).not.toContain('//');
    expect([`s/site${cwd}/s/a.csv`, 's/site/in/b.csv'].map((file) => existsSync(join(cwd, file)))).toEqual([
      true,
      true,
    ]);
  });

  it('refuses one file for all of them', async () => {
    const cwd = harbourAt('a', 'b');

    expect(await samen(['report', 'a', 'b', '-o', 'all.html'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes no study over another', async () => {
    const folder = folderOf({ 'a.yaml': small, 'b.yaml': small, 'a/study.yaml': small, 'in/a/study.yaml': small });
    writeFileSync(join(folder, 'samen.yaml'), 'figures: figures\n');

    expect(await refused(folder, 'report', 'a.yaml', './b.yaml')).toContain('figures (a.yaml, b.yaml)');
    expect(await refused(folder, 'check', 'a.yaml', 'b.yaml')).toContain('figures (a.yaml, b.yaml)');
    expect(await refused(folder, 'report', 'a.yaml', 'a', '-o', '{study}/out')).toContain('a/out (a.yaml, a)');
    expect(await refused(join(folder, 'in'), 'report', '../a', 'a', '-o', 'out')).toContain('out/a (../a, a)');
    expect((await samen(['report', 'a.yaml', 'b.yaml', '-o', '{study}'], { cwd: folder })).code).toBe(0);
    writeFileSync(join(folder, 'samen.yaml'), 'figures: ../out\n');
    writeFileSync(join(folder, 'b/study.yaml'), small);
    expect(await refused(folder, 'report', 'a', 'b')).toContain('out (a, b)');
    expect(await refused(folder, 'check', 'a', './b/')).toContain('out (a, b)');
  });
});
