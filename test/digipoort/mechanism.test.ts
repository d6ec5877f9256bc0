import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/compare/compare.ts';
import type { Comparison, ScenarioResult } from '../../src/analysis/runs/comparison.ts';
import { load } from '../../src/input/load.ts';
import type { SetOption } from '../../src/input/set.ts';
import { calendarMonth, readMonth } from '../../src/units/month.ts';

const folder = fileURLToPath(new URL('../../scenarios/digipoort/', import.meta.url));

const file = (name: string) => ({ name, text: readFileSync(folder + name, 'utf8') });

const files = {
  main: file('study.yaml'),
  scenarios: readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => ({ ...file(name), id: name.replace('.scenario.yaml', '') })),
};

function asKnownIn(month: string, sets: readonly SetOption[] = []): Comparison {
  const { loaded } = load(files, sets);
  if (loaded === null) throw new Error('the Digipoort study is at fault');
  const asOf = readMonth(month) ?? calendarMonth(0);
  const { comparison } = compare(loaded.study, { asOf, by: { kind: 'present-value' }, years: false });
  if (comparison === null) throw new Error('the Digipoort study cannot be computed');
  return comparison;
}

describe('the study', () => {
  it('gives no advice at any of its dates: the new build that replaces the reuse of 2.5 is meant', () => {
    for (const date of ['2020-06', '2021-04']) expect(asKnownIn(date).warnings).toEqual([]);
  });
});

const scenario = ({ scenarios }: Comparison, id: string): ScenarioResult => {
  const found = scenarios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
};

const leader = (comparison: Comparison): string | undefined => comparison.scenarios[0]?.id;

describe('the Digipoort study as known in June 2020', () => {
  const then = asKnownIn('2020-06');

  it('ranks 2.5 first, and finds it feasible', () => {
    expect(leader(then)).toBe('2.5');
    expect(scenario(then, '2.5').gates.map(({ status }) => status)).toEqual(['pass']);
  });

  it('has 2.5 leave the old contract long before 3 does, though it is finished later', () => {
    expect(scenario(then, '3').measures['unlawful']).toBeGreaterThan(scenario(then, '2.5').measures['unlawful'] ?? 0);
    expect(scenario(then, '2.5').finish).toBeGreaterThan(scenario(then, '3').finish ?? Number.NaN);
  });

  it('has 2.5 spend more on work than 3, as reuse comes on top of the rebuild', () => {
    expect(scenario(then, '2.5').oneOff).toBeGreaterThan(scenario(then, '3').oneOff);
  });

  it('would have ranked 3 first if the interim contract cost as much as the old one', () => {
    const dear = asKnownIn('2020-06', [{ name: 'interim', value: '2000000' }]);

    expect(leader(dear)).toBe('3');
  });

  it.each([
    ['entanglement', '33%', '34%'],
    ['documentation-time', '1.9', '2.1'],
    ['interim', '1570000', '1580000'],
  ])('lets 2.5 lead only up to a switching value of %s', (name, below, above) => {
    expect(leader(asKnownIn('2020-06', [{ name, value: below }]))).toBe('2.5');
    expect(leader(asKnownIn('2020-06', [{ name, value: above }]))).toBe('3');
  });

  it('ranks the same without VAT', () => {
    expect(leader(asKnownIn('2020-06', [{ name: 'vat-rate', value: '0%' }]))).toBe('2.5');
  });
});

describe('the Digipoort study as known in April 2021', () => {
  const then = asKnownIn('2020-06');
  const later = asKnownIn('2021-04');

  it('ranks 3 first', () => {
    expect(leader(later)).toBe('3');
  });

  it('finds 2.5 not feasible, for want of documentation', () => {
    const { feasible, rank, gates } = scenario(later, '2.5');

    expect({ feasible, rank }).toEqual({ feasible: false, rank: null });
    expect(gates).toMatchObject([{ assumption: 'documentation', value: 0.25, atLeast: 0.6, status: 'fail' }]);
  });

  it('finds 2.5 dearer than 3 even if it were feasible, and finished later', () => {
    expect(scenario(later, '2.5').presentValue).toBeGreaterThan(scenario(later, '3').presentValue);
    expect(scenario(later, '2.5').finish).toBeGreaterThan(scenario(later, '3').finish ?? Number.NaN);
  });

  it('has 2.5 finish later and stay unlawful longer than was believed in 2020', () => {
    expect(scenario(later, '2.5').finish).toBeGreaterThan(scenario(then, '2.5').finish ?? Number.NaN);
    expect(scenario(later, '2.5').measures['unlawful']).toBeGreaterThan(
      scenario(then, '2.5').measures['unlawful'] ?? 0,
    );
  });

  it('has no number without provenance, and no warning', () => {
    expect(later.provenance.unstated).toBe(0);
    expect([...then.warnings, ...later.warnings]).toEqual([]);
  });

  it('marks the scenarios that are in no source as judgement', () => {
    const judged = later.scenarios.filter(({ provenance }) => provenance === 'judgement').map(({ id }) => id);

    expect(judged.toSorted()).toEqual(['carry-on', 'package', 'reuse-own-direction']);
  });
});
