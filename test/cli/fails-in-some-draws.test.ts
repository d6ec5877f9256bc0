import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

/** Cheap costs least, and passes its gate in the plan; in about 28% of the draws it does not. */
const study = `
samen: 1
study: doubt
title: A doubtful gate
currency: EUR
start: 2020-01
horizon: 2025-12
as-of: 2020-01
prices: { basis: real, level: 2020 }
discounting: { rate: 0%, basis: real, base: 2020, timing: start-of-year }
simulation: { draws: 1000, seed: 3 }
assumptions:
  papers: { unit: percent, value: { min: 0%, max: 100% }, kind: judgement, why: made up }
  price: { unit: EUR, value: { low: 800000, mode: 1000000, high: 1500000 }, kind: judgement, why: made up }
  sum: { unit: EUR, value: { low: 1000000, mode: 1200000, high: 1700000 }, kind: judgement, why: made up }
responsibility:
  sworn: { rate: 1000, requires: [{ assumption: papers, at-least: 28% }] }
scenarios:
  cheap: { title: Cheap, phases: { go: { duration: 1, responsibility: sworn, costs: [{ title: Fee, amount: $price, when: start }] } } }
  sure: { title: Sure, phases: { go: { duration: 1, costs: [{ title: Fee, amount: $sum, when: start }] } } }
`;

interface Printed {
  readonly value: number;
  readonly error: number;
}

interface Compared {
  readonly scenarios: readonly {
    readonly id: string;
    readonly rank: number | null;
    readonly feasible: boolean;
    readonly differenceFromBest: number | null;
    readonly uncertainty: {
      mean: Printed;
      first: Printed;
      feasible: Printed;
      costWhenFeasible: Printed | null;
    };
  }[];
}

interface Simulated {
  readonly scenarios: readonly {
    readonly id: string;
    readonly feasible: boolean;
    readonly presentValue: { mean: Printed };
    readonly chances: { first: Printed; feasible: Printed };
    readonly regret: Printed | null;
    readonly whenFeasible: { cost: Printed; regret: Printed } | null;
  }[];
}

let cwd = '';
const run = async (...args: string[]): Promise<string> => {
  const { stdout, code } = await samen(args, { cwd });
  expect([args, code]).toEqual([args, 0]);
  return stdout;
};
const json = async <T>(...args: string[]): Promise<T> => JSON.parse(await run(...args, '--format', 'json')) as T;
const cheapIn = <T extends { readonly id: string }>({ scenarios }: { readonly scenarios: readonly T[] }): T => {
  const found = scenarios.find(({ id }) => id === 'cheap');
  if (found === undefined) throw new Error('cheap is not told');
  return found;
};

/** The cells of the row of a scenario in a table of a CSV, by their heads. */
function rowIn(csv: string, head: string, id = 'cheap'): ReadonlyMap<string, string | undefined> {
  const lines = csv.replaceAll(/"[^"]*"/g, 'quoted').split('\r\n');
  const at = lines.findIndex((line) => line.includes(head));
  const row = lines.slice(at).find((line) => line.split(',').some((cell) => cell === id || cell.startsWith(`${id} `)));
  if (at < 0 || row === undefined) throw new Error(`no table with ${head} of ${id}`);
  return new Map((lines[at] ?? '').split(',').map((name, index) => [name, row.split(',')[index]]));
}

type SimulatedScenario = Simulated['scenarios'][number];

/** No regret of what cannot be chosen in every draw; what it costs in the others is told apart. */
async function simulateReports(common: SimulatedScenario): Promise<void> {
  expect(common.feasible).toBe(true);
  expect(Math.abs(common.chances.feasible.value - 0.72)).toBeLessThan(4 * common.chances.feasible.error);
  expect(common.regret).toBeNull();
  expect(common.chances.first.value).toBeLessThanOrEqual(common.chances.feasible.value);
  expect(rowIn(await run('simulate', '--format', 'csv'), 'Expected regret [EUR]').get('Expected regret [EUR]')).toBe(
    '',
  );
  expect(await run('simulate')).toContain('cheap passes its gates in ');
}

/** The same of the same draws; ranked by the plan only. */
async function compareReports(common: SimulatedScenario): Promise<void> {
  const drawn = cheapIn(await json<Compared>('compare', '--draws', '1000'));
  expect(drawn).toMatchObject({ rank: 1, feasible: true });
  expect(drawn.uncertainty).toMatchObject({
    mean: common.presentValue.mean,
    first: common.chances.first,
    feasible: common.chances.feasible,
    costWhenFeasible: common.whenFeasible?.cost,
  });
  for (const by of ['expected', 'p80']) {
    const ranked = await json<Compared>('compare', '--by', by);
    expect(ranked.scenarios.map(({ id, rank }) => [id, rank])).toEqual([
      ['sure', 1],
      ['cheap', null],
    ]);
    expect(cheapIn(ranked)).toMatchObject({
      feasible: true,
      differenceFromBest: null,
    });
    expect(cheapIn(ranked).uncertainty).toEqual(drawn.uncertainty);
    const row = rowIn(await run('compare', '--by', by, '--format', 'csv'), 'P80 [EUR]');
    expect([row.get('P50 [EUR]'), row.get('P80 [EUR]')]).toEqual(['', '']);
    expect(Math.round(Number(row.get('Mean [EUR]')))).toBe(Math.round(common.whenFeasible?.cost.value ?? Number.NaN));
  }
}

const written = (name: string): unknown => JSON.parse(readFileSync(join(cwd, 'figures', name), 'utf8'));

/** A folder of figures says no more than the commands. */
async function reportReports(common: SimulatedScenario): Promise<void> {
  await run('report', '-o', 'figures');
  expect(cheapIn(written('simulate.json') as Simulated)).toEqual(common);
  expect(cheapIn(written('compare.json') as Compared)).toEqual(cheapIn(await json<Compared>('compare')));
}

it('every command tells the same of a scenario that fails its gate in some draws, and none ranks it by them', async () => {
  cwd = folderOf({ 'study.yaml': study });
  const entry = cheapIn(await json<Simulated>('simulate'));
  expect(entry.whenFeasible).not.toBeNull();
  await simulateReports(entry);
  await compareReports(entry);
  await reportReports(entry);
});
