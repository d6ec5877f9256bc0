import { describe, expect, it } from 'vitest';
import { changeEffects } from '../../../src/analysis/diff/change-effects.ts';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { type Compared, type Diff, diffOf } from '../../../src/analysis/diff/diff.ts';
import { excessOf, type FigureLimit } from '../../../src/analysis/diff/diff-limit.ts';
import { figuresOf } from '../../../src/analysis/diff/figures.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fc } from '../../support/seed.ts';
import { loaded, scenarioWith, studyWith, work } from '../../support/studies.ts';

/** Every study that is made here can be computed: one that cannot is a test that sees nothing. */
function comparedOf(data: unknown): Compared {
  const { study } = loaded(data);
  const { comparison, problems } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: true });
  if (comparison === null) throw new Error(`cannot be computed: ${JSON.stringify(problems)}`);
  return comparison;
}

/** Two scenarios: one that builds, for so much an hour of so many people, and one that only runs. */
const study = (options: { effort?: number; rate?: number; old?: number } = {}, more: Partial<WrittenStudy> = {}) =>
  studyWith({
    responsibility: { teams: { rate: options.rate ?? 1000 } },
    scenarios: {
      build: scenarioWith({ phases: { work: work(options.effort ?? 60, 5) } }),
      keep: scenarioWith({
        running: [{ title: 'Old', amount: `${options.old ?? 1000} EUR/month`, from: 'start', until: 'horizon' }],
      }),
    },
    ...more,
  });

const diff = (old: unknown, current: unknown): Diff => diffOf(comparedOf(old), comparedOf(current));

const moved = (entry: Diff, scenario: string): Record<string, unknown> =>
  Object.fromEntries(
    entry.figures.filter((each) => each.scenario === scenario).map((each) => [each.name, each.difference]),
  );

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe('the figures of a scenario', () => {
  it('leave out no number of it but its rank and its gates', () => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        for (const result of comparedOf(data).scenarios) {
          const { rank: _, gates: __, byYear, criticalPaths, ...rest } = result;
          const years = byYear.flatMap(({ cost, discountFactor }) => [cost, discountFactor]);
          const all = [...numbersIn(rest), ...numbersIn(years), criticalPaths.count];
          const named = figuresOf(result, 'present-value').flatMap(({ value }) => numbersIn(value));

          expect(named.toSorted()).toEqual(all.toSorted());
        }
      }),
    );
  });

  it('each have a name of their own', () => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        for (const result of comparedOf(data).scenarios) {
          const names = figuresOf(result, 'present-value').map(({ name }) => name);

          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });
});

const key = ({ scenario, name }: { scenario: string; name: string }): string => `${scenario}/${name}`;

describe('the difference of two comparisons', () => {
  it('is none of a study with itself', () => {
    const { figures, terms, gates, ranking, unchanged } = diff(study(), study());

    expect({ figures, terms, gates }).toEqual({ figures: [], terms: [], gates: [] });
    expect(ranking.map(({ changed }) => changed)).toEqual([false, false]);
    expect(unchanged).toBeGreaterThan(40);
  });

  it('is told of every phase, year and category: six person-months more, by hand', () => {
    const { 'by-year.2021': year, ...others } = moved(diff(study(), study({ effort: 66 })), 'build');

    // 12 months of 5 people become 13.2: 1.2 months of 5,000 euros fall in 2021.
    expect(year).toBeCloseTo(6000, 6);
    expect(others).toMatchObject({
      'present-value': 6000,
      'one-off': 6000,
      effort: 6,
      'phases.work.effort': 6,
      'phases.work.cost': 6000,
      'by-category.labour': 6000,
      'finish-month': null,
    });
    expect(others['phases.work.end']).toBeCloseTo(1.2, 9);
  });

  it('has a share of what was there, and none from nothing', () => {
    const { figures } = diff(study({ old: 0 }), study({ old: 10, rate: 1010 }));
    const share = (name: string): unknown => figures.find((each) => each.name === name)?.share;

    expect(share('phases.work.cost')).toBeCloseTo(0.01, 12);
    expect(figures.find(({ scenario, name }) => scenario === 'keep' && name === 'running')?.share).toBe(null);
  });

  it('has a share with the sign of the difference, also of what was negative', () => {
    const { figures } = diff(study({ old: -1000 }), study({ old: -900 }));

    expect(figures.find(({ name }) => name === 'running')).toMatchObject({
      difference: 12_000,
      share: expect.closeTo(0.1, 12) as number,
    });
  });

  it('finds a cent', () => {
    const { figures } = diff(study({ old: 1000 }), study({ old: 1000.01 }));

    expect(figures.map(({ name }) => name)).toContain('by-year.2024');
    const large = diff(study({ old: 10_000_000 }), study({ old: 10_000_000.01 }));
    expect(large.figures.map(({ name }) => name)).toContain('present-value');
  });

  it('tells the places that changed, and the terms', () => {
    const entry = diff(study(), study({ old: 400 }, { prices: { basis: 'real', level: 2021 } }));

    expect(
      entry.ranking.map(({ scenario, before, after, changed }) => [scenario, before?.rank, after?.rank, changed]),
    ).toEqual([
      ['keep', 2, 1, true],
      ['build', 1, 2, true],
    ]);
    expect(entry.terms).toEqual([{ term: 'price-level', before: 2020, after: 2021 }]);
  });

  it('is the other way round when the sides change places', () => {
    fc.assert(
      fc.property(anyStudy, fc.double({ min: 0.5, max: 2, noNaN: true }), (data, factor) => {
        const other = JSON.parse(
          JSON.stringify(data).replaceAll(
            /"(\d+(?:\.\d+)?) EUR"/g,
            (_, euros: string) => `"${(Number(euros) * factor).toFixed(2)} EUR"`,
          ),
        ) as unknown;
        const [old, current] = [comparedOf(data), comparedOf(other)];
        const [there, back] = [diffOf(old, current), diffOf(current, old)];
        const differences = new Map(back.figures.map((each) => [key(each), each.difference]));

        expect(there.figures.length).toBe(back.figures.length);
        for (const each of there.figures)
          expect((each.difference ?? 0) + (differences.get(key(each)) ?? 0)).toBeCloseTo(0, 9);
      }),
    );
  });
});

const excess = (old: unknown, current: unknown, limit: number): string[] =>
  excessOf(diff(old, current), { share: limit, policies: [] }).map(({ figure }) => figure);

/** A phase that takes as long as the effort asks for, beside one that has room because of it. */
const beside = (effort: number) =>
  scenarioWith({
    phases: { long: work(effort, 5), short: work(58, 5), end: { after: ['long', 'short'], duration: 1 } },
  });

const waiting = (effort: number): WrittenStudy =>
  study({ effort }, { scenarios: { build: beside(effort), keep: scenarioWith({}) } });

const gated = (value: string): WrittenStudy =>
  study(
    {},
    {
      assumptions: { known: { unit: 'percent', value, kind: 'judgement' } },
      responsibility: { teams: { rate: 1000, requires: [{ assumption: 'known', 'at-least': '50%' }] } },
    },
  );

const above = (old: unknown, current: unknown, policies: readonly FigureLimit[]): string[] =>
  excessOf(diff(old, current), { share: null, policies }).map(({ figure }) => figure);
const held = (figure: string, amount: number): FigureLimit => ({ figure, limit: `${amount}`, most: { amount } });

describe('limits by figure', () => {
  it('are exceeded by more than an amount, but for its last digits, and by nothing that they do not name', () => {
    const [old, current] = [study({ rate: 1000 }), study({ rate: 1010 })];
    const by = diff(old, current).figures.find(({ name }) => name === 'present-value')?.difference ?? 0;

    expect(by).toBeGreaterThan(1);
    expect(above(old, current, [held('present-value', by)])).toEqual([]);
    expect(above(old, current, [held('present-value', by * (1 - 1e-6))])).toEqual(['scenarios.build.present-value']);
    expect(above(old, current, [held('scenarios.keep.present-value', 0)])).toEqual([]);
    expect(above(old, current, [held('present-*', 0), held('present-value', by)])).toEqual([
      'scenarios.build.present-value-excl-vat',
    ]);
  });
});

describe('what changed by more than a limit', () => {
  it('is nothing at the limit itself, and something just above it', () => {
    expect(excess(study({ rate: 1000 }), study({ rate: 1010 }), 0.01)).toEqual([]);
    expect(excess(study({ rate: 1000 }), study({ rate: 1010.1 }), 0.01)).toContain('scenarios.build.phases.work.cost');
  });

  it('is whatever was nothing before', () => {
    expect(excess(study({ old: 0 }), study({ old: 0.01 }), 5)).toContain('scenarios.keep.present-value');
  });

  it('is a rank, whatever the figures do', () => {
    expect(excess(study({ old: 501 }), study({ old: 499 }), 0.5)).toEqual([
      'scenarios.keep.rank',
      'scenarios.build.rank',
    ]);
  });

  it('is no difference of two figures, which moves by more than either of them', () => {
    const [close, closer] = [study({ old: 500.2 }), study({ old: 500.1 })];
    const entry = diff(close, closer).figures.find(({ name }) => name === 'difference-from-best');

    expect(entry?.share).toBeCloseTo(-0.5, 6);
    expect(excess(close, closer, 0.001)).toEqual([]);
  });

  it('is no slack of a phase, which moves by more than the ends of it', () => {
    const [old, current] = [waiting(60), waiting(60.3)];
    const float = diff(old, current).figures.find(({ name }) => name === 'phases.short.total-float');

    expect(float?.share).toBeGreaterThan(0.04);
    expect(excess(old, current, 0.01).filter((figure) => figure.endsWith('-float'))).toEqual([]);
  });

  it('is a gate that changed, and not one of which only the evidence moved', () => {
    expect(excess(gated('60%'), gated('55%'), 0)).toEqual([]);
    expect(diff(gated('60%'), gated('55%')).gates).toMatchObject([{ name: 'gates.teams.0', assumption: 'known' }]);
    expect(excess(gated('60%'), gated('40%'), 9)).toContain('scenarios.build.gates.teams.0');
  });

  it('is a scenario that came or went, and not each of its figures', () => {
    const { scenarios, ...rest } = study();
    const fewer = { ...rest, scenarios: { build: (scenarios as Record<string, unknown>)['build'] } };

    expect(excess(fewer, study(), 0)).toEqual(['scenarios.keep.rank']);
    expect(excess(study(), fewer, 0)).toEqual(['scenarios.keep.rank']);
    expect(diff(fewer, study()).figures.length).toBeGreaterThan(20);
  });
});

const withRate = (rate: number, effort: number): WrittenStudy =>
  study(
    {},
    {
      assumptions: {
        rate: { unit: 'EUR/person-month', value: rate, kind: 'judgement', group: 'work' },
        effort: { unit: 'person-months', value: effort, kind: 'judgement', group: 'work' },
      },
      responsibility: { teams: { rate: '$rate' } },
      scenarios: {
        build: scenarioWith({
          phases: { work: { responsibility: 'teams', team: 5, work: [{ effort: '$effort' }] } },
        }),
        keep: scenarioWith({}),
      },
    },
  );

describe('the effects of what changed', () => {
  it('add up, of each assumption by itself whatever its group, on the scenarios that it moves', () => {
    const [old, current] = [loaded(withRate(1000, 60)), loaded(withRate(1100, 70))];
    const side = ({ study: entry }: typeof old) => ({ study: entry, asOf: entry.asOf });
    const { assumptions, untold, differences } = changeEffects(side(old), side(current), current.study.rankedBy);

    // 100 × the mean of 60 and 70, and 10 × the mean of 1000 and 1100.
    expect(assumptions.get('rate')).toEqual([{ scenario: 'build', effect: 6500, error: null }]);
    expect(assumptions.get('effort')).toEqual([{ scenario: 'build', effect: 10500, error: null }]);
    expect({ untold, differences }).toEqual({ untold: [], differences: [] });
  });
});
