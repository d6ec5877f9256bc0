import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy, studiesWith } from '../support/any-study.ts';
import { fc } from '../support/seed.ts';
import { comparisonOf, runOf, studyFrom } from '../support/studies.ts';

type Phases = NonNullable<WrittenScenario['phases']>;

/** The same study in which one phase of every scenario, if it has any, takes longer. */
function slower(study: WrittenStudy, pick: number, months: number): WrittenStudy {
  const longer = (phases: Phases): Phases => {
    const ids = Object.keys(phases);
    const id = ids[pick % Math.max(1, ids.length)];
    const phase = id === undefined ? undefined : phases[id];
    if (id === undefined || phase === undefined) return phases;
    const { team, ...rest } = phase;
    if (team !== undefined) return { ...phases, [id]: { ...phase, work: [...(phase.work ?? []), { effort: months }] } };
    const before = typeof phase.duration === 'number' ? phase.duration : 0;
    return { ...phases, [id]: { ...rest, duration: before + months } };
  };
  const scenarios = Object.entries(study.scenarios).map(([id, each]) => [id, { ...each, phases: longer(each.phases) }]);
  return { ...study, scenarios: Object.fromEntries(scenarios) };
}

/** Phases whose length is a number or follows from a team: those that can be made longer without more ado. */
const plainLengths = (study: WrittenStudy): boolean =>
  Object.values(study.scenarios).every(({ phases }) =>
    Object.values(phases).every(({ duration }) => typeof duration !== 'string'),
  );

describe('a timeline with links from end to start', () => {
  const sequential = studiesWith({ links: ['FS'] }).filter(plainLengths);

  it('never ends sooner when a phase takes longer, nor does any phase', () => {
    fc.assert(
      fc.property(sequential, fc.nat(5), fc.integer({ min: 1, max: 40 }), (study, pick, months) => {
        const before = studyFrom(study);
        const after = studyFrom(slower(study, pick, months));
        for (const id of before.scenarios.keys()) {
          const [fast, slow] = [runOf(before, id), runOf(after, id)];
          // Without phases nothing is finished.
          const ends = fast.plan.phases.map((phase) => `phases.${phase}.end`);
          for (const end of ends.length > 0 ? [...ends, 'finish'] : [])
            expect(slow.columns.number(end)).toBeGreaterThanOrEqual(fast.columns.number(end));
        }
      }),
    );
  });
});

describe('the timeline of any study', () => {
  it('has no negative slack, and no free slack beyond the total', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const phases = comparisonOf(study).scenarios.flatMap((result) => result.phases);
        expect(phases.filter(({ totalFloat }) => totalFloat < -1e-9)).toEqual([]);
        expect(phases.filter(({ freeFloat }) => freeFloat < -1e-9)).toEqual([]);
        expect(phases.filter(({ totalFloat, freeFloat }) => freeFloat > totalFloat + 1e-9)).toEqual([]);
      }),
    );
  });

  it('keeps every link, and starts no phase before the start', () => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        const study = studyFrom(data);
        for (const id of study.scenarios.keys()) {
          const { plan, columns } = runOf(study, id);
          const start = (phase: string): number => columns.number(`phases.${phase}.start`);

          expect(plan.phases.filter((phase) => start(phase) < 0)).toEqual([]);
          expect(plan.links.filter(({ to, earliest }) => columns.at(earliest) > start(to) + 1e-9)).toEqual([]);
        }
      }),
    );
  });

  it('has a critical path, and every phase that ends last is critical', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { phases, finish, criticalPaths } of comparisonOf(study).scenarios) {
          if (phases.length === 0) continue;
          const last = phases.filter(({ end }) => end === finish);

          expect(last.every(({ critical }) => critical)).toBe(true);
          expect(criticalPaths.count).toBeGreaterThan(0);
          expect(criticalPaths.first.length).toBe(Math.min(10, criticalPaths.count));
        }
      }),
    );
  });
});
