import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, type Ran, root, samen } from '../support/cli.ts';
import { skipVisibly } from '../support/skip.ts';
import { majors, nodes } from './nodes.ts';

const here = onceEach({ cwd: root });
const json = ['compare', harbour, '--format', 'json'];
const table = ['compare', harbour, '--width', '140', '--lang', 'nl'];

/** What samen writes in one process of its own, by this Node and in these surroundings. */
function elsewhere(runs: readonly (readonly string[])[], env: Record<string, string>, node = process.execPath): Ran[] {
  const child = spawnSync(node, [join(root, 'test/support/many-runs.cjs')], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    input: JSON.stringify(runs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(child.stderr).toBe('');
  return JSON.parse(child.stdout) as Ran[];
}

/** The same, here. */
async function hereEach(runs: readonly (readonly string[])[]): Promise<Ran[]> {
  const results: Ran[] = [];
  for (const args of runs) results.push(await here(...args));
  return results;
}

describe('the same bytes', () => {
  it.each([
    [
      'in another time zone, where i has a dot when it is a capital',
      { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ],
    [
      'at the other end of the calendar, where numbers have commas',
      { TZ: 'Pacific/Kiritimati', LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8', LANGUAGE: 'nl' },
    ],
    [
      'in a narrow window, where there is only ASCII',
      { LANG: 'C', LC_ALL: 'C', TERM: 'dumb', COLUMNS: '40', LINES: '10' },
    ],
  ])('come out %s', async (_, env) => {
    expect(elsewhere([json, table], env)).toEqual(await hereEach([json, table]));
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

const studies = [harbour, join(root, 'scenarios/digipoort')];

/** Studies as of two dates, computed, and as of one drawn; a coloured table; and a part, which may be computed by one Node and merged by another. */
const runs = [
  ...studies.flatMap((study) =>
    ['2020-06', '2021-04'].flatMap((date, at) =>
      [['compare'], ['simulate', '--draws', '3000']]
        .slice(0, at + 1)
        .map((command) => [...command, study, '--format', 'json', '--as-of', date]),
    ),
  ),
  [...table, '--color', 'always'],
  ['simulate', harbour, '--draws', '20000', '--part', '2/2'],
];

const reportAs = (kind: string, folder: string): string[] => [
  'report',
  harbour,
  '-o',
  join(folder, `document.${kind}`),
];

let documents: Promise<ReadonlyMap<string, Buffer>> | null = null;

/** A page, a workbook and a memo as this Node writes them, written once. */
const documentsHere = (): Promise<ReadonlyMap<string, Buffer>> => (documents ??= writtenHere());

async function writtenHere(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = folderOf({});
  const written = new Map<string, Buffer>();
  for (const kind of ['html', 'xlsx', 'md']) {
    await samen(reportAs(kind, folder));
    written.set(kind, readFileSync(join(folder, `document.${kind}`)));
  }
  return written;
}

describe.each(majors)('Node %i', (major) => {
  it('gives the same JSON of every study and date, and the same table', async (context) => {
    const node = nodes.get(major);
    if (node === undefined) skipVisibly(context, `Node ${major} is missing`);

    expect(elsewhere(runs, {}, node)).toEqual(await hereEach(runs));
  });

  it('writes the same page, workbook and memo', async (context) => {
    const node = nodes.get(major);
    if (node === undefined) skipVisibly(context, `Node ${major} is missing`);
    const folder = folderOf({});
    const written = await documentsHere();
    elsewhere(
      [...written.keys()].map((kind) => reportAs(kind, folder)),
      {},
      node,
    );

    for (const [kind, bytes] of written)
      expect([kind, readFileSync(join(folder, `document.${kind}`)).equals(bytes)]).toEqual([kind, true]);
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
