import { describe, expect, it } from 'vitest';
import { gatesOf } from '../../src/analysis/runs/gates.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { runsWithAsked, unknownYear } from '../../src/analysis/runs/asked-year.ts';
import { sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import type { WrittenScenario } from '../../src/model/written/written.ts';
import { atDates, effectsOf, explained, changed } from '../support/explained.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';

const byYear = (year: number) => ({ kind: 'by-year', year }) as const;
const quantity = { kind: 'figure', scenario: 'only' } as const;

/** An amount that is due when something is ready, which may be in another year. */
const due = (partial: Partial<WrittenScenario> = {}): WrittenScenario =>
  scenarioWith({
    phases: {
      build: { duration: '$length' },
      pay: { after: 'build', duration: 1, costs: [{ title: 'The bill', amount: '$amount', when: 'start' }] },
    },
    ...partial,
  });

const study = (options: object = {}) =>
  studyFrom(
    studyWith({
      start: '2020-01',
      horizon: '2022-12',
      ranking: { by: 'total-cost' },
      assumptions: { length: changed('months', 10, 14), amount: changed('EUR', '100 EUR', '130 EUR') },
      scenarios: { only: due() },
      ...options,
    }),
  );

describe('what is spent in a year', () => {
  // In neither year does one of the two do it alone: (100 + 130) ÷ 2 = 115, and (0 + 30) ÷ 2 = 15.
  it.each([
    [2020, { start: 100, end: 0, change: -100 }, { length: -115, amount: 15 }],
    [2021, { start: 0, end: 130, change: 130 }, { length: 115, amount: 15 }],
    [2022, { start: 0, end: 0, change: 0 }, { length: 0, amount: 0 }],
  ])('is explained: %i', (year, figures, effects) => {
    const entry = explained(study(), { metric: byYear(year), quantity });

    expect(entry).toMatchObject({ metric: byYear(year), ...figures });
    expect(effectsOf(entry)).toEqual(effects);
  });

  it('has effects that add up to its change', () => {
    const entry = explained(study(), { metric: byYear(2021), quantity });

    expect(entry.effects.reduce((sum, { effect }) => sum + effect, 0)).toBe(entry.change);
    expect(entry.inTime.reduce((sum, { effect }) => sum + effect, 0)).toBe(entry.change);
  });

  it('is refused of a year that the study has not, with the years it has', () => {
    const { fault } = atDates(study(), { metric: byYear(2023), quantity });

    expect(fault).toEqual({
      kind: 'unknown',
      thing: 'figure',
      name: 'by-year.2023',
      near: null,
      known: ['by-year.2020', 'by-year.2021', 'by-year.2022'],
    });
    expect(atDates(study(), { metric: byYear(2019), quantity }).fault).toMatchObject({ name: 'by-year.2019' });
  });

  it('varies with what moves a bill into the year, though it is not there with the values in force', () => {
    const varied = study({
      assumptions: {
        length: { unit: 'months', value: 10, range: '6 .. 14', kind: 'judgement', why: 'round' },
        amount: { unit: 'EUR', value: '100 EUR', kind: 'judgement', why: 'round' },
      },
    });
    const runs = runsOf(varied, [...varied.scenarios.values()], varied.asOf);
    const metric = byYear(2021);
    const { tornado } = sensitivityOf(varied, runsWithAsked(runs, metric), { about: { ids: ['only'] }, metric });

    expect(unknownYear(metric, [[varied, runs]])).toBeNull();
    expect(tornado).toMatchObject({ base: 0, bars: [{ variable: { key: 'length' }, atLow: 0, atHigh: 100 }] });
  });
});

describe('a gate on a metric', () => {
  it('may be one on what runs', () => {
    const gated = study({ 'as-of': '2021-04', requires: [{ figure: 'running', 'at-most': '5 EUR' }] });
    const [run] = runsOf(gated, [...gated.scenarios.values()], gated.asOf).runs;

    expect(run === undefined ? null : gatesOf(run)).toMatchObject([{ figure: 'running', value: 0, status: 'pass' }]);
  });
});
