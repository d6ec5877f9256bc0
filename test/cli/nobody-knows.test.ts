import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = `
samen: 1
study: unasked
title: What nobody asked
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  growth: { unit: percent, range: 0% .. 50%, known: { 2023-03: { value: unknown, kind: judgement, why: nobody asked } } }
  late: { unit: percent, known: { 2026-01: { value: 4%, kind: judgement, why: later } } }
  half: { unit: percent, value: $growth / 2 }
  double: { unit: percent, value: $late * 2 }
scenarios:
  new: { title: New, phases: { build: { duration: 3 } } }
`;

const rowsOf = async (...args: readonly string[]): Promise<string[][]> => {
  const { stdout } = await samen(args, { cwd: folderOf({ 'study.yaml': study }) });
  return stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
};

it('is told of an assumption as that, and since when, not as what is not known yet', async () => {
  const rows = await rowsOf('assumptions', '--width', '300');

  expect(rows.find(([name]) => name === 'growth')).toEqual(expect.arrayContaining(['nobody knows', '2023-03']));
  expect(rows.find(([name]) => name === 'late')).toContain('not known yet');
  expect(rows.find(([name]) => name === 'half')).toContain('rests on something not known');
  expect(rows.find(([name]) => name === 'double')).toContain('rests on something not known');
});
