import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

/** Two scenarios, of which the second leads while the median of an estimate is below a value. */
const study = `samen: 1
study: record
title: A record
currency: GBP
start: 2027-01
horizon: 2036-12
as-of: 2026-11
as-of-dates: { 2026-03: { title: Before }, 2026-11: { title: After } }
prices: { basis: real, level: 2026 }
discounting: { rate: 3.5%, basis: real, base: 2026, timing: mid-year }
assumptions:
  size: { title: Size, unit: person-months, value: { p10: 260, p90: 520 }, kind: judgement, why: a guess }
  licence:
    title: Licence
    unit: GBP/year
    range: 100000 .. 2000000
    known:
      2026-03: { value: 1000000, kind: judgement, why: before }
      2026-11: { value: 1600000, kind: judgement, why: after }
responsibility: { staff: { rate: 6800 } }
scenarios:
  keep: { title: Keep, phases: {}, running: [{ title: Old, amount: 28000 GBP/month, from: start, until: horizon }] }
  build: { title: Build it, phases: { make: { responsibility: staff, team: 9, work: [{ effort: $size }] } } }
  buy: { title: Buy it, phases: {}, running: [{ title: New, amount: $licence, from: start, until: horizon }] }
`;

const shown = async (...args: readonly string[]): Promise<string> =>
  (await samen([...args, '--width', '200'], { cwd: folderOf({ 'study.yaml': study }) })).stdout;

describe('a central value that is computed', () => {
  it('is rounded in a sentence, as what it is held against', async () => {
    // The median of a lognormal estimate is the root of 260 · 520.
    expect(await shown('compare')).toMatch(/"Size" stays below \d+ person-months \(now 368 person-months; /);
  });
});

describe('a category of cost that the program names', () => {
  it('has a word in Dutch', async () => {
    expect(await shown('show', 'build', '--table', 'costs', '--lang', 'nl')).toMatch(/^arbeid /m);
    expect(await shown('show', 'build', '--table', 'costs')).toMatch(/^labour /m);
  });
});

describe('the plane of two assumptions', () => {
  it('has scenarios by their titles where they are named first', async () => {
    const screen = await shown('sensitivity', '--grid', 'size,licence');

    expect(screen).toMatch(/^"Build it" \(build\) leads with the values in force/m);
    expect(screen).toMatch(/^A build: .*; [BC] "Buy it" \(buy\): /m);
  });
});

describe('a study of one scenario', () => {
  it('has no columns of a difference, and no table of who is first', async () => {
    const one = study.replace(/  keep: .*\n/, '').replace(/  buy: .*\n/, '');
    const cwd = folderOf({ 'study.yaml': one });
    const compared = await samen(['compare', '--width', '200'], { cwd });
    const simulated = await samen(['simulate', '--draws', '256', '--width', '200'], { cwd });
    const asked = await samen(['simulate', '--draws', '256', '--budget', '3000000', '--width', '200'], { cwd });

    expect(compared.stdout).toMatch(/^1 +build /m);
    expect(compared.stdout).not.toMatch(/From|best/);
    expect(simulated.stdout).not.toContain('Who comes first');
    expect(asked.stdout).toMatch(/Within/);
  });
});

describe('an explanation of no change', () => {
  it('has no column of shares', async () => {
    const screen = await shown('explain');

    expect(screen).toMatch(/^Licence .* 0 +judgement/m);
    expect(screen).not.toContain('Share');
    expect(await shown('explain', '--full')).toContain('Share');
  });
});
