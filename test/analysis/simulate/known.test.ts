import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { simulatedAtOnce } from '../../../src/analysis/simulate/simulate-at-once.ts';
import { correlateOf } from '../../../src/analysis/draws/correlated.ts';
import { SimulationWork } from '../../../src/analysis/simulate/simulation-work.ts';
import type { Measured } from '../../../src/analysis/simulate/simulation-result.ts';
import { overrunsOf } from '../../../src/analysis/outside-view/overruns.ts';
import { referenceClass } from '../../../src/analysis/outside-view/classes.ts';
import type { WrittenRisk, WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioIn, simulated, type Asked } from '../../support/simulations.ts';
import { month, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const judged = (value: unknown, unit = 'EUR') => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const since = (first: string, value: unknown, unit = 'EUR') =>
  ({ unit, known: { [first]: { value, kind: 'judgement', why: 'made up' } } }) as never;
const risk = (partial: Partial<WrittenRisk>): WrittenRisk => ({
  title: 'It happens',
  probability: '30%',
  kind: 'judgement',
  why: 'made up',
  ...partial,
});
const near = ({ value, error }: Measured, current: number): boolean =>
  Math.abs(value - current) <= 4 * error && error > 0;

const spread = { low: 80, mode: 100, high: 150 };

/** Two fees, of which one is drawn; what else there is, is not known before 2022. */
const study = (partial: Partial<WrittenStudy>, risks: WrittenRisk[] = []): WrittenStudy =>
  studyWith({
    ...partial,
    assumptions: {
      fee: judged(spread),
      later: since('2022-01', spread),
      chance: since('2022-01', '30%', 'percent'),
      months: since('2022-01', { low: 1, mode: 2, high: 4 }, 'months'),
      papers: since('2022-01', { min: '30%', max: '80%' }, 'percent'),
      needed: judged('50%', 'percent'),
      ...partial.assumptions,
    },
    responsibility: { sworn: { rate: 1, requires: [{ assumption: 'papers', 'at-least': '$needed' }] } },
    scenarios: {
      drawn: scenarioWith({
        phases: {
          work: { duration: 2, responsibility: 'sworn', costs: [{ title: 'Fee', amount: '$fee', when: 'start' }] },
        },
      }),
      fixed: scenarioWith({ phases: { work: { costs: [{ title: 'Fee', amount: 120, when: 'start' }] } }, risks }),
    },
  });

function problems(data: WrittenStudy, asked: Asked = {}) {
  const read = studyFrom(data);
  const asOf = asked.asOf ?? read.asOf;
  const runs = runsOf(read, [...read.scenarios.values()], asOf);
  expect(runs.problems).toEqual([]);
  const request = {
    asOf,
    by: read.rankedBy,
    draws: 10,
    seed: 1,
    method: 'random',
    byDate: null,
    budget: null,
    outside: null,
    curve: false,
    ...asked,
  } as const;
  return new SimulationWork(read, runs, request, { correlate: correlateOf(read), watch: null }).problems;
}

const unknownTo = (partial: Partial<WrittenRisk>): unknown[] =>
  problems(study({}, [risk(partial)])).map(({ path, fault }) => [path.join('.'), fault.kind]);

const chances = (asOf: string) => scenarioIn(simulated(studyFrom({ ...study({}), 'as-of': asOf })), 'drawn').chances;

const scored = (trust: unknown) => scenarioWith({ scores: { trust } } as never);

describe('what is not known yet', () => {
  it('is told where only a risk needs it: its chance, its size, its delay', () => {
    const costs = { amount: 5, when: 'start' };
    expect(unknownTo({ probability: '$chance', costs })).toEqual([['assumptions.chance', 'not-known-yet']]);
    expect(unknownTo({ costs: { ...costs, amount: '$later' } })).toEqual([['assumptions.later', 'not-known-yet']]);
    expect(unknownTo({ delays: { phase: 'work', by: '$months' } })).toEqual([['assumptions.months', 'not-known-yet']]);
    expect(unknownTo({ costs })).toEqual([]);
  });

  it('is told once, and not as of a month in which it is known', () => {
    const needs = risk({ probability: '$chance', costs: { amount: '$later', when: 'start' } });
    expect(problems(study({}, [needs, { ...needs, title: 'Again' }])).map(({ path }) => path.at(-1))).toEqual([
      'chance',
      'later',
    ]);
    expect(problems(study({}, [needs]), { asOf: month('2022-01') })).toEqual([]);
  });

  it('moves no draw of what it goes together with', () => {
    const goes = { between: ['fee', 'later'], rank: 0.5, kind: 'judgement', why: 'made up' } as const;
    const alone = simulated(studyFrom(study({})));
    expect(simulated(studyFrom(study({ correlations: [goes] } as never)))).toEqual(alone);
    const other = simulated(studyFrom(study({ correlations: [{ ...goes, between: ['later', 'fee'] }] } as never)));
    // Behind the other, it is mixed with draws that nobody sees, and keeps its distribution.
    expect(near(scenarioIn(other, 'drawn').presentValue.mean, 105)).toBe(true);
  });

  it('leaves a gate open, which from then on is one in some draws', () => {
    expect(chances('2021-12').feasible.value).toBe(1);
    const { feasible, first, cheapest } = chances('2022-01');
    // From 30% to 80%: at least 50% in three draws of five, whatever the fee.
    expect(near(feasible, 0.6)).toBe(true);
    expect(Math.abs(first.value - 0.6 * cheapest.value)).toBeLessThan(4 * first.error);
    expect(first.value).toBeLessThan(cheapest.value);
  });

  it('leaves a simulation at once undone', () => {
    const data = studyFrom(study({}, [risk({ probability: '$chance', costs: { amount: 5, when: 'start' } })]));
    const runs = (asOf: string) => runsOf(data, [...data.scenarios.values()], month(asOf));
    expect(simulatedAtOnce(data, runs('2021-12'))).toMatchObject({ fault: { kind: 'not-known-yet' } });
    expect(simulatedAtOnce(data, runs('2022-01'))).toMatchObject({ sampling: { draws: 10_000 } });
  });

  it('keeps the own estimate of a study from being held against a class', () => {
    const data = study({}, [risk({ probability: '$chance', costs: { amount: 5, when: 'start' } })]);
    const outside = overrunsOf(referenceClass('nl-2018') as never, 0);
    expect(problems(data, { outside })).toEqual([]);
    const { outsideView } = simulated(studyFrom(data), { outside, draws: 100 });
    expect(outsideView?.own.map(({ scenario, cost }) => [scenario, cost === null])).toEqual([
      ['drawn', false],
      ['fixed', true],
    ]);
  });

  it('is no score by a class, which draws nothing that is judged, and one in draws of the study', () => {
    const data = studyFrom(
      studyWith({
        criteria: { trust: { title: 'Trust', worst: 1, best: 5 } },
        stakeholders: { owner: { say: '100%', weights: { trust: 1 } } },
        assumptions: { opinion: { unit: 'score', range: '1 .. 5', value: 'unknown', kind: 'judgement' } },
        scenarios: { known: scored(3), unknown: scored('$opinion') },
      } as never),
    );
    const scores = (asked: Asked) =>
      ['known', 'unknown'].map((id) => scenarioIn(simulated(data, { draws: 100, ...asked }), id).score?.central);

    expect(scores({ outside: overrunsOf(referenceClass('nl-2018') as never, 0) })).toEqual([50, undefined]);
    expect(scores({})).toEqual([50, Number.NaN]);
  });
});
