import { describe, expect, it } from 'vitest';
import { folderOf, harbour, samen } from '../support/cli.ts';
import { validatorOf } from '../support/schema.ts';

interface Printed {
  readonly value: number;
  readonly error: number;
}

interface Compared {
  readonly rankedBy: string;
  readonly sampling?: Record<string, unknown>;
  readonly nearestSwitch: unknown;
  readonly scenarios: readonly {
    readonly id: string;
    readonly rank: number | null;
    readonly differenceFromBest: number | null;
    readonly uncertainty: {
      mean: Printed;
      p50: Printed;
      p80: Printed;
      first: Printed;
      distinguishable: boolean | null;
    };
  }[];
}

/**
 * Three fees and one that no gate lets through: sure 110, bold 100 in the plan and the mean of 100 and 130, and wide, evenly from 60 to 150.
 * By plan: bold (100), wide (105), sure (110). Expected: wide 105, sure 110, bold 115. P80: sure 110, bold 130, wide 132.
 */
const study = `
samen: 1
study: three
title: Three fees
currency: EUR
start: 2020-01
horizon: 2025-12
as-of: 2020-01
prices: { basis: real, level: 2020 }
discounting: { rate: 0%, basis: real, base: 2020, timing: start-of-year }
simulation: { draws: 4000, seed: 5, sampling: latin }
assumptions:
  wide: { unit: EUR, value: { min: 60000, max: 150000 }, kind: judgement, why: made up }
  papers: { unit: percent, value: 10%, kind: judgement, why: made up }
  team: { unit: EUR/person-month, value: 1000, kind: judgement, why: made up }
measures:
  work: { from: start, until: go.end }
responsibility:
  sworn: { rate: $team, requires: [{ assumption: papers, at-least: 50% }] }
ranking: { by: BY }
scenarios:
  sure: { title: Sure, phases: { go: { duration: 3, costs: [{ title: Fee, amount: 110000, when: start }] } } }
  bold:
    title: Bold
    phases: { go: { duration: 2, costs: [{ title: Fee, amount: 100000, when: start }] } }
    risks: [{ title: A claim, probability: 50%, kind: judgement, why: made up, costs: { amount: 30000, when: go.end } }]
  wide: { title: Wide, phases: { go: { duration: 1, costs: [{ title: Fee, amount: $wide, when: start }] } } }
  cheap: { title: Cheap, phases: { go: { duration: 1, responsibility: sworn, costs: [{ title: Fee, amount: 10, when: start }] } } }
`;

const here = (by = 'present-value'): string => folderOf({ 'study.yaml': study.replace('BY', by) });

async function compared(args: readonly string[], by?: string): Promise<Compared> {
  const { stdout, stderr, code } = await samen(['compare', ...args, '--format', 'json'], { cwd: here(by) });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Compared;
}

const order = ({ scenarios }: Compared): unknown[] => scenarios.map(({ id, rank }) => [id, rank]);

const unranked = ['cheap', null];

describe('samen compare with draws', () => {
  it('keeps the order of the plan, and tells P50, P80 and the chance to be first beside it', async () => {
    const result = await compared(['--draws', '4000']);
    expect(order(result)).toEqual([['bold', 1], ['wide', 2], ['sure', 3], unranked]);
    expect(result.sampling).toEqual({
      draws: 4000,
      seed: 5,
      method: 'latin',
      shapes: { uniform: 1, event: 1 },
      of: 'present-value',
      best: 'bold',
    });
    const [bold, wide, sure, cheap] = result.scenarios.map(({ uncertainty }) => uncertainty);
    expect([bold?.p80.value, sure?.p50.value, sure?.p80.value]).toEqual([130_000, 110_000, 110_000]);
    expect(Math.abs((wide?.p80.value ?? 0) - 132_000)).toBeLessThan(4 * (wide?.p80.error ?? 0));
    // Wide is first below 100 where nothing is claimed, and below 110 where something is: (40/90 + 50/90) / 2.
    expect(Math.abs((wide?.first.value ?? 0) - 0.5)).toBeLessThan(4 * (wide?.first.error ?? 0));
    expect(cheap?.first.value).toBe(0);
    expect([bold, wide, sure].map((each) => each?.distinguishable)).toEqual([null, false, false]);
  });

  it('ranks by the expected cost, and by its P80', async () => {
    const expected = await compared(['--by', 'expected']);
    expect(order(expected)).toEqual([['wide', 1], ['sure', 2], ['bold', 3], unranked]);
    expect(expected).toMatchObject({ rankedBy: 'expected', nearestSwitch: null });
    const [wide, sure] = expected.scenarios;
    expect(sure?.differenceFromBest).toBe((sure?.uncertainty.mean.value ?? 0) - (wide?.uncertainty.mean.value ?? 0));
    const p80 = await compared(['--by', 'p80', '--draws', '2000', '--seed', '9', '--sampling', 'random']);
    expect(order(p80)).toEqual([['sure', 1], ['bold', 2], ['wide', 3], unranked]);
    expect(p80.sampling).toMatchObject({ draws: 2000, seed: 9, method: 'random' });
    const differences = p80.scenarios.map(({ differenceFromBest }) => differenceFromBest);
    expect(differences.slice(0, 3).map((each) => Math.round((each ?? Number.NaN) / 1000))).toEqual([
      0,
      20,
      expect.closeTo(22, -1),
    ]);
    // What no draw lets through is no choice that could be cheaper.
    expect(differences[3]).toBeNull();
  });

  it('says what the draws of simulate say', async () => {
    const cwd = here();
    const reported = JSON.parse((await samen(['simulate', '--format', 'json'], { cwd })).stdout) as {
      scenarios: { id: string; presentValue: Record<string, unknown>; chances: { first: unknown } }[];
    };
    const { scenarios } = await compared(['--draws', '4000']);
    for (const { id, uncertainty } of scenarios) {
      const entry = reported.scenarios.find((each) => each.id === id);
      const { mean, p50, p80 } = entry?.presentValue ?? {};
      expect(uncertainty).toMatchObject({ mean, p50, p80, first: entry?.chances.first });
    }
  });

  it('tells P50 and P80 of what is ranked by: the finish, a measure, the total cost', async () => {
    for (const by of ['finish', 'measures.work', 'total-cost']) {
      const result = await compared(['--by', by, '--draws', '100']);
      expect(result.sampling?.['of']).toBe(by);
      expect(result.scenarios.find(({ id }) => id === 'sure')?.uncertainty.p80.value).toBe(
        by === 'total-cost' ? 110_000 : 3,
      );
    }
    expect((await compared(['--by', 'p80'], 'measures.work')).sampling?.['of']).toBe('present-value');
    expect((await compared(['--by', 'p80'], 'total-cost')).sampling?.['of']).toBe('total-cost');
  });

  it('gives a scenario the same draws without the one that it starts from', async () => {
    const cwd = folderOf({
      'study.yaml': `${study.replace('BY', 'present-value')}  bolder: { extends: bold, title: Bolder, phases: { go: { duration: 1 } } }\n`,
    });
    const p80 = async (...args: string[]): Promise<unknown> => {
      const { stdout } = await samen(['compare', '--draws', '501', '--format', 'json', ...args], { cwd });
      return (JSON.parse(stdout) as Compared).scenarios.find(({ id }) => id === 'bolder')?.uncertainty.mean.value;
    };
    expect(await p80('--scenario', 'bolder')).toBe(await p80());
  });

  it('says under the table of what and how, in both languages', async () => {
    const cwd = here();
    const en = await samen(['compare', '--by', 'p80', '--width', '120', '--full'], { cwd });
    expect(en.stdout).toContain('Ranked by the P80 of the cost.');
    expect(en.stdout).toContain('4,000 draws, seed 5, Latin hypercube sampling.');
    expect(en.stdout).toContain('Drawn: 2 numbers (1 event, 1 uniform).');
    expect(en.stdout).toContain('Not distinguishable from bold on cost: sure, wide.');
    expect(en.stdout).toContain(
      'All other columns: each estimate at its central value (mode, median or middle), no risk event.',
    );
    const nl = await samen(['compare', '--by', 'expected', '--lang', 'nl', '--width', '120'], { cwd });
    expect(nl.stdout).toContain('Gerangschikt op verwachte kosten, het gemiddelde van de trekkingen.');
    expect(nl.stdout).toContain('4.000 trekkingen, seed 5');
    expect(nl.stdout).toContain('Op kosten niet van bold te onderscheiden: wide, sure.');
  });

  it('keeps what it ranks by in the narrowest terminal', async () => {
    const cwd = here();
    for (const [by, head] of [
      ['p80', 'P80'],
      ['expected', 'Mean'],
    ] as const) {
      const { stdout } = await samen(['compare', '--by', by, '--width', '40'], { cwd });
      expect(stdout.split('\n').every((line) => line.length <= 40)).toBe(true);
      expect(stdout).toContain(head);
    }
  });

  it('has the draws in csv and markdown, and none of them where nobody asked', async () => {
    const cwd = here();
    const csv = await samen(['compare', '--by', 'p80', '--format', 'csv'], { cwd });
    expect(csv.stdout.split('\r\n')[0]).toContain('P50 [EUR],± P50 [EUR],P80 [EUR],± P80 [EUR],First [%],± First [%]');
    const markdown = await samen(['compare', '--draws', '100', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).toContain('| P50 [EUR thousand] | P80 [EUR thousand] | First [%] |');
    const { stdout } = await samen(['compare', '--format', 'json'], { cwd });
    expect(stdout).not.toMatch(/uncertainty|sampling/);
  });

  it('prints what its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'comparison'])).stdout) as object;
    const valid = validatorOf(schema);
    for (const args of [[], ['--draws', '50'], ['--by', 'p80']]) {
      const { stdout } = await samen(['compare', harbour, '--format', 'json', ...args]);
      expect([valid(JSON.parse(stdout)), valid.errors]).toEqual([true, null]);
    }
    const { stdout } = await samen(['compare', harbour, '--format', 'json', '--draws', '50']);
    expect(valid(JSON.parse(stdout.replaceAll('"p80"', '"p81"')))).toBe(false);
  });

  it('has no spread in JSON where nothing is drawn, only what all draws come to', async () => {
    const sure = study
      .replace('BY', 'present-value')
      .replace('{ min: 60000, max: 150000 }', '70000')
      .replace(/ {4}risks:.*\n/, '');
    const cwd = folderOf({ 'study.yaml': sure });
    const valid = validatorOf(JSON.parse((await samen(['schema', '--output', 'comparison'])).stdout) as object);
    for (const args of [
      ['--draws', '100'],
      ['--by', 'expected'],
      ['--by', 'p80'],
    ]) {
      const { stdout } = await samen(['compare', ...args, '--format', 'json'], {
        cwd,
      });
      const printed = JSON.parse(stdout) as {
        scenarios: { id: string; outcome: number }[];
      };
      expect([valid(printed), valid.errors]).toEqual([true, null]);
      expect(stdout).not.toMatch(/"(?:sampling|uncertainty|p50|p80|error|distinguishable)":/);
      expect(printed.scenarios.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['wide', 70_000],
        ['bold', 100_000],
        ['sure', 110_000],
        ['cheap', 10],
      ]);
    }
  });

  it('refuses what cannot be drawn, and offers what can be ranked by', async () => {
    const cwd = here();
    for (const wrong of [
      ['--draws', '0'],
      ['--draws', '1e3'],
      ['--draws', '1000000000000'],
      ['--seed', '-1'],
      ['--sampling', 'sobol'],
      ['--by', 'p90'],
      ['--by', 'p80,finish'],
    ])
      expect([wrong, (await samen(['compare', ...wrong], { cwd })).code]).toEqual([wrong, 2]);
    expect((await samen(['compare', '--by', 'expectd'], { cwd })).stderr).toContain('"expected"');
    expect((await samen(['simulate', '--by', 'p80'], { cwd })).code).toBe(2);
    const offers = await samen(['complete', '--', 'compare', '--by', ''], { cwd });
    expect(offers.stdout.split('\n')).toEqual(expect.arrayContaining(['expected', 'p80', 'measures.work']));
    expect((await samen(['complete', '--', 'simulate', '--by', ''], { cwd })).stdout).not.toContain('p80');
  });
});
