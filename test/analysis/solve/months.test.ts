import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { type GoalFigure, goalFigure } from '../../../src/analysis/solve/goal.ts';
import { solve, variableOf } from '../../../src/analysis/solve/solve.ts';
import type { Solution } from '../../../src/analysis/solve/solution.ts';
import type { Variable } from '../../../src/analysis/sensitivity/objective.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyRates, bent, costOfBent, monthStudy, monthsOfRange, monthText } from '../../support/bent-months.ts';
import { fc, tries } from '../../support/seed.ts';
import { scenarioWith, studyFrom } from '../../support/studies.ts';

const january = 2020 * 12;

function solved(data: WrittenStudy, figure: string, target: number): Solution {
  const study = studyFrom(data);
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  const goal = goalFigure(study, runs, `scenarios.only.${figure}`) as GoalFigure;
  const by = variableOf(study, runs.settled, goal, 'go') as Variable;
  return solve(study, runs, { goal, target, by, terms: null }) as Solution;
}

/** Seven months of work, from a month on. */
const moving = (now: number, more: object = {}): WrittenStudy =>
  monthStudy(now, {
    only: scenarioWith({
      phases: { build: { duration: 7, 'not-before': '$go' } },
      ...more,
    }),
  });

const rootsOf = ({ roots }: Solution): string[] =>
  roots.map(
    ({ value, isJump, below, above, stretch }) =>
      `${isJump ? 'passes' : 'is'} ${monthText(value - january)}: ${below} ${above}${
        stretch === null ? '' : `, ${stretch.map((end) => monthText(end - january)).join(' to ')}`
      }`,
  );

describe('the month in which a figure comes to its target', () => {
  it('is one month where only that one brings it there, in force, before and after it, and at both ends', () => {
    // Work that begins in April 2020 is finished 10 months after the start.
    for (const now of [0, 2, 3, 4, 35])
      expect(rootsOf(solved(moving(now), 'finish', 10))).toEqual(['is 2020-04: -1 1']);
    expect(rootsOf(solved(moving(3), 'finish', 7))).toEqual(['is 2020-01: null 1']);
    expect(rootsOf(solved(moving(3), 'finish', 42))).toEqual(['is 2022-12: -1 null']);
  });

  it('is the first on the other side where the figure jumps past the target', () => {
    expect(rootsOf(solved(moving(3), 'finish', 12.5))).toEqual(['passes 2020-07: -1 1']);
    expect(rootsOf(solved(moving(9), 'finish', 12.5))).toEqual(['passes 2020-06: -1 1']);
  });

  it('is that in which it is the target but for rounding, whichever side it was come from', () => {
    for (const now of [0, 5, 6, 20])
      expect(rootsOf(solved(moving(now), 'finish', 12.000001))).toEqual(['is 2020-06: -1 1']);
  });

  it('is each end of a stretch of months', () => {
    // Work that waits for a year ends after 19 months whenever before that it may begin.
    const waiting = monthStudy(3, {
      only: scenarioWith({
        phases: {
          wait: { duration: 12 },
          build: { after: 'wait', duration: 7, 'not-before': '$go' },
        },
      }),
    });
    expect(rootsOf(solved(waiting, 'finish', 19))).toEqual(['is 2021-01: 0 1, 2020-01 to 2021-01']);
  });

  it('is found among all months of the range, each looked at by itself', () => {
    const anyTarget = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(anyRates, fc.constantFrom(...monthsOfRange), anyTarget, fc.boolean(), (rates, now, any, isHit) => {
        const target = isHit ? costOfBent(rates, any % 36) : any + 0.5;
        const { roots, between, rests } = solved(monthStudy(now, { only: bent(rates) }), 'present-value', target);
        const costs = monthsOfRange.map((month) => costOfBent(rates, month));
        const at = monthsOfRange.filter((month) => costs[month] === target);
        // What is at the target all along has no value to be told.
        const isLevel = !rests || at.length === costs.length;
        const found = roots.flatMap(({ value, isJump, stretch }) => {
          const [from, until] = stretch ?? [value, value];
          return isJump ? [] : monthsOfRange.filter((month) => month + january >= from && month + january <= until);
        });
        expect([...new Set(found)].toSorted((a, b) => a - b)).toEqual(isLevel ? [] : at);
        expect(between).toEqual(rests ? [Math.min(...costs), Math.max(...costs)] : null);

        const jumps = monthsOfRange.slice(1).filter((month) => {
          const [one = 0, other = 0] = [costs[month - 1], costs[month]];
          return (one - target) * (other - target) < 0;
        });
        expect(roots.filter(({ isJump }) => isJump).map(({ value }) => value - january)).toEqual(
          jumps.map((month) => (month > now ? month : month - 1)),
        );
        for (const { value, below, above, isJump, stretch } of roots) {
          if (isJump || stretch !== null) continue;
          const side = (month: number) => (costs[month] === undefined ? null : Math.sign(costs[month] - target));
          expect([below, above]).toEqual([side(value - january - 1), side(value - january + 1)]);
        }
      }),
      { numRuns: tries(200) },
    );
  });
});
