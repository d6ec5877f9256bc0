import { reach, type ScanFunction, sideOf, type SignChange, turnsOf } from '../../numerics/scan.ts';
import type { Variable } from './objective.ts';

/** How many steps the range of an assumption is scanned in; calendar months are scanned one by one. */
const steps = 120;

/** What compounds over the years bends smoothly with its rate, as a mean over draws does, and each value of it takes longer. */
const fewerSteps = 30;

/**
 * The turns of f in the range of an assumption.
 *
 * @param within - how far from the value in force, as a part of the range; turns further off may be among them or not
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
  return isMonth ? wholeMonths(f, points, variable) : turnsOf(f, { points, ends: [first === 0, last === count] });
}

/** Only whole months mean anything: the first month, seen from the one in force, at which another side begins. */
function wholeMonths(f: ScanFunction, points: readonly number[], { now }: Variable): SignChange[] {
  const { values, sizes } = f(points);
  const sides = points.map((_, index) => sideOf(values[index] as number, sizes[index] as number));
  const signChanges: SignChange[] = [];
  for (let index = 1; index < points.length; index++) {
    const [below = 0, above = 0] = [sides[index - 1], sides[index]];
    if (below === above || Number.isNaN(below) || Number.isNaN(above)) continue;
    const isLater = (points[index - 1] as number) >= now;
    signChanges.push({ x: points[isLater ? index : index - 1] as number, below, above });
  }
  return signChanges;
}
