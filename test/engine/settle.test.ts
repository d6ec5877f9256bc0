import { describe, expect, it } from 'vitest';
import { asOfKey } from '../../src/engine/plan.ts';
import { centralValue, settle } from '../../src/engine/settle.ts';
import { month, scenarioWith, studyFrom, studyWith } from '../support/studies.ts';

const study = studyFrom(
  studyWith({
    start: '2020-07',
    assumptions: {
      documentation: {
        unit: 'percent',
        known: {
          '2021-04': { value: '25%', kind: 'judgement' },
          '2020-06': { value: '70%', kind: 'judgement' },
        },
      },
      team: { unit: 'fte', value: { low: 10, mode: 12, high: 20 }, kind: 'judgement' },
    },
    scenarios: {
      own: scenarioWith({
        assumptions: { team: { unit: 'fte', known: { '2022-01': { value: 5, kind: 'judgement' } } } },
      }),
      plain: scenarioWith({}),
    },
  }),
);

function valueAt(asOf: string, key: string): number {
  const settled = settle(study, [...study.scenarios.values()], month(asOf));
  return centralValue(settled, study.start, key);
}

describe('the value in force', () => {
  it('is the latest that was known at the as-of month, that month included', () => {
    expect(['2020-06', '2021-03', '2021-04', '2030-01'].map((asOf) => valueAt(asOf, 'documentation'))).toEqual([
      0.7, 0.7, 0.25, 0.25,
    ]);
  });

  it('is no number before anything was known', () => {
    expect(valueAt('2020-05', 'documentation')).toBeNaN();
  });

  it('of one line is in force at every date, at its most likely value', () => {
    expect(valueAt('1990-01', 'team')).toBe(12);
  });

  it("of a scenario stands beside the study's, and is unknown where its own is not known yet", () => {
    expect(valueAt('2022-01', 'own/team')).toBe(5);
    expect(valueAt('2021-12', 'own/team')).toBeNaN();
    expect(valueAt('2021-12', 'plain/team')).toBeNaN();
  });

  it('of the as-of month itself is counted from the start', () => {
    expect(valueAt('2021-04', asOfKey)).toBe(9);
    expect(valueAt('2020-06', asOfKey)).toBe(-1);
  });
});
