import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/analysis/explain/explain.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { lackingFigure } from '../../../src/analysis/sensitivity/sensitivity.ts';
import { warningsOf } from '../../../src/analysis/validate/warnings.ts';
import type { Metric } from '../../../src/model/metrics/metrics.ts';
import { correlateOf } from '../../../src/analysis/draws/correlated.ts';
import { outsideViewOf } from '../../../src/analysis/simulate/own-estimate.ts';
import { overrunsOf } from '../../../src/analysis/outside-view/overruns.ts';
import { referenceClass } from '../../../src/analysis/outside-view/classes.ts';
import { compared, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const length = { unit: 'months', value: { low: 4, mode: 6, high: 14 }, kind: 'judgement', why: 'made up' } as never;
const scenarios = {
  nothing: scenarioWith({ running: [{ title: 'Power', amount: '10 EUR/month', from: 'start', until: 'horizon' }] }),
  quick: scenarioWith({
    phases: { build: { duration: '$length', costs: [{ title: 'Fee', amount: 1, when: 'end' }] } },
  }),
  slow: scenarioWith({ phases: { build: { duration: 30, costs: [{ title: 'Fee', amount: 1, when: 'end' }] } } }),
};
const byFinish: Metric = { kind: 'finish' };
const study = studyFrom(studyWith({ scenarios, assumptions: { length } }));
const scored = studyFrom(
  studyWith({
    scenarios,
    assumptions: { length },
    criteria: { soon: { result: 'finish', worst: 60, best: 0 } },
    stakeholders: { town: { say: '100%', weights: { soon: 1 } } },
  }),
);
const runs = runsOf(study, [...study.scenarios.values()], study.asOf);

describe('a scenario without phases', () => {
  it('has no finish, and comes last where that is ranked by, without a rank', () => {
    const { scenarios: ranked } = compared(study, { by: byFinish });
    expect(ranked.map(({ id, rank, finish, finishMonth }) => [id, rank, finish, finishMonth])).toEqual([
      ['quick', 1, 6, '2020-06'],
      ['slow', 2, 30, '2022-06'],
      ['nothing', null, null, null],
    ]);
    expect(ranked.at(-1)).toMatchObject({ feasible: true, differenceFromBest: null });
  });

  it('is ranked by its costs as any other', () => {
    expect(compared(study).scenarios.map(({ id, rank }) => [id, rank])).toEqual([
      ['quick', 1],
      ['slow', 1],
      ['nothing', 3],
    ]);
  });

  it('has no score where a criterion asks for its finish, which is a warning', () => {
    const { scenarios: ranked, warnings } = compared(scored, { by: { kind: 'score' } });
    expect(ranked.map(({ id, rank, score }) => [id, rank, score === null])).toEqual([
      ['quick', 1, false],
      ['slow', 2, false],
      ['nothing', null, true],
    ]);
    expect(warnings.map(({ path, fault }) => [path.join('.'), fault.kind])).toEqual([
      ['scenarios.nothing.phases', 'no-finish-to-score'],
    ]);
    expect(warningsOf(study, runs.runs, study.asOf)).toEqual([]);
  });

  it('has no finish in any draw, no chance to be first in it and none to be in time', () => {
    const simulation = simulated(study, { by: byFinish, byDate: study.horizon, budget: 1e9, draws: 500 });
    const [nothing, quick] = ['nothing', 'quick'].map((id) => scenarioIn(simulation, id));
    expect(nothing).toMatchObject({ rank: null, feasible: true, finish: null, joint: null });
    expect(nothing?.chances).toMatchObject({ first: null, beyondHorizon: null, byDate: null, both: null });
    expect(nothing?.chances.withinBudget).toEqual({ value: 1, error: 0 });
    expect(nothing?.presentValue.central).toBe(1200);
    expect(quick?.chances.first).toEqual({ value: 1, error: 0 });
    expect(simulation.best).toBe('quick');
  });

  it('has no score in any draw where that asks for a finish', () => {
    const simulation = simulated(scored, { by: { kind: 'score' }, draws: 500 });
    expect(scenarioIn(simulation, 'nothing')).toMatchObject({ score: null, chances: { first: null } });
    expect(scenarioIn(simulation, 'quick').score?.mean.value).toBeGreaterThan(0);
  });

  it('has nothing to be varied or explained of its finish', () => {
    const fault = { kind: 'no-figure', scenario: 'nothing', metric: 'finish' };
    expect(lackingFigure(runs, { about: { ids: ['nothing', 'quick'] }, metric: byFinish })).toEqual(fault);
    expect(lackingFigure(runs, { about: 'leading', metric: byFinish })).toBeNull();
    const side = { study, asOf: study.asOf };
    const request = { metric: byFinish, isOtherStudy: false };
    const quantity = { kind: 'figure', scenario: 'nothing' } as const;
    expect(explain(side, side, { ...request, quantity })).toMatchObject({ fault });
    expect(explain(side, side, { ...request, quantity: null }).explanation?.quantity).toEqual({
      kind: 'lead',
      first: 'quick',
      second: 'slow',
    });
  });

  it('overruns in no time', () => {
    const outside = overrunsOf(referenceClass('nl-2018') as never, 0);
    const request = { asOf: study.asOf, by: study.rankedBy, draws: 100, seed: 1, method: 'random' as const };
    const view = outsideViewOf(
      study,
      runs,
      { ...request, byDate: null, budget: null, curve: false, outside },
      correlateOf(study),
    );
    expect(view?.own.find(({ scenario }) => scenario === 'nothing')).toMatchObject({ cost: null, time: null });
  });
});

it('of a study in which nothing is ever finished, nothing is ranked by the finish', () => {
  const { nothing } = scenarios;
  const idle = studyFrom(studyWith({ scenarios: { nothing, less: nothing } }));
  expect(compared(idle, { by: byFinish }).scenarios.map(({ rank }) => rank)).toEqual([null, null]);
  const all = runsOf(idle, [...idle.scenarios.values()], idle.asOf);
  expect(lackingFigure(all, { about: 'leading', metric: byFinish })).toMatchObject({ kind: 'no-figure' });
  const side = { study: idle, asOf: idle.asOf };
  const asked = { metric: byFinish, isOtherStudy: false, quantity: null };
  expect(explain(side, side, asked)).toMatchObject({ fault: { kind: 'no-figure' } });
  expect(simulated(idle, { by: byFinish, draws: 10 }).scenarios.map(({ finish }) => finish)).toEqual([null, null]);
});
