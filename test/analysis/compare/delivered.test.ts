import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/analysis/explain/explain.ts';
import { warningsOf } from '../../../src/analysis/validate/warnings.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { Metric } from '../../../src/model/metrics/metrics.ts';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { compared, faultsOf, resultOf, scenarioWith, studyFrom, studyOf, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const phases: WrittenScenario['phases'] = {
  a: { duration: 3 },
  build: { duration: 4, after: 'a' },
  guide: { duration: 2, after: 'a' },
  aftercare: { duration: 6, after: 'build' },
};
const delivered = (
  event: string | undefined,
  partial: Partial<WrittenScenario> = {},
  study: Partial<WrittenStudy> = {},
) => studyOf({ phases, ...(event === undefined ? {} : { delivered: event }), ...partial }, study);
const byFinish: Metric = { kind: 'finish' };

describe('a scenario that says when it is delivered', () => {
  it('is finished then, and critical is what leads there', () => {
    const result = resultOf(delivered('build.end + 1 month'));
    expect(result).toMatchObject({ finish: 8, finishMonth: '2020-08' });
    expect(
      result.phases.map(({ id, totalFloat, freeFloat, critical }) => [id, totalFloat, freeFloat, critical]),
    ).toEqual([
      ['a', 0, 0, true],
      ['build', 0, 0, true],
      ['guide', 8, 8, false],
      ['aftercare', 0, 0, false],
    ]);
    expect(result.criticalPaths).toEqual({ count: 1, first: [['a', 'build']] });
  });

  it('is finished at the end of its last phase where it says nothing', () => {
    const result = resultOf(delivered(undefined));
    expect(result.finish).toBe(13);
    expect(result.criticalPaths.first).toEqual([['a', 'build', 'aftercare']]);
  });

  it.each([
    ['a month', '2020-06', {}, 5, []],
    ['the start of a phase', 'build.start', {}, 3, [['a', 'build']]],
    ['a milestone', 'live', { milestones: { live: 'guide.end + 2 months' } }, 7, [['a', 'guide']]],
    ['an assumption', '$day', {}, 12, []],
    ['the horizon, without phases', 'horizon', { phases: {} }, 120, []],
  ])('may name %s', (_, event, entry, ...[finish, first]) => {
    const day = {
      unit: 'month',
      value: '2021-01',
      kind: 'judgement',
      why: 'made up',
    } as never;
    const result = resultOf(
      delivered(event, entry as Partial<WrittenScenario>, {
        assumptions: { day },
      }),
    );
    expect(result.finish).toBe(finish);
    expect(result.criticalPaths.first).toEqual(first);
  });

  it('costs and lasts what it did, and measures go by their own events', () => {
    const measures = { work: { from: 'start', until: 'aftercare.end' } };
    const entry = {
      phases: {
        ...phases,
        aftercare: {
          ...phases['aftercare'],
          costs: [{ title: 'Care', amount: 60, when: 'end' as const }],
        },
      },
    };
    const [without, withIt] = [undefined, 'build.end'].map((event) => resultOf(delivered(event, entry, { measures })));
    expect(withIt?.measures).toEqual({ work: 13 });
    expect({ ...withIt?.measures, cost: withIt?.presentValue }).toEqual({
      ...without?.measures,
      cost: without?.presentValue,
    });
  });

  it('is held against gates and criteria as delivered', () => {
    const study = studyWith({
      requires: [{ figure: 'finish', 'at-most': '2020-07', because: 'the law' }],
      criteria: { soon: { result: 'finish', worst: 20, best: 0 } },
      stakeholders: { town: { say: '100%', weights: { soon: 1 } } },
      scenarios: {
        early: scenarioWith({ phases, delivered: 'build.end' }),
        late: scenarioWith({ phases }),
        never: scenarioWith({ phases, delivered: 'never' }),
      },
    });
    const { scenarios, warnings } = compared(studyFrom(study), {
      by: byFinish,
    });
    expect(scenarios.map(({ id, rank, feasible, finish, score }) => [id, rank, feasible, finish, score])).toEqual([
      ['early', 1, true, 7, 65],
      ['late', null, false, 13, 35],
      ['never', null, false, null, null],
    ]);
    expect(warnings.map(({ path, fault }) => [path.join('.'), fault.kind])).toEqual([
      ['scenarios.never.delivered', 'no-finish-to-score'],
    ]);
  });

  it('is drawn so, and phases decide as often as they delay that', () => {
    const length = {
      unit: 'months',
      value: { low: 2, mode: 4, high: 9 },
      kind: 'judgement',
      why: 'made up',
    } as never;
    const drawnPhases = {
      ...phases,
      build: { duration: '$length', after: 'a' },
      guide: { duration: 4, after: 'a' },
    };
    const of = (event: string) => delivered(event, { phases: drawnPhases }, { assumptions: { length } });
    const early = scenarioIn(simulated(studyFrom(of('build.end')), { draws: 500 }), 'only');
    expect(early.finish?.central).toBe(7);
    expect(early.criticality.map(({ phase, share }) => [phase, share.value])).toEqual([
      ['a', 1],
      ['build', 1],
      ['guide', 0],
      ['aftercare', 0],
    ]);
    const all = scenarioIn(simulated(studyFrom(of('aftercare.end')), { draws: 500 }), 'only');
    expect(all.finish?.p50.value).toBeCloseTo((early.finish?.p50.value ?? 0) + 6, 9);
  });
});

describe('a scenario that delivers nothing', () => {
  const study = studyFrom(
    studyWith({
      scenarios: {
        never: scenarioWith({ phases, delivered: 'never' }),
        once: scenarioWith({ phases }),
      },
    }),
  );

  it('has no finish, whatever it does, and stands last by it', () => {
    const { scenarios } = compared(study, { by: byFinish });
    expect(scenarios.map(({ id, rank, finish, finishMonth }) => [id, rank, finish, finishMonth])).toEqual([
      ['once', 1, 13, '2021-01'],
      ['never', null, null, null],
    ]);
    expect(scenarios[1]?.criticalPaths).toEqual({ count: 0, first: [] });
    expect(scenarios[1]?.phases.map(({ totalFloat }) => totalFloat)).toEqual([0, 0, 8, 0]);
  });

  it('has none in any draw', () => {
    const never = scenarioIn(simulated(study, { by: byFinish, draws: 100, byDate: study.horizon }), 'never');
    expect(never).toMatchObject({ rank: null, finish: null, joint: null });
    expect(never.chances).toMatchObject({
      first: null,
      byDate: null,
      beyondHorizon: null,
    });
  });

  it('is told of in no warning of its own, and has no finish to be explained', () => {
    const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
    expect(warningsOf(study, runs.runs, study.asOf)).toEqual([]);
    const side = { study, asOf: study.asOf };
    const quantity = { kind: 'figure', scenario: 'never' } as const;
    expect(explain(side, side, { metric: byFinish, isOtherStudy: false, quantity })).toMatchObject({
      fault: { kind: 'no-figure' },
    });
  });
});

it('an event of delivery that the scenario does not know is refused', () => {
  expect(faultsOf(delivered('bulid.end'))).toMatchObject([{ kind: 'unknown', name: 'bulid.end' }]);
  expect(faultsOf(delivered('start - 200 years'))).toMatchObject([{ kind: 'out-of-bounds' }]);
  expect(faultsOf(delivered('build.end - $nothing'))).toMatchObject([{ kind: 'unknown' }]);
});

it('work beyond the calendar is refused where it follows the delivery too', () => {
  const entry = {
    phases: {
      ...phases,
      aftercare: { duration: '9000 years', after: 'build' },
    },
  };
  expect(() => resultOf(delivered('build.end', entry))).toThrow('beyond-calendar');
});
