import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, root, samen } from '../support/cli.ts';
import { parseCsv } from '../support/csv.ts';
import { skipVisibly } from '../support/skip.ts';

const rate = ['', '19000 EUR/person-month'];
const variants = `variant,hired-rate,dossiers\n${rate.map((value, index) => `v${index},${value},9 person-months\n`).join('')}`;

/** A samen that notes what it is asked, and is killed at one part the first time. */
const fragile = `#!/bin/sh
echo "$@" >> calls
case "$*" in *19000*--part\\ 2/2*) if [ ! -e killed ]; then touch killed; kill -9 $$; fi ;; esac
exec ${process.execPath} ${join(root, 'bin/samen.js')} "$@"
`;

function batchFolder(): string {
  const folder = folderOf({});
  for (const name of ['batch', 'permits']) cpSync(join(root, 'examples', name), join(folder, name), { recursive: true });
  const batch = join(folder, 'batch');
  writeFileSync(join(batch, 'variants.csv'), variants);
  writeFileSync(join(batch, 'samen'), fragile, { mode: 0o755 });
  return batch;
}

it('examples/batch computes variants in parts, goes on after a job that was killed, and makes one table', async (context) => {
  if (spawnSync('snakemake', ['--version']).error !== undefined) skipVisibly(context, 'snakemake is not installed');
  const batch = batchFolder();
  const snakemake = () =>
    spawnSync('snakemake', ['--cores', '2', '--keep-going', '--quiet', '--config', 'samen=./samen', 'draws=20000'], {
      cwd: batch,
      env: { ...process.env, HOME: batch, XDG_CACHE_HOME: batch },
      encoding: 'utf8',
    });
  const calls = (): string[] => readFileSync(join(batch, 'calls'), 'utf8').trimEnd().split('\n');

  expect(snakemake().status).not.toBe(0);
  const before = calls().length;
  expect(existsSync(join(batch, 'results/table.csv'))).toBe(false);
  const again = snakemake();
  expect({ status: again.status, err: again.status === 0 ? '' : again.stderr }).toEqual({ status: 0, err: '' });

  // The part that was killed, and what rests on it.
  expect(calls().slice(before).map((call) => call.split(' ')[0])).toEqual(['simulate', 'merge']);
  const table = parseCsv(readFileSync(join(batch, 'results/table.csv'), 'utf8'));
  const expected: string[][] = [];
  for (const [index, value] of rate.entries()) {
    const sets = [...(value === '' ? [] : ['--set', `hired-rate=${value}`]), '--set', 'dossiers=9 person-months'];
    const { stdout } = await samen(['simulate', 'examples/permits', '--draws', '20000', ...sets, '--format', 'json']);
    for (const { id, rank, chances, presentValue } of (JSON.parse(stdout) as Simulated).scenarios) {
      const row = [rank, chances.first?.value, ...(['mean', 'p10', 'p50', 'p90'] as const).map((key) => presentValue[key].value)];
      expected.push([`v${index}`, value, '9 person-months', id, ...row.map((number) => String(number ?? ''))]);
    }
  }
  expect(table.slice(1).map(asNumbers)).toEqual(expected.map(asNumbers));
}, 300_000);

interface Simulated {
  readonly scenarios: readonly {
    readonly id: string;
    readonly rank: number | null;
    readonly chances: { readonly first: { readonly value: number } | null };
    readonly presentValue: Readonly<Record<'mean' | 'p10' | 'p50' | 'p90', { readonly value: number }>>;
  }[];
}

/** Python writes 1.0 where JavaScript writes 1. */
const asNumbers = (row: readonly string[]): (string | number)[] =>
  row.map((field) => (/^-?[\d.]+(?:e[+-]?\d+)?$/.test(field) ? Number(field) : field));
