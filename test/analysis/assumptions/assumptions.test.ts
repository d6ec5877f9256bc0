import { describe, expect, it } from 'vitest';
import { type AssumptionResult, assumptionsOf } from '../../../src/analysis/assumptions/assumptions.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { SetOption } from '../../../src/input/assemble/set.ts';
import { load } from '../../../src/input/load.ts';
import type { WrittenAssumption, WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { writeMonth } from '../../../src/units/month.ts';
import { formula, given } from '../../model/formula/formulas.ts';
import { month, scenarioWith, studyWith } from '../../support/studies.ts';

function listed(data: WrittenStudy, asOf = '2022-01', sets: readonly SetOption[] = []) {
  const { loaded, problems } = load({ main: { name: 's', text: JSON.stringify(data) }, scenarios: [] }, sets);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  const { study } = loaded;
  return assumptionsOf(study, runsOf(study, [...study.scenarios.values()], month(asOf)), study.rankedBy);
}

function one(key: string, data: WrittenStudy, asOf?: string, sets?: readonly SetOption[]): AssumptionResult {
  const found = listed(data, asOf, sets).assumptions.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no assumption ${key}`);
  return found;
}

const written = (since: AssumptionResult['since']): string => (since === null ? 'always' : writeMonth(since));

/** The value, since when, and what it was before: `3 since 2021-01, was 2 since always`. */
function story(key: string, data: WrittenStudy, asOf?: string, sets?: readonly SetOption[]): string {
  const { value, since, before } = one(key, data, asOf, sets);
  const was = before === null ? '' : `, was ${before.value} since ${written(before.since)}`;
  return `${value ?? 'unknown'} since ${written(since)}${was}`;
}

const known = (unit: WrittenAssumption['unit'], values: Readonly<Record<string, number>>): WrittenAssumption => ({
  unit,
  known: Object.fromEntries(
    Object.entries(values).map(([since, value]) => [since, { value, kind: 'judgement' as const, why: 'for the test' }]),
  ),
});

const of = (
  assumptions: NonNullable<WrittenStudy['assumptions']>,
  scenarios: Readonly<Record<string, Partial<WrittenScenario>>> = { only: {} },
  partial: Partial<WrittenStudy> = {},
): WrittenStudy =>
  studyWith({
    ...partial,
    assumptions,
    scenarios: Object.fromEntries(Object.entries(scenarios).map(([id, each]) => [id, scenarioWith(each)])),
  });

const costing = (amount: string): Partial<WrittenScenario> => ({
  phases: { pay: { costs: [{ title: 'A cost', amount, when: 'start' }] } },
});

describe('a plain assumption', () => {
  const data = of({ a: known('months', { '2020-01': 1, '2021-01': 2, '2022-06': 5 }), b: given('months', 7) });

  it('is what was last known, with what that replaced', () => {
    expect(story('a', data, '2019-12')).toBe('unknown since always');
    expect(story('a', data, '2020-01')).toBe('1 since 2020-01');
    expect(story('a', data, '2020-12')).toBe('1 since 2020-01');
    expect(story('a', data, '2021-01')).toBe('2 since 2021-01, was 1 since 2020-01');
    expect(story('a', data, '2022-06')).toBe('5 since 2022-06, was 2 since 2021-01');
  });

  it('without dates was always so', () => {
    expect(story('b', data)).toBe('7 since always');
  });

  it('tells who says so now and who said so before', () => {
    const entry = of(
      {
        a: {
          unit: 'months',
          known: {
            '2020-01': { value: 1, kind: 'judgement', why: 'a guess' },
            '2021-01': { value: { low: 1, mode: 3, high: 4 }, kind: 'sourced', source: 'memo', where: 'p. 2' },
          },
        },
      },
      { only: {} },
      { sources: { memo: { title: 'A memo', published: '2021-01' } } },
    );

    const { origin, before, inForce, value } = one('a', entry);
    expect(origin).toMatchObject({ kind: 'sourced', source: 'memo', where: 'p. 2' });
    expect(origin?.path).toEqual(['assumptions', 'a', 'known', '2021-01']);
    expect(inForce?.value.shape).toBe('pert');
    expect(value).toBe(3);
    expect(before?.dated.provenance).toMatchObject({ kind: 'judgement', why: 'a guess' });
  });

  it('that is set was always so, and is a judgement', () => {
    const entry = one('a', data, '2022-01', [{ name: 'a', value: '9' }]);

    expect(story('a', data, '2022-01', [{ name: 'a', value: '9' }])).toBe('9 since always');
    expect(entry.origin?.kind).toBe('judgement');
  });
});

describe('a formula', () => {
  const data = of({
    a: known('months', { '2020-01': 2, '2021-01': 3 }),
    b: known('score', { '2020-06': 10, '2021-06': 20 }),
    c: formula('months', '$a * $b'),
    d: formula('months', '$c + $a'),
  });

  it('changes when something it rests on does', () => {
    expect(story('c', data, '2020-06')).toBe('20 since 2020-06');
    expect(story('c', data, '2021-01')).toBe('30 since 2021-01, was 20 since 2020-06');
    expect(story('c', data, '2021-06')).toBe('60 since 2021-06, was 30 since 2021-01');
    expect(story('d', data, '2021-06')).toBe('63 since 2021-06, was 33 since 2021-01');
  });

  it('has no value and no date while an input has none', () => {
    expect(story('c', data, '2020-05')).toBe('unknown since always');
  });

  it('follows what is set', () => {
    expect(story('c', data, '2021-06', [{ name: 'a', value: '1' }])).toBe('20 since 2021-06, was 10 since 2020-06');
  });

  it('that gave way to a number no longer changes with its inputs', () => {
    const entry = of({
      a: known('months', { '2019-01': 2, '2021-01': 3 }),
      c: {
        unit: 'months',
        known: { '2020-01': { value: '$a * 2' }, '2020-06': { value: 7, kind: 'judgement', why: 'measured' } },
      },
    });

    expect(story('c', entry, '2020-05')).toBe('4 since 2020-01');
    expect(story('c', entry, '2021-06')).toBe('7 since 2020-06, was 4 since 2020-01');
  });

  it('that took the place of a number has not changed while that was in force', () => {
    const entry = of({
      a: known('months', { '2019-01': 2, '2020-06': 3 }),
      c: {
        unit: 'months',
        known: { '2019-06': { value: 7, kind: 'judgement', why: 'first' }, '2021-01': { value: '$a * 2' } },
      },
    });

    expect(story('c', entry, '2020-07')).toBe('7 since 2019-06');
    expect(story('c', entry, '2021-02')).toBe('6 since 2021-01, was 7 since 2019-06');
  });

  it('without any date was always so', () => {
    expect(story('c', of({ a: given('months', 2), c: formula('months', '$a * 2') }))).toBe('4 since always');
  });
});

describe('an assumption of a scenario', () => {
  const data = of(
    { team: known('fte', { '2020-01': 10 }), double: formula('fte', '$team * 2'), lonely: given('fte', 1) },
    {
      '2.5': {
        phases: { build: { responsibility: 'teams', team: '$double', work: [{ effort: 20 }] } },
        assumptions: { team: known('fte', { '2021-01': 4, '2021-06': 5 }) },
      },
      '3': { phases: { build: { responsibility: 'teams', team: '$double', work: [{ effort: 20 }] } } },
    },
  );

  it('has a history of its own beside that of the study', () => {
    expect(story('2.5/team', data, '2021-07')).toBe('5 since 2021-06, was 4 since 2021-01');
    expect(story('team', data, '2021-07')).toBe('10 since 2020-01');
    expect(one('2.5/team', data)).toMatchObject({ name: 'team', scenario: '2.5', usedBy: ['2.5'] });
  });

  it('comes after those of the study, in order of name', () => {
    expect(listed(data).assumptions.map(({ key }) => key)).toEqual(['double', 'lonely', 'team', '2.5/team']);
  });

  it('takes the place of the study’s in who uses what, also through a formula', () => {
    const users = Object.fromEntries(listed(data).assumptions.map(({ key, usedBy }) => [key, usedBy]));

    expect(users).toEqual({ double: ['2.5', '3'], lonely: [], team: ['3'], '2.5/team': ['2.5'] });
  });

  it('may be set by itself', () => {
    expect(story('2.5/team', data, '2021-07', [{ name: '2.5/team', value: '8' }])).toBe('8 since always');
    expect(story('team', data, '2021-07', [{ name: '2.5/team', value: '8' }])).toBe('10 since 2020-01');
  });
});

const usersIn = (data: WrittenStudy, asOf?: string) =>
  Object.fromEntries(listed(data, asOf).assumptions.map(({ key, usedBy }) => [key, usedBy.join(' ')]));

describe('who uses an assumption', () => {
  it('is whoever names it, by whatever chain of formulas', () => {
    const data = of(
      {
        a: given('months', 2),
        b: given('EUR/month', 3),
        c: formula('EUR', '$a * $b'),
        d: formula('EUR', '$c + $c'),
        e: formula('EUR', '$d'),
      },
      { x: costing('$d'), y: costing('$c'), z: {} },
    );

    expect(usersIn(data)).toEqual({ a: 'x y', b: 'x y', c: 'x y', d: 'x', e: '' });
  });

  it('is everybody for the rates of policy, and for the ends of criteria and what stakeholders say', () => {
    const data = of(
      {
        tax: given('percent', '10%'),
        base: given('percent/year', '1%'),
        rate: formula('percent/year', '$base * 2'),
        end: given('score', 5),
        say: given('percent', '50%'),
      },
      { x: { scores: { good: 2 } }, y: { scores: { good: 3 } } },
      {
        vat: { rate: '$tax', recoverable: false },
        discounting: { rate: '$rate', basis: 'real', base: 2020, timing: 'mid-year' },
        criteria: { good: { worst: 1, best: '$end' } },
        stakeholders: { all: { say: '$say', weights: { good: 1 } } },
      },
    );

    expect(usersIn(data)).toEqual({ tax: 'x y', base: 'x y', rate: 'x y', end: 'x y', say: 'x y' });
  });

  it('is who works under a form for the evidence and the bound of its gates', () => {
    const work = { phases: { build: { responsibility: 'teams', team: 1, work: [{ effort: 1 }] } } };
    const data = of(
      { evidence: given('percent', '50%'), bound: given('percent', '40%') },
      { works: work, rests: {} },
      { responsibility: { teams: { rate: 1000, requires: [{ assumption: 'evidence', 'at-least': '$bound' }] } } },
    );

    expect(usersIn(data)).toEqual({ evidence: 'works', bound: 'works' });
  });

  it('is who rests on the formula in force, and not on one that was or will be', () => {
    const data = of(
      {
        a: given('EUR', 1),
        b: given('EUR', 2),
        c: { unit: 'EUR', known: { '2020-01': { value: '$a' }, '2021-01': { value: '$b' } } },
      },
      { x: costing('$c') },
    );

    expect(usersIn(data, '2020-12')).toEqual({ a: 'x', b: '', c: 'x' });
    expect(usersIn(data, '2021-01')).toEqual({ a: '', b: 'x', c: 'x' });
  });
});

describe('a study that cannot be computed yet', () => {
  const data = of({ a: known('EUR', { '2021-01': 5 }), b: given('EUR', 2) }, { x: costing('$a'), y: costing('$b') });

  it('lists what is known and what is not, with who will use it, and has no margin', () => {
    const { assumptions, margin, computed } = listed(data, '2020-12');

    expect(assumptions.map(({ key, value, usedBy }) => [key, value, usedBy])).toEqual([
      ['a', null, ['x']],
      ['b', 2, ['y']],
    ]);
    expect({ margin, computed }).toEqual({ margin: null, computed: false });
  });

  it('has no margin either where two other scenarios can be', () => {
    const entry = of(
      { a: known('EUR', { '2021-01': 5 }) },
      { x: costing('$a'), y: costing('2 EUR'), z: costing('3 EUR') },
    );

    expect(listed(entry, '2020-12')).toMatchObject({ margin: null, computed: false });
  });

  it('has one as soon as it can', () => {
    expect(listed(data, '2021-01')).toMatchObject({ computed: true, margin: { first: 'y', second: 'x', margin: 3 } });
  });
});
