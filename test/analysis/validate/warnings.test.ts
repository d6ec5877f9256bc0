import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { comparisonOf, scenarioWith, studyOf, studyWith, work } from '../../support/studies.ts';

const warningsOf = (data: WrittenStudy) => comparisonOf(data).warnings.map(({ fault }) => fault);

const warned = (scenario: Partial<WrittenScenario>, its: Partial<WrittenStudy> = {}) =>
  warningsOf(studyOf(scenario, its));

const paying = (amount: number) =>
  scenarioWith({ phases: { pay: { costs: [{ title: 'A fee', amount, when: 'start' }] } } });

const both = (one: number, other: number) =>
  warningsOf(studyWith({ 'as-of': '2020-06', scenarios: { a: paying(one), b: paying(other) } }));

describe('a warning', () => {
  it('is not given where there is nothing to warn of', () => {
    expect(warned({ phases: { build: work(10, 2) } })).toEqual([]);
  });

  it('says that a scenario finishes beyond the horizon, and not where it finishes with it', () => {
    expect(warned({ phases: { build: { duration: 12 } } }, { horizon: '2020-12' })).toEqual([]);
    expect(warned({ phases: { build: { duration: 12.5 } } }, { horizon: '2020-12' })).toEqual([
      { kind: 'finish-beyond-horizon', scenario: 'only', finish: '2021-01', horizon: '2020-12' },
    ]);
  });

  it('says that a service runs before the start', () => {
    const service = { title: { nl: 'Dienst', en: 'Service' }, amount: '1 EUR/month', until: 'horizon' };

    expect(warned({ running: [{ ...service, from: '2019-12' }] })).toEqual([
      { kind: 'running-before-start', scenario: 'only', title: { nl: 'Dienst', en: 'Service' } },
    ]);
    expect(warned({ running: [{ ...service, from: '2020-01' }] })).toEqual([]);
  });

  it('says that more than a whole component is built', () => {
    const components = { core: { build: 10 } };
    const built = (...shares: string[]) =>
      warned(
        {
          phases: Object.fromEntries(
            shares.map((share, index) => [
              `part-${index}`,
              { duration: 1, responsibility: 'teams', work: [{ build: 'core', share }] },
            ]),
          ),
        },
        { components },
      );

    expect(built('60%', '40%')).toEqual([]);
    expect(built('33%', '56%', '11%')).toEqual([]);
    expect(built('60%', '50%')).toMatchObject([{ kind: 'built-twice', scenario: 'only', component: 'core' }]);
  });

  it('says that effort is to be made in no time', () => {
    const phase = { responsibility: 'teams', work: [{ effort: 3 }] };

    expect(warned({ phases: { rush: phase } })).toEqual([
      { kind: 'effort-in-no-time', scenario: 'only', phase: 'rush' },
    ]);
    expect(warned({ phases: { rush: { ...phase, duration: 0.01 } } })).toEqual([]);
  });

  it('says that the past differs between scenarios', () => {
    expect(both(100, 100)).toEqual([]);
    expect(both(100, 101)).toEqual([{ kind: 'past-differs', scenarios: ['a', 'b'], asOf: '2020-06' }]);
    expect(both(100, 100.00000001)).toEqual([]);
  });
});
