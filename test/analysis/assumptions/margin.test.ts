import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { type Margin, marginOf } from '../../../src/analysis/assumptions/margin.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { Metric } from '../../../src/model/metrics/metrics.ts';
import type { WrittenAssumption, WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { nearly } from '../../support/figures.ts';
import { fc, tries } from '../../support/seed.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const present: Metric = { kind: 'present-value' };

function marginIn(data: WrittenStudy, by: Metric = present): Margin | null {
  const study = studyFrom(data);
  return marginOf(study, runsOf(study, [...study.scenarios.values()], study.asOf), by);
}

type Unit = WrittenAssumption['unit'];
const judged = (unit: Unit, value: number | string): WrittenAssumption => ({
  unit,
  value,
  kind: 'judgement',
  why: 'ours',
});
const sourced = (unit: Unit, value: number | string): WrittenAssumption => ({
  unit,
  value,
  kind: 'sourced',
  source: 'memo',
});

const assumptions = {
  'judged-100': judged('EUR', 100),
  'sourced-150': sourced('EUR', 150),
  'sourced-200': sourced('EUR', 200),
  derived: { unit: 'EUR', value: '$sourced-150 + $judged-100' },
  'judged-5-months': judged('months', 5),
  'sourced-2-months': sourced('months', 2),
  'judged-4': judged('score', 4),
  'judged-vat': judged('percent', '20%'),
  'judged-rate': judged('percent/year', '0%'),
} satisfies WrittenStudy['assumptions'];

interface Cost {
  readonly amount: string | number;
  readonly vat?: boolean;
}

const costs = (...cost: readonly Cost[]): Partial<WrittenScenario> => ({
  phases: { pay: { costs: cost.map((each) => ({ title: 'A cost', when: 'start' as const, ...each })) } },
});

const between = (
  [a, b]: readonly [Partial<WrittenScenario>, Partial<WrittenScenario>],
  partial: Partial<WrittenStudy> = {},
): WrittenStudy =>
  studyWith({
    sources: { memo: { title: 'A memo', published: '2019-12' } },
    assumptions,
    ...partial,
    scenarios: { a: scenarioWith(a), b: scenarioWith(b) },
  });

const lasting = (duration: string): Partial<WrittenScenario> => ({ phases: { wait: { duration } } });

const until = (duration: string): Partial<WrittenScenario> => ({
  phases: { wait: { duration } },
  milestones: { done: 'wait.end' },
});

const gated = (amount: string): Partial<WrittenScenario> => ({
  phases: { pay: { responsibility: 'teams', costs: [{ title: 'A cost', amount, when: 'start' }] } },
});

describe('the margin', () => {
  it('rests for a third on a judgement where a third of it is judged', () => {
    const data = between([{}, costs({ amount: '$judged-100' }, { amount: '$sourced-200' })]);

    expect(marginIn(data)).toEqual({
      first: 'a',
      second: 'b',
      margin: 300,
      onJudgements: 100,
      onUnstated: 0,
      onVouched: 200,
      share: 1 / 3,
    });
  });

  it('is made up of both where what is judged and what is sourced pull apart: 100 of 250', () => {
    const data = between([costs({ amount: '$judged-100' }), costs({ amount: '$sourced-150' })]);

    expect(marginIn(data)).toMatchObject({ margin: 50, onJudgements: -100, onVouched: 150, share: 0.4 });
  });

  it('counts a number that is written in a field apart', () => {
    const data = between([{}, costs({ amount: 100 }, { amount: '$sourced-150' }, { amount: '$judged-100' })]);

    expect(marginIn(data)).toMatchObject({ margin: 350, onJudgements: 100, onUnstated: 100, onVouched: 150 });
  });

  it('takes what is derived for what it is derived from', () => {
    const data = between([{}, costs({ amount: '$derived' })]);

    expect(marginIn(data)).toMatchObject({ margin: 250, onJudgements: 250, onVouched: 0, share: 1 });
  });

  it('rests on a judgement of the VAT rate in what is taxed, and only there', () => {
    const taxed = costs({ amount: '$sourced-200', vat: true }, { amount: '$sourced-150' });
    const data = between([{}, taxed], { vat: { rate: '$judged-vat', recoverable: false } });

    expect(marginIn(data)).toMatchObject({ margin: 390, onJudgements: 240, onVouched: 150, share: 240 / 390 });
    expect(marginIn(between([{}, taxed], { vat: { rate: '$judged-vat', recoverable: true } }))).toMatchObject({
      margin: 350,
      onJudgements: 0,
    });
  });

  it('rests on a judgement of the discount rate in present value, and not in the plain sum', () => {
    const data = between([{}, costs({ amount: '$sourced-200' })], {
      discounting: { rate: '$judged-rate', basis: 'real', base: 2020, timing: 'start-of-year' },
    });

    expect(marginIn(data)).toMatchObject({ margin: 200, onJudgements: 200, share: 1 });
    expect(marginIn(data, { kind: 'total-cost' })).toMatchObject({ margin: 200, onJudgements: 0, share: 0 });
  });

  it('of dates has one term a scenario', () => {
    const data = between([lasting('$sourced-2-months'), lasting('$judged-5-months')]);

    expect(marginIn(data, { kind: 'finish' })).toMatchObject({
      first: 'a',
      margin: 3,
      onJudgements: 5,
      onVouched: -2,
      share: 5 / 7,
    });
  });

  it('of a measure is that of the measure', () => {
    const data = between([until('$judged-5-months'), until('$sourced-2-months')], {
      measures: { gap: { from: 'start', until: 'done' } },
    });

    expect(marginIn(data, { kind: 'measure', measure: 'gap' })).toMatchObject({
      first: 'b',
      second: 'a',
      margin: 3,
      onJudgements: 5,
      onVouched: -2,
    });
  });

  it('of a score is below nothing, as the second has less: 25 − 75', () => {
    const data = between([{ scores: { good: 2 } }, { scores: { good: '$judged-4' } }], {
      criteria: { good: { worst: 1, best: 5 } },
      stakeholders: { all: { say: '100%', weights: { good: 1 } } },
    });

    expect(marginIn(data, { kind: 'score' })).toMatchObject({
      first: 'b',
      margin: -50,
      onJudgements: -75,
      onVouched: 25,
      share: 0.75,
    });
  });

  it('is that of the first two of three, whatever their order in the study', () => {
    const data = between([costs({ amount: '$sourced-200' }), costs({ amount: '$judged-100' })]);
    const scenarios = { ...data.scenarios, c: scenarioWith(costs({ amount: '$sourced-150' })) };

    expect(marginIn({ ...data, scenarios })).toMatchObject({ first: 'b', second: 'c', margin: 50 });
  });

  it('of two that are equal has no share, not even where their terms differ', () => {
    const none = { first: 'a', second: 'b', margin: 0, onJudgements: 0, onUnstated: 0, onVouched: 0, share: null };

    expect(marginIn(between([{}, {}]))).toEqual(none);
    expect(marginIn(between([costs({ amount: '$judged-100' }), costs({ amount: 100 })]))).toMatchObject({
      margin: 0,
      onJudgements: -100,
      onUnstated: 100,
      share: null,
    });
  });

  it('leaves out what is not feasible, and is none where fewer than two are left', () => {
    const refused = { teams: { rate: 1000, requires: [{ assumption: 'judged-4', 'at-least': 5 }] } };
    const data = between([gated('$judged-100'), costs({ amount: '$sourced-150' })], { responsibility: refused });
    const third = { ...data.scenarios, c: scenarioWith(costs({ amount: '$sourced-200' })) };

    expect(marginIn(data)).toBeNull();
    expect(marginIn({ ...data, scenarios: third })).toMatchObject({ first: 'b', second: 'c', margin: 50 });
    expect(marginIn(studyWith({ scenarios: { only: scenarioWith({}) } }))).toBeNull();
  });
});

describe('the parts of the margin of any study', () => {
  const metrics: readonly Metric[] = [
    present,
    { kind: 'total-cost' },
    { kind: 'finish' },
    { kind: 'measure', measure: 'measure-1' },
    { kind: 'score' },
  ];

  it('add up to how far the second is from the best', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStudy, (data) => {
        const study = studyFrom(data);
        const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
        for (const by of metrics) {
          const { comparison } = compare(study, { asOf: study.asOf, by, years: false });
          if (comparison === null || comparison === undefined) continue;
          const margin = marginOf(study, runs, by);
          const ranked = comparison.scenarios.filter(({ rank }) => rank !== null);
          expect(margin === null).toBe(ranked.length < 2);
          if (margin === null) continue;
          const [first, second] = ranked;
          expect([margin.first, margin.second]).toEqual([first?.id, second?.id]);
          const { onJudgements, onUnstated, onVouched } = margin;
          expect(onJudgements + onUnstated + onVouched).toBe(margin.margin);
          expect(nearly(margin.margin, second?.differenceFromBest ?? Number.NaN, 1e-6)).toBe(true);
          const share = margin.share ?? 0;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          compared += 1;
        }
      }),
    );

    expect(compared).toBeGreaterThan(tries(20));
  });
});
