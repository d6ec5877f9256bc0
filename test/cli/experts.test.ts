import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { study } from './dyke.ts';
import { validatorOf } from '../support/schema.ts';

const asked = (text: string, ...args: readonly string[]) => samen([...args], { input: text });

const json = async <T>(...args: readonly string[]): Promise<T> =>
  JSON.parse((await asked(study, ...args, '--format', 'json')).stdout) as T;

interface Compared {
  readonly set: Readonly<Record<string, string>>;
  readonly scenarios: readonly { readonly id: string; readonly presentValue: number }[];
  readonly experts?: readonly {
    readonly expert: string;
    readonly assumptions: readonly string[];
    readonly ranking: readonly { readonly id: string; readonly rank: number; readonly value: number }[];
    readonly turns: boolean;
  }[];
}

const valueOf = ({ scenarios }: Compared, id: string): number | undefined =>
  scenarios.find((each) => each.id === id)?.presentValue;

describe('an assumption that several experts speak of', () => {
  it('has the mean of what they say in the plan, and the ranking of each alone beside it', async () => {
    const found = await json<Compared>('compare', '-');
    const schema = JSON.parse((await samen(['schema', '--output', 'comparison'])).stdout) as object;

    // (3 · 200,000 + 600,000) / 4.
    expect(valueOf(found, 'clay')).toBe(300_000);
    expect(found.scenarios.map(({ id }) => id)).toEqual(['sand', 'clay', 'both']);
    expect(found.experts).toMatchObject([
      { expert: 'engineer', assumptions: ['clay'], turns: true },
      { expert: 'supplier', assumptions: ['clay'], turns: false },
    ]);
    expect(found.experts?.[0]?.ranking.map(({ id, value }) => [id, value])).toEqual([
      ['clay', 200_000],
      ['sand', 260_000],
      ['both', 360_000],
    ]);
    expect(validatorOf(schema)(found)).toBe(true);
  });

  it('has who changes the ranking in a sentence, in both languages', async () => {
    const [en, nl] = await Promise.all(
      ['en', 'nl'].map((lang) => asked(study, 'compare', '-', '--lang', lang, '--width', '200')),
    );

    expect(en?.stdout).toContain('By the word of engineer alone clay leads: "Cost of clay" € 200,000.');
    expect(en?.stdout).toContain('By the word of supplier alone sand leads as well.');
    expect(nl?.stdout).toContain('Volgens engineer alleen staat clay eerste: "Cost of clay" € 200.000.');
  });

  it('says nothing of experts at a date at which one value is in force', async () => {
    expect((await json<Compared>('compare', '-', '--as-of', '2025-01')).experts).toBeUndefined();
  });

  it('is one value where that is set, and the word of one expert where that is asked for', async () => {
    const fixed = await json<Compared>('compare', '-', '--set', 'clay=€ 150k');
    const one = await json<Compared>('compare', '-', '--set', 'clay=@supplier');
    const named = await json<Compared>('compare', '-', '--expert', 'engineer');
    const both = await json<Compared>('compare', '-', '--expert', 'engineer', '--set', 'clay=1');

    expect([fixed, one, named, both].map((each) => valueOf(each, 'clay'))).toEqual([150_000, 600_000, 200_000, 1]);
    expect([fixed, one, named].map(({ experts }) => experts)).toEqual([undefined, undefined, undefined]);
    expect([one.set, named.set]).toEqual([{ clay: '@supplier' }, { clay: '@engineer' }]);
  });

  it('is the word of the expert named last, whatever was set of it before', async () => {
    const set = ['--set', 'clay=@supplier'];
    const overall = await json<Compared>('compare', '-', '--expert', 'engineer', ...set);
    const another = await json<Compared>('compare', '-', '--set', 'clay=@engineer', ...set);
    const value = await json<Compared>('compare', '-', '--set', 'clay=1', ...set);

    expect([overall, another, value].map((each) => valueOf(each, 'clay'))).toEqual([600_000, 600_000, 600_000]);
    expect(overall.set).toEqual({ clay: '@supplier' });
  });

  it('is drawn as the pool of them: a quarter of the draws is what one of them says', async () => {
    const { scenarios } = await json<{
      readonly scenarios: readonly { id: string; presentValue: Record<'mean' | 'p50' | 'p80', { value: number }> }[];
    }>('simulate', '-', '--draws', '4000', '--sampling', 'latin');
    const clay = scenarios.find(({ id }) => id === 'clay')?.presentValue;

    expect(clay?.mean.value).toBeCloseTo(300_000, -2);
    // F(x) = 0.75 (x − 100,000) / 200,000 up to 300,000.
    expect(clay?.p50.value).toBeCloseTo(233_333, -2);
    expect(clay?.p80.value).toBe(600_000);
  });

  it('is worth knowing, and changes the lead at the value at which it would', async () => {
    const { evpi, evppi } = await json<{ evpi: { value: number }; evppi: { name: string; value: number }[] }>(
      'voi',
      '-',
      '--draws',
      '4000',
      '--sampling',
      'latin',
    );
    const { stdout } = await asked(study, 'sensitivity', '-', '--width', '200');

    // Sand costs 260,000; clay is cheaper in 60% of the draws, by 80,000 on average.
    expect(evpi.value).toBeCloseTo(0.6 * 80_000, -3);
    expect(evppi[0]?.name).toBe('clay');
    expect((evppi[0]?.value ?? 0) / evpi.value).toBeGreaterThan(0.97);
    expect(stdout).toMatch(/ leads \S.* only while "Cost of clay" stays above € 260,000/);
    expect(stdout).toContain('60% chance of being below');
  });

  it('is looked through where what one of them thinks possible has no end', async () => {
    const open = study.replace('{ min: 100000, max: 300000 }', '{ p10: 150000, p50: 190000, p90: 260000 }');
    expect(open).not.toBe(study);
    const { code, stdout } = await asked(open, 'sensitivity', '-', '--width', '200');

    expect(code).toBe(0);
    expect(stdout).toMatch(/ leads \S.* only while "Cost of clay" stays above € 260,000/);
  });

  it('says who says what, and where', async () => {
    const { stdout } = await asked(study, 'assumptions', '-', '--width', '200');
    const traced = await asked(study, 'trace', 'clay', 'present-value', '-', '--width', '200', '--full');

    expect(stdout).toMatch(/Cost of clay\s+engineer\s+€ 200,000\s+75\.0\s+survey, p\. 7/);
    expect(stdout).toMatch(/Cost of clay\s+supplier\s+€ 600,000\s+25\.0/);
    expect(traced.stdout).toContain('75% × 200,000 (engineer: survey, p. 7) + 25% × 600,000 (supplier)');
  });

  it('is held against its record when a simulated figure is checked', async () => {
    const folder = folderOf({ 'study.yaml': study });
    const at = { cwd: folder };
    await samen(['pin', 'simulated.clay.present-value.p50', 'study.yaml'], at);
    const pinned = readFileSync(join(folder, 'figures.yaml'), 'utf8');
    const same = await samen(['check', 'study.yaml'], at);
    const weighed = folderOf({ 'study.yaml': study.replace('weight: 3', 'weight: 1'), 'figures.yaml': pinned });
    const other = await samen(['check', 'study.yaml', '--width', '200'], { cwd: weighed });

    expect(pinned).toContain('experts engineer 3 of min');
    expect(same.code).toBe(0);
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining('clay went from experts engineer 3')]);
  });
});

/** What is said of the study with a part of it in other words. */
const printed = async (from: string, to: string): Promise<string> => {
  expect(study).toContain(from);
  return (await asked(study.replace(from, to), 'compare', '-')).stderr;
};

describe('what is at fault with experts', () => {
  it.each([
    ['a weight of nothing', 'weight: 3', 'weight: 0', 'out-of-bounds'],
    ['a source that is not there', 'source: survey', 'source: survy', 'unknown-source'],
    ['a value beyond what is possible', '€ 600k', '€ 1.2M', 'outside-range'],
    ['an estimate out of order', 'min: 100000, max: 300000', 'min: 300000, max: 100000', 'estimate-order'],
    ['a formula', 'supplier: € 600k', 'supplier: $sand', 'bad-reference'],
    ['a formula of more than a name', 'supplier: € 600k', 'supplier: $sand / 2', 'misplaced-formula'],
    ['what nobody knows', 'supplier: € 600k', 'supplier: unknown', 'not-a-quantity'],
    ['another unit', 'supplier: € 600k', 'supplier: 3 months', 'wrong-unit'],
    ['a key that there is not', 'weight: 3', 'wieght: 3', 'unknown-key'],
    ['a name that is none', 'supplier: € 600k', 'The supplier: € 600k', 'bad-id'],
    ['nothing beside a weight', 'supplier: € 600k', 'supplier: { weight: 2 }', 'missing-key'],
    ['a text for a weight', 'weight: 3', 'weight: a lot', 'wrong-type'],
  ])('is told: %s', async (_, from, to, code) => {
    expect(await printed(from, to)).toContain(`error[${code}]`);
  });

  it('is told of a rate that is the same for all, and of a month', async () => {
    const rate = study
      .replace('rate: 0%', 'rate: $rate')
      .replace(
        '  half:',
        '  rate: { unit: percent/year, experts: { a: 2%, b: 3% }, kind: judgement, why: asked }\n  half:',
      );
    const month = study.replace(
      '  half:',
      '  day: { unit: month, experts: { a: 2025-01, b: 2025-02 }, kind: judgement, why: asked }\n  half:',
    );

    expect((await asked(rate, 'compare', '-')).stderr).toContain('error[constant-needed]');
    expect((await asked(month, 'compare', '-')).stderr).toContain('error[constant-needed]');
  });
});
