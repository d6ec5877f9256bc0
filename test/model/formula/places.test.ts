import { describe, expect, it } from 'vitest';
import { faultsOf, studyOf, work } from '../../support/studies.ts';
import { formula, given, studyOfAssumptions, troubles } from './formulas.ts';

const rates = { team: given('fte', 12) };

describe('a formula stands in the value of an assumption only:', () => {
  const assumptions = { team: given('fte', 12) };

  it.each([
    ['not in a field', { phases: { build: work(3, 1, { team: '$team / 2' }) } }, 'misplaced-formula "$team / 2"'],
    [
      'not in an estimate',
      { assumptions: { x: given('fte', { low: 1, mode: '$team * 2', high: 40 }) } },
      'misplaced-formula "$team * 2"',
    ],
    [
      'not in a range',
      { assumptions: { x: { ...given('fte', 3), range: '1 .. $team * 2' } } },
      'misplaced-formula "1 .. $team * 2"',
    ],
  ] as const)('%s', (_, scenario, trouble) => {
    expect(troubles(studyOf(scenario, { assumptions }))).toEqual([trouble]);
  });

  it('not behind --set, where no name stands either', () => {
    for (const value of ['$team * 2', '$team'])
      expect(troubles(studyOf({}, { assumptions }), [{ name: 'team', value }])).toEqual([`misplaced-formula ${value}`]);
    expect(troubles(studyOf({}, { assumptions }), [{ name: 'team', value: '2 * 3' }])).toEqual([
      'nameless-formula 2 * 3',
    ]);
  });

  it.each(['2 * 3', '12 fte / 2', '(4)* 2 fte', '3 + 4'])('and names something: not %s', (value) => {
    expect(troubles(studyOfAssumptions({ x: given('fte', value) }))).toEqual([`nameless-formula "${value}"`]);
  });
});

describe('the kind of a formula', () => {
  it('is derived, said or not', () => {
    expect(faultsOf(studyOfAssumptions({ ...rates, x: { ...formula('fte', '$team'), kind: 'derived' } }))).toEqual([]);
    expect(
      faultsOf(studyOfAssumptions({ ...rates, x: { unit: 'fte', known: { '2020-01': { value: '$team' } } } })),
    ).toEqual([]);
  });

  it.each(['sourced', 'judgement'] as const)('is not %s', (kind) => {
    expect(troubles(studyOfAssumptions({ ...rates, x: { ...formula('fte', '$team'), kind } }))).toEqual([
      `formula-kind "${kind}"`,
    ]);
  });

  it('of what is no formula is still asked for', () => {
    const known = { '2020-01': { value: 3 } };

    expect(faultsOf(studyOfAssumptions({ x: { unit: 'fte', known } }))).toMatchObject([
      { kind: 'missing-key', key: 'kind' },
    ]);
  });
});
