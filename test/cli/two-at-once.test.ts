import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { validatorOf } from '../support/schema.ts';
import { studyHead } from '../support/study-head.ts';

const digipoort = 'scenarios/digipoort';

interface Found {
  readonly grid: {
    readonly as: readonly number[];
    readonly bs: readonly number[];
    readonly leaders: readonly (readonly (string | null)[])[];
    readonly now: string | null;
    readonly curve: readonly {
      readonly a: number;
      readonly b: number;
      readonly along: string;
      readonly below: string | null;
      readonly above: string | null;
      readonly kind: string;
    }[];
  };
  readonly pairs: {
    readonly now: string | null;
    readonly pairs: readonly {
      readonly leader: string | null;
      readonly moved: string;
      readonly first: { readonly name: string; readonly value: number };
      readonly second: { readonly name: string; readonly value: number };
      readonly sentence: string;
    }[];
    readonly alone: readonly { readonly leader: string | null; readonly name: string; readonly moved: string }[];
  };
}

/** `reuse` is ahead of `build` where it passes its gate and costs less; both costs are at the start, without discounting. */
const study = `${studyHead('small', { title: 'Small', start: '2025-01', horizon: '2034-12', rate: '0%' })}
assumptions:
  documented: { title: Documented, unit: percent, range: 0% .. 100%, value: 25%, kind: judgement, why: x }
  entangled: { title: Entangled, unit: percent, range: 0% .. 100%, value: 85%, kind: judgement, why: x }
  reuse-cost: { unit: EUR, value: $entangled * € 2000 + $documented * € 100 }
  build-cost: { unit: EUR, range: 900 .. 1500, value: { p10: 950, p90: 1050, shape: normal }, kind: judgement, why: x }
responsibility:
  result: { rate: 0, requires: [{ assumption: documented, at-least: 60% }] }
scenarios:
  build: { title: Build, phases: { pay: { costs: [{ title: Cost, amount: $build-cost, when: start }] } } }
  reuse: { title: Reuse, phases: { pay: { responsibility: result, duration: 1, costs: [{ title: Cost, amount: $reuse-cost, when: start }] } } }
`;

async function found(text: string, ...args: readonly string[]): Promise<Found> {
  const ran = await runWith({ 'study.yaml': text }, ['sensitivity', 'study.yaml', ...args, '--format', 'json']);
  expect(ran).toMatchObject({ exit: 0 });
  return JSON.parse(ran.out) as Found;
}

const ofDigipoort = async (...args: readonly string[]): Promise<Found> =>
  JSON.parse((await samen(['sensitivity', digipoort, ...args, '--format', 'json'])).stdout) as Found;

interface Ranked {
  readonly id: string;
  readonly rank: number | null;
  readonly presentValue: number;
}

/** The scenarios as a run by itself has them, by id and by rank. */
async function ranked(...args: readonly string[]): Promise<ReadonlyMap<string, Ranked>> {
  const { stdout } = await samen(['compare', digipoort, ...args, '--format', 'json']);
  const { scenarios } = JSON.parse(stdout) as { scenarios: readonly Ranked[] };
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}

const set = (name: string, share: number): string[] => ['--set', `${name}=${(share * 100).toPrecision(15)}%`];

describe('who leads in the plane of two assumptions', () => {
  it('follows by hand: reuse leads from 60% documented where 2000 e + 100 d is below 1000', async () => {
    const { grid } = await found(study, '--grid', 'documented,entangled');

    expect([grid.as.length, grid.bs.length, grid.now]).toEqual([60, 24, 'build']);
    grid.bs.forEach((e, row) => {
      grid.as.forEach((d, column) => {
        const isReuse = d >= 0.6 - 1e-12 && 2000 * e + 100 * d < 1000;
        expect(grid.leaders[row]?.[column]).toBe(isReuse ? 'reuse' : 'build');
      });
    });
  });

  it('has an exact curve: where costs are equal, and where the gate changes', async () => {
    const { grid } = await found(study, '--grid', 'documented,entangled');
    const [equal, gate] = ['equal', 'gate'].map((kind) => grid.curve.filter((point) => point.kind === kind));

    expect(equal?.length).toBeGreaterThan(20);
    for (const { a, b } of equal ?? []) expect(Math.abs(2000 * b + 100 * a - 1000)).toBeLessThan(1e-6);
    expect(gate?.length).toBeGreaterThan(5);
    for (const { a, along, below, above } of gate ?? [])
      expect([a.toFixed(9), along, below, above]).toEqual(['0.600000000', 'a', 'build', 'reuse']);
  });

  it('is that of single runs, at points of the grid and on the curve', async () => {
    const { grid } = await ofDigipoort('--grid', 'documentation,entanglement');
    const nodes = [0, 3, 5, 16].flatMap((row) => [0, 20, 41].map((column) => [row, column] as const));

    for (const [row, column] of nodes) {
      const values = [...set('documentation', grid.as[column] ?? 0), ...set('entanglement', grid.bs[row] ?? 0)];
      const first = [...(await ranked(...values)).values()].find(({ rank }) => rank === 1);
      expect([row, column, grid.leaders[row]?.[column]]).toEqual([row, column, first?.id ?? null]);
    }
    const equal = grid.curve.filter(({ kind }) => kind === 'equal');
    expect(equal.length).toBeGreaterThan(10);
    for (const { a, b, below, above } of equal.filter((_, index) => index % 17 === 0)) {
      const all = await ranked(...set('documentation', a), ...set('entanglement', b));
      const [one, other] = [below, above].map((id) => all.get(id ?? '')?.presentValue ?? Number.NaN) as [
        number,
        number,
      ];
      expect(Math.abs(one / other - 1)).toBeLessThan(1e-9);
    }
  });

  it('looks at whole months and groups a rate of the study', async () => {
    const { grid } = await ofDigipoort('--grid', 'call-off,discount-rate', '--between', '2.5,3');

    expect(grid.as).toHaveLength(54);
    expect(grid.as[0]).toBe('2020-07');
  });

  it('draws regions by letter at 80 columns, with the present point', async () => {
    const { out } = await runWith({ 'study.yaml': study }, [
      'sensitivity',
      'study.yaml',
      '--grid',
      'documented,entangled',
      '--width',
      '80',
    ]);

    expect(out).toContain('A build: 82% of the plane; B reuse: 18% of the plane.');
    expect(out.split('\n').filter((line) => /A{30}/.test(line))).toHaveLength(24);
    expect(out).toMatch(/85% {2}A+◆A+/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    [['--grid', 'documented'], 'name two assumptions'],
    [['--grid', 'documented,documented'], 'name two assumptions'],
    [['--grid', 'documented,nothing'], 'no assumption "nothing"'],
    [['--grid', 'documented,entangled', '--pairs'], 'do not go together'],
    [['--pairs', '--of', 'build'], 'do not go together'],
    [['--pairs', '--of-mean'], 'do not go together'],
    [['--within', '10%'], '--pairs is missing'],
    [['--grid', 'documented,entangled', '--draws', '10'], '--draws is only for --of-mean'],
    [['--pairs', '--seed', '3', '--format', 'csv'], '--seed is only for --of-mean'],
  ])('refuses %j', async (args, text) => {
    const { exit, err } = await runWith({ 'study.yaml': study }, ['sensitivity', 'study.yaml', ...args]);

    expect([exit, err]).toEqual([2, expect.stringContaining(text)]);
  });
});

describe('which two together change the lead', () => {
  it('finds the two that neither does alone, each as near to now as it may be', async () => {
    const { pairs } = await found(study, '--pairs');

    expect(pairs.now).toBe('build');
    expect(pairs.alone).toEqual([]);
    const [pair, ...others] = pairs.pairs;
    // 60% documented costs 60, so that 2000 e must be below 940.
    expect(others).toEqual([]);
    expect([pair?.leader, pair?.first.name, pair?.second.name]).toEqual(['reuse', 'documented', 'entangled']);
    expect(pair?.first.value).toBeCloseTo(0.6, 9);
    expect(pair?.second.value).toBeCloseTo(0.47, 9);
    expect(pair?.sentence).toContain('"Documented" is at least 60% (now 25%) and "Entangled" is below 47% (now 85%)');
  });

  it('goes no further than is said', async () => {
    expect((await found(study, '--pairs', '--within', '40%')).pairs.pairs).toEqual([]);
    // From 25% half of the way to 100% is 62.5%, from 85% half of the way to 0% is 42.5%.
    expect((await found(study, '--pairs', '--within', '50%')).pairs.pairs).toHaveLength(1);
  });

  it('tells what changes it alone, which is in no pair', async () => {
    const passing = study.replace('at-least: 60%', 'at-least: 20%');
    const { pairs } = await found(passing, '--pairs');

    expect(pairs.alone.map(({ leader, name }) => [leader, name])).toEqual([['reuse', 'entangled']]);
    expect(pairs.pairs.filter(({ first, second }) => [first.name, second.name].includes('entangled'))).toEqual([]);
  });

  it('shows all of them with --full, and says of how many it does not without', async () => {
    const asked = ['sensitivity', digipoort, '--pairs', '--width', '400'];
    const count = (await ofDigipoort('--pairs')).pairs.pairs.length;
    const [some, all] = await Promise.all(
      [[], ['--full']].map(async (more) => (await samen([...asked, ...more])).stdout),
    );

    expect(all?.match(/ {2}(?:range|P10–P90)$/gm)).toHaveLength(count);
    expect(all).not.toContain('--full');
    expect(some).toMatch(/--full shows \d+ more pairs, which are further off/);
  });

  it('finds what brings 2.5 back: documentation and entanglement', async () => {
    const { pairs } = await ofDigipoort('--pairs', '--between', '2.5,3');
    const back = pairs.pairs.filter(({ leader }) => leader === '2.5');

    expect(back.map(({ first, second }) => [first.name, second.name])).toEqual([
      ['documentation-needed', 'entanglement'],
      ['documentation', 'entanglement'],
    ]);
    expect(back[1]?.first.value).toBeCloseTo(0.6, 6);
    expect(back[1]?.second.value).toBeCloseTo(0.2453, 4);
  });

  it('prints JSON as its schema says, and a sentence in Dutch', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'sensitivity'])).stdout) as object;
    const validate = validatorOf(schema);

    expect(validate(await found(study, '--pairs'))).toBe(true);
    expect(validate(await found(study, '--grid', 'documented,entangled'))).toBe(true);
    const { out } = await runWith({ 'study.yaml': study }, ['sensitivity', 'study.yaml', '--pairs', '--lang', 'nl']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'reuse staat voorop waar "Documented" minstens 60% is (nu 25%) en "Entangled" onder 47% ligt (nu 85%)',
    );
  });

  it('tells a month in a sentence by its name, as later or earlier', async () => {
    const { out } = await runWith({ 'study.yaml': study }, ['sensitivity', 'study.yaml', '--pairs', '--width', '300']);
    const ran = await samen(['sensitivity', digipoort, '--pairs', '--width', '400']);

    expect(ran.stdout).toContain('"Request for the call-off contract" is June 2024 or later (now May 2021)');
    expect(ran.stdout).not.toMatch(/is at (?:least|most) \d{4}-\d{2}/);
    expect(out).not.toContain(' or later');
  });
});
