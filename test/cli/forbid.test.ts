import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { change, ran, textOf } from '../support/pinned.ts';
import { studyHead } from '../support/study-head.ts';

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
    const printed = async (...args: readonly string[]): Promise<string> =>
      (await ran(folder, 'check', '--width', '200', ...args)).stdout;
    const [short, full] = [await printed(), await printed('--full')];

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

const rules = (
  forbid: string,
  more: string,
): string => `${studyHead('small', { title: 'Small', start: '2026-01', horizon: '2027-12', rate: '0%' })}
forbid: { ${forbid} }
${more}`;

const checked = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await runWith({ 'study.yaml': text }, ['check', 'study.yaml', '--width', '300', ...args])).out;

describe('what is told of a rule that is violated', () => {
  it('is not that no scenario is feasible where one that is has no place in the ranking', async () => {
    const late = rules(
      'infeasible-first: true',
      `ranking: { by: finish }
scenarios:
  a: { title: a, delivered: never, phases: { p: { duration: 2 } } }
  b: { title: b, requires: [{ figure: finish, at-most: 2 months }], phases: { p: { duration: 4 } } }
`,
    );

    expect(await checked(late)).toContain(
      'no feasible scenario can be ranked by finish; the best by it is b, which is not feasible',
    );
    expect(await checked(late, '--lang', 'nl')).toContain('dat niet haalbaar is');
    expect(
      await checked(late.replace('delivered: never, ', 'requires: [{ figure: finish, at-most: 1 months }], ')),
    ).toContain('no scenario is feasible; the best by finish is a');
  });

  it('has digits enough to see that a share is above what is allowed', async () => {
    const judged = rules(
      'judgement-share-above: 50%',
      `assumptions:
  x: { unit: EUR, value: 10000.2, kind: judgement, why: x }
  y: { unit: EUR, value: 9999.8, kind: sourced, source: s }
  z: { unit: EUR, value: 20001, kind: sourced, source: s }
sources: { s: { title: S, url: https://example.org } }
scenarios:
  a: { title: a, phases: { p: { costs: [{ title: c, amount: 1, when: start }] } } }
  b: { title: b, phases: { p: { costs: [{ title: c, amount: $x, when: start }, { title: c, amount: $y, when: start }, { title: c, amount: 1, when: start }] } } }
`,
    );

    expect(await checked(judged)).toContain(
      '50.001% of the lead of a over b rests on judgements, and 50.000% is allowed',
    );
  });
});
