import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = (docs: string) => `
samen: 1
study: drawn
title: A gate on what is drawn
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  docs: { unit: percent, value: ${docs}, range: 0% .. 100%, kind: judgement, why: for this test }
  other: { unit: percent, value: { min: 0%, max: 100% }, kind: judgement, why: for this test }
scenarios:
  new:
    title: New
    requires: [{ assumption: docs, at-least: 70% }, { assumption: other, at-least: 30% }]
    phases: { build: { duration: 3, costs: [{ title: Fee, amount: 1000, when: start }] } }
`;

const solved = async (docs: string): Promise<string> => {
  const args = ['--figure', 'simulated.new.feasible', '--to', '60%', '--by', 'docs', '--draws', '2000'];
  const { stdout } = await samen(['solve', ...args, '--width', '200'], {
    cwd: folderOf({ 'study.yaml': study(docs) }),
  });
  return stdout;
};

it('says in which row the assumption is drawn itself: its value in the plan alone would come to another figure', async () => {
  expect(await solved('{ low: 40%, mode: 75%, high: 95% }')).toContain(
    'In the first row the assumption is drawn as well',
  );
  expect(await solved('75%')).not.toContain('In the first row');
});

it.each([
  ['en', 'jumps past 60% where "docs" is 70% (now 75%)'],
  ['nl', 'gaat voorbij 60% waar "docs" 70% is (nu 75%)'],
])('gives no error of a value at which all draws jump at once: in %s', async (lang, said) => {
  const alone = study('75%').replace(', { assumption: other, at-least: 30% }', '');
  const args = ['--figure', 'simulated.new.feasible', '--to', '60%', '--by', 'docs', '--draws', '200'];
  const { stdout } = await samen(['solve', ...args, '--width', '200', '--lang', lang], {
    cwd: folderOf({ 'study.yaml': alone }),
  });

  expect(stdout).toContain(said);
  expect(stdout).not.toContain('±');
});
