import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const head = `
samen: 1
study: small
title: Small
currency: EUR
start: 2020-07
as-of: 2020-07
prices: { basis: real, level: 2020 }
discounting: { rate: 2%, basis: real, base: 2020, timing: start-of-year }
`;

/** Studies at the edge of what can be drawn. */
const studies: Readonly<Record<string, string>> = {
  'nothing is drawn': `horizon: 2025-12
scenarios:
  a: { title: A, phases: { go: { duration: 5, costs: [{ title: F, amount: 100, when: end }] } } }
  b: { title: B, phases: { go: { duration: 5, costs: [{ title: F, amount: 100, when: end }] } } }`,
  'one scenario': `horizon: 2025-12
assumptions: { d: { unit: months, value: { p10: 3, p90: 9 }, kind: judgement, why: x } }
scenarios: { a: { title: A, phases: { go: { duration: $d } } } }`,
  'none is feasible': `horizon: 2025-12
assumptions:
  d: { unit: months, value: { p10: 3, p90: 9 }, kind: judgement, why: x }
  p: { unit: percent, value: 10%, kind: judgement, why: x }
responsibility: { r: { rate: 1000, requires: [{ assumption: p, at-least: 50% }] } }
scenarios:
  a: { title: A, phases: { go: { duration: $d, responsibility: r, work: [{ effort: 10 }] } } }
  b: { title: B, phases: { go: { duration: $d, responsibility: r, work: [{ effort: 9 }] } } }`,
  'a horizon of a month': `horizon: 2020-07
assumptions: { d: { unit: months, value: { p10: 30, p90: 90 }, kind: judgement, why: x } }
measures: { m: { from: start, until: go.end } }
criteria: { c: { result: finish, worst: 100, best: 0 } }
stakeholders: { s: { say: 100%, weights: { c: 1 } } }
ranking: { by: score }
scenarios:
  a: { title: A, phases: { go: { duration: $d } }, running: [{ title: R, amount: 5 EUR/month, from: start, until: horizon }] }
  b: { title: B, phases: { go: { duration: 1 } }, running: [{ title: R, amount: -50 EUR/month, from: start, until: horizon }] }`,
  'no phases and no costs': `horizon: 2025-12
scenarios:
  a: { title: A, phases: {}, risks: [{ title: X, probability: 50%, kind: judgement, why: x, costs: { amount: 0, when: start } }] }
  b: { title: B, phases: {} }`,
};

const asked = [
  ['--draws', '1'],
  ['--draws', '2', '--curve', '--by-date', '1999-01', '--budget', '0'],
  ['--draws', '3', '--sampling', 'latin', '--by', 'finish'],
];

describe('samen simulate at the edge', () => {
  it.each(Object.entries(studies))('prints numbers and words only where %s', async (_, text) => {
    const cwd = folderOf({ 'study.yaml': head + text });
    for (const format of ['table', 'csv', 'markdown', 'json'])
      for (const args of asked) {
        const width = format === 'table' ? ['--width', '40'] : [];
        const { code, stdout } = await samen(['simulate', ...args, ...width, '--format', format], { cwd });
        expect([format, args, code]).toEqual([format, args, 0]);
        expect(stdout).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
  });

  it('says so where nothing is drawn, and tells of no relations', async () => {
    const cwd = folderOf({ 'study.yaml': head + studies['nothing is drawn'] });
    const { stdout } = await samen(['simulate', '--lang', 'nl', '--width', '200'], { cwd });
    expect(stdout).toContain('Er is niets getrokken');
    expect(stdout).not.toContain('Spearman');
  });

  it('refuses draws without end also where next to nothing is drawn', async () => {
    for (const study of Object.values(studies))
      for (const draws of ['1000000000000', '1000000000000000']) {
        const cwd = folderOf({ 'study.yaml': head + study });
        const { code, stderr, stdout } = await samen(['simulate', '--draws', draws], { cwd });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/error\[too-many-draws\].* (hours|days) and \d+ MB of memory/);
      }
  });

  it('refuses, with what is possible, what is no number of draws, seed or month', async () => {
    const cwd = folderOf({ 'study.yaml': head + studies['one scenario'] });
    for (const [option, value, hint] of [
      ['--draws', '1e3', 'possible: 1 … 1000000000000000'],
      ['--draws', '-1', 'possible: 1'],
      ['--seed', '9007199254740992', 'possible: 0 … 9007199254740991'],
      ['--by-date', '2025-5', 'write 2025-05'],
      ['--budget', '€ 3 mln', 'possible: 25000000'],
      ['--budget', '25.000.000', 'did you mean "25000000"?'],
      ['--workers', '1.5', 'possible: 1 … 64'],
    ] as const) {
      const { code, stderr, stdout } = await samen(['simulate', `${option}=${value}`], { cwd });
      expect([value, code, stdout]).toEqual([value, 2, '']);
      expect(stderr).toContain(hint);
    }
  });

  it('says where what only a risk needs is not known yet, also beside a class of projects', async () => {
    const text = `horizon: 2025-12
assumptions: { later: { unit: EUR, known: { 2022-01: { value: 5, kind: judgement, why: x } } } }
scenarios:
  a: { title: A, phases: { go: { duration: 5, costs: [{ title: F, amount: 9, when: end }] } },
    risks: [{ title: R, probability: 20%, kind: judgement, why: x, costs: { amount: $later, when: start } }] }`;
    const cwd = folderOf({ 'study.yaml': head + text });
    expect((await samen(['compare'], { cwd })).code).toBe(0);
    for (const args of [['simulate'], ['compare', '--by', 'p80']]) {
      const { code, stderr } = await samen(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(
        'study.yaml:11:16: error[not-known-yet]: assumption "later" has no value known in 2020-07',
      );
    }
    // Instead of the study's own risks.
    const outside = await samen(['simulate', '--outside-view', 'nl-2018'], { cwd });
    expect(outside.code).toBe(0);
    expect(outside.stdout).not.toContain('NaN');
  });

  it('writes draws in the place of draws only, and never over a study', async () => {
    const cwd = folderOf({ 'study.yaml': head + studies['one scenario'], 'Draws.CSV': 'old' });
    for (const file of ['study.yaml', './study.yaml', join(cwd, 'study.yaml')]) {
      const { code, stderr } = await samen(['simulate', '--draws', '5', '--samples', file], { cwd });
      expect(code).toBe(4);
      expect(stderr).toContain('a file of another kind is there: give a name that ends in .csv');
    }
    expect(readFileSync(join(cwd, 'study.yaml'), 'utf8')).toContain('study: small');
    for (const file of ['Draws.CSV', 'new.txt'])
      expect((await samen(['simulate', '--draws', '5', '--samples', file], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'Draws.CSV'), 'utf8')).toMatch(/^draw,/);
  });
});
