import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, root, samen } from '../support/cli.ts';

const workload = join(root, 'test/reference/workload-w');
const json = ['simulate', workload, '--format', 'json'];

describe('samen simulate', () => {
  it('prints what its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'simulation'])).stdout) as object;
    const valid = new Ajv({ allowUnionTypes: true }).compile(schema);
    for (const args of [
      json,
      ['simulate', harbour, '--format', 'json', '--curve', '--by-date', '2030-01', '--budget', '€ 1M'],
    ]) {
      const { stdout, code } = await samen(args);
      expect(code).toBe(0);
      expect([valid(JSON.parse(stdout)), valid.errors]).toEqual([true, null]);
    }
  });

  it('prints only the tables that are asked for, below the sentences', async () => {
    const { stdout } = await samen([
      'simulate',
      workload,
      '--table',
      'difference',
      '--table',
      'curves',
      '--width',
      '120',
    ]);
    for (const text of ['How sure', 'difference with', 'the chance to stay below']) expect(stdout).toContain(text);
    for (const text of ['Who comes first', 'what to add', 'Critical:', 'Spearman']) expect(stdout).not.toContain(text);

    const { code, stderr } = await samen(['simulate', workload, '--table', 'curve']);
    expect(code).toBe(2);
    expect(stderr).toContain('curves');
  });

  it('prints the same bytes for 1, 2, 3 and 8 workers', async () => {
    // Three shards of draws, and nine: fewer than workers, and more.
    for (const [draws, counts] of [
      ['40000', ['1', '2', '8']],
      ['140000', ['1', '3']],
    ] as const) {
      const printed = [];
      for (const workers of counts)
        printed.push((await samen([...json, '--draws', draws, '--workers', workers])).stdout);
      expect(printed[0]?.length).toBeGreaterThan(10_000);
      expect(new Set(printed).size).toBe(1);
    }
  }, 60_000);

  it('writes every draw, and numbers that read back as themselves', async () => {
    const folder = folderOf({});
    const { stdout } = await samen([...json, '--draws', '2500', '--samples', 'draws.csv'], { cwd: folder });
    const [head = '', ...rows] = readFileSync(join(folder, 'draws.csv'), 'utf8').trimEnd().split('\n');
    const place = head.split(',').indexOf('package/present-value');
    const values = rows.map((row) => Number(row.split(',')[place]));
    const reported = JSON.parse(stdout) as { scenarios: { id: string; presentValue: { mean: { value: number } } }[] };
    const mean = reported.scenarios.find(({ id }) => id === 'package')?.presentValue.mean.value ?? 0;
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBe(2500);
    expect(values.reduce((sum, value) => sum + value, 0) / 2500 / mean).toBeCloseTo(1, 12);
    expect(readdirSync(folder)).toEqual(['draws.csv']);
  });

  it('refuses what cannot be done, before it begins', async () => {
    const { code, stderr } = await samen(['simulate', workload, '--draws', '1000000000000']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/1000000000000 draws would take about \d+ days and \d+ MB of memory/);
    for (const wrong of [
      ['--draws', '0'],
      ['--draws', '1.5'],
      ['--seed', '-1'],
      ['--sampling', 'sobol'],
      ['--budget', 'much'],
      ['--workers', '0'],
    ])
      expect((await samen(['simulate', workload, ...wrong])).code).toBe(2);
  }, 30_000);
});
