import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt } from '../support/cli.ts';
import { change, ran, textOf } from '../support/pinned.ts';

describe('what a study forbids', () => {
  it.each([
    ['stale: 365 days', 'stale', /"discount-rate"|"supplier-rate"|last updated in/],
    ['judgement-share-above: 1%', 'judgement-share-above', /rests on judgements/],
    ['unstated: true', 'unstated', /no source/],
    ['infeasible-first: true', 'infeasible-first', /is not feasible/],
  ])('%s is a finding where it is so', async (rule, name, text) => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { ${rule} }\n`);
    if (name === 'infeasible-first') change(folder, 'study.yaml', ['{ unit: fte, value: 20', '{ unit: fte, value: 8']);
    const asOf = name === 'stale' ? ['--as-of', '2024-04'] : [];
    const { stdout, code } = await ran(folder, 'check', '--format', 'json', ...asOf);
    const { forbidden, same } = JSON.parse(stdout) as {
      forbidden: { rule: string; text: string; line: number }[];
      same: boolean;
    };

    expect({ code, same, rules: [...new Set(forbidden.map(({ rule: entry }) => entry))] }).toEqual({
      code: 1,
      same: false,
      rules: [name],
    });
    expect(forbidden[0]?.text).toMatch(text);
    expect(forbidden[0]?.line).toBeGreaterThan(name === 'infeasible-first' ? 0 : 1);
  });

  it('is no finding where it is not so', async () => {
    const folder = harbourAt('.');
    const rules = 'stale: 90 years, judgement-share-above: 100%, unstated: false, infeasible-first: false';
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { ${rules} }\n`);

    expect((await ran(folder, 'check')).code).toBe(0);
  });
});

describe('many findings of one kind', () => {
  it('are told as one, with how many there are and the fields of the first with their values; each with --full', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { unstated: true }\n`);
    const { forbidden } = JSON.parse((await ran(folder, 'check', '--format', 'json')).stdout) as {
      forbidden: { text: string }[];
    };
    const told = async (...args: readonly string[]): Promise<string> =>
      (await ran(folder, 'check', '--width', '200', ...args)).stdout;
    const [short, full] = [await told(), await told('--full')];

    expect(forbidden.length).toBeGreaterThan(10);
    expect(short).toContain(`1 rule of the study is violated: ${forbidden.length} findings.`);
    expect(short).toContain(`${forbidden.length} numbers have no source`);
    expect(short.match(/^unstated/gm)).toHaveLength(1);
    expect(full.match(/^unstated/gm)).toHaveLength(1 + forbidden.length);
    // The field as a path, and what is written there.
    expect(forbidden.every(({ text }) => /^\S+ = \S.* has no source/.test(text))).toBe(true);
  });
});

describe('--folder', () => {
  it('tells which files of a report are out of date', async () => {
    const folder = harbourAt('.');
    await ran(folder, 'report', '-o', 'out');
    expect((await ran(folder, 'check', '--folder', 'out')).code).toBe(0);
    writeFileSync(join(folder, 'out/compare.csv'), 'changed');
    const { stdout, code } = await ran(folder, 'check', '--folder', 'out');

    expect(stdout).toMatch(/compare\.csv +it was changed by hand/);
    expect(code).toBe(1);
  });
});
