import { describe, expect, it } from 'vitest';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { comparisonOf, resultOf, studyOf } from '../../support/studies.ts';

type Parts = Partial<WrittenStudy>;
type Requirement = NonNullable<NonNullable<Parts['responsibility']>[string]['requires']>[number];

const assumptions: Parts['assumptions'] = {
  documentation: {
    unit: 'percent',
    known: {
      '2020-06': { value: '70%', kind: 'judgement' },
      '2021-04': { value: { low: '10%', mode: '25%', high: '90%' }, kind: 'judgement' },
    },
  },
  needed: { unit: 'percent', value: '60%', kind: 'judgement' },
  'call-off': { unit: 'month', value: '2021-05', kind: 'judgement' },
  experience: { unit: 'years', value: 2, kind: 'judgement' },
};

const build: WrittenPhase = { responsibility: 'result', duration: 1, work: [{ effort: 1 }] };

const withGates = (requires: Requirement[], phases: Record<string, WrittenPhase> = { build }) =>
  studyOf({ phases }, { assumptions, responsibility: { result: { rate: 1000, requires } } });

const gate = (requirement: Requirement, asOf = '2021-04') =>
  resultOf(withGates([requirement]), 'only', { asOf }).gates[0];

describe('a gate', () => {
  it('passes and fails on what is known, with its evidence', () => {
    const requirement = { assumption: 'documentation', 'at-least': '60%' };
    const evidence = { responsibility: 'result', phases: ['build'], assumption: 'documentation', atLeast: 0.6 };

    expect(gate(requirement, '2020-06')).toMatchObject({ ...evidence, value: 0.7, status: 'pass' });
    expect(gate(requirement, '2021-04')).toMatchObject({ ...evidence, value: 0.25, status: 'fail' });
    expect(gate(requirement, '2020-05')).toMatchObject({ ...evidence, value: null, status: 'unknown' });
  });

  it('passes on equality, as a least and as a most', () => {
    expect(gate({ assumption: 'documentation', 'at-least': '25%' })).toMatchObject({ status: 'pass' });
    expect(gate({ assumption: 'documentation', 'at-most': '25%' })).toMatchObject({ status: 'pass', atMost: 0.25 });
    expect(gate({ assumption: 'documentation', 'at-most': '24%' })).toMatchObject({ status: 'fail' });
  });

  it('may have its bound from an assumption', () => {
    expect(gate({ assumption: 'documentation', 'at-least': '$needed' })).toMatchObject({
      atLeast: 0.6,
      status: 'fail',
    });
  });

  it('shows a month as a month', () => {
    expect(gate({ assumption: 'call-off', 'at-most': '2021-05' })).toMatchObject({
      value: '2021-05',
      atMost: '2021-05',
      status: 'pass',
    });
  });

  it('keeps the unit of its assumption, to which a bound converts', () => {
    expect(gate({ assumption: 'experience', 'at-least': '18 months' })).toMatchObject({
      value: 2,
      atLeast: 1.5,
      status: 'pass',
    });
  });

  it('holds for every phase that names the form, with or without effort, in order of time', () => {
    const phases = {
      a: { responsibility: 'result', after: 'b' },
      b: { responsibility: 'result', duration: 2 },
      c: { duration: 1 },
    };
    const study = withGates([{ assumption: 'documentation', 'at-least': '60%' }], phases);

    expect(resultOf(study).gates).toMatchObject([{ phases: ['b', 'a'] }]);
  });

  it('stands for each requirement of each form in use, in order of first use', () => {
    const requires = [
      { assumption: 'needed', 'at-least': '1%' },
      { assumption: 'documentation', 'at-least': '1%' },
    ];
    const forms = {
      tender: { rate: 1, requires: requires.slice(0, 1) },
      build: { rate: 1, requires },
      unused: { rate: 1, requires },
    };
    const phases = {
      second: { after: 'first', responsibility: 'build' },
      first: { duration: 1, responsibility: 'tender' },
    };
    const { gates } = resultOf(studyOf({ phases }, { assumptions, responsibility: forms }), 'only', {
      asOf: '2021-04',
    });

    expect(gates.map(({ responsibility, assumption }) => `${responsibility} ${assumption}`)).toEqual([
      'tender needed',
      'build needed',
      'build documentation',
    ]);
  });
});

describe('a scenario', () => {
  const study = withGates([{ assumption: 'documentation', 'at-least': '60%' }]);
  const own = { unit: 'percent', value: '80%', kind: 'judgement' } as const;
  const both = {
    ...study,
    scenarios: {
      ...study.scenarios,
      documented: { title: 'Documented', phases: { build }, assumptions: { documentation: own } },
    },
  };

  it('that fails a gate is listed last without a rank, with what it would have cost', () => {
    const { scenarios } = comparisonOf(both, { asOf: '2021-04' });

    expect(scenarios).toMatchObject([
      { id: 'documented', rank: 1, feasible: true, differenceFromBest: 0, totalCost: 1000 },
      { id: 'only', rank: null, feasible: false, differenceFromBest: 0, totalCost: 1000 },
    ]);
  });

  it('is held to its own assumption, under the name in the requirement', () => {
    const { scenarios } = comparisonOf(both, { asOf: '2021-04' });

    expect(scenarios[0]?.gates).toMatchObject([{ assumption: 'documentation', value: 0.8, status: 'pass' }]);
  });

  it('is feasible where a gate is unknown, with a warning', () => {
    const { scenarios, warnings } = comparisonOf(study, { asOf: '2020-05' });

    expect(scenarios[0]).toMatchObject({ feasible: true, rank: 1 });
    expect(warnings.map(({ fault }) => fault)).toEqual([
      { kind: 'gate-unknown', scenarios: ['only'], name: 'documentation', asOf: '2020-05' },
    ]);
  });
});
