import { type AskedMetric, metricId, moreIsBetter } from '../../model/metrics/metrics.ts';
import { reachable } from '../../engine/reachable.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { asOfKey, type LineNumber } from '../../engine/plan.ts';
import { centralValue } from '../../engine/settle.ts';
import type { Estimate } from '../../model/estimates/estimate.ts';
import type { Assumption, Study } from '../../model/study/study.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { areLevel } from '../runs/tie.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { searchedRange } from './searched-range.ts';
import { restingOn } from './resting.ts';
import { type ModelContext, modelContext, variedAssumption, varying } from './vary.ts';

/** What an objective is of. */
export interface ObjectiveTerms {
  readonly study: Study;
  readonly metric: AskedMetric;
  /** One scenario, or two, of which the first leads; more where each of the others is looked at beside the first. */
  readonly runs: readonly CentralRun[];
}

/** The objective of a sensitivity analysis: the figure of one scenario, or the lead of a first scenario over a second. */
export interface Objective extends ObjectiveTerms {
  readonly context: ModelContext;
  /** The same over draws; left out where the objective is that of the plan. */
  readonly mean?: MeanObjective;
}

/** The objective as its mean over draws: as one assumption has another value, all else is drawn with the same random numbers. */
export interface MeanObjective {
  readonly terms: MeanTerms;
  readonly now: { readonly value: number; readonly error: number };
  /** The assumptions that it rests on, those of risks among them. */
  readonly keys: readonly AssumptionKey[];
  readonly restsOn: (key: AssumptionKey) => boolean;
  readonly varying: (key: AssumptionKey) => ScanFunction;
  /** The difference between two values; null where it cannot be computed. */
  readonly swing: (
    key: AssumptionKey,
    low: number,
    high: number,
  ) => { readonly value: number; readonly error: number } | null;
  /** How far off the value may be at which it is 0, from what it changes by within a step; null where that is not known. */
  readonly errorAt: (key: AssumptionKey, value: number, step: number) => number | null;
}

export const objectiveOf = (study: Study, metric: AskedMetric, runs: readonly CentralRun[]): Objective => ({
  study,
  metric,
  runs,
  context: modelContext(study, runs),
});

/** An assumption that the objective rests on, with its value in force. */
export interface Variable {
  readonly key: AssumptionKey;
  readonly name: string;
  readonly scenario: string | null;
  /** With the range that values are looked for in. */
  readonly assumption: Assumption;
  /** Within what bounds it. */
  readonly estimate: Estimate;
  readonly now: number;
}

/**
 * The assumptions that the figures and gates of the scenarios rest on, by key. What follows by a formula is not among
 * them, but what it follows from is; nor is that of which nothing is known yet.
 */
export function variablesOf(objective: ObjectiveTerms & Pick<Objective, 'mean'>): Variable[] {
  const planned = objective.runs.flatMap((run) => keysOf(run, targetsOf(run, objective.metric)));
  const keys = new Set([...planned, ...(objective.mean?.keys ?? [])]);
  return [...keys].toSorted(byCodeUnit).flatMap((key): Variable[] => {
    const { settled } = objective.runs[0] as CentralRun;
    const { name, scenario, assumption } = declarationOf(objective.study, key);
    const estimate = settled.inForce.get(key)?.value;
    if (assumption === undefined || estimate === undefined || estimate.shape === 'formula') return [];
    // What nobody knows has no value to start from.
    if (estimate.shape === 'unknown') return [];
    const now = centralValue(settled, objective.study.start, key);
    const drawn = withinLimits(objective.study, key, estimate);
    const searched = { ...assumption, range: searchedRange(assumption, drawn, now) };
    return [{ key, name, scenario: scenario?.id ?? null, assumption: searched, estimate: drawn, now }];
  });
}

/** The assumptions they rest on that follow by a formula, by key: what these follow from can be varied, they cannot. */
export function formulasOf({ runs, metric }: Objective): AssumptionKey[] {
  const keys = runs.flatMap((run) => {
    const needed = reachable(run.plan, targetsOf(run, metric));
    return run.plan.lines.flatMap(({ label }, number) =>
      needed[number] === 1 && label.of === 'assumption' && run.settled.inForce.get(label.key)?.value.shape === 'formula'
        ? [label.key]
        : [],
    );
  });
  return [...new Set(keys)].toSorted(byCodeUnit);
}

function keysOf({ plan }: CentralRun, targets: readonly LineNumber[]): AssumptionKey[] {
  const needed = reachable(plan, targets);
  return plan.lines.flatMap((line, number) =>
    line.rule === 'given' && line.assumption !== asOfKey && needed[number] === 1 ? [line.assumption] : [],
  );
}

const metricLine = ({ plan }: CentralRun, metric: AskedMetric): LineNumber =>
  plan.numberOf.get(metricId(metric)) as LineNumber;

/** The figure of a scenario, and the numbers its gates compare. */
const targetsOf = (run: CentralRun, metric: AskedMetric): LineNumber[] => [
  metricLine(run, metric),
  ...run.plan.gates.flatMap(({ value, limit }) => [value, limit]),
];

/** What two figures may differ by and still be the same, as a part of the largest: rounding. */
const rounding = 1e-12;

/** The lead of the first over the second, above 0 where the first leads; of one scenario, its figure. */
export function objectiveValue(metric: AskedMetric, first: number, second: number | undefined): number {
  if (second === undefined) return first;
  const lead = moreIsBetter(metric) ? first - second : second - first;
  return Math.abs(lead) <= rounding * Math.max(Math.abs(first), Math.abs(second)) ? 0 : lead;
}

/** The objective with the values in force; 0 where two are level, as the ranking has it. */
export function objectiveNow({ runs, metric, mean }: ObjectiveTerms & Pick<Objective, 'mean'>): number {
  if (mean !== undefined) return mean.now.value;
  const [first = Number.NaN, second] = runs.map((run) => run.columns.at(metricLine(run, metric)));
  return second !== undefined && areLevel(first, second) ? 0 : objectiveValue(metric, first, second);
}

/** The objective as a function of the values of one assumption, with the size of the largest figure there. */
export function objectiveVarying({ runs, metric, context, mean }: Objective, key: AssumptionKey): ScanFunction {
  if (mean !== undefined) return mean.varying(key);
  const varied = variedAssumption(context, key);
  const [ofFirst, ofSecond] = runs.map((run) => varying(varied, run, [metricLine(run, metric)]));
  return (points) => leadOf(metric, ofFirst?.(points)[0] as Float64Array, ofSecond?.(points)[0]);
}

/** The objective in each of some cases, from the figures of one scenario or of two, with the size of the larger. */
export function leadOf(
  metric: AskedMetric,
  first: Float64Array,
  second: Float64Array | undefined,
): { readonly values: Float64Array; readonly sizes: Float64Array } {
  const values = new Float64Array(first.length);
  const sizes = new Float64Array(first.length);
  for (let place = 0; place < first.length; place++) {
    const [a, b] = [first[place] as number, second?.[place]];
    values[place] = objectiveValue(metric, a, b);
    sizes[place] = Math.max(Math.abs(a), Math.abs(b ?? 0));
  }
  return { values, sizes };
}

/** Whether the objective rests on an assumption; where it does not, the value in force is all there is to know. */
export const isRestingOn = ({ runs, metric, mean }: Objective, key: AssumptionKey): boolean =>
  mean?.restsOn(key) ?? runs.some((run) => restingOn(run.plan, key)[metricLine(run, metric)] === 1);
