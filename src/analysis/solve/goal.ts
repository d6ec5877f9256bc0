import type { Label } from '../../engine/label.ts';
import { figureName as figureLine } from '../../engine/names.ts';
import type { Line, LineNumber, LineUnit } from '../../engine/plan.ts';
import { type AskedMetric, metricId, moreIsBetter, readAsked } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { type Fault, noFigure } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { scenariosNamed } from '../check/figure-name.ts';
import { simulatedNames, type SimulatedOf, simulatedOf } from '../check/simulated-figure.ts';
import { runsWithAsked } from '../runs/asked-year.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { Runs } from '../runs/runs.ts';
import { figureLine as lineOfFigure } from '../trace/traceable.ts';

/** What of the draws is to come to the target. */
export type OfDraws =
  | { readonly kind: 'mean' }
  /** The value that lies above this share of the draws. */
  | { readonly kind: 'quantile'; readonly at: number }
  /** The share of the draws in which no gate fails. */
  | { readonly kind: 'feasible' };

/** A figure of one scenario that somebody wants to have a value. */
export interface GoalFigure {
  /** As it was asked for: `scenarios.3.finish`. */
  readonly name: string;
  readonly scenario: string;
  /** The line of the plan that holds it. */
  readonly id: string;
  readonly label: Label;
  readonly unit: LineUnit;
  /** Null where it is that of the plan. */
  readonly draws: OfDraws | null;
  /** The run with the line, and what it comes to in the plan. */
  readonly run: CentralRun;
  readonly line: LineNumber;
  /** The metric, where it is one. */
  readonly metric: AskedMetric | null;
}

const ofScenario = 'scenarios.';
const ofSimulation = 'simulated.';

/** The figure of a name, as pins have it: `scenarios.3.finish`, `simulated.3.finish.p80`, `simulated.3.feasible`. @returns what is wrong with the name */
export function goalFigure(study: Study, runs: Runs, name: string): GoalFigure | Fault {
  const [scenario] = scenariosNamed(study, name);
  const isDrawn = name.startsWith(ofSimulation);
  if (scenario === undefined || (!isDrawn && !name.startsWith(ofScenario))) return noSuchFigure(study, name);
  const rest = name.slice((isDrawn ? ofSimulation : ofScenario).length + scenario.length + 1);
  if (isDrawn) return figureOfDraws(study, runs, { name, scenario, rest });
  if (rest === 'rank') return { kind: 'usage', what: 'not-solvable', name, near: null };
  const metric = readAsked(rest, study.measures.keys());
  return ofLine(study, metric === null ? runs : runsWithAsked(runs, metric), { name, scenario, rest, draws: null });
}

function noSuchFigure(study: Study, name: string): Fault {
  const known = [...study.scenarios.keys()].map((id) => `${ofScenario}${id}.finish`);
  const near = unknown('figure', name, known).near;
  const whole = scenariosNamed(study, `${ofScenario}${name}`).length > 0 ? `${ofScenario}${name}` : near;
  return { kind: 'unknown', thing: 'figure', name, near: whole, known };
}

interface Asked {
  readonly name: string;
  readonly scenario: string;
  readonly rest: string;
}

function ofLine(
  study: Study,
  runs: Runs,
  { name, scenario, rest, draws }: Asked & { draws: OfDraws | null },
): GoalFigure | Fault {
  const found = lineOfFigure(study, runs, { scenario, name: rest });
  if ('kind' in found) return found;
  const { run, line } = found;
  const { id, label, unit } = run.plan.lines[line] as Line;
  if (unit === 'truth' && draws?.kind !== 'feasible') return { kind: 'usage', what: 'not-solvable', name, near: null };
  const metric = readAsked(rest, study.measures.keys());
  // What is never finished has no finish to be moved, and no score that asks for one.
  if (draws?.kind !== 'feasible' && !Number.isFinite(run.columns.at(line)))
    return metric === null ? { kind: 'usage', what: 'not-solvable', name, near: null } : noFigure(scenario, metric);
  return { name, scenario, id, label, unit: draws?.kind === 'feasible' ? 'percent' : unit, draws, run, line, metric };
}

function figureOfDraws(study: Study, runs: Runs, asked: Asked): GoalFigure | Fault {
  const { name, scenario, rest } = asked;
  const of = simulatedOf(study, scenario, rest);
  if (of === null) {
    const known = [...study.scenarios.keys()]
      .toSorted(byCodeUnit)
      .flatMap((id) => simulatedNames(study).map((each) => `${ofSimulation}${id}.${each}`));
    return unknown('figure', name, known);
  }
  const draws = statisticOf(of);
  if (draws === null) return { kind: 'usage', what: 'not-solvable', name, near: null };
  return ofLine(study, runs, {
    ...asked,
    rest: 'metric' in of ? metricId(of.metric) : figureLine('feasible').id,
    draws,
  });
}

/** Null of what is reported of all scenarios together, and of how far draws lie apart. */
function statisticOf(of: SimulatedOf): OfDraws | null {
  if ('chance' in of) return of.chance === 'feasible' ? { kind: 'feasible' } : null;
  if (of.statistic === 'mean') return { kind: 'mean' };
  if (of.statistic === 'sd') return null;
  return { kind: 'quantile', at: Number(`${of.statistic.slice(1)}e-2`) };
}

/** The same figure as the value that a share of the draws keeps: at most, or of what is better the more there is at least. Null where it is no result. */
export function keptBy(goal: GoalFigure, share: number): GoalFigure | null {
  const { metric, draws } = goal;
  if (metric === null || draws !== null) return null;
  return { ...goal, draws: { kind: 'quantile', at: moreIsBetter(metric) ? 1 - share : share } };
}
