import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';

interface Simulated {
  readonly scenarios: readonly {
    readonly id: string;
    readonly chances: { readonly first: { readonly value: number }; readonly byDate: { readonly value: number } };
    readonly difference: { readonly cheaper: { readonly value: number } } | null;
  }[];
}

async function simulated(...args: readonly string[]): Promise<(id: string) => Simulated['scenarios'][number]> {
  const { stdout } = await samen(['simulate', 'scenarios/digipoort', '--format', 'json', ...args]);
  const { scenarios } = JSON.parse(stdout) as Simulated;
  return (id) => {
    const found = scenarios.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no scenario ${id}`);
    return found;
  };
}

const percent = ({ value }: { readonly value: number }): number => Math.round(100 * value);

/** What scenarios/digipoort/README.md says in words beside what it shows. */
describe('the ranking on record', () => {
  it('holds in 66% of the draws as known in June 2020, and of the two that the letter names in 78%', async () => {
    const of = await simulated('--as-of', '2020-06');
    expect(percent(of('2.5').chances.first)).toBe(66);
    expect(percent(of('3').difference?.cheaper ?? { value: Number.NaN })).toBe(22);
  });

  it('holds in 92% as known in April 2021; on cost alone 3 is before 2.5 in all', async () => {
    const of = await simulated('--as-of', '2021-04');
    expect(percent(of('3').chances.first)).toBe(92);
    expect(of('2.5').chances.first.value).toBe(0);
    expect(percent(of('2.5').difference?.cheaper ?? { value: Number.NaN })).toBe(0);
  });
});

describe('that scenario 3 would be unfinished on 1 May 2025, as known in April 2021', () => {
  it.each([
    ['by the own estimates', [], 58],
    ['by the projects of 2018', ['--outside-view', 'nl-2018'], 49],
  ])('%s', async (_, args, chance) => {
    const of = await simulated('--as-of', '2021-04', '--by-date', '2025-04', ...args);
    expect(100 - percent(of('3').chances.byDate)).toBe(chance);
  });
});
