import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, root, samen } from '../support/cli.ts';
import { skipVisibly } from '../support/skip.ts';
import { majors, nodes } from './nodes.ts';

const here = onceEach({ cwd: root });
const json = ['compare', harbour, '--format', 'json'];
const table = ['compare', harbour, '--width', '140', '--lang', 'nl'];

describe('the same bytes', () => {
  it.each([
    ['in another time zone', { TZ: 'America/New_York' }],
    ['at the other end of the calendar', { TZ: 'Pacific/Kiritimati' }],
    ['where i has a dot when it is a capital', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['where numbers have commas', { LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8', LANGUAGE: 'nl' }],
    ['where there is only ASCII', { LANG: 'C', LC_ALL: 'C', TERM: 'dumb' }],
    ['in a narrow window', { COLUMNS: '40', LINES: '10' }],
  ])('come out %s', async (_, env) => {
    for (const args of [json, table]) expect(await samen(args, { cwd: root, env })).toEqual(await here(...args));
  });

  it('come out wherever samen is run and wherever the study lies', async () => {
    const folder = folderOf({});
    cpSync(harbour, join(folder, 'deep/down'), { recursive: true });
    const there = await samen(['compare', 'deep/down', '--format', 'json'], { cwd: folder });

    expect(there.stdout).toBe((await here(...json)).stdout);
    expect((await samen(['compare', '--format', 'json'], { cwd: harbour })).stdout).toBe(there.stdout);
  });

  it('come out the second time', async () => {
    expect(await samen(json, { cwd: root })).toEqual(await here(...json));
  });

  it('are unlike those of another study', async () => {
    const { stdout } = await samen([...json, '--set', 'team=21'], { cwd: root });

    expect(stdout).not.toBe((await here(...json)).stdout);
  });
});

describe.each(majors)('Node %i', (major) => {
  const studies = [harbour, join(root, 'test/reference/worked-example'), join(root, 'scenarios/digipoort')];

  it('gives the same JSON, of every study and date', async (context) => {
    const node = nodes.get(major);
    if (node === undefined) skipVisibly(context, `Node ${major} is missing`);
    for (const study of studies.filter((each) => existsSync(join(each, 'study.yaml')))) {
      for (const date of ['2020-06', '2021-04']) {
        for (const command of ['compare', 'simulate']) {
          const args = [command, study, '--format', 'json', '--as-of', date];
          expect(await samen(args, { cwd: root, node })).toEqual(await here(...args));
        }
      }
    }
  });

  it('gives the same table', async (context) => {
    const node = nodes.get(major);
    if (node === undefined) skipVisibly(context, `Node ${major} is missing`);

    expect(await samen([...table, '--color', 'always'], { cwd: root, node })).toEqual(
      await here(...table, '--color', 'always'),
    );
  });
});

describe('package.json', () => {
  it('asks for the oldest Node of these', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
    };

    expect(engines.node).toMatch(/^>=20\./);
  });
});
