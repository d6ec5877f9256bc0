import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';

/** An effort by PERT, a platform by P10 and P90, upkeep by two possibilities, and a risk. */
const study = `samen: 1
study: ledger
title: A new ledger
currency: EUR
start: 2026-01
horizon: 2032-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 2.25%, basis: real, base: 2026, timing: mid-year }
simulation: { draws: 2000 }
assumptions:
  size: { unit: person-months, value: { low: 30, mode: 40, high: 80 }, kind: judgement, why: a guess }
  platform: { unit: EUR/month, value: { p10: 8000, p90: 20000, shape: normal }, kind: judgement, why: a guess }
  tools: { unit: EUR, value: { any-of: [{ value: 10000, probability: 60% }, { value: 90000, probability: 40% }] }, kind: judgement, why: a guess }
  chance: { unit: percent, value: 30%, kind: judgement, why: a guess }
responsibility:
  hired: { rate: 10000 EUR/person-month }
scenarios:
  v1.0:
    title: Replace it
    phases:
      build:
        responsibility: hired
        team: 4 fte
        work: [{ effort: $size }]
        costs: [{ title: Tools, amount: $tools, when: spread }]
    running: [{ title: Platform, amount: $platform, from: build.end, until: horizon }]
    risks: [{ title: Late, probability: $chance, kind: judgement, why: a guess, delays: { phase: build, by: 6 } }]
  keep:
    title: Keep it
    phases: {}
    running: [{ title: Old, amount: € 20k/month, from: start, until: horizon }]
`;

const pinned = ['v1.0.present-value.p80', 'v1.0.finish.p90', 'v1.0.total-cost.mean', 'v1.0.first', 'keep.cheapest'];

/** A folder with the study, and these figures of its simulation pinned. */
async function withPins(names: readonly string[] = pinned): Promise<string> {
  const folder = folderOf({ 'study.yaml': study });
  for (const name of names) {
    const { code, stderr } = await samen(['pin', `simulated.${name}`], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
  return folder;
}

interface Checked {
  readonly figures: readonly {
    readonly same: boolean;
    readonly is: number | string;
    readonly difference: number;
    readonly standardError: number;
    readonly drift: {
      readonly assumptions: readonly { readonly assumption: string; readonly was: string; readonly share: number }[];
      readonly other: { readonly share: number } | null;
    } | null;
  }[];
}

async function checked(
  folder: string,
): Promise<{ readonly code: number | null; readonly figures: Checked['figures'] }> {
  const { code, stdout } = await samen(['check', '--format', 'json'], { cwd: folder });
  return { code, figures: (JSON.parse(stdout) as Checked).figures };
}

const inStudy = (folder: string): string => join(folder, 'study.yaml');

describe('a pinned figure of a simulation', () => {
  it('is refused where the scenario has no finish, in as many words', async () => {
    const cwd = folderOf({ 'study.yaml': study });

    expect(await samen(['pin', 'simulated.keep.finish.p80'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^samen: error\[no-figure\]: scenario "keep" has no finish: nothing is delivered\n/,
      ),
    });
  });

  it('is what simulate tells, with its standard error', async () => {
    const folder = await withPins();
    const { code, figures } = await checked(folder);
    const { stdout } = await samen(['simulate', '--format', 'json'], { cwd: folder });
    const { scenarios } = JSON.parse(stdout) as {
      scenarios: {
        id: string;
        presentValue: { p80: unknown };
        totalCost: { mean: unknown };
        chances: { first: unknown };
      }[];
    };
    const entry = scenarios.find(({ id }) => id === 'v1.0');
    const reported = figures.map(({ is: now, standardError }) => ({ value: now, error: standardError }));

    expect({ code, same: figures.map(({ same }) => same) }).toEqual({ code: 0, same: pinned.map(() => true) });
    expect([reported[0], reported[2], reported[3]]).toEqual([
      entry?.presentValue.p80,
      entry?.totalCost.mean,
      entry?.chances.first,
    ]);
    expect((await samen(['check'], { cwd: folder })).stdout).toContain('\u00b1');
  });

  it('has in a message no more digits than its standard error, as far as it can be told from what was published', async () => {
    const folder = await withPins(['v1.0.present-value.p80', 'v1.0.first', 'v1.0.total-cost.mean']);
    const drifts = async (): Promise<readonly string[]> => {
      const { stdout } = await samen(['check', '--format', 'github'], { cwd: folder });
      return [...stdout.matchAll(/ was (.*?) and is (.*?): /g)].map(([, was, now]) => `${was} → ${now}`);
    };
    edit(join(folder, 'study.yaml'), 'low: 30', 'low: 31');
    expect(await drifts()).toEqual([
      '€ 1,650,000 → € 1,649,350 ± € 10,000 (−€ 650.95)',
      '71%25 → 70.65%25 ± 1%25 (−0.35 percentage points)',
      '€ 1,480,000 → € 1,476,300 ± € 7,600 (−€ 3,729.45)',
    ]);
    edit(join(folder, 'study.yaml'), 'high: 80', 'high: 120');
    expect(await drifts()).toEqual([
      '€ 1,650,000 → € 1,688,400 ± € 8,900 (+€ 38,386.61)',
      '71%25 → 65.1%25 ± 1.1%25 (−5.85 percentage points)',
      '€ 1,480,000 → € 1,518,300 ± € 7,700 (+€ 38,322.19)',
    ]);
  });

  it('keeps whole estimates, of what it rests on only', async () => {
    const folder = await withPins(['v1.0.finish.p90']);
    const text = readFileSync(join(folder, 'figures.yaml'), 'utf8');

    expect(text).toContain('size: "low 30 person-months, mode 40 person-months, high 80 person-months"');
    expect(text).toContain('chance: 30%');
    expect(text).toContain('sampling: "2000 draws, seed 1, random"');
    expect(text.slice(0, text.indexOf('studies:'))).not.toContain('platform');
  });

  it.each([
    ['size', 'high: 80', 'high: 80.01'],
    ['platform', 'p90: 20000', 'p90: 20001'],
    [
      'tools',
      'probability: 60% }, { value: 90000, probability: 40%',
      'probability: 59% }, { value: 90000, probability: 41%',
    ],
    ['tools', 'value: 90000', 'value: 90001'],
    ['chance', 'value: 30%', 'value: 31%'],
  ])('drifts with a slight change of %s from %s to %s, which is its reason', async (name, was, current) => {
    const folder = await withPins(['v1.0.total-cost.mean']);
    edit(inStudy(folder), was, current);
    const { code, figures } = await checked(folder);
    const { drift } = figures[0] ?? { drift: null };

    expect(code).toBe(1);
    expect(drift?.assumptions.map(({ assumption }) => assumption)).toEqual([name]);
    expect(drift?.assumptions[0]?.share).toBeCloseTo(1, 6);
    expect(drift?.other).toBeNull();
  });

  it('is shared out over all that changed', async () => {
    const folder = await withPins(['v1.0.total-cost.mean']);
    edit(inStudy(folder), 'high: 80', 'high: 100');
    edit(inStudy(folder), 'p90: 20000', 'p90: 26000');
    const { figures } = await checked(folder);
    const parts = figures[0]?.drift?.assumptions ?? [];

    expect(parts.map(({ assumption }) => assumption).toSorted()).toEqual(['platform', 'size']);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('is the same from other draws, as far as noise goes, and not beyond', async () => {
    const folder = await withPins(['v1.0.present-value.p80', 'v1.0.finish.p90']);
    edit(inStudy(folder), 'draws: 2000', 'draws: 2000, seed: 7');
    const other = await checked(folder);
    expect(other.code).toBe(0);
    expect(other.figures[0]?.difference).not.toBe(0);

    edit(inStudy(folder), 'mode: 40, high: 80', 'mode: 60, high: 120');
    expect((await checked(folder)).code).toBe(1);
  });

  it('holds a chance of all draws against one of nearly all', async () => {
    const folder = await withPins(['keep.feasible']);
    const file = join(folder, 'figures.yaml');
    edit(file, 'value: 100%', 'value: 99.95%');
    edit(file, 'comes-to: 1', 'comes-to: 0.9995');
    edit(file, 'seed 1', 'seed 2');
    expect((await checked(folder)).code).toBe(0);

    edit(file, 'value: 99.95%', 'value: 99%');
    expect((await checked(folder)).code).toBe(1);
  });

  it('drifts where the value is edited by hand beyond noise', async () => {
    const folder = await withPins(['v1.0.present-value.p80']);
    const file = join(folder, 'figures.yaml');
    const { figures } = await checked(folder);
    const { is: now = 0, standardError = 0 } = figures[0] ?? {};
    const value = /value: (.*)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    edit(file, value, `€ ${Math.round(Number(now) + 3 * standardError)}`);
    expect((await checked(folder)).code).toBe(0);
    edit(
      file,
      /value: (.*)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
      `€ ${Math.round(Number(now) + 7 * standardError)}`,
    );
    expect((await checked(folder)).code).toBe(1);
  });

  it('is brought up to date, draws included, with every other character as it was', async () => {
    const folder = await withPins(['v1.0.present-value.p80']);
    const file = join(folder, 'figures.yaml');
    edit(file, '  - figure', '  # published\n  - figure');
    edit(inStudy(folder), 'draws: 2000', 'draws: 3000');
    edit(inStudy(folder), 'mode: 40', 'mode: 55');
    expect((await samen(['check', '--update'], { cwd: folder })).code).toBe(0);
    const text = readFileSync(file, 'utf8');

    expect(text).toContain('# published');
    expect(text).toContain('3000 draws');
    expect(text).toContain('mode 55 person-months');
  });

  it.each([
    'simulated.v1.0.present-value',
    'simulated.v1.0.present-value.p85',
    'simulated.v2.first',
    'simulated.v1.0.score.p80',
  ])('is refused where there is none: %s', async (name) => {
    const folder = folderOf({ 'study.yaml': study });
    const { code, stderr } = await samen(['pin', name], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('unknown-figure');
  });
});

describe('of a study of which a draw cannot be computed', () => {
  it('is refused with that reason, not as a figure that there is not', async () => {
    const cwd = folderOf({
      'study.yaml': study
        .replace('team: 4 fte', 'duration: $wait')
        .replace(
          '  chance:',
          '  wait: { unit: months, value: { p10: 2 months, p90: 4000 years }, kind: judgement, why: a guess }\n  chance:',
        ),
    });
    const { code, stderr } = await samen(['pin', 'simulated.v1.0.present-value.p80'], { cwd });

    expect(code).toBe(2);
    expect(stderr).toContain('error[draws-break]');
  });
});
