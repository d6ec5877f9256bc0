import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../src/analysis/validate/advice.ts';
import type { WrittenAssumption, WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { scenarioWith, studyFrom, studyOf, studyWith, work } from '../../support/studies.ts';

type Kind = Problem['fault']['kind'];
type Parts = Partial<WrittenStudy>;

const adviceOf = (study: WrittenStudy, kind: Kind): readonly Problem[] =>
  adviceOn(studyFrom(study)).filter(({ fault }) => fault.kind === kind);
const placesOf = (study: WrittenStudy, kind: Kind): readonly string[] =>
  adviceOf(study, kind).map(({ path }) => path.join('.'));

/** An assumption with nothing remarkable about it. */
const assumption = (partial: Partial<WrittenAssumption> = {}): WrittenAssumption => ({
  unit: 'EUR',
  ...(partial.known === undefined ? { value: 100, kind: 'judgement', why: 'a round figure' } : {}),
  ...partial,
});

/** A scenario that pays these amounts. */
const paying = (...amounts: string[]): WrittenScenario =>
  scenarioWith({ phases: { pay: { costs: amounts.map((amount) => ({ title: 'A fee', amount, when: 'start' })) } } });

const unused = (study: WrittenStudy): readonly string[] => placesOf(study, 'unused-assumption');

describe('an assumption that nothing uses', () => {
  const service = { title: 'Service', amount: '1 EUR/month', from: 'start', until: 'horizon' };
  const risk = { title: 'A risk', kind: 'judgement', why: 'a guess' } as const;
  const core = { core: { build: '$x' } };

  it('is named at its key', () => {
    const assumptions = { x: assumption(), spare: assumption() };

    expect(adviceOf(studyWith({ assumptions, scenarios: { only: paying('$x') } }), 'unused-assumption')).toEqual([
      { path: ['assumptions', 'spare'], onKey: true, fault: { kind: 'unused-assumption', name: 'spare' } },
    ]);
  });

  it.each<[place: string, x: Pick<WrittenAssumption, 'unit' | 'value'>, scenario: object, its: Parts]>([
    ['a cost of a phase', { unit: 'EUR', value: 1 }, paying('$x'), {}],
    ['a running cost', { unit: 'EUR/year', value: 1 }, { running: [{ ...service, amount: '$x' }] }, {}],
    ['the end of a running cost', { unit: 'month', value: '2021-01' }, { running: [{ ...service, until: '$x' }] }, {}],
    ['a team', { unit: 'fte', value: 1 }, { phases: { a: { ...work(1, 1), team: '$x' } } }, {}],
    ['a duration', { unit: 'months', value: 1 }, { phases: { a: { duration: '$x' } } }, {}],
    ['a lag', { unit: 'months', value: 1 }, { phases: { a: {}, b: { after: { phase: 'a', lag: '$x' } } } }, {}],
    ['a first month', { unit: 'month', value: '2021-01' }, { phases: { a: { 'not-before': '$x' } } }, {}],
    ['effort', { unit: 'person-months', value: 1 }, { phases: { a: { ...work(1, 1), work: [{ effort: '$x' }] } } }, {}],
    [
      'a share',
      { unit: 'percent', value: '50%' },
      { phases: { a: { ...work(1, 1), work: [{ effort: 1, share: '$x' }] } } },
      {},
    ],
    ['a milestone', { unit: 'month', value: '2021-01' }, { milestones: { there: '$x' } }, {}],
    [
      'a component',
      { unit: 'person-months', value: 1 },
      { phases: { a: { ...work(1, 1), work: [{ build: 'core' }] } } },
      { components: core },
    ],
    ['a component that no scenario works on', { unit: 'person-months', value: 1 }, {}, { components: core }],
    ['a rate', { unit: 'EUR/person-month', value: 1 }, {}, { responsibility: { teams: { rate: '$x' } } }],
    [
      'a gate',
      { unit: 'percent', value: '5%' },
      {},
      { responsibility: { teams: { rate: 1, requires: [{ assumption: 'x', 'at-least': '1%' }] } } },
    ],
    ['a measure', { unit: 'month', value: '2021-01' }, {}, { measures: { late: { from: 'start', until: '$x' } } }],
    [
      'the chance of a risk',
      { unit: 'percent', value: '5%' },
      { phases: { a: {} }, risks: [{ ...risk, probability: '$x', delays: { phase: 'a', by: 1 } }] },
      {},
    ],
    [
      'the delay of a risk',
      { unit: 'months', value: 1 },
      { phases: { a: {} }, risks: [{ ...risk, probability: '5%', delays: { phase: 'a', by: '$x' } }] },
      {},
    ],
    [
      'the discount rate',
      { unit: 'percent/year', value: '2%' },
      {},
      { discounting: { rate: '$x', basis: 'real', base: 2020, timing: 'mid-year' } },
    ],
    ['a rise of prices', { unit: 'percent/year', value: '2%' }, {}, { indexation: { general: '$x' } }],
    ['VAT', { unit: 'percent', value: '21%' }, {}, { vat: { rate: '$x', recoverable: true } }],
    [
      'an end of a criterion',
      { unit: 'EUR', value: 9 },
      {},
      { criteria: { cost: { result: 'total-cost', worst: '$x', best: 0 } } },
    ],
  ])('is not one that %s rests on', (_, used, scenario, entry) => {
    const x = assumption(used);

    expect(unused(studyOf(scenario, { ...entry, assumptions: { x } }))).toEqual([]);
  });

  it('may be the bound of a gate, which is used', () => {
    const requires = [{ assumption: 'x', 'at-least': '$bound' }];
    const assumptions = { x: assumption(), bound: assumption() };

    expect(unused(studyOf({}, { assumptions, responsibility: { teams: { rate: 1, requires } } }))).toEqual([]);
  });

  it('is one of the study that every scenario hides behind its own', () => {
    const hiding = { ...paying('$x'), assumptions: { x: assumption() } };
    const assumptions = { x: assumption() };

    expect(unused(studyWith({ assumptions, scenarios: { a: hiding, b: hiding } }))).toEqual(['assumptions.x']);
    expect(unused(studyWith({ assumptions, scenarios: { a: hiding, b: paying('$x') } }))).toEqual([]);
  });

  it('is one of a scenario, though another scenario uses that of the study', () => {
    const idle = scenarioWith({ assumptions: { x: assumption() } });
    const scenarios = { idle, busy: paying('$x') };

    expect(unused(studyWith({ assumptions: { x: assumption() }, scenarios }))).toEqual([
      'scenarios.idle.assumptions.x',
    ]);
  });
});

const silent = (partial: Partial<WrittenAssumption>): readonly Problem[] =>
  adviceOf(
    studyOf(paying('$x'), { sources: { memo: { title: 'A memo' } }, assumptions: { x: assumption(partial) } }),
    'why-missing',
  );

describe('a value without a reason', () => {
  it.each(['derived', 'judgement'] as const)('is named at its kind where it is %s', (kind) => {
    const advice = [{ path: ['assumptions', 'x', 'kind'], fault: { kind: 'why-missing', of: kind } }];

    expect(silent({ kind, why: undefined })).toEqual(advice);
    expect(silent({ kind, why: ' ' })).toEqual(advice);
    expect(silent({ kind, why: 'because' })).toEqual([]);
  });

  it('needs none where a source says it', () => {
    expect(silent({ kind: 'sourced', source: 'memo', why: undefined })).toEqual([]);
  });

  it('is named at each month from which it is known', () => {
    const known = {
      '2019-01': { value: 1, kind: 'judgement', why: 'a first guess' },
      '2020-01': { value: 2, kind: 'judgement' },
      '2021-01': { value: 3, kind: 'derived', why: '' },
    } as const;

    expect(silent({ known }).map(({ path }) => path.join('.'))).toEqual([
      'assumptions.x.known.2020-01.kind',
      'assumptions.x.known.2021-01.kind',
    ]);
  });

  it('may be the contingency of the study or of a scenario', () => {
    const contingency = { share: '10%', on: ['labour'], kind: 'judgement' } as never;
    const study = studyOf({ contingency }, { contingency });

    expect(placesOf(study, 'why-missing')).toEqual(['contingency.kind', 'scenarios.only.contingency.kind']);
  });

  it('may be one of a scenario', () => {
    const own = { x: assumption({ why: undefined }) };

    expect(placesOf(studyOf({ ...paying('$x'), assumptions: own }), 'why-missing')).toEqual([
      'scenarios.only.assumptions.x.kind',
    ]);
  });
});

const range = '10 .. 90';

const cut = (partial: Partial<WrittenAssumption>): readonly Problem[] =>
  adviceOf(studyOf(paying('$x'), { assumptions: { x: assumption({ range, ...partial }) } }), 'range-cuts-tails');

const options = (...values: number[]) => ({
  'any-of': values.map((value, index) => ({
    value,
    probability: index === 0 ? '60%' : `${40 / (values.length - 1)}%`,
  })),
});

describe('a range that cuts off an estimate', () => {
  it('is named at the value, with both', () => {
    expect(cut({ value: { low: 5, mode: 50, high: 95 } })).toEqual([
      {
        path: ['assumptions', 'x', 'value'],
        fault: { kind: 'range-cuts-tails', low: 10, high: 90, unit: 'EUR', tails: [5, 95] },
      },
    ]);
  });

  it.each<
    [
      shape: string,
      inside: WrittenAssumption['value'],
      below: WrittenAssumption['value'],
      above: WrittenAssumption['value'],
    ]
  >([
    ['PERT', { low: 10, mode: 50, high: 90 }, { low: 9, mode: 50, high: 90 }, { low: 10, mode: 50, high: 91 }],
    [
      'triangular',
      { low: 10, mode: 50, high: 90, shape: 'triangular' },
      { low: 9, mode: 50, high: 90, shape: 'triangular' },
      { low: 10, mode: 50, high: 91, shape: 'triangular' },
    ],
    ['lognormal', { p10: 10, p90: 90 }, { p10: 9, p90: 90 }, { p10: 10, p90: 91 }],
    [
      'normal',
      { p10: 10, p90: 90, shape: 'normal' },
      { p10: 9, p90: 90, shape: 'normal' },
      { p10: 10, p90: 91, shape: 'normal' },
    ],
    ['uniform', { min: 10, max: 90 }, { min: 9, max: 90 }, { min: 10, max: 91 }],
    ['of options', options(50, 90, 10), options(50, 90, 9), options(50, 91, 10)],
  ])('touches neither end of one that is %s', (_, inside, below, above) => {
    expect(cut({ value: inside })).toEqual([]);
    expect(cut({ value: below })).toHaveLength(1);
    expect(cut({ value: above })).toHaveLength(1);
  });

  it('is no matter of a constant, or where there is no range', () => {
    expect(cut({ value: 90 })).toEqual([]);
    expect(cut({ value: { low: 0, mode: 50, high: 9999 }, range: undefined })).toEqual([]);
  });

  it('is named at the month from which that estimate is known', () => {
    const entry = { kind: 'judgement', why: 'a guess' } as const;
    const known = {
      '2019-01': { value: { min: 20, max: 80 }, ...entry },
      '2020-01': { value: { min: 0, max: 80 }, ...entry },
    };

    expect(cut({ known }).map(({ path }) => path.join('.'))).toEqual(['assumptions.x.known.2020-01.value']);
  });
});

describe('a correlation with what is never drawn', () => {
  it('says whether that is a constant or a formula', () => {
    const estimate = { low: 50, mode: 100, high: 200 };
    const study = studyWith({
      assumptions: {
        x: assumption({ value: estimate }),
        same: assumption(),
        twice: { unit: 'EUR', value: '$x * 2', kind: 'derived' } as WrittenAssumption,
      },
      correlations: [
        { between: ['x', 'same'], rank: 0.5, kind: 'judgement', why: 'a guess' },
        { between: ['twice', 'x'], rank: 0.5, kind: 'judgement', why: 'a guess' },
      ],
      scenarios: { only: paying('$x', '$same', '$twice') },
    });

    expect(adviceOf(study, 'never-drawn').map(({ path, fault }) => [path.join('.'), fault])).toEqual([
      ['correlations.0.between.1', { kind: 'never-drawn', name: 'same', is: 'constant' }],
      ['correlations.1.between.0', { kind: 'never-drawn', name: 'twice', is: 'formula' }],
    ]);
  });
});
