import { describe, expect, it } from 'vitest';
import { monthsOf, validate } from '../../../src/analysis/validate/validate.ts';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const fragile = (data: WrittenStudy) => {
  const study = studyFrom(data);
  return validate(study, monthsOf(study)).filter(({ fault }) => fault.kind === 'fragile-lead');
};

const paying = (amount: number | string, requires: WrittenScenario['requires'] = []): WrittenScenario =>
  scenarioWith({ phases: { pay: { costs: [{ title: 'Price', amount, when: 'start' }] } }, requires });

const needed = { assumption: 'ready', 'at-least': '60%' };

const gated = (scenarios: WrittenStudy['scenarios'], more: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    assumptions: {
      ready: { unit: 'percent', value: '61%', range: '0% .. 100%', kind: 'judgement', why: 'a guess' },
      price: { unit: 'EUR', value: 100, kind: 'judgement', why: 'a guess' },
    },
    scenarios,
    ...more,
  });

/** The second is as cheap as the first where its price is 1% lower. */
const second = (requires: WrittenScenario['requires']): WrittenStudy =>
  gated({ one: paying(99), two: paying('$price', requires) });

describe('a lead that a gate changes', () => {
  it('is told where the gate is of the first alone', () => {
    expect(fragile(gated({ one: paying(100, [needed]), two: paying(900) }))).toMatchObject([
      { fault: { first: 'one', second: 'two', name: 'ready', by: -0.02 } },
    ]);
  });

  it('is not where the gate is of the second, or of both', () => {
    expect(fragile(gated({ one: paying(100), two: paying(900, [needed]) }))).toEqual([]);
    expect(fragile(gated({ one: paying(100), two: paying(900) }, { requires: [needed] }))).toEqual([]);
  });

  it('is not by a number with which the second fails a gate where its figure is the better', () => {
    expect(fragile(second([]))).toMatchObject([{ fault: { name: 'price', by: -0.02 } }]);
    expect(fragile(second([{ assumption: 'price', 'at-least': 100 }]))).toMatchObject([
      { fault: { name: 'scenarios.one.phases.pay.costs.0.amount', by: 0.02 } },
    ]);
  });

  it('holds a number in a field against gates as well', () => {
    const fixed = { unit: 'EUR', value: 99, range: '98.9 .. 99.1', kind: 'judgement', why: 'a guess' } as const;
    const dearer = (requires: WrittenScenario['requires']): WrittenStudy =>
      studyWith({ assumptions: { fixed }, scenarios: { one: paying('$fixed'), two: paying(100, requires) } });
    const capped: WrittenScenario['requires'] = [{ figure: 'one-off', 'at-most': 101 }];

    expect(fragile(dearer([]))).toMatchObject([
      { fault: { name: 'scenarios.two.phases.pay.costs.0.amount', by: -0.02 } },
    ]);
    expect(fragile(dearer([{ figure: 'one-off', 'at-least': 100 }]))).toEqual([]);
    expect(fragile(studyWith({ scenarios: { one: paying(100, capped), two: paying(900) } }))).toMatchObject([
      { fault: { name: 'scenarios.one.phases.pay.costs.0.amount', by: 0.02 } },
    ]);
  });
});

describe('a lead that a number in a field changes', () => {
  it('does not change where the two come level but for rounding, as the ranking has it', () => {
    expect(fragile(studyWith({ scenarios: { one: paying(100), two: paying(101.999_999_99) } }))).toMatchObject([
      { fault: { name: 'scenarios.two.phases.pay.costs.0.amount', by: -0.02 } },
    ]);
  });
});
