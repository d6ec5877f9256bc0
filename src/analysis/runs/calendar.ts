import type { LineNumber, Plan } from '../../engine/plan.ts';
import { phaseId } from '../../engine/names.ts';
import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';

/** The last time that the calendar of four digits can write, in months from the year 0. */
const lastMonth = 10_000 * 12;

/** Whether a scenario that finishes at some time, or never, can be computed: no where that is beyond the calendar. */
export const endsInCalendar = ({ start }: Study, finish: number): boolean => !(finish + start >= lastMonth);

/** The lines of when phases begin and end. */
export const phaseTimes = (plan: Plan): LineNumber[] =>
  plan.phases.flatMap((phase) =>
    [phaseId(phase, 'start'), phaseId(phase, 'end')].flatMap((id) => plan.numberOf.get(id) ?? []),
  );

/**
 * That a scenario ends beyond the calendar, in the place of the phase that leads there: one that begins within it, or else the
 * first that waits so long. Of the scenario itself where no phase does, but a time so long after one.
 */
export function beyondCalendar(study: Study, plan: Plan, time: (line: LineNumber) => number): Problem {
  const { scenario } = plan;
  const at = (phase: string, options: 'start' | 'end'): number => {
    const line = plan.numberOf.get(phaseId(phase, options));
    return line === undefined ? 0 : time(line);
  };
  const beyond = plan.phases
    .filter((phase) => !endsInCalendar(study, at(phase, 'end')))
    .toSorted((a, b) => at(a, 'start') - at(b, 'start'));
  const phase = beyond[0] ?? null;
  const path = ['scenarios', scenario, ...(phase === null ? [] : ['phases', phase])];
  return { path, onKey: true, fault: { kind: 'beyond-calendar', scenario, phase } };
}
