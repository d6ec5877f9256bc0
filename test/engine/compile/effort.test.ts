import { describe, expect, it } from 'vitest';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { resultOf, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';

const components: WrittenStudy['components'] = {
  software: {
    build: 200,
    migrate: 30,
    adaptation: {
      'design-modified': '40%',
      'code-modified': '50%',
      integration: '$entanglement',
      understanding: 30,
      assessment: 4,
      unfamiliarity: 0.5,
    },
  },
};

const assumptions: WrittenStudy['assumptions'] = {
  entanglement: { unit: 'percent', value: '20%', kind: 'judgement' },
  size: { unit: 'person-months', value: { low: 5, mode: 8, high: 20 }, kind: 'judgement' },
  'two-years': { unit: 'years', value: 2, kind: 'judgement' },
};

const phase = (entry: WrittenPhase) =>
  resultOf(studyOf({ phases: { only: { responsibility: 'teams', ...entry } } }, { components, assumptions })).phases[0];

const effortOf = (...pieces: NonNullable<WrittenPhase['work']>): number | undefined =>
  phase({ duration: 1, work: pieces })?.effort;

describe('the effort of a phase', () => {
  it('of building is the build of the component, of migrating its migration, each by its share', () => {
    expect(effortOf({ build: 'software' })).toBe(200);
    expect(effortOf({ build: 'software', share: '25%' })).toBe(50);
    expect(effortOf({ migrate: 'software', share: '50%' })).toBe(15);
  });

  it('of reuse builds anew what is not reused', () => {
    expect(effortOf({ reuse: 'software', share: '80%' })).toBeCloseTo(123.36, 12);
    expect(effortOf({ reuse: 'software', share: '0%' })).toBe(200);
    expect(effortOf({ reuse: 'software' })).toBeCloseTo(104.2, 12);
  });

  it('is written, by its share, or an assumption at its most likely value', () => {
    expect(effortOf({ effort: 10, share: '30%' })).toBe(3);
    expect(effortOf({ effort: '$size' })).toBe(8);
  });

  it('is the sum of all its work', () => {
    expect(effortOf({ effort: 10 }, { migrate: 'software' }, { build: 'software', share: '10%' })).toBe(60);
    expect(effortOf()).toBe(0);
  });
});

describe('the length of a phase', () => {
  it('follows from its team, and its team from its length', () => {
    expect(phase({ team: 4, work: [{ effort: 10 }] })).toMatchObject({ end: 2.5, team: 4 });
    expect(phase({ duration: 4, work: [{ effort: 10 }] })).toMatchObject({ end: 4, team: 2.5 });
  });

  it('is read in years as twelve months', () => {
    expect(phase({ duration: '$two-years' })).toMatchObject({ end: 24, team: 0 });
    expect(phase({ duration: '1.5 years' })).toMatchObject({ end: 18 });
  });

  it('is nothing where neither is given, so that there is no team for its effort', () => {
    expect(phase({})).toMatchObject({ start: 0, end: 0, effort: 0, team: 0 });
    expect(phase({ work: [{ effort: 10 }] })).toMatchObject({ end: 0, effort: 10, team: null, cost: 10000 });
    expect(phase({ duration: 0, work: [{ effort: 10 }] })).toMatchObject({ end: 0, team: null });
  });

  it('keeps a team that is given, with nothing to do', () => {
    expect(phase({ team: 4 })).toMatchObject({ end: 0, effort: 0, team: 4 });
  });
});

/** Work by one person, and a fee of 1. */
const entry = (effort: number): WrittenPhase =>
  work(effort, 1, { costs: [{ title: 'A fee', amount: 1, when: 'end' }] });

describe('the id of a phase', () => {
  it('may look like part of the figures of another', () => {
    const { phases } = resultOf(
      studyOf({
        phases: {
          a: entry(1),
          'a.work.0': { ...entry(2), after: 'a' },
          'a.costs.0': { ...entry(3), after: 'a' },
          'a.after.0': { ...entry(4), after: ['a', 'a.work.0'] },
          'a.supplier': { ...entry(5), after: { phase: 'a', lag: 1 } },
        },
      }),
    );

    expect(
      phases.toSorted((one, other) => one.effort - other.effort).map(({ effort, cost }) => [effort, cost]),
    ).toEqual([
      [1, 1001],
      [2, 2001],
      [3, 3001],
      [4, 4001],
      [5, 5001],
    ]);
  });
});

describe('an assumption of a scenario', () => {
  it('is meant wherever that scenario is computed, in shared components too', () => {
    const study = studyFrom(
      studyOf(
        {
          phases: { only: { responsibility: 'teams', duration: 1, work: [{ reuse: 'software' }] } },
          assumptions: { entanglement: { unit: 'percent', value: '120%', kind: 'judgement' } },
        },
        { components, assumptions },
      ),
    );

    expect(runOf(study).columns.number('effort')).toBeCloseTo(172, 12);
  });
});
