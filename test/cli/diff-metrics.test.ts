import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

/** A study with a score, lengths and costs, of which one assumption moves all. */
const north = (by: string, months: number): string => `samen: 1
study: north
title: North
currency: EUR
start: 2026-01
horizon: 2035-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
ranking: { by: ${by} }
assumptions:
  time: { unit: months, value: ${months} months, kind: judgement, why: made up }
${by.startsWith('measures') ? 'measures: { works: { title: Works, from: build.start, until: build.end } }' : ''}
criteria:
  ready: { title: Ready, result: finish, worst: 20 months, best: 0 months }
stakeholders:
  town: { say: 100%, weights: { ready: 1 } }
scenarios:
  a:
    title: Anew
    phases: { build: { duration: $time } }
    running: [{ title: Rent, amount: € 100k/month, from: start, until: build.end }]
  b: { title: Bought, phases: { build: { duration: 15 months, costs: [{ title: Work, amount: € 3M, when: end }] } } }
`;

const diffOf = async (by: string, ...args: readonly string[]): Promise<string> => {
  const cwd = folderOf({ 'old/study.yaml': north(by, 10), 'new/study.yaml': north(by, 9) });
  const { stdout, stderr } = await samen(['diff', 'old', 'new', ...args], { cwd });
  expect(stderr).toBe('');
  return stdout;
};

/** What scenarios are ranked by, with the unit of effects on it, and the effect of a month less on scenario `a`. */
const effects = [
  ['score', 'points', '+5 points', '+5 punten'],
  ['finish', 'months', '−1 month', '−1 maand'],
  ['measures.works', 'months', '−1 month', '−1 maand'],
  ['running', 'EUR', '−€ 100,000', '€ −100.000'],
  ['present-value', 'EUR', '−€ 100,000', '€ −100.000'],
] as const;

describe.each(effects)('samen diff of a study ranked by %s', (by, unit, en, nl) => {
  it('gives effects in the unit of that', async () => {
    expect(await diffOf(by, '--format', 'csv')).toContain(`,Effect on a [${unit}],`);
    expect(await diffOf(by, '--format', 'github')).toContain(`; effect on ${by}: a ${en}\n`);
    expect(await diffOf(by, '--format', 'github', '--lang', 'nl')).toContain(`; effect op ${by}: a ${nl}\n`);
  });
});

describe('samen diff of a study ranked by score', () => {
  it('has points in its tables', async () => {
    const screen = await diffOf('score', '--width', '120');
    expect(screen).toContain('Ranking (score) [points]');
    expect(screen).toMatch(/ on a\n +points\n/);
  });
});

/** What `samen diff` tells where the rent of a scenario without phases becomes higher. */
const rentRises = async (by: string, ...args: readonly string[]): Promise<string> => {
  const study = (rent: string): string =>
    north(by, 10).replace(
      / {2}b: .*\n/,
      `  b: { title: Bought, phases: {}, running: [{ title: Rent, amount: ${rent}, from: start, until: horizon }] }\n`,
    );
  const cwd = folderOf({ 'old/study.yaml': study('€ 1/month'), 'new/study.yaml': study('€ 2/month') });
  return (await samen(['diff', 'old', 'new', ...args], { cwd })).stdout;
};

describe('samen diff of a scenario that could be done, but has no place', () => {
  it('says what it lacks, not that it is not feasible', async () => {
    const [score, finish] = [await rentRises('score'), await rentRises('finish')];
    expect(score).toMatch(/^b +Bought +no score +no score$/m);
    expect(finish).toMatch(/^b +Bought +no finish +no finish$/m);
    expect(score + finish).not.toContain('feasible');
    expect(await rentRises('score', '--lang', 'nl')).toMatch(/zonder score +zonder score$/m);
  });

  it('says so of each side by what that is ranked by', async () => {
    const cwd = folderOf({
      'old/study.yaml': north('score', 10).replace(/ {2}b: .*\n/, '  b: { title: Bought, phases: {} }\n'),
      'new/study.yaml': north('running', 10),
    });
    const { stdout } = await samen(['diff', 'old', 'new', '--format', 'github'], { cwd });
    expect(stdout).toContain('::b: no score → 1\n');
  });
});

describe('samen diff --format github', () => {
  it('rounds the effects of a change in one way', async () => {
    const old = north('running', 10)
      .replace('  time:', '  rent: { unit: EUR/month, value: 100000, kind: judgement, why: made up }\n  time:')
      .replace('amount: € 100k/month', 'amount: $rent')
      .replace(
        / {2}b: .*\n/,
        '  b: { title: Bought, phases: { build: { duration: 60 months } }, running: [{ title: Rent, amount: $rent, from: start, until: build.end }] }\n',
      );
    const cwd = folderOf({ 'old/study.yaml': old, 'new/study.yaml': old.replace('value: 100000,', 'value: 103857,') });
    const { stdout } = await samen(['diff', 'old', 'new', '--format', 'github'], { cwd });

    expect(stdout).toContain('; effect on running: b +€ 231,000, a +€ 39,000\n');
  });
});
