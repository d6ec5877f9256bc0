import { describe, expect, it } from 'vitest';
import { failsStrictly, monthsOf, validate } from '../../../src/analysis/validate/validate.ts';
import { compared, faultsOf, studyFrom, studyOf, studyWith } from '../../support/studies.ts';

const found = (data: unknown) => {
  const study = studyFrom(data);
  return validate(study, monthsOf(study));
};
const kinds = (data: unknown): string[] => found(data).map(({ fault }) => fault.kind);

const services = { tolls: { title: 'Tolls', from: 'start', until: 'horizon' } };
const phases = { build: { duration: 12, costs: [{ title: 'Build', amount: '5 EUR', when: 'start' as const }] } };
const old = (until: string) => ({ title: 'Old', amount: '1 EUR/month', from: 'start', until, serves: 'tolls' });
const young = (from: string) => ({ title: 'New', amount: '1 EUR/month', from, until: 'horizon', serves: 'tolls' });
const served = (running: object[], options: object = {}) =>
  studyOf({ phases, running: running as never }, { services: { tolls: { ...services.tolls, ...options } } } as never);

describe('a service of the study', () => {
  it('is run at all times where one begins as another ends', () => {
    expect(kinds(served([old('build.end'), young('build.end')]))).toEqual([]);
  });

  it('has nobody for as long as nobody runs it, told with its months and lines', () => {
    const problems = found(served([old('build.end - 3 months'), young('build.end + 2 months')]));

    expect(problems).toMatchObject([
      {
        path: ['scenarios', 'only', 'running', 0, 'until'],
        fault: { kind: 'service-gap', service: 'tolls', from: '2020-10', until: '2021-02', lines: ['Old', 'New'] },
      },
    ]);
    expect(problems.every(failsStrictly)).toBe(true);
  });

  it('has nobody at its beginning, at its end, or at all', () => {
    expect(found(served([young('build.end')]))).toMatchObject([{ fault: { from: '2020-01', until: '2020-12' } }]);
    expect(found(served([old('build.end')]))).toMatchObject([{ fault: { from: '2021-01', until: '2029-12' } }]);
    expect(found(served([]))).toMatchObject([{ path: ['scenarios', 'only'], fault: { lines: [] } }]);
  });

  it('has two where they overlap, unless that is allowed', () => {
    const twice = [old('build.end + 1 month'), young('build.end')];

    expect(found(served(twice))).toMatchObject([
      { fault: { kind: 'service-twice', from: '2021-01', until: '2021-01' } },
    ]);
    expect(kinds(served(twice, { overlap: 'allowed' }))).toEqual([]);
  });

  it('is told of in every central run', () => {
    expect(compared(studyFrom(served([]))).warnings.map(({ fault }) => fault.kind)).toContain('service-gap');
  });

  it('exists', () => {
    expect(faultsOf(served([{ ...old('horizon'), serves: 'toll' }]))).toMatchObject([
      { kind: 'unknown', thing: 'service' },
    ]);
  });
});

describe('advice that is accepted', () => {
  it('is not told, and is a kind of advice', () => {
    const data = served([]);

    expect(kinds({ ...data, accepts: { 'service-gap': { en: 'closed', nl: 'dicht' } } })).toEqual([]);
    expect(faultsOf({ ...data, accepts: { 'service-gaps': 'closed' } })).toMatchObject([
      { kind: 'not-one-of', near: 'service-gap' },
    ]);
  });
});

describe('a risk of work', () => {
  const risk = { title: 'Hard', probability: '20%', kind: 'judgement', why: 'so', delays: { phase: 'make', by: 2 } };
  const make = { responsibility: 'teams', duration: 20, work: [{ build: 'core' }] };
  const two = (first: object[], second: object[], options: object = {}) =>
    studyWith({
      components: { core: { build: 20 } },
      responsibility: { teams: { rate: 1000, 'deviation-borne-by-supplier': '100%' } },
      scenarios: {
        one: { title: 'One', phases: { make }, risks: first },
        two: { title: 'Two', phases: { make: { ...make, duration: 21 } }, risks: second },
      },
      ...options,
    } as never);

  const only = (phase: object): object => ({
    responsibility: { teams: { rate: 1000 } },
    scenarios: { one: { title: 'One', phases: { make: phase }, risks: [risk] } },
  });

  it('that one of two has is told, and not one of both or of the study', () => {
    const { delays: _, ...rest } = risk;
    const shared = { ...rest, of: { build: 'core' }, delays: { by: 2 } };

    expect(kinds(two([risk], []))).toContain('one-sided-risk');
    expect(kinds(two([risk], [risk]))).not.toContain('one-sided-risk');
    expect(kinds(two([risk], [], { risks: [shared] }))).not.toContain('one-sided-risk');
  });

  it('is of what it delays, whatever its costs come after', () => {
    const later = { ...risk, costs: { amount: 5, when: 'use.end' } };
    const use = { responsibility: 'teams', duration: 3, work: [{ effort: 4 }] };

    expect(
      kinds(
        two([], [], {
          scenarios: {
            one: { title: 'One', phases: { make, use }, risks: [later] },
            two: { title: 'Two', phases: { make: { ...make, duration: 21 } } },
          },
        }),
      ),
    ).toContain('one-sided-risk');
  });

  it('is paid for by nobody where the form says nothing of delays', () => {
    const silent = { responsibility: { teams: { rate: 1000 } } };
    const clear = { responsibility: { teams: { rate: 1000, 'delay-borne-by-client': '0%' } } };

    expect(kinds(two([risk], [risk], silent))).toContain('unpaid-delay');
    expect(kinds(two([risk], [risk], clear))).not.toContain('unpaid-delay');
    expect(kinds(two([risk], [risk]))).not.toContain('unpaid-delay');
  });

  it('is paid for where the phase that it delays has no work', () => {
    const { work: _, ...idle } = make;
    expect(kinds(two([], [], only(make)))).toContain('unpaid-delay');
    expect(kinds(two([], [], { ...only(idle), components: {} }))).not.toContain('unpaid-delay');
  });

  it.each([
    ['all at every date', '100%', '100%', false],
    ['less at one date', '100%', '90%', true],
    ['nobody knows how much', '100%', { low: '80%', mode: '90%', high: '100%' }, true],
  ])('is paid for by nobody where the supplier bears, by an assumption, %s', (_, was, expected, isReported) => {
    const guess = { kind: 'judgement', why: 'made up' };
    const reported = kinds(
      two([risk], [risk], {
        assumptions: {
          borne: {
            unit: 'percent',
            known: { '2019-01': { value: was, ...guess }, '2020-01': { value: expected, ...guess } },
          },
        },
        responsibility: { teams: { rate: 1000, 'deviation-borne-by-supplier': '$borne' } },
      }),
    );

    expect(reported.includes('unpaid-delay')).toBe(isReported);
  });
});

const withProof = (value: unknown, options: object, own: object = {}) =>
  studyOf({ phases, ...own }, {
    assumptions: { proof: { unit: 'percent', value, kind: 'judgement', why: 'made up' } },
    ...options,
  } as never);

const bound = (value: unknown) =>
  withProof('60%', {
    assumptions: {
      proof: { unit: 'percent', value: '60%', kind: 'judgement', why: 'made up' },
      asked: { unit: 'percent', value, kind: 'judgement', why: 'made up' },
    },
    requires: [{ assumption: 'proof', 'at-least': '$asked' }],
  });

describe('a gate on evidence that is no estimate', () => {
  const requires = [{ assumption: 'proof', 'at-least': '50%' }];
  const spread = { low: '40%', mode: '60%', high: '80%' };

  it.each([
    ['the study', { requires }, {}, ['requires', 0, 'assumption'], 'small'],
    ['a scenario', {}, { requires }, ['scenarios', 'only', 'requires', 0, 'assumption'], 'only'],
  ])('is told of %s too', (...[, entry, own, path, asked]) => {
    expect(found(withProof('60%', entry, own))).toMatchObject([
      { path, fault: { kind: 'certain-gate', name: 'proof', asked } },
    ]);
    expect(kinds(withProof(spread, entry, own))).toEqual([]);
  });

  it('is not told where the bound is an estimate', () => {
    expect(kinds(bound('50%'))).toEqual(['certain-gate']);
    expect(kinds(bound(spread))).toEqual([]);
  });
});

const ofKind = (kind: string, data: unknown) => found(data).filter(({ fault }) => fault.kind === kind);

const riskOf = (title: string, effect: object) => ({
  title,
  probability: '20%',
  kind: 'judgement',
  why: 'so',
  ...effect,
});
const late = { delays: { phase: 'make', by: 2 } };
const more = { enlarges: { phase: 'make', by: '10%' } };
const paid = { costs: { amount: 5, when: 'make.end' } };
const madeOf = (work: object[], first: object[], second: object[], options: object = {}) =>
  studyWith({
    components: { core: { build: 20 } },
    responsibility: { teams: { rate: 1000, 'deviation-borne-by-supplier': '100%' } },
    assumptions: { training: { unit: 'person-months', value: 9, kind: 'judgement', why: 'made up' } },
    scenarios: {
      one: { title: 'One', phases: { make: { responsibility: 'teams', duration: 20, work } }, risks: first },
      two: { title: 'Two', phases: { make: { responsibility: 'teams', duration: 23, work } }, risks: second },
    },
    ...options,
  } as never);
const rent = (amount: string) => [{ title: 'Rent', amount, from: 'start', until: 'horizon' }];

describe('the risks of one of two scenarios with the same work', () => {
  const core = [{ build: 'core' }];

  it('are told where the other has some, but fewer, and not where it has as many under other titles', () => {
    const both = [riskOf('Hard', late), riskOf('Strike', more)];
    expect(ofKind('one-sided-risk', madeOf(core, both, [riskOf('Hard', late)]))).toMatchObject([
      { path: ['scenarios', 'one', 'risks', 1, 'title'], fault: { risk: 'Strike', others: ['two'] } },
    ]);
    expect(ofKind('one-sided-risk', madeOf(core, both, [riskOf('Harsh', late), riskOf('Illness', more)]))).toEqual([]);
  });

  it('are told beside those of the study, which befall both', () => {
    const shared = { ...riskOf('Links', {}), of: { build: 'core' }, delays: { by: 2 } };
    expect(ofKind('one-sided-risk', madeOf(core, [riskOf('Strike', late)], [], { risks: [shared] }))).toHaveLength(1);
  });

  it.each([
    ['that costs something after the work', paid],
    ['that enlarges it', more],
  ])('are told of one %s', (_, effect) => {
    expect(ofKind('one-sided-risk', madeOf(core, [riskOf('Strike', effect)], []))).toHaveLength(1);
  });

  it('are not told of an effort without a component, of which no risk of the study can be', () => {
    expect(ofKind('one-sided-risk', madeOf([{ effort: '$training' }], [riskOf('Strike', late)], []))).toEqual([]);
    expect(ofKind('one-sided-risk', madeOf([{ effort: 9 }], [riskOf('Strike', late)], []))).toEqual([]);
  });

  it('are told of a component with an effort beside it, whatever that is', () => {
    expect(
      ofKind('one-sided-risk', madeOf([...core, { effort: '$training' }], [riskOf('Strike', late)], [])),
    ).toHaveLength(1);
  });
});

const renting = (amount: string, options: object = {}) =>
  studyWith({
    scenarios: {
      one: { title: 'One', phases: {}, running: rent('1000 EUR/month') },
      two: { title: 'Two', phases: {}, running: rent(amount) },
    },
    ...options,
  } as never);

describe('a lead that a number in a field changes', () => {
  it('is told in its place, up to 5% of that number', () => {
    expect(ofKind('fragile-lead', renting('1015 EUR/month'))).toMatchObject([
      {
        path: ['scenarios', 'one', 'running', 0, 'amount'],
        fault: { first: 'one', second: 'two', name: 'scenarios.one.running.0.amount', by: 0.02 },
      },
    ]);
    expect(ofKind('fragile-lead', renting('1049 EUR/month'))).toMatchObject([
      { fault: { by: 0.05, name: 'scenarios.one.running.0.amount' } },
    ]);
    expect(ofKind('fragile-lead', renting('1051 EUR/month'))).toMatchObject([
      { fault: { by: -0.05, name: 'scenarios.two.running.0.amount' } },
    ]);
    expect(ofKind('fragile-lead', renting('1060 EUR/month'))).toEqual([]);
  });
});
