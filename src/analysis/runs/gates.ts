import { calendarMonth, writeMonth } from '../../units/month.ts';
import type { Gate } from '../../engine/plan.ts';
import type { CentralRun } from './central-run.ts';
import type { GateResult } from './comparison.ts';
import { byStart } from './critical-paths.ts';

/** The gates of a scenario, in order of the first phase that needs them. */
export function gatesInOrder(run: CentralRun): Gate[] {
  const order = byStart(run);
  return run.plan.gates
    .map((gate) => ({ ...gate, phases: gate.phases.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) }))
    .toSorted(
      (a, b) => order.indexOf(a.phases[0] ?? '') - order.indexOf(b.phases[0] ?? '') || a.requirement - b.requirement,
    );
}

/** The same with their evidence. */
export function gatesOf(run: CentralRun): GateResult[] {
  const { plan, columns } = run;
  return gatesInOrder(run).map(({ responsibility, phases, assumption, bound, value, limit, line }) => {
    const unit = plan.lines[value]?.unit;
    const shown = (at: number): number | string | null => {
      const number = columns.at(at);
      if (Number.isNaN(number)) return null;
      return unit === 'month' ? writeMonth(calendarMonth(number)) : number;
    };
    const ends = bound === 'at-least' ? { atLeast: shown(limit) } : { atMost: shown(limit) };
    return { responsibility, phases, assumption, value: shown(value), ...ends, status: statusOf(columns.at(line)) };
  });
}

export function statusOf(truth: number): GateResult['status'] {
  if (Number.isNaN(truth)) return 'unknown';
  return truth === 1 ? 'pass' : 'fail';
}
