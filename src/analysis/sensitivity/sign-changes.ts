import { append } from '../../numerics/extremes.ts';
import {
  reach,
  type Scan,
  type ScanFunction,
  type Side,
  sideOf,
  type SignChange,
  signChangesOf,
} from '../../numerics/scan.ts';
import type { Variable } from './objective.ts';

/** How many steps the range of an assumption is scanned in; calendar months are scanned one by one. */
const steps = 120;

/** What compounds over the years bends smoothly with its rate, as a mean over draws does, and each value of it takes longer. */
const fewerSteps = 30;

/**
 * The sign changes of f in the range of an assumption.
 *
 * @param within - how far from the value in force, as a part of the range; those further off may be among them or not
 * @param isMean - whether f is a mean over draws
 */
export function signChangesWithin(f: ScanFunction, variable: Variable, within: number, isMean = false): SignChange[] {
  const { assumption, now } = variable;
  const { low, high } = assumption.range as { low: number; high: number };
  const isMonth = assumption.unit === 'month';
  const count = isMonth ? high - low : isMean || assumption.unit === 'percent/year' ? fewerSteps : steps;
  const step = (high - low) / count;
  const first = Math.max(0, Math.floor((now - low) / step - within * count) - reach);
  const last = Math.min(count, Math.ceil((now - low) / step + within * count) + reach);
  const points = Array.from({ length: last - first + 1 }, (_, index) =>
    first + index === count ? high : low + ((high - low) * (first + index)) / count,
  );
  const ends = [first === 0, last === count] as const;
  return isMonth ? wholeMonths(f, { points, ends }, now) : signChangesOf(f, { points, ends });
}

/** What f is in each of some whole months; not a number where it has no value. */
interface Months {
  readonly points: readonly number[];
  readonly sides: readonly Side[];
  readonly ends: Scan['ends'];
}

/**
 * Only whole months mean anything. A month at which f is 0 is a sign change itself, of several in a row the first and the last; where
 * f jumps past 0 it is the first month, seen from the one in force, on the other side.
 */
function wholeMonths(f: ScanFunction, { points, ends }: Scan, now: number): SignChange[] {
  const { values, sizes } = f(points);
  const sides = points.map((_, index) => sideOf(values[index] as number, sizes[index] as number));
  const months: Months = { points, sides, ends };
  const signChanges: SignChange[] = [];
  for (let first = 0; first < sides.length;) {
    let last = first;
    while (sides[first] === 0 && sides[last + 1] === 0) last++;
    append(signChanges, sides[first] === 0 ? signChangesOfLevel(months, first, last) : jumpsAfter(months, first, now));
    first = last + 1;
  }
  return signChanges;
}

function signChangesOfLevel({ points, sides, ends }: Months, first: number, last: number): SignChange[] {
  const [from, until] = [points[first] as number, points[last] as number];
  const [below, above] = [sideIn(sides, first - 1), sideIn(sides, last + 1)];
  const [isAtStart, isAtEnd] = [first === 0, last === points.length - 1];
  // At the edge of part of a scan nothing can be said of one month.
  if (first === last) return (isAtStart && !ends[0]) || (isAtEnd && !ends[1]) ? [] : [{ x: from, below, above }];
  // What has no value on either side must be reported all the same; what is level all along changes sign nowhere.
  if (below === null && above === null) return isAtStart && isAtEnd ? [] : [{ x: from, below, above: 0 }];
  return [
    ...(below === null ? [] : [{ x: from, below, above: 0 } as const]),
    ...(above === null ? [] : [{ x: until, below: 0, above } as const]),
  ];
}

function jumpsAfter({ points, sides }: Months, index: number, now: number): SignChange[] {
  const [below, above] = [sideIn(sides, index), sideIn(sides, index + 1)];
  if (below === null || above === null || above === 0 || below === above) return [];
  const isLater = (points[index] as number) >= now;
  return [{ x: points[isLater ? index + 1 : index] as number, below, above }];
}

/** Null where there is no such month, or f has no value in it. */
function sideIn(sides: readonly Side[], index: number): Side | null {
  const side = sides[index];
  return side === undefined || Number.isNaN(side) ? null : side;
}
