import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { reachable } from '../../engine/evaluate.ts';
import { asOfKey } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import { chanceUpTo } from '../../model/estimates/estimate.ts';
import type { Study } from '../../model/study/study.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { meanOf } from '../../numerics/means.ts';
import { chanceError, estimatedQuantiles, quantiles } from '../../numerics/quantiles.ts';
import { edgeOf, remembering, type ScanFunction, type Side, sideOf, type SignChange } from '../../numerics/scan.ts';
import { type Fault, type Problem, unknown } from '../../problems/problem.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { withAsked } from '../runs/asked-year.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Runs } from '../runs/runs.ts';
import {
  areDrawn,
  assumptionsBelow,
  columnVarying,
  type DrawnModel,
  drawnModels,
} from '../sensitivity/drawn-models.ts';
import type { Variable } from '../sensitivity/objective.ts';
import { signChangesWithin } from '../sensitivity/sign-changes.ts';
import { restingOn } from '../sensitivity/resting.ts';
import { modelContext, variedAssumption, varying } from '../sensitivity/vary.ts';
import { type FiguresThere, figuresAt } from './figures-there.ts';
import type { GoalFigure, OfDraws } from './goal.ts';

/** A value of the assumption at which the figure has the value that is asked for, or passes it. */
export interface Root {
  /** In the assumption's own unit. */
  readonly value: number;
  /** From the value in force. */
  readonly distance: number;
  /** One standard error of the value, where the figure is of draws; null where that cannot be told. */
  readonly error: number | null;
  /** The chance of at most this value, by the estimate in force; null for a constant. */
  readonly percentile: number | null;
  /** What the figure comes to there. */
  readonly figure: number;
  /** Whether the figure is there, or jumps past it. */
  readonly isJump: boolean;
  /** 1: above the target; −1: below it; 0: at it. Null beyond an end of the range. */
  readonly below: Side | null;
  readonly above: Side | null;
  /** Where the figure stays at the target beside this value: all values from one to another; null where it only passes there. */
  readonly stretch: readonly [from: number, until: number] | null;
  readonly there: FiguresThere;
}

/** What `solve` finds. */
export interface Solution {
  readonly asOf: CalendarMonth;
  readonly goal: GoalFigure;
  /** What the figure is to come to, in its unit; null where that is what was looked for. */
  readonly target: number | null;
  /** How the draws were made; null where the figure is that of the plan. */
  readonly terms: MeanTerms | null;
  /** What the figure is as things are, with its standard error where it is of draws. */
  readonly now: { readonly value: number; readonly error: number | null };
  /** The assumption that is looked through; null where the value that draws keep is looked for. */
  readonly by: Variable | null;
  /** Whether the figure rests on it. */
  readonly rests: boolean;
  /** The least and the most that the figure comes to in the range; null where it has no value there. */
  readonly between: readonly [least: number, most: number] | null;
  readonly roots: readonly Root[];
  /** The figures with the values in force. */
  readonly asIs: FiguresThere;
}

export interface SolveRequest {
  readonly goal: GoalFigure;
  readonly target: number | null;
  readonly by: Variable | null;
  readonly terms: MeanTerms | null;
}

/**
 * The assumption of a name, for the figure of a scenario: the scenario's own goes before the study's.
 *
 * @returns what is wrong: there is none, it follows by a formula, or it has no value yet
 */
export function variableOf(study: Study, settled: Settled, { scenario }: GoalFigure, name: string): Variable | Fault {
  const own = `${scenario}/${name}`;
  const key = settled.inForce.has(own) ? own : name;
  const dated = settled.inForce.get(key);
  if (dated === undefined) return unknown('assumption', name, [...settled.inForce.keys()].toSorted(byCodeUnit));
  const { assumption, scenario: of, name: bare } = declarationOf(study, key);
  if (dated === null || assumption === undefined || dated.value.shape === 'formula' || dated.value.shape === 'unknown')
    return { kind: 'usage', what: 'not-variable', name: key, near: null };
  const estimate = withinLimits(study, key, dated.value);
  const now = centralValue(settled, study.start, key);
  return { key, name: bare, scenario: of?.id ?? null, assumption, estimate, now };
}

/** Every value in the range of an assumption at which a figure comes to a target. @returns problems where draws cannot be made */
export function solve(study: Study, runs: Runs, request: SolveRequest): Solution | readonly Problem[] {
  const { goal, by, target, terms } = request;
  const model = terms === null ? null : drawnModelOf(study, goal, terms);
  if (model !== null && !('block' in model)) return model;
  const there = figuresAt(study, runs, goal.scenario, by?.key ?? null);
  const found = { asOf: runs.settled.asOf, goal, target, terms, by, now: valueNow(goal, model), asIs: there(null) };
  const rests = by !== null && restsOn(goal, model, by.key);
  if (by === null || target === null || !rests) return { ...found, rests, between: null, roots: [] };
  const telling = model === null ? null : tellingOf(study, goal, by, model);
  const f = remembering(telling === null ? ofPlan(study, goal, by) : ofDraws(telling));
  return { ...found, rests, ...rootsIn(f, { by, target, telling }, there) };
}

function drawnModelOf(
  study: Study,
  { run, id, metric }: GoalFigure,
  terms: MeanTerms,
): DrawnModel | readonly Problem[] {
  const asked = metric ?? ({ kind: 'present-value' } as const);
  const found = drawnModels(study, [run], { id, extend: (plan, settled) => withAsked(asked, plan, settled) }, terms);
  return areDrawn(found) ? (found[0] as DrawnModel) : found;
}

function restsOn({ run, line }: GoalFigure, model: DrawnModel | null, key: AssumptionKey): boolean {
  if (model !== null) return assumptionsBelow(model.plan, model.line).includes(key);
  const needed = reachable(run.plan, [line]);
  return run.plan.lines.some(
    (each, number) =>
      each.rule === 'given' && each.assumption === key && each.assumption !== asOfKey && needed[number] === 1,
  );
}

/** The figure of the plan; not a number where `--set` with the value would be refused. */
function ofPlan(study: Study, { run, line }: GoalFigure, { key }: Variable): ScanFunction {
  const varied = varying(variedAssumption(modelContext(study, [run]), key), run, [line]);
  return (points) => {
    const values = varied(points)[0] as Column;
    return { values, sizes: values.map(Math.abs) };
  };
}

interface ToldOfDraws {
  readonly value: number;
  readonly error: number;
}

/** What draws tell where the assumption has a value, or null where `--set` with it would be refused or a draw does not end. */
function tellingOf(study: Study, { run, line, draws }: GoalFigure, { key }: Variable, model: DrawnModel) {
  const context = modelContext(study, [run]);
  const allowed = restingOn(run.plan, key)[line] === 1 ? varying(variedAssumption(context, key), run, [line]) : null;
  const at = columnVarying(context, model, key);
  return (value: number): ToldOfDraws | null => {
    const isRefused = Number.isNaN(allowed?.([value])[0]?.[0] ?? 0);
    const column = isRefused ? null : at(value);
    return column === null ? null : told(column, draws);
  };
}

type Telling = ReturnType<typeof tellingOf>;

function ofDraws(telling: Telling): ScanFunction {
  return (asked) => {
    const values = asked.map((value) => telling(value)?.value ?? Number.NaN);
    return { values, sizes: values.map(Math.abs) };
  };
}

/** What is told of the draws, with its standard error. */
function told(column: Column, draws: OfDraws | null): ToldOfDraws {
  if (draws === null || draws.kind === 'mean') return meanOf(column);
  if (draws.kind === 'feasible') {
    const share = column.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0) / column.length;
    return { value: share, error: chanceError(share, column.length) };
  }
  const [found] = estimatedQuantiles(column.length, [draws.at], (chances) => quantiles(column, chances));
  return found as ToldOfDraws;
}

function valueNow({ run, line, draws }: GoalFigure, model: DrawnModel | null): Solution['now'] {
  if (model === null) return { value: run.columns.at(line), error: null };
  return told(model.columns[model.line] as Column, draws);
}

interface Search {
  readonly by: Variable;
  readonly target: number;
  /** Null where the figure is that of the plan. */
  readonly telling: Telling | null;
}

/** How many points tell what the figure lies between. */
const points = 60;

/** How far beside a root the figure is looked at to tell its slope, as a part of the range. */
const beside = 1 / 64;

/** Two figures that differ by less than this part of them are equal: a root, not a jump. */
const level = 1e-6;

function rootsIn(
  f: ScanFunction,
  { by, target, telling }: Search,
  there: (value: number | null) => FiguresThere,
): Pick<Solution, 'between' | 'roots'> {
  const { low, high } = by.assumption.range as { low: number; high: number };
  const less: ScanFunction = (asked) => {
    const { values, sizes } = f(asked);
    const lacks = Array.from(values, (value) => value - target);
    return { values: lacks, sizes: Array.from(sizes, (size) => Math.max(size, Math.abs(target))) };
  };
  const changes = low === high ? [] : signChangesWithin(less, by, Number.POSITIVE_INFINITY, telling !== null);
  const isMonth = by.assumption.unit === 'month';
  const figureAt = (value: number): number => f([value]).values[0] as number;
  const turns = isMonth
    ? changes.map((each) => nearestMonth(each, by, (value) => isOff(figureAt(value), target)))
    : changes;
  const rootAt = ({ x, below, above }: SignChange, place: number): Root => {
    const figure = figureAt(x);
    const isConstant = by.estimate.shape === 'constant';
    return {
      value: x,
      distance: x - by.now,
      error: telling === null ? null : errorAt(telling, x, beside * (high - low)),
      percentile: isConstant ? null : chanceUpTo(by.estimate, x),
      figure,
      isJump: isOff(figure, target),
      below,
      above,
      stretch: isMonth ? monthsAround(less, x, { low, high }) : stretchAt(turns, place, { low, high }, until),
      there: there(x),
    };
  };
  const whole = isMonth ? high - low : points;
  const all = Array.from(
    f(Array.from({ length: whole + 1 }, (_, index) => low + ((high - low) * index) / Math.max(1, whole))).values,
  );
  const seen = all.filter(Number.isFinite);
  const until = (from: number, end: number): number => (seen.length === all.length ? end : numbersUntil(f, from, end));
  return {
    between: seen.length === 0 ? null : [smallest(seen), largest(seen)],
    roots: turns.map(rootAt),
  };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

const isOff = (figure: number, target: number): boolean =>
  Math.abs(figure - target) > level * Math.max(Math.abs(figure), Math.abs(target));

/** A jump past the target is told of the month before or after it where the figure is the target there, but for rounding. */
function nearestMonth(change: SignChange, { now }: Variable, isOffIn: (month: number) => boolean): SignChange {
  const { x, below, above } = change;
  const before = x > now ? x - 1 : x + 1;
  return below !== 0 && above !== 0 && isOffIn(x) && !isOffIn(before) ? { ...change, x: before } : change;
}

/** The months around one at which the figure is level with the target, each looked at by itself; null where it is only that one. */
function monthsAround(less: ScanFunction, month: number, { low, high }: Ends): Root['stretch'] {
  const isLevel = (x: number): boolean => {
    const { values, sizes } = less([x]);
    return sideOf(values[0] as number, sizes[0] as number) === 0;
  };
  let [from, until] = [month, month];
  if (!isLevel(month)) return null;
  while (from > low && isLevel(from - 1)) from--;
  while (until < high && isLevel(until + 1)) until++;
  return from === until ? null : [from, until];
}

/**
 * The values beside a turn at which the figure is level with the target, until the next turn or the end of the range.
 *
 * @param until - from a value towards another, the last up to which the figure has one
 */
function stretchAt(
  turns: readonly SignChange[],
  place: number,
  { low, high }: Ends,
  until: (from: number, end: number) => number,
): Root['stretch'] {
  const { x, below, above } = turns[place] as SignChange;
  if (below !== 0 && above !== 0) return null;
  return [
    below === 0 ? until(x, turns[place - 1]?.x ?? low) : x,
    above === 0 ? until(x, turns[place + 1]?.x ?? high) : x,
  ];
}

/** From a value towards another, the last before the figure has none, as `--set` would be refused. */
function numbersUntil(f: ScanFunction, from: number, end: number): number {
  const towards = Array.from({ length: points }, (_, index) => from + ((end - from) * (index + 1)) / points);
  const isNumber = Array.from(f(towards).values, Number.isFinite);
  const first = isNumber.indexOf(false);
  if (first < 0) return end;
  const some = towards[first - 1] ?? from;
  return edgeOf(f, towards[first] as number, some)?.x ?? some;
}

/** How far off a root of what draws tell may be: the standard error of the figure by its slope. */
function errorAt(telling: Telling, x: number, step: number): number | null {
  const [here, below, above] = [x, x - step, x + step].map(telling);
  if (!here || !below || !above) return null;
  const slope = (above.value - below.value) / (2 * step);
  return slope === 0 ? null : here.error / Math.abs(slope);
}
