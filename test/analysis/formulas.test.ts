import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/analysis/validate/advice.ts';
import { compare } from '../../src/analysis/compare/compare.ts';
import { load } from '../../src/input/load.ts';
import type { SetOption } from '../../src/input/assemble/set.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { formula, given } from '../model/formula/formulas.ts';
import { compared, faultsOf, loaded, month, scenarioWith, studyFrom, studyOf, work } from '../support/studies.ts';

const assumptions = {
  'hourly-rate': given('EUR/hour', 100),
  hours: given('hours/fte/year', 1680),
  rate: formula('EUR/person-month', '$hourly-rate * $hours'),
};

/** Ten person-months by two, at the rate that follows from hours: 14,000 euros each. */
const data = studyOf({ phases: { build: work(10, 2) } }, { assumptions, responsibility: { teams: { rate: '$rate' } } });

function costWith(sets: readonly SetOption[], study: WrittenStudy = data, id = 'only'): number {
  const { loaded: found, problems } = load({ main: { name: 's', text: JSON.stringify(study) }, scenarios: [] }, sets);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  const scenario = compared(found.study).scenarios.find((each) => each.id === id);
  return scenario?.totalCost ?? Number.NaN;
}

describe('a formula in a study', () => {
  it('is computed with, in the unit of the field', () => {
    expect(costWith([])).toBe(140_000);
  });

  it('moves with its inputs, also when they are set', () => {
    expect(costWith([{ name: 'hourly-rate', value: '50' }])).toBe(70_000);
    expect(costWith([{ name: 'hours', value: '840 hours/fte/year' }])).toBe(70_000);
    expect(costWith([{ name: 'hours', value: '140 hours/person-month' }])).toBe(140_000);
  });

  it('is a constant and a judgement once it is set itself', () => {
    expect(costWith([{ name: 'rate', value: '9000' }])).toBe(90_000);
    const { loaded: found } = load({ main: { name: 's', text: JSON.stringify(data) }, scenarios: [] }, [
      { name: 'rate', value: '9000' },
    ]);

    expect(compared(found?.study ?? studyFrom(data)).provenance).toMatchObject({ derived: 0, judgement: 3 });
  });

  it('counts as derived', () => {
    expect(compared(studyFrom(data)).provenance).toEqual({
      assumptions: 3,
      sourced: 0,
      derived: 1,
      judgement: 2,
      unstated: 2,
    });
  });

  it('of a scenario that is extended is inherited, and its inputs are those of the heir', () => {
    const scenarios = {
      a: scenarioWith({
        phases: { build: work(10, 2) },
        assumptions: {
          factor: given('score', 2),
          rate: formula('EUR/person-month', '$hourly-rate * $hours * $factor'),
        },
      }),
      b: { extends: 'a', assumptions: { factor: { value: 3 } } },
      c: { extends: 'a', assumptions: { rate: { value: 1000, kind: 'judgement' } } },
    };
    const { scenarios: results } = compared(loaded({ ...data, scenarios }).study);

    expect(Object.fromEntries(results.map(({ id, totalCost }) => [id, totalCost]))).toEqual({
      a: 280_000,
      b: 420_000,
      c: 10_000,
    });
  });

  it('may take the place of an inherited number, without its kind', () => {
    const scenarios = {
      a: scenarioWith({ phases: { build: work(10, 2) }, assumptions: { rate: given('EUR/person-month', 5) } }),
      b: { extends: 'a', assumptions: { rate: { value: '$hourly-rate * $hours / 2', kind: null } } },
    };
    const { scenarios: results } = compared(loaded({ ...data, scenarios }).study);

    expect(results.find(({ id }) => id === 'b')?.totalCost).toBe(70_000);
  });

  it("uses the scenario's own input where it hides the study's", () => {
    const scenarios = {
      plain: scenarioWith({ phases: { build: work(10, 2) } }),
      own: scenarioWith({ phases: { build: work(10, 2) }, assumptions: { hours: given('hours/fte/year', 1200) } }),
    };

    expect(costWith([], { ...data, scenarios }, 'plain')).toBe(140_000);
    expect(costWith([], { ...data, scenarios }, 'own')).toBe(100_000);
    expect(costWith([{ name: 'own/hours', value: '2400' }], { ...data, scenarios }, 'own')).toBe(200_000);
  });
});

describe('a formula before its inputs are known', () => {
  const late = {
    ...assumptions,
    hours: { unit: 'hours/fte/year', known: { '2021-01': { value: 1680, kind: 'judgement' } } },
  } as const;

  it('is not known itself, and the problem names the input', () => {
    const study = studyFrom({ ...data, assumptions: late });
    const { problems } = compare(study, { asOf: month('2020-01'), by: study.rankedBy, years: false });

    expect(problems).toMatchObject([
      { path: ['assumptions', 'hours'], fault: { kind: 'not-known-yet', name: 'hours', first: '2021-01' } },
    ]);
    expect(compared(study, { asOf: '2021-01' }).scenarios[0]?.totalCost).toBe(140_000);
  });

  it('makes a gate unknown, and is not counted', () => {
    const gated = {
      ...data,
      assumptions: { ...late, scale: formula('score', '$hours / 1680 hours/fte/year') },
      responsibility: { teams: { rate: 1000, requires: [{ assumption: 'scale', 'at-least': 1 }] } },
    };
    const study = studyFrom(gated);

    expect(compared(study).scenarios[0]?.gates).toMatchObject([{ status: 'unknown', value: null }]);
    expect(compared(study).provenance).toMatchObject({ assumptions: 1, derived: 0 });
    expect(compared(study, { asOf: '2021-01' }).scenarios[0]?.gates).toMatchObject([{ status: 'pass', value: 1 }]);
    expect(compared(study, { asOf: '2021-01' }).provenance).toMatchObject({ assumptions: 4, derived: 2 });
  });

  it('is no problem where nothing needs it', () => {
    expect(compared(studyFrom({ ...data, assumptions: late, responsibility: { teams: { rate: 1 } } })).asOf).toBe(
      '2020-01',
    );
  });
});

const gate = (bound: string | number, unit = 'hours/year') => ({
  ...data,
  assumptions: { ...assumptions, capacity: formula(unit, '$hours * 2 fte'), enough: given(unit, 3000) },
  responsibility: { teams: { rate: '$rate', requires: [{ assumption: 'capacity', 'at-least': bound }] } },
});

describe('a gate on a compound unit', () => {
  it('is held against a number in its unit, or an assumption of the same', () => {
    for (const bound of [3360, '3360 hours/year', '280 hours/month', '$enough'])
      expect(compared(studyFrom(gate(bound))).scenarios[0]?.gates).toMatchObject([{ status: 'pass', value: 3360 }]);
    expect(compared(studyFrom(gate(3361))).scenarios[0]?.gates).toMatchObject([{ status: 'fail' }]);
    expect(faultsOf(gate('$hours'))).toMatchObject([{ kind: 'different-units', unit: 'hours/year' }]);
    expect(faultsOf(gate('3 fte'))).toMatchObject([{ kind: 'wrong-unit', found: 'fte' }]);
  });
});

describe('a rate of policy', () => {
  const policy = {
    growth: given('percent/year', '4%'),
    inflation: given('percent/year', '1%'),
    real: formula('percent/year', '$growth - $inflation'),
  };
  const discounting = { rate: '$real', basis: 'real', base: 2020, timing: 'start-of-year' } as const;
  const entry = { ...data, discounting, assumptions: { ...assumptions, ...policy } };

  it('may follow from constants', () => {
    expect(compared(studyFrom(entry)).discounting.rate).toBeCloseTo(0.03, 15);
  });

  it('may follow from no estimate, however far below', () => {
    const spread = given('percent/year', { min: '0%', max: '2%' });

    expect(faultsOf({ ...entry, assumptions: { ...entry.assumptions, inflation: spread } })).toEqual([
      { kind: 'constant-needed', name: 'inflation', why: 'policy', since: null },
    ]);
  });

  it('is not hidden, and nor is what it follows from', () => {
    const scenarios = { only: scenarioWith({ assumptions: { inflation: given('percent/year', '2%') } }) };

    expect(faultsOf({ ...entry, scenarios })).toEqual([{ kind: 'hidden-policy', name: 'inflation' }]);
  });

  it('is not known before its inputs are', () => {
    const inflation = { unit: 'percent/year', known: { '2021-01': { value: '1%', kind: 'judgement' } } } as const;
    const study = studyFrom({ ...entry, assumptions: { ...entry.assumptions, inflation } });
    const { problems } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: false });

    expect(problems).toMatchObject([{ fault: { kind: 'not-known-yet', name: 'inflation' } }]);
  });

  it('is held to its bounds', () => {
    const low = formula('percent/year', '$growth - 2 * 60%/year');

    expect(faultsOf({ ...entry, assumptions: { ...entry.assumptions, real: low } })).toMatchObject([
      { kind: 'out-of-bounds', name: 'real' },
    ]);
  });
});

const adviceFor = (more: WrittenStudy['assumptions'], study: WrittenStudy = data) =>
  adviceOn(studyFrom({ ...study, assumptions: { ...study.assumptions, ...more } })).map(
    ({ fault, path }) => `${fault.kind} ${path.join('.')}`,
  );

describe('advice', () => {
  const why = 'why-missing';

  it('takes what a used formula rests on for used, and not what an unused one does', () => {
    const more = { spare: given('score', 2), idle: formula('EUR/person-month', '$rate * $spare') };

    expect(adviceFor(more).filter((each) => !each.startsWith(why))).toEqual([
      'unused-assumption assumptions.idle',
      'unused-assumption assumptions.spare',
    ]);
  });

  it("takes the study's input for unused where every scenario that uses the formula hides it", () => {
    const own = { phases: { build: work(10, 2) }, assumptions: { hours: given('hours/fte/year', 1200) } };

    expect(adviceFor({}, { ...data, scenarios: { only: scenarioWith(own) } })).toContain(
      'unused-assumption assumptions.hours',
    );
  });

  it('asks for no why of a formula', () => {
    expect(adviceFor({}).filter((each) => each.includes('.rate'))).toEqual([]);
  });

  it.each([
    ['$hourly-rate * $hours / 12', true],
    ['$hourly-rate * $hours / 12 * 2', true],
    ['12 * ($hourly-rate * $hours + 2000 EUR/person-month)', true],
    ['$hourly-rate * $hours', false],
    ['$hourly-rate * $hours * 11', false],
    ['$hourly-rate * 140 hours/person-month * 12 / 11', false],
  ])('says of %s whether twelve counts twice: %s', (value, twice) => {
    const found = adviceFor({ rate: formula('EUR/person-month', value) }).filter((each) => each.startsWith('twelve'));

    expect(found).toEqual(twice ? ['twelve-twice assumptions.rate.value'] : []);
  });
});
