import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresBeside } from '../../src/cli/figures/figures-file.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import type { StudyFiles } from '../../src/input/assemble/assemble.ts';
import { folderOf, root, samen, samenProcess } from '../support/cli.ts';

const study = `samen: 1
study: small
title: Small
currency: EUR
start: 2020-07
as-of: 2020-07
horizon: 2022-12
prices: { basis: real, level: 2020 }
discounting: { rate: 2%, basis: real, base: 2020, timing: start-of-year }
scenarios:
  a: { title: A, phases: { go: { duration: 4, costs: [{ title: F, amount: 100, when: end }] } } }
  b: { title: B, phases: { go: { duration: 5, costs: [{ title: F, amount: 120, when: end }] } } }
`;
const figures = ['finish', 'total-cost', 'present-value'].flatMap((name) => [
  `scenarios.a.${name}`,
  `scenarios.b.${name}`,
]);
const textOf = (folder: string): string => readFileSync(join(folder, 'figures.yaml'), 'utf8');

/** A study with a pin that has drifted. */
const drifted = 'samen-figures: 1\nfigures:\n  # Kept.\n  - figure: scenarios.a.finish\n    value: 2020-08\n';

describe('several pins at once', () => {
  it('are all kept, with a lock of a process that was killed in their way', async () => {
    const folder = folderOf({ 'study.yaml': study, '.samen-lock': `999999 ${hostname()}` });
    const ran = await Promise.all(figures.map((figure) => samenProcess(['pin', figure], { cwd: folder })));

    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(figures.map(() => [0, '']));
    expect(ran.filter(({ stdout }) => stdout.includes('study.yaml: "figures: required" added'))).toHaveLength(1);
    for (const figure of figures) expect(textOf(folder)).toContain(`figure: ${figure}\n`);
    expect((await samen(['check'], { cwd: folder })).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['figures.yaml', 'study.yaml']);
  });

  it('and an update keep each other', async () => {
    const folder = folderOf({ 'study.yaml': study, 'figures.yaml': drifted });
    await Promise.all([
      samenProcess(['check', '--update'], { cwd: folder }),
      samenProcess(['pin', 'scenarios.b.finish'], { cwd: folder }),
      samenProcess(['pin', 'scenarios.b.total-cost'], { cwd: folder }),
    ]);

    for (const kept of ['# Kept.', 'scenarios.b.finish', 'scenarios.b.total-cost'])
      expect(textOf(folder)).toContain(kept);
    expect((await samen(['check'], { cwd: folder })).code).toBe(0);
  });

  it('are not kept waiting by a lock of which the owner is not told', async () => {
    const folder = folderOf({ 'study.yaml': study, '.samen-lock': '' });

    expect((await samen(['pin', 'scenarios.a.finish'], { cwd: folder })).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['figures.yaml', 'study.yaml']);
  });
});

describe('figures.yaml', () => {
  it('that another samen puts there between two looks is there', () => {
    const folder = folderOf({ 'study.yaml': study, 'figures.yaml': drifted });
    const host = nodeHost(root);
    const looks = [(): 'missing' => 'missing'];
    const found = figuresBeside({ ...host, kindOf: (path) => (looks.pop() ?? (() => host.kindOf(path)))() }, {
      main: { name: join(folder, 'study.yaml'), text: study },
      scenarios: [],
    } as unknown as StudyFiles);

    expect(found.figures?.file.text).toBe(drifted);
  });

  it('keeps its permissions, its byte order mark and its line ends', async () => {
    const folder = folderOf({ 'study.yaml': study, 'figures.yaml': `\uFEFF${drifted.replaceAll('\n', '\r\n')}` });
    chmodSync(join(folder, 'figures.yaml'), 0o600);
    await samen(['check', '--update'], { cwd: folder });
    await samen(['pin', 'scenarios.b.finish'], { cwd: folder });
    const text = textOf(folder);

    expect(text).toMatch(/^\uFEFFsamen-figures: 1\r\n/);
    expect(text).toContain('value: 2020-11\r\n');
    expect(text).toContain('scenarios.b.finish\r\n');
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(join(folder, 'figures.yaml')).mode & 0o777).toBe(0o600);
  });

  it('is written through a link within the folder of the study', async () => {
    const folder = folderOf({ 'study.yaml': study, 'published/real.yaml': drifted });
    symlinkSync('published/real.yaml', join(folder, 'figures.yaml'));

    expect((await samen(['check', '--update'], { cwd: folder })).code).toBe(0);
    expect((await samen(['pin', 'scenarios.b.finish', '.'], { cwd: folder })).code).toBe(0);
    expect(lstatSync(join(folder, 'figures.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'published/real.yaml'), 'utf8')).toContain('scenarios.b.finish');
    expect(readdirSync(join(folder, 'published'))).toEqual(['real.yaml']);
  });

  it('is not written through a link that leads out of it, or nowhere', async () => {
    const folder = folderOf({ 'other/figures.yaml': drifted });
    for (const [name, to] of [
      ['out', '../other/figures.yaml'],
      ['nowhere', 'nothing.yaml'],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'study.yaml'), study);
      symlinkSync(to, join(folder, name, 'figures.yaml'));
      for (const args of [
        ['check', '--update'],
        ['pin', 'scenarios.b.finish'],
      ].slice(name === 'out' ? 0 : 1)) {
        const { code, stdout } = await samen(args, { cwd: join(folder, name) });
        expect([name, args, stdout, [2, 4].includes(code ?? 0)]).toEqual([name, args, '', true]);
      }
      expect(readdirSync(join(folder, name)).toSorted()).toEqual(['figures.yaml', 'study.yaml']);
    }
    expect(readFileSync(join(folder, 'other/figures.yaml'), 'utf8')).toBe(drifted);
  });
});
