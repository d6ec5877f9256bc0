import { type Block, evaluateSlice, sliceOf } from '../../engine/evaluate.ts';
import { reachable } from '../../engine/reachable.ts';
import type { LineNumber } from '../../engine/plan.ts';
import { pricesOf } from '../../engine/prices.ts';
import { figureName } from '../../engine/names.ts';
import { type AskedMetric, metricId, moreIsBetter } from '../../model/metrics/metrics.ts';
import { amountsOf } from '../../model/values/amounts.ts';
import { inside } from '../../model/rules/references.ts';
import type { Path } from '../../problems/problem.ts';
import { endsInCalendar } from '../runs/calendar.ts';
import { type CentralRun, curveTerms, lastTimes } from '../runs/central-run.ts';
import { areLevel } from '../runs/tie.ts';
import type { Objective } from '../sensitivity/objective.ts';

/** A number that is written in a field, and by which part of it the lead changes. */
interface FragileLiteral {
  readonly path: Path;
  readonly name: string;
  readonly by: number;
  readonly onKey: false;
}

/**
 * The numbers in fields that change the lead of the first over the second.
 *
 * @param steps - by which parts of a number it is tried, the nearest first
 */
export function fragileLiterals(objective: Objective, steps: readonly number[]): FragileLiteral[] {
  const { study, runs } = objective;
  const lines = runs.map(literalLines);
  return amountsOf(study).flatMap(({ path, amount, bounds, dimension }): FragileLiteral[] => {
    const isWritten = amount.kind === 'literal' && amount.value !== 0 && dimension !== 'month';
    const key = JSON.stringify(path);
    if (!isWritten || !lines.some((each) => each.has(key))) return [];
    const each = runs.map((run, index) => standingVarying(objective, run, lines[index]?.get(key)));
    const by = steps.find((step) => {
      if (!inside(amount.value * (1 + step), bounds)) return false;
      return isSecondFirst(objective.metric, each.map((standing) => standing(1 + step)) as [Standing, Standing]);
    });
    return by === undefined ? [] : [{ path, name: path.join('.'), by, onKey: false }];
  });
}

/** The lines of what is written in fields, by its place. */
const literalLines = ({ plan }: CentralRun): ReadonlyMap<string, LineNumber> =>
  new Map(
    plan.lines.flatMap((line, number): [string, LineNumber][] =>
      line.rule === 'literal' && line.path !== null ? [[JSON.stringify(line.path), number]] : [],
    ),
  );

/** What a scenario comes to by what is ranked by, and whether it passes its gates. */
export interface Standing {
  readonly figure: number;
  readonly passes: boolean;
}

/** Whether the second passes its gates, and the first fails one or is passed by its figure; two that are level share a place. */
export const isSecondFirst = (metric: AskedMetric, [first, second]: readonly [Standing, Standing]): boolean =>
  second.passes && (!first.passes || isAhead(metric, second.figure, first.figure));

const isAhead = (metric: AskedMetric, one: number, other: number): boolean =>
  !areLevel(one, other) && (moreIsBetter(metric) ? one > other : one < other);

/** The standing where a literal is so many times what it is; without a number where nothing ends. */
function standingVarying(
  { study, metric }: Objective,
  { plan, columns, block }: CentralRun,
  literal: LineNumber | undefined,
): (factor: number) => Standing {
  const targets = [metricId(metric), figureName('feasible').id].map((id) => plan.numberOf.get(id) as LineNumber);
  const standing = (valueAt: (line: LineNumber) => number): Standing => {
    const [value, passes] = targets.map(valueAt) as [number, number];
    return { figure: value, passes: passes === 1 };
  };
  const rests = new Uint8Array(plan.lines.length);
  plan.lines.forEach((line, number) => {
    if ('inputs' in line && line.inputs.some((input) => input === literal || rests[input] === 1)) rests[number] = 1;
  });
  if (literal === undefined || targets.every((target) => rests[target] === 0))
    return () => standing((line) => columns.at(line));
  const needs = (line: LineNumber): Uint8Array => reachable(plan, [line]);
  const ends = lastTimes(plan).filter((line) => rests[line] === 1);
  const [toEnds, toTargets] = [sliceOf(rests, ends.map(needs)), sliceOf(rests, targets.map(needs))];
  const own: Block = { ...block, prices: pricesOf(curveTerms(study)) };
  return (factor) => {
    const unchanged = (line: LineNumber): Float64Array =>
      Float64Array.of(columns.at(line) * (line === literal ? factor : 1));
    const times = evaluateSlice(plan, toEnds, { block: own, unchanged });
    if (!ends.every((end) => endsInCalendar(study, times[end]?.[0] as number)))
      return { figure: Number.NaN, passes: false };
    const there = evaluateSlice(plan, toTargets, { block: own, unchanged });
    return standing((line) => there[line]?.[0] ?? columns.at(line));
  };
}
