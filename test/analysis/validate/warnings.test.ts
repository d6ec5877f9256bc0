import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy, WrittenWork } from '../../../src/model/written/written.ts';
import { comparisonOf, faultsOf, scenarioWith, studyOf, studyWith, work } from '../../support/studies.ts';

const warningsOf = (data: WrittenStudy) => comparisonOf(data).warnings.map(({ fault }) => fault);

const warned = (scenario: Partial<WrittenScenario>, partial: Partial<WrittenStudy> = {}) =>
  warningsOf(studyOf(scenario, partial));

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
    const isEmpty = { ...service, from: '2019-12', until: '2019-12' };
    expect(warned({ running: [isEmpty] })).toEqual([{ kind: 'without-effect', of: 'period', name: '' }]);
  });

  it('says in every result that a formula counts the months of a year twice', () => {
    const yearly = { unit: 'EUR/year', value: 12_000, kind: 'judgement', why: 'made up' } as const;
    const running = [{ title: 'Rent', amount: '$rent', from: 'start', until: 'horizon' }];
    const assumptions = (value: string) => ({ yearly, rent: { unit: 'EUR/month', value } as const });

    expect(warned({ running }, { assumptions: assumptions('$yearly / 12') })).toMatchObject([{ kind: 'twelve-twice' }]);
    expect(warned({ running }, { assumptions: assumptions('$yearly / 10') })).toEqual([]);
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

  const adaptation = {
    'design-modified': '0%',
    'code-modified': '0%',
    integration: '30%',
    understanding: 10,
    assessment: 0,
    unfamiliarity: 0,
  };
  const core = { build: 10, migrate: 10, adaptation };
  const made = (...items: WrittenWork[]) =>
    warned(
      { phases: { make: { duration: 1, responsibility: 'teams', work: items } } },
      { components: { core, other: core } },
    ).map((fault) => (fault.kind === 'built-twice' ? [fault.component, fault.built, fault.reused] : fault.kind));

  it.each<[string, WrittenWork[], unknown[]]>([
    ['a reuse', [{ reuse: 'core', share: '60%' }], []],
    [
      'the rest, which the reuse holds',
      [
        { reuse: 'core', share: '60%' },
        { build: 'core', share: '40%' },
      ],
      [['core', 0.8, 0.6]],
    ],
    ['all of it', [{ reuse: 'core' }, { build: 'core' }], [['core', 1, 1]]],
    ['a part of it, however small', [{ build: 'core', share: '1%' }, { reuse: 'core' }], [['core', 0.01, 1]]],
    [
      'another reuse',
      [
        { reuse: 'core', share: '50%' },
        { reuse: 'core', share: '50%' },
      ],
      [['core', 1, 1]],
    ],
    ['a build of something else', [{ reuse: 'core' }, { build: 'other' }], []],
    ['a migration', [{ reuse: 'core' }, { migrate: 'core' }], []],
    ['a build that is meant', [{ reuse: 'core' }, { build: 'core', again: true }], []],
    ['a build, and again', [{ build: 'core' }, { build: 'core', again: true }], []],
    ['a reuse that is meant', [{ build: 'core' }, { reuse: 'core', again: true }], []],
    ['a build that is not again', [{ build: 'core' }, { build: 'core', again: false }], [['core', 2, 0]]],
  ])('counts a reuse as all of a component: %s', (_, items, faults) => {
    expect(made(...items)).toEqual(faults);
  });

  it('is not silenced where nothing is made', () => {
    expect(faultsOf(studyOf({ phases: { a: { duration: 1, work: [{ effort: 0, again: true }] } } }))).toMatchObject([
      { kind: 'unknown-key', key: 'again' },
    ]);
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
