import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { resultOf, studyOf, work } from '../../support/studies.ts';

type Parts = Partial<WrittenStudy>;

const result = (scenario: Partial<WrittenScenario>, common: Parts = {}) => resultOf(studyOf(scenario, common));

const factors = (timing: 'mid-year' | 'start-of-year' | 'monthly') =>
  result({}, { horizon: '2022-12', discounting: { rate: '25%', basis: 'real', base: 2021, timing } }).byYear.map(
    ({ discountFactor }) => discountFactor,
  );

describe('the years of a scenario', () => {
  it('go from that of the start to that of the horizon, without gaps', () => {
    const { byYear } = result({}, { start: '2019-07', horizon: '2022-01' });

    expect(byYear.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
  });

  it('go on to the last cost where that is later, and not to a finish that costs nothing', () => {
    const common: Parts = { horizon: '2020-12' };
    const last = (phases: WrittenScenario['phases']) => result({ phases }, common).byYear.at(-1)?.year;

    expect(last({ build: work(48, 2) })).toBe(2021);
    expect(last({ build: work(50, 2) })).toBe(2022);
    expect(last({ wait: { duration: 60 } })).toBe(2020);
    expect(last({ wait: { duration: 60, costs: [{ title: 'A fee', amount: 1, when: 'end' }] } })).toBe(2025);
    expect(last({ wait: { duration: 60, costs: [{ title: 'Nothing', amount: 0, when: 'end' }] } })).toBe(2020);
  });

  it('have the discount factor of their year, or none where money counts by the month', () => {
    expect(factors('start-of-year')).toEqual([1.25, 1, 0.8]);
    expect(factors('mid-year')[1]).toBeCloseTo(1 / Math.sqrt(1.25), 14);
    expect(factors('monthly')).toEqual([null, null, null]);
  });
});
