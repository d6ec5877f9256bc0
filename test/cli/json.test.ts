import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, samen } from '../support/cli.ts';

const run = onceEach({ cwd: harbour });

/** JSON as it comes, of which nothing is known but what a test looks at. */
interface Any {
  readonly [key: string]: Any;
}
interface Money {
  readonly cost: number;
}

const json = async (...args: readonly string[]): Promise<Any> => {
  const { stdout, code } = await run('compare', ...args, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Any;
};
const listOf = (value: Any | undefined): readonly Any[] => value as unknown as readonly Any[];
const keysOf = (value: Any | undefined): readonly string[] => Object.keys(value ?? {});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Every number in it, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the JSON of a comparison', () => {
  it('has exactly the keys of samen.comparison/1, in that order', async () => {
    const whole = await json();

    expect(keysOf(whole)).toEqual(
      `schema samen study asOf inputHash set rankedBy currency prices vat discounting plan scenarios mean provenance nearestSwitch warnings`.split(
        ' ',
      ),
    );
    expect(keysOf(whole['prices'])).toEqual(['basis', 'level']);
    expect(keysOf(whole['vat'])).toEqual(['rate', 'recoverable']);
    expect(keysOf(whole['discounting'])).toEqual(['rate', 'basis', 'base', 'timing']);
    expect(keysOf(whole['provenance'])).toEqual(['assumptions', 'sourced', 'derived', 'judgement', 'unstated']);
    for (const warning of listOf(whole['warnings'])) expect(keysOf(warning)).toEqual(['code', 'text']);
  });

  it('has exactly these keys of a scenario, of its gates, phases and years', async () => {
    const scenarios = listOf((await json())['scenarios']);

    for (const scenario of scenarios) {
      expect(keysOf(scenario)).toEqual(
        `id provenance rank feasible gates presentValue presentValueExclVat totalCost totalCostExclVat oneOff running spentBeforeAsOf beyondHorizon differenceFromBest finish finishMonth effort criticalPaths measures score phases byYear byCategory`.split(
          ' ',
        ),
      );
      expect(keysOf(scenario['criticalPaths'])).toEqual(['count', 'first']);
      for (const gate of listOf(scenario['gates']))
        expect(keysOf(gate)).toEqual(['responsibility', 'phases', 'assumption', 'value', 'atLeast', 'status']);
      for (const phase of listOf(scenario['phases']))
        expect(keysOf(phase)).toEqual(`id start end effort team cost totalFloat freeFloat critical`.split(' '));
      for (const year of listOf(scenario['byYear'])) expect(keysOf(year)).toEqual(['year', 'cost', 'discountFactor']);
    }
  });

  it('says of which study, with what known and on which terms', async () => {
    expect(await json()).toMatchObject({
      schema: 'samen.comparison/1',
      study: 'harbour',
      asOf: '2021-04',
      inputHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      set: {},
      rankedBy: 'present-value',
      currency: 'EUR',
      prices: { basis: 'real', level: 2020 },
      vat: { rate: 0.21, recoverable: false },
      discounting: { rate: 0.0225, basis: 'real', base: 2020, timing: 'start-of-year' },
    });
    expect(await json('--as-of', '2020-12')).toMatchObject({ discounting: { rate: 0.03 } });
  });

  it('shows gates with their evidence in the unit of the assumption', async () => {
    const [best, , , worst] = listOf((await json())['scenarios']);

    expect(worst?.['gates']).toEqual([
      {
        responsibility: 'result-obligation',
        phases: ['reuse'],
        assumption: 'documented',
        value: 0.25,
        atLeast: 0.6,
        status: 'fail',
      },
      { responsibility: 'led-teams', phases: ['move'], assumption: 'bidders', value: 3, atLeast: 2, status: 'pass' },
    ]);
    expect(best?.['gates']).toMatchObject([{ phases: ['build', 'move'], status: 'pass' }]);
  });

  it('shows what nobody knows yet as null, and warns of it by code and in words', async () => {
    const early = await json('--as-of', '2020-06');

    expect(listOf(early['scenarios'])[0]?.['gates']).toMatchObject([{ value: null, atLeast: 2, status: 'unknown' }]);
    expect(listOf(early['warnings'])[0]).toEqual({
      code: 'gate-unknown',
      text: '"bidders" or its bound has no value known in 2020-06',
    });
  });

  it('lists ranked scenarios by rank and then the infeasible ones, whose rank is null', async () => {
    const scenarios = listOf((await json())['scenarios']);

    expect(scenarios.map(({ id, rank, feasible, provenance }) => [id, rank, feasible, provenance])).toEqual([
      ['3', 1, true, 'sourced'],
      ['3-late', 2, true, 'judgement'],
      ['keep', 3, true, 'judgement'],
      ['2.5', null, false, 'in-part'],
    ]);
  });

  it('does not round', async () => {
    const numbers = numbersIn((await json())['scenarios']);

    expect(numbers.filter((number) => String(number).replace(/^.*\./, '').length > 8).length).toBeGreaterThan(50);
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect((await run('compare', '--format', 'json')).stdout).not.toMatch(/: -0[,\n]/);
  });

  it.each([
    ['--as-of', '2020-06'],
    ['--as-of', '2021-04'],
  ])('has breakdowns that add up (%s %s)', async (...date) => {
    for (const scenario of listOf((await json(...date))['scenarios'])) {
      const { totalCost, oneOff, running, byYear, byCategory, phases } = scenario as unknown as {
        readonly [key in 'totalCost' | 'oneOff' | 'running']: number;
      } & { readonly byYear: readonly Money[]; readonly phases: readonly Money[]; readonly byCategory: Any };

      expect((oneOff + running) / totalCost).toBeCloseTo(1, 12);
      expect(sum(byYear.map(({ cost }) => cost)) / totalCost).toBeCloseTo(1, 12);
      expect(sum(numbersIn(byCategory)) / totalCost).toBeCloseTo(1, 12);
      expect(sum(phases.map(({ cost }) => cost)) / oneOff).toBeCloseTo(1, 12);
    }
  });

  it('is one text that ends in one line break, and warnings stay out of stderr', async () => {
    const { stdout, stderr } = await run('compare', '--format', 'json');

    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stderr).toBe('');
  });

  it('is the contract of version 1 byte for byte', async () => {
    const { stdout } = await run('compare', '--format', 'json', '--scenario', 'keep');

    await expect(stdout.replace(/"samen": ".*"/, '"samen": "…"')).toMatchFileSnapshot('golden/harbour-keep.json');
  });
});

describe('the JSON of a study without VAT and criteria', () => {
  it('has null for VAT and scores', async () => {
    const text = `samen: 1
study: bare
title: Bare
currency: EUR
start: 2020-01
horizon: 2020-12
as-of: 2020-01
prices: { basis: nominal, level: 2020 }
discounting: { rate: 2%, basis: nominal, base: 2020, timing: monthly }
scenarios:
  nothing: { title: Nothing, phases: {} }
`;
    const { stdout } = await samen(['compare', '-', '--format', 'json'], { input: text, cwd: folderOf({}) });

    expect(JSON.parse(stdout)).toMatchObject({
      vat: null,
      provenance: { assumptions: 0, sourced: 0, derived: 0, judgement: 0, unstated: 0 },
      scenarios: [
        {
          provenance: null,
          rank: 1,
          score: null,
          presentValue: 0,
          gates: [],
          phases: [],
          byCategory: {},
          finish: null,
          finishMonth: null,
        },
      ],
    });
    expect(stdout).toContain('"discountFactor": null');
  });
});
