import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import {
  comparisonOf,
  month,
  resultOf,
  scenarioWith,
  studyFrom,
  studyOf,
  studyWith,
  work,
} from '../../support/studies.ts';

const faults = (data: WrittenStudy, asOf = data['as-of']) => {
  const study = studyFrom(data);
  const { problems } = compare(study, { asOf: month(asOf), by: study.rankedBy, years: true });
  return (problems ?? []).map(({ fault, path }) => ({ ...fault, at: path.join('.') }));
};

const rate: WrittenStudy['assumptions'] = {
  'discount-rate': {
    unit: 'percent/year',
    known: { '2016-04': { value: '3%', kind: 'judgement' }, '2021-01': { value: '2.25%', kind: 'judgement' } },
  },
};

const discounting = { rate: '$discount-rate', basis: 'real', base: 2020, timing: 'end-of-year' } as const;

const paying = (amount: number, months: number) =>
  scenarioWith({ phases: { pay: { duration: months, costs: [{ title: 'A fee', amount, when: 'start' }] } } });

describe('a comparison', () => {
  it('ranks by present value, or by whatever is asked for', () => {
    const study = studyWith({
      scenarios: { cheap: paying(10, 9), quick: paying(20, 3) },
      measures: { gap: { from: 'start', until: 'pay.end' } },
    });

    expect(comparisonOf(study)).toMatchObject({
      rankedBy: 'present-value',
      scenarios: [{ id: 'cheap' }, { id: 'quick' }],
    });
    expect(comparisonOf(study, { by: { kind: 'finish' } })).toMatchObject({
      rankedBy: 'finish',
      scenarios: [
        { id: 'quick', rank: 1, differenceFromBest: 0 },
        { id: 'cheap', rank: 2, differenceFromBest: 6 },
      ],
    });
    expect(comparisonOf(study, { by: { kind: 'measure', measure: 'gap' } }).rankedBy).toBe('measures.gap');
  });

  it('shows the discount rate in force', () => {
    const study = studyOf({}, { assumptions: rate, discounting });

    expect(comparisonOf(study, { asOf: '2020-12' }).discounting).toEqual({ ...discounting, rate: 0.03 });
    expect(comparisonOf(study, { asOf: '2021-01' }).discounting.rate).toBe(0.0225);
  });

  it('discounts with the rate in force', () => {
    const study = studyOf(
      { phases: { pay: { costs: [{ title: 'A fee', amount: 1000, when: 'start' }] } } },
      { assumptions: rate, discounting },
    );

    expect(resultOf(study, 'only', { asOf: '2020-12' }).presentValue).toBeCloseTo(1000 / 1.03, 9);
    expect(resultOf(study, 'only', { asOf: '2021-01' }).presentValue).toBeCloseTo(1000 / 1.0225, 9);
  });

  it('shows VAT as it is, or none', () => {
    expect(comparisonOf(studyOf({}))).toMatchObject({ vat: null });
    expect(comparisonOf(studyOf({}, { vat: { rate: '21%', recoverable: true } })).vat).toEqual({
      rate: 0.21,
      recoverable: true,
    });
  });
});

const beyond = (phase: string): object => ({
  kind: 'beyond-calendar',
  scenario: 'only',
  phase,
  at: `scenarios.only.phases.${phase}`,
});

describe('a study that cannot be computed', () => {
  it('says what was not known yet, and since when it was', () => {
    expect(faults(studyOf({}, { assumptions: rate, discounting }), '2016-03')).toEqual([
      {
        kind: 'not-known-yet',
        name: 'discount-rate',
        asOf: '2016-03',
        first: '2016-04',
        at: 'assumptions.discount-rate',
      },
    ]);
  });

  it("says so of a scenario's own assumption, which hides the study's", () => {
    const team = { unit: 'fte', value: 2, kind: 'judgement' } as const;
    const later = { unit: 'fte', known: { '2022-01': { value: 3, kind: 'judgement' } } } as const;
    const phases = { build: work(10, 1, { team: '$team' }) };

    expect(faults(studyOf({ phases, assumptions: { team: later } }, { assumptions: { team } }))).toMatchObject([
      { kind: 'not-known-yet', name: 'team', first: '2022-01', at: 'scenarios.only.assumptions.team' },
    ]);
  });

  it('says nothing of what nobody needs', () => {
    expect(faults(studyOf({}, { assumptions: rate }), '2000-01')).toEqual([]);
  });

  it('ends beyond the calendar, by a phase', () => {
    const go = { duration: 1, after: 'wait' };

    expect(faults(studyOf({ phases: { go, wait: { duration: '9000 years' } } }))).toMatchObject([beyond('wait')]);
    expect(faults(studyOf({ phases: { go, wait: { duration: 1e9 } } }))).toMatchObject([beyond('wait')]);
    const late = { duration: 1, after: { phase: 'wait', lag: 1e9 } };
    expect(faults(studyOf({ phases: { late, wait: { duration: 1 } } }))).toMatchObject([beyond('late')]);
    expect(faults(studyOf({ phases: { last: { duration: 2, 'not-before': '9999-12' } } }))).toMatchObject([
      beyond('last'),
    ]);
  });

  it('has a scale without length, once its assumptions are settled', () => {
    const five = { unit: 'score', value: 5, kind: 'judgement' } as const;
    const study = studyOf(
      { scores: { trust: 5 } },
      {
        assumptions: { five },
        criteria: { trust: { worst: '$five', best: 5 } },
        stakeholders: { all: { say: '100%', weights: { trust: 1 } } },
      },
    );

    expect(faults(study)).toMatchObject([{ kind: 'same-ends', at: 'criteria.trust' }]);
  });

  it('has a score by hand off its scale, once the scale is settled', () => {
    const top = {
      unit: 'score',
      known: { '2020-01': { value: 3, kind: 'judgement' }, '2022-01': { value: 5, kind: 'judgement' } },
    } as const;
    const study = studyOf(
      { scores: { trust: 4 } },
      {
        assumptions: { top },
        criteria: { trust: { worst: 1, best: '$top' } },
        stakeholders: { all: { say: '100%', weights: { trust: 1 } } },
      },
    );

    expect(faults(study, '2021-12')).toMatchObject([
      { kind: 'out-of-bounds', value: 4, bounds: { low: 1, high: 3 }, at: 'scenarios.only.scores.trust' },
    ]);
    expect(resultOf(study, 'only', { asOf: '2022-01' }).score).toBe(75);
  });

  it('lacks what several scenarios lack once', () => {
    const later = { unit: 'fte', known: { '2022-01': { value: 3, kind: 'judgement' } } } as const;
    const phases = { build: work(10, 1, { team: '$team' }) };
    const study = studyWith({
      assumptions: { team: later },
      scenarios: { a: scenarioWith({ phases }), b: scenarioWith({ phases }) },
    });

    expect(faults(study)).toMatchObject([{ kind: 'not-known-yet', name: 'team' }]);
  });

  it('has stakeholders who have nothing to say, once their say is settled', () => {
    const study = studyOf(
      { scores: { trust: 5 } },
      {
        assumptions: { none: { unit: 'percent', value: '0%', kind: 'judgement' } },
        criteria: { trust: { worst: 1, best: 5 } },
        stakeholders: { all: { say: '$none', weights: { trust: 1 } } },
      },
    );

    expect(faults(study)).toMatchObject([{ kind: 'weights-sum', at: 'stakeholders' }]);
  });

  it('has money without end', () => {
    const indexation = { general: '1000000000000000%' };
    const running = [{ title: 'A service', amount: '1000000000000000 EUR/month', from: 'start', until: 'horizon' }];

    expect(faults(studyOf({ running }, { indexation, horizon: '2090-12' }))).toMatchObject([{ kind: 'not-finite' }]);
  });
});

const costing = (monthly: string) =>
  studyWith({
    responsibility: { t: { rate: monthly } },
    scenarios: {
      only: scenarioWith({ phases: { build: { responsibility: 't', duration: 1, work: [{ effort: 1_000_000 }] } } }),
    },
    discounting: { rate: '0%', basis: 'real', base: 2020, timing: 'mid-year' },
  });

describe('a figure that is too large to be written out', () => {
  it('is refused, as one that cannot be computed', () => {
    expect(faults(costing('1000000000000000 EUR/person-month'))).toMatchObject([
      { kind: 'not-finite', at: 'scenarios.only' },
    ]);
  });

  it('is told up to a hundred million million million', () => {
    expect(faults(costing('100000000000000 EUR/person-month'))).toEqual([]);
  });
});

describe('the provenance of a study', () => {
  const judged = { unit: 'fte', value: 2, kind: 'judgement' } as const;

  it('counts every assumption in force, used or not, by its kind', () => {
    const study = studyOf({}, { assumptions: { ...rate, team: judged, half: { ...judged, kind: 'derived' } } });

    expect(comparisonOf(study).provenance).toMatchObject({ assumptions: 3, sourced: 0, derived: 1, judgement: 2 });
    expect(comparisonOf(study, { asOf: '2000-01' }).provenance).toMatchObject({ assumptions: 2, judgement: 1 });
  });

  it('counts those of a scenario as well', () => {
    const study = studyOf({ assumptions: { team: judged } }, { assumptions: { team: judged } });

    expect(comparisonOf(study).provenance.assumptions).toBe(2);
  });

  it('counts the numbers that are written inline, and not what is left out or means no amount', () => {
    const study = studyOf(
      {
        phases: {
          tender: { duration: 3, 'not-before': '2020-03' },
          build: work(10, 2, {
            after: { phase: 'tender', lag: 1 },
            costs: [{ title: 'A fee', amount: 5, when: 'end' }],
          }),
        },
        running: [{ title: 'A service', amount: '5 EUR/month', from: '2020-05', until: 'horizon' }],
      },
      {
        discounting: { rate: '3%', basis: 'real', base: 2020, timing: 'mid-year' },
        indexation: { general: '2%' },
        vat: { rate: '21%', recoverable: false },
        assumptions: { team: judged },
        responsibility: { teams: { rate: 1000, premium: '5%', requires: [{ assumption: 'team', 'at-least': 1 }] } },
      },
    );

    // rate, premium, the bound; duration, team, lag, effort, the fee; the service.
    expect(comparisonOf(study).provenance.unstated).toBe(9);
  });
});
