import { evaluateSlice, type Slice, sliceOf } from '../../engine/evaluate.ts';
import { reachable } from '../../engine/reachable.ts';
import { figureName } from '../../engine/names.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber } from '../../engine/plan.ts';
import { rateLines } from '../../engine/rate-lines.ts';
import { pricesOf } from '../../engine/prices.ts';
import type { Prices } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { endsInCalendar } from '../runs/calendar.ts';
import { type CentralRun, curveTerms } from '../runs/central-run.ts';
import { boundsIn, type Constraint, constraintsIn, type LineConstraint } from './constraints.ts';
import { restingOn, restingOnAny } from './resting.ts';

/** What lines come to for each value of an assumption; not a number where `--set` with it would be refused. */
export type Varied = (values: readonly number[]) => readonly Float64Array[];

/** Runs of which assumptions are varied, with what is found out once for all assumptions. */
export interface ModelContext {
  readonly study: Study;
  readonly of: ReadonlyMap<CentralRun, OfRun>;
}

/** What is found out once of a run. */
interface OfRun {
  /** The column of a line that does not change. */
  readonly columnOf: (line: LineNumber, draws: number) => Float64Array;
  /** Marks what a line rests on. */
  readonly needs: (line: LineNumber) => Uint8Array;
  readonly rates: readonly LineNumber[];
  readonly constraints: readonly LineConstraint[];
}

/** @param isChecked - whether what `--set` would refuse has no value; else it is what the lines come to */
export function modelContext(
  study: Study,
  runs: readonly CentralRun[],
  { isChecked = true }: { readonly isChecked?: boolean } = {},
): ModelContext {
  const bounds = isChecked ? boundsIn(study) : null;
  const ofRun = (run: CentralRun): OfRun => ({
    columnOf: constantsOf(run),
    needs: needsOf(run),
    rates: rateLines(run.plan),
    constraints: bounds === null ? [] : constraintsIn(study, bounds, run.plan),
  });
  return { study, of: new Map(runs.map((run) => [run, ofRun(run)])) };
}

/** How one assumption is varied: for all scenarios together. */
export interface VariedAssumption extends ModelContext {
  readonly keys: readonly AssumptionKey[];
  /** The curves of a yearly rate that is varied, shared between the scenarios. */
  readonly prices: Prices;
}

export const variedAssumption = (context: ModelContext, key: AssumptionKey): VariedAssumption =>
  variedTogether(context, [key]);

/** Several assumptions that are varied at once. */
export const variedTogether = (context: ModelContext, keys: readonly AssumptionKey[]): VariedAssumption => ({
  ...context,
  keys,
  prices: pricesOf(curveTerms(context.study)),
});

/**
 * The lines of a scenario as they would be if one assumption had other values, as `--set` would have it: the values are
 * the draws of one block, and only lines that rest on the assumption are computed anew. A yearly rate is the same in all
 * draws of a block, so it is varied by blocks of one.
 *
 * @returns a column for each of the targets, in their order
 */
export function varying(varied: VariedAssumption, run: CentralRun, targets: readonly LineNumber[]): Varied {
  const together = varyingTogether(varied, run, targets);
  return (values) => together([values]);
}

/** The same of several assumptions at once. */
export type VariedTogether = (values: Points) => readonly Float64Array[];

/** For each assumption, its value at each of the points. */
type Points = readonly (readonly number[])[];

/** The lines of a scenario as they would be if several assumptions had other values, as `--set` with all of them would have it. */
export function varyingTogether(
  varied: VariedAssumption,
  run: CentralRun,
  targets: readonly LineNumber[],
): VariedTogether {
  const { plan } = run;
  const rests = restingOnAny(plan, varied.keys);
  const finish = plan.numberOf.get(figureName('finish').id) as LineNumber;
  const { columnOf, needs, rates, constraints: all } = varied.of.get(run) as OfRun;
  const constraints = all.filter(({ line }) => rests[line] === 1);
  const isRate = (key: AssumptionKey): boolean => {
    const own = varied.keys.length === 1 ? rests : restingOn(plan, key);
    return rates.some((line) => own[line] === 1);
  };
  const blockTerms: BlockTerms = {
    ...varied,
    run,
    targets,
    finish: rests[finish] === 1 ? { line: finish, slice: sliceOf(rests, [needs(finish)]) } : null,
    slice: sliceOf(rests, [...targets, ...constraints.flatMap(({ lines }) => lines)].map(needs)),
    constraints,
    columnOf,
    rates: varied.keys.flatMap((key, index) => (isRate(key) ? [index] : [])),
  };
  return blockTerms.rates.length > 0 ? (values) => byRate(blockTerms, values) : (values) => block(blockTerms, values);
}

interface BlockTerms extends VariedAssumption {
  readonly run: CentralRun;
  readonly targets: readonly LineNumber[];
  /** Null where the finish does not rest on the assumption. */
  readonly finish: { readonly line: LineNumber; readonly slice: Slice } | null;
  readonly slice: Slice;
  readonly constraints: readonly Constraint[];
  readonly columnOf: OfRun['columnOf'];
  /** Which of the assumptions a yearly rate rests on. */
  readonly rates: readonly number[];
}

const countOf = ([first = []]: Points): number => first.length;

const pointsAt = (values: Points, places: readonly number[]): Points =>
  values.map((column) => places.map((place) => column[place] as number));

function block(blockTerms: BlockTerms, values: Points): Float64Array[] {
  const { run, targets, finish, constraints, keys } = blockTerms;
  const draws = countOf(values);
  const varied = new Map(keys.map((key, index) => [key, Float64Array.from(values[index] ?? [])]));
  const unchanged = (line: LineNumber): Float64Array => blockTerms.columnOf(line, draws);
  const terms = {
    block: {
      draws,
      prices: blockTerms.rates.length > 0 ? blockTerms.prices : run.block.prices,
      given: (key: AssumptionKey) => varied.get(key) as Float64Array,
    },
    unchanged,
  };
  // An end beyond the calendar would ask for curves without end.
  const before = finish === null ? [] : evaluateSlice(run.plan, finish.slice, terms);
  if (finish !== null) {
    const ends = before[finish.line] as Float64Array;
    const computable = [...ends.keys()].filter((draw) => endsInCalendar(blockTerms.study, ends[draw] as number));
    if (computable.length < draws) return spreadOut(blockTerms, values, computable);
  }
  const columns = evaluateSlice(run.plan, blockTerms.slice, { ...terms, before });
  const of = (line: LineNumber): Float64Array => columns[line] ?? unchanged(line);
  const found = targets.map((line) => (constraints.length === 0 ? of(line) : of(line).slice()));
  const checks = constraints.map(({ lines, meets }) => ({ meets, inputs: lines.map(of) }));
  const isMet = (draw: number): boolean => checks.every(({ meets, inputs }) => meets(inputs, draw));
  for (let draw = 0; constraints.length > 0 && draw < draws; draw++) {
    if (isMet(draw)) continue;
    for (const column of found) column[draw] = Number.NaN;
  }
  return found;
}

/** The columns of the points that could be computed, with gaps where others stand. */
function spreadOut(blockTerms: BlockTerms, all: Points, computable: readonly number[]): Float64Array[] {
  return gathered(
    blockTerms,
    countOf(all),
    [computable].filter(({ length }) => length > 0),
    (places) => block(blockTerms, pointsAt(all, places)),
  );
}

/** The columns of groups of points, each computed by itself; not a number where a point is in none. */
function gathered(
  { targets }: BlockTerms,
  count: number,
  groups: Iterable<readonly number[]>,
  compute: (places: readonly number[]) => readonly Float64Array[],
): Float64Array[] {
  const found = targets.map(() => new Float64Array(count).fill(Number.NaN));
  for (const places of groups) {
    const columns = compute(places);
    found.forEach((column, target) => {
      places.forEach((place, draw) => {
        column[place] = columns[target]?.[draw] as number;
      });
    });
  }
  return found;
}

/** Points with the same rates together: these are the same in all draws of a block. */
function byRate(blockTerms: BlockTerms, values: Points): Float64Array[] {
  const groups = new Map<string, number[]>();
  for (let place = 0; place < countOf(values); place++) {
    const rates = blockTerms.rates.map((index) => values[index]?.[place]).join(' ');
    const group = groups.get(rates) ?? [];
    group.push(place);
    groups.set(rates, group);
  }
  return gathered(blockTerms, countOf(values), groups.values(), (places) =>
    block(blockTerms, pointsAt(values, places)),
  );
}

function needsOf({ plan }: CentralRun): OfRun['needs'] {
  const known: Uint8Array[] = [];
  return (line) => (known[line] ??= reachable(plan, [line]));
}

function constantsOf(run: CentralRun): OfRun['columnOf'] {
  const made: Float64Array[] = [];
  return (line, draws) => {
    const column = made[line];
    if (column !== undefined && column.length >= draws) return column.subarray(0, draws);
    const longer = new Float64Array(draws).fill(run.columns.at(line));
    made[line] = longer;
    return longer;
  };
}
