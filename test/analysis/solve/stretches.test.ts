import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { type GoalFigure, goalFigure } from '../../../src/analysis/solve/goal.ts';
import { solve, variableOf } from '../../../src/analysis/solve/solve.ts';
import type { Solution } from '../../../src/analysis/solve/solution.ts';
import type { Variable } from '../../../src/analysis/sensitivity/objective.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

/** A fee of 100 at the end of a wait, 10% dearer in each calendar year: a figure that is level but for the turn of a year. */
function solved(target: number, range: string): Solution {
  const study = studyFrom(
    studyWith({
      indexation: { general: '10%' },
      prices: { basis: 'nominal', level: 2020 },
      discounting: { rate: '0%', basis: 'nominal', base: 2020, timing: 'start-of-year' },
      assumptions: { wait: { unit: 'months', value: 1, range, kind: 'judgement' } },
      scenarios: {
        only: scenarioWith({
          phases: { prepare: { duration: '$wait', costs: [{ title: 'Fee', amount: 100, when: 'end' }] } },
        }),
      },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  const goal = goalFigure(study, runs, 'scenarios.only.one-off') as GoalFigure;
  const by = variableOf(study, runs.settled, goal, 'wait') as Variable;
  return solve(study, runs, { goal, target, by, terms: null }) as Solution;
}

const stretches = ({ roots }: Solution) =>
  roots.map(({ stretch, figure, isJump }) => [
    ...(stretch ?? []).map((end) => Number(end.toFixed(6))),
    Number(figure.toFixed(6)),
    isJump,
  ]);

describe('a stretch at the target between two jumps', () => {
  it('is told from end to end, and not until the next turn or the end of the range', () => {
    for (const range of ['0 .. 60', '0 .. 71', '1 .. 47.5'])
      for (const [target, from, until] of [
        [110, 12, 24],
        [121, 24, 36],
      ] as const)
        expect(stretches(solved(target, range))).toEqual([
          [from, until, target, false],
          [from, until, target, false],
        ]);
  });

  it('is told from an end of the range, where it begins or ends there', () => {
    expect(stretches(solved(100, '0 .. 60'))).toEqual([[0, 12, 100, false]]);
    expect(stretches(solved(146.41, '0 .. 60'))).toEqual([
      [48, 60, 146.41, false],
      [48, 60, 146.41, false],
    ]);
  });

  it('is none where the figure only jumps past it', () => {
    const { roots } = solved(115, '0 .. 60');
    expect(roots.map(({ value, isJump, stretch }) => [Number(value.toFixed(6)), isJump, stretch])).toEqual([
      [24, true, null],
    ]);
  });
});

/** A wait of at most a year, of which a formula beside it allows no more than 15 months and no less than 2. */
const bounded = (formula: string, target: number): readonly (readonly number[])[] => {
  const study = studyFrom(
    studyWith({
      assumptions: {
        wait: { unit: 'months', value: 10, range: '0 .. 20', kind: 'judgement' },
        taken: { unit: 'months', value: formula },
        held: { unit: 'months', value: '$wait * 1', range: '2 .. 15' },
      },
      scenarios: {
        only: scenarioWith({
          phases: { one: { duration: '$taken' }, other: { duration: '$held' } },
          delivered: 'one.end',
        }),
      },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  const goal = goalFigure(study, runs, 'scenarios.only.finish') as GoalFigure;
  const by = variableOf(study, runs.settled, goal, 'wait') as Variable;
  const { roots } = solve(study, runs, { goal, target, by, terms: null }) as Solution;
  return roots.map(({ stretch }) => (stretch ?? []).map((end) => Number(end.toFixed(9))));
};

describe('a stretch at the target beside values that --set would refuse', () => {
  it('ends where these begin', () => {
    expect(bounded('min(12 months, $wait)', 12)).toEqual([[12, 15]]);
    expect(bounded('max(3 months, $wait - 4 months)', 3)).toEqual([[2, 7]]);
  });
});
