import { describe, expect, it } from 'vitest';
import { faultsOf, scenarioWith, studyOf, work } from '../../support/studies.ts';
import { formula, given, studyOfAssumptions, troubles, troublesOf, worth } from './formulas.ts';

const rates = {
  'hourly-rate': given('EUR/hour', 95),
  hours: given('hours/fte/year', 1650),
  'hours-a-month': given('hours/person-month', 137.5),
  team: given('fte', 12),
  effort: given('person-months', 30),
  length: given('months', 18),
  years: given('years', 2),
  yearly: given('EUR/year', 600_000),
  monthly: given('EUR/month', '€ 25k/month'),
  growth: given('percent/year', '3%'),
  share: given('percent', '20%'),
  start: given('month', '2021-09'),
};

describe('a formula, by hand,', () => {
  it.each([
    ['$hourly-rate * $hours', 'EUR/person-month', (95 * 1650) / 12],
    ['$hourly-rate * $hours-a-month', 'EUR/person-month', 95 * 137.5],
    ['$hourly-rate * 1650 hours/fte/year', 'EUR/person-month', (95 * 1650) / 12],
    ['$effort / $team', 'months', 2.5],
    ['$effort / $team', 'years', 2.5 / 12],
    ['$effort / $length', 'fte', 30 / 18],
    ['$yearly + $monthly', 'EUR/month', 75_000],
    ['$yearly - $monthly', 'EUR/year', 300_000],
    ['$yearly * $length', 'EUR', (600_000 * 18) / 12],
    ['$yearly * $years', 'EUR', 1_200_000],
    ['$monthly * $years', 'EUR', 25_000 * 2 * 12],
    ['$yearly / $years * $length', 'EUR/year', (600_000 * 18) / 2 / 12],
    ['$growth', 'percent/year', 0.03],
    ['$growth / 2', 'percent/year', 0.015],
    ['$yearly / ($monthly * 24 months)', 'percent/year', 1],
    ['$yearly / $monthly', 'percent', 2],
    ['$yearly / $monthly', 'score', 2],
    ['-($share - 50%) * 2', 'percent', 0.6],
    ['(1 + $share) * $monthly', 'EUR/month', 30_000],
    ['$years', 'months', 24],
    ['$length + $years', 'months', 42],
    ['($length + $years) * $team', 'person-months', 42 * 12],
    ['€ 5k + $yearly * 1 year', 'EUR', 605_000],
    ['$hours * $team', 'hours/year', 1650 * 12],
    ['max($yearly, $monthly)', 'EUR/month', 50_000],
    ['min($yearly; $monthly)', 'EUR/year', 300_000],
    ['min(€ 5k, $monthly * $length)', 'EUR', 5000],
    ['max(0, $share - 50%)', 'percent', 0],
    ['max(0, 30 months - $years) * $monthly', 'EUR', 150_000],
    ['$team * min($length, $years, 30 months)', 'person-months', 216],
  ])('%s in %s is %d', (value, unit, number) => {
    expect(worth({ ...rates, result: formula(unit, value) }, 'result')).toBeCloseTo(number, 12);
  });

  it('has no noise where nothing converts', () => {
    const nothing = {
      ...rates,
      result: formula('percent/year', '$growth'),
      twice: formula('EUR/year', '$yearly * 0.1'),
    };

    expect(worth(nothing, 'result')).toBe(0.03);
    expect(worth(nothing, 'twice')).toBe(600_000 * 0.1);
  });

  it('behaves in a unit that means one of the list as in that one', () => {
    expect(worth({ ...rates, result: formula('EUR/fte/month', '$hourly-rate * $hours') }, 'result')).toBe(13062.5);
    expect(
      faultsOf(
        studyOf(
          { phases: { build: work(10, 2) } },
          {
            assumptions: { ...rates, rate: formula('EUR/fte/year', '$hourly-rate * $hours') },
            responsibility: { teams: { rate: '$rate' } },
          },
        ),
      ),
    ).toEqual([]);
  });
});

describe('units that do not fit', () => {
  it.each([
    ['$hourly-rate * $hours / 12', 'EUR/month', 'formula-unit $hourly-rate * $hours / 12'],
    ['$team', 'months', 'formula-unit $team'],
    ['$share * 2', 'EUR', 'formula-unit $share * 2'],
    ['$monthly + 1', 'EUR/month', 'formula-adds-units 1'],
    ['$monthly * 2 + ($team - $length)', 'EUR/month', 'formula-adds-units $length'],
    ['$start + 3', 'months', 'month-in-formula $start'],
    ['$share * 2', 'month', 'month-in-formula "$share * 2"'],
  ])('%s in %s: %s', (value, unit, trouble) => {
    expect(troublesOf(value, unit, rates)).toEqual([trouble]);
  });

  it('are all told of, each at its place', () => {
    expect(troublesOf('($team + $length) * ($share + $effort)', 'months', rates)).toEqual([
      'formula-adds-units $length',
      'formula-adds-units $effort',
    ]);
  });

  it('are not told of where an input has no readable unit', () => {
    const assumptions = { broken: given('EUR/euro', 4), result: formula('months', '$broken * 2') };

    expect(troubles(studyOfAssumptions(assumptions))).toEqual(['unknown-unit "EUR/euro"']);
  });
});

describe('a name in a formula', () => {
  it('that nobody knows is an error at its characters, with the name that was meant', () => {
    expect(troublesOf('$effort / $teem', 'months', rates)).toEqual(['unknown $teem']);
    expect(faultsOf(studyOfAssumptions({ ...rates, result: formula('months', '$effort / $teem') }))).toMatchObject([
      { kind: 'unknown', thing: 'assumption', near: 'team' },
    ]);
  });

  it('that only a scenario knows is none to the study', () => {
    const data = studyOfAssumptions({ result: formula('fte', '$crew * 2') }, { crew: given('fte', 3) });

    expect(faultsOf(data)).toMatchObject([{ kind: 'only-in-scenarios', name: 'crew', lacks: 'study' }]);
  });

  it('may be that of an assumption of the scenario itself', () => {
    const own = { crew: given('fte', 3), result: formula('fte', '$crew * $factor') };

    expect(faultsOf(studyOfAssumptions({ factor: given('score', 2) }, own))).toEqual([]);
  });
});

describe('assumptions that follow from each other', () => {
  it('are refused with the circle, once', () => {
    const data = studyOfAssumptions({
      a: formula('fte', '2 * $b'),
      b: formula('fte', '$a + 1 fte'),
      c: formula('fte', '$a'),
    });

    expect(faultsOf(data)).toEqual([{ kind: 'cycle', thing: 'assumption', cycle: ['a', 'b', 'a'] }]);
    expect(troubles(data)).toEqual(['cycle $b']);
    expect(troublesOf('$result / 2', 'fte')).toEqual(['cycle $result']);
  });

  it('are refused where a scenario closes the circle, in its own text', () => {
    const data = studyOfAssumptions(
      { a: formula('fte', '2 * $b'), b: given('fte', 4) },
      { b: formula('fte', '$a / 3') },
    );

    expect(faultsOf(data)).toEqual([{ kind: 'cycle', thing: 'assumption', cycle: ['b', 'a', 'b'] }]);
    expect(troubles(data)).toEqual(['cycle $a']);
  });

  it('may be many, one after the other', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`n${index + 1}`, formula('fte', `$n${index} + 1 fte`)]),
    );

    expect(worth({ ...chain, n0: given('fte', 1) }, 'n1500')).toBe(1501);
  });
});

describe('a formula that comes to no number', () => {
  const dated = {
    unit: 'fte',
    known: {
      '2019-01': { value: 0, kind: 'judgement' },
      '2020-06': { value: 4, kind: 'judgement' },
    },
  } as const;

  it('is refused at what is divided by, at every month at which it may be in force', () => {
    const assumptions = { effort: rates.effort, team: dated, result: formula('months', '$effort / $team') };

    expect(troubles(studyOfAssumptions(assumptions))).toEqual(['formula-breaks $team']);
    expect(faultsOf(studyOfAssumptions(assumptions))).toEqual([
      { kind: 'formula-breaks', divides: true, time: { since: '2019-01', scenario: null } },
    ]);
  });

  it('is fine where it is in force only after that', () => {
    const known = { '2020-06': { value: '$effort / $team' } };

    expect(
      faultsOf(studyOfAssumptions({ effort: rates.effort, team: dated, result: { unit: 'months', known } })),
    ).toEqual([]);
  });

  it('is refused for the scenario that uses it with a zero of its own, and for no other', () => {
    const assumptions = { effort: rates.effort, team: given('fte', 3), result: formula('months', '$effort / $team') };
    const own = { assumptions: { team: given('fte', 0) } };
    const scenarios = {
      idle: scenarioWith(own),
      busy: scenarioWith({ ...own, phases: { build: { duration: '$result' } } }),
    };

    expect(faultsOf({ ...studyOfAssumptions(assumptions), scenarios })).toEqual([
      { kind: 'formula-breaks', divides: true, time: { since: null, scenario: 'busy' } },
    ]);
  });

  it('is told of once, where it breaks and not above it', () => {
    const assumptions = {
      ...rates,
      none: given('fte', 0),
      result: formula('months', '$effort / $none'),
      later: formula('months', '$result * 2'),
    };

    expect(troubles(studyOfAssumptions(assumptions))).toEqual(['formula-breaks $none']);
  });

  it('for being too large says so', () => {
    const squares = Object.fromEntries(
      Array.from({ length: 2 }, (_, index) => [
        `n${index + 1}`,
        formula('score', `$n${index} * $n${index} * $n${index}`),
      ]),
    );

    expect(faultsOf(studyOfAssumptions({ ...squares, n0: given('score', 10) }))).toEqual([]);
    expect(
      faultsOf(
        studyOfAssumptions({
          ...squares,
          n0: given('score', 10),
          n3: formula('score', '$n2 * $n2'),
          n4: formula('score', '$n3 * $n3'),
        }),
      ),
    ).toMatchObject([{ kind: 'formula-breaks', divides: false }]);
  });
});

describe('a range', () => {
  const result = { ...formula('months', '$effort / $team'), range: '2 .. 4' };

  it('holds what a formula comes to at every month at which something in it changes', () => {
    const team = {
      unit: 'fte',
      known: { '2019-01': { value: 10, kind: 'judgement' }, '2020-06': { value: 5, kind: 'judgement' } },
    } as const;

    expect(faultsOf(studyOfAssumptions({ effort: rates.effort, team, result }))).toEqual([
      {
        kind: 'outside-range',
        value: 6,
        unit: 'months',
        low: 2,
        high: 4,
        time: { since: '2020-06', scenario: null },
      },
    ]);
  });

  it('includes its ends', () => {
    expect(faultsOf(studyOfAssumptions({ effort: rates.effort, team: given('fte', 15), result }))).toEqual([]);
  });
});

describe('the bounds of a field', () => {
  it('hold a formula as each scenario computes it', () => {
    const assumptions = { a: given('fte', 4), b: given('fte', 1), crew: formula('fte', '$a - $b') };
    const phases = { build: { responsibility: 'teams', team: '$crew', work: [{ effort: 3 }] } };
    const scenarios = {
      fine: scenarioWith({ phases }),
      short: scenarioWith({ phases, assumptions: { b: given('fte', 6) } }),
    };
    const data = { ...studyOfAssumptions(assumptions), scenarios };

    expect(faultsOf(data)).toMatchObject([{ kind: 'out-of-bounds', value: -2, unit: 'fte', name: 'crew' }]);
  });
});
