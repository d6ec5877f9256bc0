import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, root, samen } from '../support/cli.ts';
import { validatorOf } from '../support/schema.ts';
import { studyHead } from '../support/study-head.ts';

const workload = join(root, 'test/reference/workload-w');
const json = ['simulate', workload, '--format', 'json'];

/** `a` costs what is drawn; `b` that, a share of 1,000 of its own, and a risk. */
const drawnStudy = `${studyHead('small', { title: 'Small', start: '2025-01', horizon: '2034-12', rate: '0%' })}
assumptions:
  luck: { unit: EUR, value: { p10: 900, p90: 1100, shape: normal }, kind: judgement, why: x }
scenarios:
  a: { title: A, phases: { pay: { costs: [{ title: Luck, amount: $luck, when: start }] } } }
  b:
    title: B
    assumptions:
      share: { unit: percent, value: { min: 10%, max: 90% }, kind: judgement, why: x }
      part: { unit: EUR, value: $share * € 1000 }
    phases: { pay: { costs: [{ title: Luck, amount: $luck, when: start }, { title: Part, amount: $part, when: start }] } }
    risks: [{ title: Fire, probability: 30%, kind: judgement, why: x, costs: { amount: { min: 100, max: 200 }, when: start } }]
`;

/** A scenario with a risk of its own. */
const risky = (price: number, probability: string, damage: number): string =>
  `{ title: T, phases: { build: { responsibility: teams, team: 1, work: [{ effort: 10 }] } },
      risks: [{ title: R, probability: ${probability}, kind: judgement, why: x, delays: { phase: build, by: 3 }, costs: { amount: ${damage}, when: build.end } }],
      running: [{ title: P, amount: ${price} EUR/month, from: start, until: horizon }] }`;

const withRisks = `samen: 1
study: two-risks
title: Two risks
currency: EUR
start: 2026-01
horizon: 2027-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
responsibility: { teams: { rate: 10000 } }
scenarios:
  a: ${risky(100, '30%', 50_000)}
  b: ${risky(200, '25%', 20_000)}
  c: ${risky(300, '50%', 10_000)}
`;

describe('samen simulate', () => {
  it('prints what its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'simulation'])).stdout) as object;
    const valid = validatorOf(schema);
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
  });

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

  it('writes whether a risk of each scenario happens, which its cost follows', async () => {
    const folder = folderOf({ 'study.yaml': withRisks });
    await samen(['simulate', 'study.yaml', '--draws', '400', '--samples', 'draws.csv'], { cwd: folder });
    const [head = '', ...rows] = readFileSync(join(folder, 'draws.csv'), 'utf8').trimEnd().split('\n');
    const names = head.split(',');
    const read = (row: string, name: string): number => Number(row.split(',')[names.indexOf(name)]);

    for (const [id, price, damage] of [
      ['a', 100, 50_000],
      ['b', 200, 20_000],
      ['c', 300, 10_000],
    ] as const) {
      const happens = rows.map((row) => read(row, `${id}/risks.0.happens`));
      expect(new Set(happens)).toEqual(new Set([0, 1]));
      expect(rows.map((row) => read(row, `${id}/present-value`))).toEqual(
        happens.map((each) => 100_000 + 24 * price + each * damage),
      );
    }
  });

  it('tells of a cost that differs by rounding only from draw to draw that it needs no reserve', async () => {
    const study = withRisks
      .replace('basis: real, base', 'basis: nominal, base')
      .replace('basis: real', 'basis: nominal')
      .replace('rate: 0%', 'rate: 4%')
      .replace('mid-year', 'end-of-year')
      .replace(/scenarios:[^]*/, '');
    const folder = folderOf({
      'study.yaml': `${study}assumptions: { d: { unit: months, value: { low: 2, mode: 4, high: 9 }, kind: judgement, why: x } }
scenarios: { one: { title: One, phases: { w: { responsibility: teams, duration: $d, work: [{ effort: 12 }] } } } }
`,
    });
    const { stdout } = await samen(['simulate', 'study.yaml', '--draws', '1000', '--width', '140'], { cwd: folder });

    expect(stdout).toContain('to be 80% sure it needs no reserve');
    expect(stdout).not.toMatch(/0%\)|115\.384|▒{3}/);
  });

  it('writes what a scenario draws otherwise than the one that it extends, from the same random numbers', async () => {
    const study = `samen: 1
study: extended
title: Extended
currency: EUR
start: 2026-01
horizon: 2027-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
scenarios:
  a:
    title: A
    assumptions: { fee: { unit: EUR, value: { min: 100, max: 200 }, kind: judgement, why: x } }
    phases: { work: { costs: [{ title: Fee, amount: $fee, when: start }] } }
    risks: [{ title: R, probability: 30%, kind: judgement, why: x, costs: { amount: { min: 1000, max: 2000 }, when: start } }]
  b:
    extends: a
    title: B
    assumptions: { fee: { value: { min: 300, max: 500 } } }
    risks: [{ title: R, probability: 60%, kind: judgement, why: x, costs: { amount: { min: 1000, max: 2000 }, when: start } }]
  c:
    extends: b
    title: C
`;
    const folder = folderOf({ 'study.yaml': study });
    await samen(['simulate', 'study.yaml', '--draws', '200', '--samples', 'draws.csv'], { cwd: folder });
    const [head = '', ...rows] = readFileSync(join(folder, 'draws.csv'), 'utf8').trimEnd().split('\n');
    const names = head.split(',');
    const read = (row: string, name: string): number => Number(row.split(',')[names.indexOf(name)]);

    expect(names.filter((name) => /[$]|risks/.test(name)).toSorted()).toEqual([
      '$a/fee',
      '$b/fee',
      'a/risks.0.costs',
      'a/risks.0.happens',
      'b/risks.0.happens',
    ]);
    for (const id of ['a', 'b', 'c']) {
      const own = id === 'a' ? 'a' : 'b';
      const sums = rows.map(
        (row) => read(row, `$${own}/fee`) + read(row, `${own}/risks.0.happens`) * read(row, 'a/risks.0.costs'),
      );
      rows.forEach((row, draw) => expect(read(row, `${id}/total-cost`)).toBeCloseTo(sums[draw] ?? 0, 9));
    }
  });

  it('writes what was drawn beside the results: these follow from it in every draw', async () => {
    const folder = folderOf({ 'study.yaml': drawnStudy });
    const { code } = await samen(['simulate', 'study.yaml', '--draws', '2500', '--samples', 'draws.csv'], {
      cwd: folder,
    });
    const [head = '', ...rows] = readFileSync(join(folder, 'draws.csv'), 'utf8').trimEnd().split('\n');
    const names = head.split(',');
    const values = rows.map(
      (row) => new Map(row.split(',').map((value, place) => [names[place] ?? '', Number(value)])),
    );
    const happened = values.filter((draw) => draw.get('b/risks.0.happens') === 1);

    expect(code).toBe(0);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /\$|risks/.test(name)).toSorted()).toEqual([
      '$b/share',
      '$luck',
      'b/risks.0.costs',
      'b/risks.0.happens',
    ]);
    expect(happened.length / 2500).toBeCloseTo(0.3, 1);
    for (const draw of values) {
      const of = (name: string): number => draw.get(name) ?? Number.NaN;
      expect(of('a/total-cost') / of('$luck')).toBeCloseTo(1, 12);
      const risk = of('b/risks.0.happens') * of('b/risks.0.costs');
      expect((1000 * of('$b/share') + of('$luck') + risk) / of('b/total-cost')).toBeCloseTo(1, 12);
    }
  });

  it('says of a result that is the same in all draws not what it goes with', async () => {
    const cwd = folderOf({ 'study.yaml': drawnStudy });
    const { stdout } = await samen(['simulate', '--draws', '2500', '--table', 'correlations'], { cwd });

    expect(stdout).toContain('Rank correlations: present value');
    expect(stdout).not.toContain('Rank correlations: finish');
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
  });
});
