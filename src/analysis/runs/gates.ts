import type { Gate } from '../../engine/plan.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import { unitAsked } from '../../model/study/requirements.ts';
import type { Asked } from '../../model/study/study.ts';
import { calendarMonth, lastMonthBefore, monthNumberOf, writeMonth } from '../../units/month.ts';
import type { Unit } from '../../units/unit.ts';
import type { CentralRun } from './central-run.ts';
import type { GateResult } from './comparison.ts';
import { byStart } from './critical-paths.ts';
import { gateChance } from './gate-chance.ts';

/** The gates of a scenario, in order of the first phase that needs them; last those of the scenario as a whole. */
export function gatesInOrder(run: CentralRun): Gate[] {
  const order = new Map(byStart(run).map((id, place) => [id, place]));
  const placeIn = (phase: string | undefined): number => order.get(phase ?? '') ?? -1;
  const placeOf = ({ by, phases }: Gate): number =>
    by.kind === 'responsibility' ? placeIn(phases[0]) : order.size + (by.kind === 'scenario' ? 0 : 1);
  return run.plan.gates
    .map((gate) => ({ ...gate, phases: gate.phases.toSorted((a, b) => placeIn(a) - placeIn(b)) }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.requirement - b.requirement);
}

/** The evidence of a gate and what it is held against, as numbers in one unit. */
export interface GateTerms {
  readonly unit: Unit;
  /** Null where nothing is known, or where nothing ends. */
  readonly value: number | null;
  readonly limit: number | null;
}

const known = (number: number): number | null => (Number.isNaN(number) ? null : number);

export function gateTerms({ scenario, settled, columns }: CentralRun, gate: Gate): GateTerms {
  const { study } = settled;
  const unit = unitAsked(study, scenario, gate);
  const [value, limit] = [gate.value, gate.limit].map((line) => columns.at(line)) as [number, number];
  if (gate.of.kind === 'assumption' || !gate.of.byMonth) return { unit, value: known(value), limit: known(limit) };
  const last = (time: number): number | null => (Number.isNaN(time) ? null : lastMonthBefore(time, study.start));
  if (gate.bound === 'at-most') return { unit, value: last(value), limit: last(limit) };
  const earliest = Number.isNaN(limit) ? null : calendarMonth(study.start + monthNumberOf(limit));
  // What ends as that month begins passes: the month before would read as if it failed.
  const isAtBorder =
    earliest !== null && statusOf(columns.at(gate.line)) === 'pass' && (last(value) ?? earliest) < earliest;
  return { unit, value: isAtBorder ? earliest : last(value), limit: earliest };
}

/** The same gates with their evidence. */
export function gatesOf(run: CentralRun): GateResult[] {
  const { columns } = run;
  return gatesInOrder(run).map((gate) => {
    const { phases, of, bound, line } = gate;
    const { unit, value, limit } = gateTerms(run, gate);
    const chance = gateChance(run, gate);
    const shown = (number: number | null): number | string | null =>
      number !== null && unit === 'month' ? writeMonth(calendarMonth(number)) : number;
    return {
      ...whoAsks(gate),
      phases,
      ...whatIsAsked(of),
      value: shown(value),
      ...(bound === 'at-least' ? { atLeast: shown(limit) } : { atMost: shown(limit) }),
      status: statusOf(columns.at(line)),
      ...(chance === undefined ? {} : { chance }),
    };
  });
}

/** Who asks: a contract form, or else a scenario or the study. */
export const whoAsks = ({ by }: Pick<Gate, 'by'>): Pick<GateResult, 'responsibility' | 'requiredBy'> =>
  by.kind === 'responsibility' ? { responsibility: by.form } : { responsibility: null, requiredBy: by.kind };

/** About what: an assumption, or else a figure. */
export const whatIsAsked = (of: Asked): Pick<GateResult, 'assumption' | 'figure'> =>
  of.kind === 'assumption' ? { assumption: of.name } : { assumption: null, figure: metricId(of.figure) };

export function statusOf(truth: number): GateResult['status'] {
  if (Number.isNaN(truth)) return 'unknown';
  return truth === 1 ? 'pass' : 'fail';
}
