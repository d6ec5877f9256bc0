import { type AskedMetric, metricId, moreIsBetter } from '../../model/metrics/metrics.ts';
import { reachable } from '../../engine/evaluate.ts';
import type { AssumptionKey } from '../../engine/label.ts';
import { asOfKey, type LineNumber } from '../../engine/plan.ts';
import { centralValue } from '../../engine/settle.ts';
import type { Estimate } from '../../model/estimates/estimate.ts';
import type { Assumption, Study } from '../../model/study/study.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { declarationOf } from '../runs/declaration.ts';
import { type Ground, groundOf, restingOn, variationOf, varying } from './vary.ts';

/** What is at stake: the figure of one scenario, or the lead of a first scenario over a second. */
export interface Stakes {
  readonly study: Study;
  readonly metric: AskedMetric;
  /** One scenario, or two. */
  readonly runs: readonly CentralRun[];
  readonly ground: Ground;
}

export const stakesOf = (study: Study, metric: AskedMetric, runs: readonly CentralRun[]): Stakes => ({
  study,
  metric,
  runs,
  ground: groundOf(study, runs),
});

/** An assumption that what is at stake rests on, with its value in force. */
export interface Variable {
  readonly key: AssumptionKey;
  readonly name: string;
  readonly scenario: string | null;
  readonly assumption: Assumption;
  /** Within what bounds it. */
  readonly estimate: Estimate;
  readonly now: number;
}

/**
 * The assumptions that the figures and gates of the scenarios rest on, by key. What follows by a formula is not among
 * them, but what it follows from is; nor is that of which nothing is known yet.
 */
export function variablesOf(stakes: Stakes): Variable[] {
  const keys = new Set(stakes.runs.flatMap((run) => keysOf(run, targetsOf(run, stakes.metric))));
  return [...keys].toSorted(byCodeUnit).flatMap((key): Variable[] => {
    const { settled } = stakes.runs[0] as CentralRun;
    const { name, scenario, assumption } = declarationOf(stakes.study, key);
    const estimate = settled.inForce.get(key)?.value;
    if (assumption === undefined || estimate === undefined || estimate.shape === 'formula') return [];
    const now = centralValue(settled, stakes.study.start, key);
    const drawn = withinLimits(stakes.study, key, estimate);
    return [{ key, name, scenario: scenario?.id ?? null, assumption, estimate: drawn, now }];
  });
}

/** The assumptions they rest on that follow by a formula, by key: what these follow from can be varied, they cannot. */
export function formulasOf({ runs, metric }: Stakes): AssumptionKey[] {
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
function stakeOf(metric: AskedMetric, first: number, second: number | undefined): number {
  if (second === undefined) return first;
  const lead = moreIsBetter(metric) ? first - second : second - first;
  return Math.abs(lead) <= rounding * Math.max(Math.abs(first), Math.abs(second)) ? 0 : lead;
}

/** What is at stake with the values in force. */
export function stakeNow({ runs, metric }: Stakes): number {
  const [first = Number.NaN, second] = runs.map((run) => run.columns.at(metricLine(run, metric)));
  return stakeOf(metric, first, second);
}

/** What is at stake as a function of the values of one assumption, with the size of the largest figure there. */
export function stakesVarying({ runs, metric, ground }: Stakes, key: AssumptionKey): ScanFunction {
  const variation = variationOf(ground, key);
  const [ofFirst, ofSecond] = runs.map((run) => varying(variation, run, [metricLine(run, metric)]));
  return (points) => {
    const first = ofFirst?.(points)[0] as Float64Array;
    const second = ofSecond?.(points)[0];
    const values = new Float64Array(points.length);
    const sizes = new Float64Array(points.length);
    for (let draw = 0; draw < points.length; draw++) {
      const [a, b] = [first[draw] as number, second?.[draw]];
      values[draw] = stakeOf(metric, a, b);
      sizes[draw] = Math.max(Math.abs(a), Math.abs(b ?? 0));
    }
    return { values, sizes };
  };
}

/** Whether what is at stake rests on an assumption: what does not can be told from what is in force. */
export const isStakedOn = ({ runs, metric }: Stakes, key: AssumptionKey): boolean =>
  runs.some((run) => restingOn(run.plan, key)[metricLine(run, metric)] === 1);
