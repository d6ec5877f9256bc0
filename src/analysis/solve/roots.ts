import { chanceUpTo } from '../../model/estimates/estimate.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { edgeOf, type ScanFunction, sideOf, type SignChange } from '../../numerics/scan.ts';
import type { Variable } from '../sensitivity/objective.ts';
import { signChangesWithin } from '../sensitivity/sign-changes.ts';
import type { FiguresThere } from './figures-there.ts';
import type { MeasuredAt } from './of-draws.ts';
import type { Root, Solution } from './solution.ts';

interface Search {
  readonly by: Variable;
  readonly target: number;
  /** Null where the figure is that of the plan. */
  readonly measuredAt: MeasuredAt | null;
}

/** In how many steps the figure is computed to see what it lies between. */
const points = 60;

/** How far beside a root the figure is computed to find its slope, as a part of the range. */
const beside = 1 / 64;

/** Two figures that differ by less than this part of them are equal: a root, not a jump. */
const level = 1e-6;

/**
 * Where a figure has its target within the range of an assumption, or jumps past it, and what it lies between there.
 *
 * @param f - the figure, by the value of the assumption
 * @param there - the figures of the scenarios with that value
 * @returns roots from the least value to the largest, in the unit of the assumption
 */
export function rootsIn(
  f: ScanFunction,
  { by, target, measuredAt }: Search,
  there: (value: number | null) => FiguresThere,
): Pick<Solution, 'between' | 'roots'> {
  const { low, high } = by.assumption.range as { low: number; high: number };
  const less = fromTarget(f, target);
  const changes = low === high ? [] : signChangesWithin(less, by, Number.POSITIVE_INFINITY, measuredAt !== null);
  const isMonth = by.assumption.unit === 'month';
  const figureAt = (value: number): number => f([value]).values[0] as number;
  const crossings = isMonth
    ? changes.map((each) => nearestMonth(each, by, (value) => isOff(figureAt(value), target)))
    : changes;
  const rootAt = ({ x, below, above }: SignChange, place: number): Root => {
    const figure = figureAt(x);
    const isConstant = by.estimate.shape === 'constant';
    const isJump = isOff(figure, target);
    return {
      value: x,
      distance: x - by.now,
      error: measuredAt === null ? null : errorAt(measuredAt, x, { step: beside * (high - low), isJump }),
      percentile: isConstant ? null : chanceUpTo(by.estimate, x),
      figure,
      isJump,
      below,
      above,
      stretch: isMonth ? monthsAround(less, x, { low, high }) : stretchAt(crossings, place, { low, high }, until),
      there: there(x),
    };
  };
  const samples = valuesOver(f, { low, high }, isMonth ? high - low : points);
  const computed = samples.filter(Number.isFinite);
  const until = (from: number, end: number): number =>
    computed.length === samples.length ? end : numbersUntil(f, from, end);
  return {
    between: computed.length === 0 ? null : [smallest(computed), largest(computed)],
    roots: crossings.map(rootAt),
  };
}

/** How far the figure lies above the target, by which it has a root where it comes to that. */
const fromTarget =
  (f: ScanFunction, target: number): ScanFunction =>
  (asked) => {
    const { values, sizes } = f(asked);
    return {
      values: Array.from(values, (value) => value - target),
      sizes: Array.from(sizes, (size) => Math.max(size, Math.abs(target))),
    };
  };

/** The figure at so many equal steps from one end to the other, both ends included. */
const valuesOver = (f: ScanFunction, { low, high }: Ends, steps: number): number[] =>
  Array.from(
    f(Array.from({ length: steps + 1 }, (_, index) => low + ((high - low) * index) / Math.max(1, steps))).values,
  );

interface Ends {
  readonly low: number;
  readonly high: number;
}

const isOff = (figure: number, target: number): boolean =>
  Math.abs(figure - target) > level * Math.max(Math.abs(figure), Math.abs(target));

/** A jump past the target is reported at the month before or after it where the figure is the target there, but for rounding. */
function nearestMonth(change: SignChange, { now }: Variable, isOffIn: (month: number) => boolean): SignChange {
  const { x, below, above } = change;
  const before = x > now ? x - 1 : x + 1;
  return below !== 0 && above !== 0 && isOffIn(x) && !isOffIn(before) ? { ...change, x: before } : change;
}

/** The months around one at which the figure is level with the target, each by itself; null where it is only that one. */
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
 * The values beside a root at which the figure is level with the target, until the next root or the end of the range.
 *
 * @param until - from a value towards another, the last up to which the figure has one
 */
function stretchAt(
  crossings: readonly SignChange[],
  place: number,
  { low, high }: Ends,
  until: (from: number, end: number) => number,
): Root['stretch'] {
  const { x, below, above } = crossings[place] as SignChange;
  if (below !== 0 && above !== 0) return null;
  return [
    below === 0 ? until(x, crossings[place - 1]?.x ?? low) : x,
    above === 0 ? until(x, crossings[place + 1]?.x ?? high) : x,
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

/**
 * The standard error of a root, in the unit of the assumption: the standard error of the figure by its slope. Where all draws jump at
 * once, those behind the jump have no error that tells how far off it is.
 */
function errorAt(
  measuredAt: MeasuredAt,
  x: number,
  { step, isJump }: { readonly step: number; readonly isJump: boolean },
): number | null {
  const [here, below, above] = [x, x - step, x + step].map(measuredAt);
  if (!here || !below || !above || (isJump && here.error === 0)) return null;
  const slope = (above.value - below.value) / (2 * step);
  return slope === 0 ? null : here.error / Math.abs(slope);
}
