import { exp } from '../../numerics/elementary/exponential.ts';
import { ln } from '../../numerics/elementary/logarithm.ts';
import { figureName, phaseId } from '../../engine/names.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/** COCOMO II.2000: TDEV = C × PM^(D + 0.2 × (E − B)), with the exponent E of nominal scale factors (Σ SF = 18.97). */
const schedule = { c: 3.67, d: 0.28, exponent: 0.2 * 0.01 * 18.97 } as const;
/** The lowest rating of schedule compression there is data for. */
const least = 0.75;

/**
 * The months that COCOMO II expects a project of this effort to take at nominal staffing.
 *
 * @param effort - person-months
 * @see Boehm et al. (2000), COCOMO II Model Definition Manual, section 1.3
 *
 * @example
 * 586.6 person-months take 3.67 × 586.6^0.318 = 27.9 months.
 */
export const nominalSchedule = (effort: number): number =>
  effort <= 0 ? 0 : schedule.c * exp((schedule.d + schedule.exponent) * ln(effort));

/** Warns where the work of a scenario is done in less than three quarters of its nominal schedule. */
export function compressed({ scenario, plan, columns }: CentralRun): Problem[] {
  const working = plan.phases.filter((id) => columns.number(phaseId(id, 'effort')) > 0);
  if (working.length === 0) return [];
  const start = smallest(working.map((id) => columns.number(phaseId(id, 'start'))));
  const end = largest(working.map((id) => columns.number(phaseId(id, 'end'))));
  const effort = columns.number(figureName('effort').id);
  const [months, nominal] = [end - start, nominalSchedule(effort)];
  // Nobody is rushed by company: one person's work cannot be compressed by putting more people on it.
  if (months >= least * nominal || effort <= months) return [];
  const fault = { kind: 'compressed-schedule', scenario: scenario.id, months, nominal, effort } as const;
  return [{ path: ['scenarios', scenario.id], onKey: true, fault }];
}
