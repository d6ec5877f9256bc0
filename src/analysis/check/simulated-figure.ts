import { compileDrawn } from '../../engine/compile/scenario.ts';
import { type Label } from '../../engine/label.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figureName } from '../../engine/names.ts';
import { type Metric, metricId, metricIn, metricNames, readMetric } from '../../model/metrics/metrics.ts';
import type { LineNumber, LineUnit, Plan } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/reachable.ts';
import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { figuresOf } from '../simulate/drawn-scenarios.ts';
import { simulatedAtOnce } from '../simulate/simulate-at-once.ts';
import type { Measured, Simulation } from '../simulate/simulation-result.ts';
import type { Runs } from '../runs/runs.ts';

/** What of a spread can be pinned. */
const statistics = ['mean', 'sd', 'p10', 'p50', 'p80', 'p90'] as const;
/** Which chances of a scenario can be pinned. */
const chances = ['feasible', 'cheapest', 'first'] as const;

/** Something that a simulation tells of a scenario. */
export type SimulatedOf =
  | { readonly scenario: string; readonly metric: Metric; readonly statistic: (typeof statistics)[number] }
  | { readonly scenario: string; readonly chance: (typeof chances)[number] };

const feasible = figureName('feasible');

/** How many standard errors of their difference two simulations of the same may lie apart. */
const noise = 4 * Math.SQRT2;

/** What it comes to in the draws that the study asks for, and what that rests on. */
export interface SimulatedFigure extends Measured {
  /** How far below and above it the same figure of other draws may lie. */
  readonly below: number;
  readonly above: number;
  /** `10000 draws, seed 1, random` */
  readonly sampling: string;
  readonly unit: LineUnit;
  /** What it is, where it is a time. */
  readonly label: Label;
  readonly restsOn: readonly AssumptionKey[];
}

/** The names of what a simulation tells of a scenario: `present-value.p80`, `first`. */
export const simulatedNames = (study: Study): string[] => [
  ...metricNames(study.measures.keys())
    .filter((name) => name !== 'score' || study.criteria.size > 0)
    .flatMap((name) => statistics.map((statistic) => `${name}.${statistic}`)),
  ...chances,
];

/** What a name behind the id of a scenario means; null: nothing. */
export function simulatedOf(study: Study, scenario: string, name: string): SimulatedOf | null {
  const chance = chances.find((each) => each === name);
  if (chance !== undefined) return { scenario, chance };
  const dot = name.lastIndexOf('.');
  const statistic = statistics.find((each) => each === name.slice(dot + 1));
  const metric = readMetric(name.slice(0, Math.max(dot, 0)), study.measures.keys());
  return statistic === undefined || metric === null ? null : { scenario, metric, statistic };
}

/** Simulations of runs that have been made, as several figures come from one; or why there is none. */
const made = new WeakMap<Runs, Simulation | Problem>();

export function simulationOf(study: Study, runs: Runs): Simulation | Problem {
  const known = made.get(runs);
  if (known !== undefined) return known;
  const simulation = simulatedAtOnce(study, runs, noise);
  made.set(runs, simulation);
  return simulation;
}

/** What it comes to, and no more. @returns null where there is no such figure, or a draw cannot be computed */
export const simulatedNumber = (simulation: Simulation | Problem, of: SimulatedOf): number | null =>
  'fault' in simulation ? null : (measuredIn(simulation, of)?.value ?? null);

/** @returns null where the study has no such figure, and a problem where a draw cannot be computed */
export function simulatedFigure(study: Study, runs: Runs, of: SimulatedOf): SimulatedFigure | Problem | null {
  const simulation = simulationOf(study, runs);
  if ('fault' in simulation) return simulation;
  const measured = measuredIn(simulation, of);
  if (measured === null) return null;
  // A chance of one scenario rests on all of them.
  const plans = [...study.scenarios.values()]
    .filter(({ id }) => 'chance' in of || id === of.scenario)
    .map((scenario) => compileDrawn(study, scenario, runs.settled));
  const restsOn = new Set(plans.flatMap((plan) => [...keysBelow(plan, linesOf(study, plan, of))]));
  const { unit, label } = kindOf(plans, of);
  const { draws, seed, sampling } = study.simulation;
  const { around } = measured;
  // Of what happened in all draws or in none, the next draw may still be another.
  const error = 'chance' in of ? Math.max(measured.error, 1 / draws) : measured.error;
  const [low, high] = around ?? [measured.value - noise * error, measured.value + noise * error];
  return {
    value: measured.value,
    error,
    below: measured.value - low,
    above: high - measured.value,
    sampling: `${draws} draws, seed ${seed}, ${sampling}`,
    unit,
    label,
    restsOn: [...restsOn].toSorted(byCodeUnit),
  };
}

interface Found extends Measured {
  /** Of a quantile: those of the chances that the noise of draws may make of its own, whatever the shape. */
  readonly around?: readonly [number, number] | undefined;
}

const quantileNames = ['p10', 'p50', 'p80', 'p90'];

/** What a simulation says of it. */
function measuredIn({ scenarios }: Simulation, of: SimulatedOf): Found | null {
  const scenario = scenarios.find(({ id }) => id === of.scenario);
  if (scenario === undefined) return null;
  if ('chance' in of) return scenario.chances[of.chance];
  const spread = metricIn(scenario, of.metric);
  if (spread === null) return null;
  return { ...spread[of.statistic], around: spread.around?.[quantileNames.indexOf(of.statistic)] };
}

/** A chance rests on all figures of a scenario. */
function linesOf(study: Study, { numberOf }: Plan, of: SimulatedOf): LineNumber[] {
  const metrics = 'chance' in of ? figuresOf(study) : [of.metric];
  const ids = [...metrics.map(metricId), ...('chance' in of ? [feasible.id] : [])];
  return ids.map((id) => numberOf.get(id) as LineNumber);
}

function kindOf(plans: readonly Plan[], of: SimulatedOf): Pick<SimulatedFigure, 'unit' | 'label'> {
  if ('chance' in of) return { unit: 'percent', label: feasible.label };
  const plan = plans.find(({ scenario }) => scenario === of.scenario);
  const line = plan?.lines[plan.numberOf.get(metricId(of.metric)) as LineNumber];
  if (line === undefined) throw new Error(`no ${metricId(of.metric)} in a plan that was simulated`);
  // How far draws of a time lie apart is no time.
  const isLength = line.unit === 'moment' && of.statistic === 'sd';
  return { unit: isLength ? 'months' : line.unit, label: line.label };
}
