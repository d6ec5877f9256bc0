import { quantiles } from './quantiles.ts';

/** Bounds of one dimension; an end that bounds nothing is infinite. Both ends belong to it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A box: bounds of the dimensions that it restricts, by their places. */
export type Box = ReadonlyMap<number, Bounds>;

/** What is peeled off at a time, and how many points a box keeps at least, as parts of all. */
const peel = 0.05;
export const leastMass = 0.01;

/** Of a box that is dense enough, all of it is wanted; otherwise what holds much and is dense. */
const denseEnough = 0.9;

/** How many dimensions a box restricts at most: more nobody can keep in mind. */
export const mostDimensions = 4;

const everywhere: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** A box on the way from all points to a few. */
interface Candidate {
  readonly box: Box;
  readonly density: number;
  readonly coverage: number;
}

/**
 * A box in which as many points as can be are hits: PRIM, the patient rule induction method. A twentieth of the points is peeled off again
 * and again where that raises the share of hits most; of the boxes on the way the largest is taken that is nine tenths hits, else the
 * one with the best balance of density and coverage. Then each end moves to where it parts hits from the others best.
 *
 * Source: Friedman & Fisher (1999), *Bump hunting in high-dimensional data*.
 *
 * @param columns - the dimensions, a value for each point
 * @param hits - 1 or 0 for each point
 * @param taken - 1 for points of boxes that were found before, which do not count
 * @returns null where no box has a larger share of hits than all points together
 */
export function densestBox(columns: readonly Float64Array[], hits: Float64Array, taken: Uint8Array): Box | null {
  const points = Int32Array.from([...hits.keys()].filter((point) => taken[point] === 0));
  const hitCount = countOf(points, hits);
  if (hitCount === 0 || hitCount === points.length) return null;
  const best = chosen(peeled(columns, hits, points));
  if (best === undefined || best.box.size === 0) return null;
  return sharpened(columns, hits, { box: best.box, points });
}

/** Whether a point lies in a box. */
export const isIn = (columns: readonly Float64Array[], box: Box, point: number): boolean => {
  for (const [dimension, { low, high }] of box) {
    const value = (columns[dimension] as Float64Array)[point] as number;
    if (value < low || value > high) return false;
  }
  return true;
};

function countOf(points: Int32Array, hits: Float64Array): number {
  let sum = 0;
  for (const point of points) sum += hits[point] as number;
  return sum;
}

/** The boxes on the way from all points to a few. */
function peeled(columns: readonly Float64Array[], hits: Float64Array, points: Int32Array): Candidate[] {
  const allHits = countOf(points, hits);
  const candidate = (box: Box, hitCount: number, pointCount: number): Candidate => ({
    box,
    density: hitCount / pointCount,
    coverage: hitCount / allHits,
  });
  const path: Candidate[] = [candidate(new Map(), allHits, points.length)];
  let inside = points;
  for (;;) {
    const { box, density } = path.at(-1) as Candidate;
    const best = columns.reduce<Cut | null>((bestBefore, column, dimension) => {
      if (!box.has(dimension) && box.size >= mostDimensions) return bestBefore;
      const proposed = { dimension, density, fewest: leastMass * points.length };
      return cuts(column, inside, box.get(dimension) ?? everywhere).reduce(
        (bestSoFar, bounds) => better(bestSoFar, { column, hits, inside }, { ...proposed, bounds }),
        bestBefore,
      );
    }, null);
    if (best === null) return path;
    const { dimension, bounds, hitCount, pointCount } = best;
    const column = columns[dimension] as Float64Array;
    path.push(candidate(new Map([...box, [dimension, bounds]]), hitCount, pointCount));
    inside = inside.filter((point) => isWithin(column[point] as number, bounds));
  }
}

const isWithin = (value: number, { low, high }: Bounds): boolean => value >= low && value <= high;

/** Bounds that peel something off, and what they leave. */
interface Cut {
  readonly dimension: number;
  readonly bounds: Bounds;
  readonly hitCount: number;
  readonly pointCount: number;
  readonly gain: number;
}

interface Inside {
  readonly column: Float64Array;
  readonly hits: Float64Array;
  readonly inside: Int32Array;
}

/** The better of two cuts: what is lost counts, so that of two that raise the share alike it is the one that peels less. */
function better(
  best: Cut | null,
  points: Inside,
  { dimension, bounds, density, fewest }: Pick<Cut, 'dimension' | 'bounds'> & { density: number; fewest: number },
): Cut | null {
  const { hitCount, pointCount } = within(points, bounds);
  const lost = points.inside.length - pointCount;
  if (lost === 0 || pointCount < fewest) return best;
  const gain = (hitCount / pointCount - density) / lost;
  return gain > 0 && (best === null || gain > best.gain) ? { dimension, bounds, hitCount, pointCount, gain } : best;
}

/** How many of the points lie within bounds of a column, and how many of these are hits. */
function within(
  { column, hits, inside }: Inside,
  { low, high }: Bounds,
): { readonly hitCount: number; readonly pointCount: number } {
  let [hitCount, pointCount] = [0, 0];
  for (let at = 0; at < inside.length; at++) {
    const point = inside[at] as number;
    const value = column[point] as number;
    if (value < low || value > high) continue;
    pointCount += 1;
    hitCount += hits[point] as number;
  }
  return { hitCount, pointCount };
}

/** The bounds with a twentieth of the points less at one end: at least those with the outermost value. */
function cuts(column: Float64Array, inside: Int32Array, { low, high }: Bounds): Bounds[] {
  const values = new Float64Array(inside.length);
  for (let at = 0; at < values.length; at++) values[at] = column[inside[at] as number] as number;
  const [from, until] = quantiles(values, [peel, 1 - peel]) as [number, number];
  let [above, below, first, last] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const value of values) {
    if (value < first) first = value;
    if (value > last) last = value;
  }
  if (from > first && until < last)
    return [
      { low: from, high },
      { low, high: until },
    ];
  // Where many points share the outermost value, all of them go.
  for (const value of values) {
    if (value > first) above = Math.min(above, value);
    if (value < last) below = Math.max(below, value);
  }
  return [
    { low: from > first ? from : above, high },
    { low, high: until < last ? until : below },
  ];
}

function chosen(path: readonly Candidate[]): Candidate | undefined {
  const dense = path.filter(({ density, box }) => density >= denseEnough && box.size > 0);
  if (dense.length > 0) return dense.toSorted((a, b) => b.coverage - a.coverage)[0];
  const balance = ({ density, coverage }: Candidate): number => (2 * density * coverage) / (density + coverage || 1);
  const restricted = path.filter(({ box }) => box.size > 0);
  return restricted.toSorted((a, b) => balance(b) - balance(a))[0];
}

/** Moves each end, one after another, to where hits count most against the others, until none moves. */
function sharpened(
  columns: readonly Float64Array[],
  hits: Float64Array,
  { box, points }: { readonly box: Box; readonly points: Int32Array },
): Box {
  const base = countOf(points, hits) / points.length;
  let moved = box;
  for (let round = 0; round < 8; round++) {
    const before = JSON.stringify([...moved]);
    for (const dimension of box.keys()) {
      const others = new Map([...moved].filter(([each]) => each !== dimension));
      const inside = points.filter((point) => isIn(columns, others, point));
      const inBox = inside.filter((point) => isIn(columns, moved, point));
      const density = inBox.length === 0 ? 1 : countOf(inBox, hits) / inBox.length;
      const bounds = bestRun(columns[dimension] as Float64Array, hits, { inside, worth: (density + base) / 2 });
      if (bounds !== null) moved = new Map([...moved, [dimension, bounds]]);
    }
    if (JSON.stringify([...moved]) === before) break;
  }
  return new Map([...moved].filter(([, { low, high }]) => low > -Infinity || high < Infinity));
}

/** The run of values in which hits are worth 1 − `worth` and others −`worth`, at its largest sum; open where it reaches an end. */
function bestRun(
  column: Float64Array,
  hits: Float64Array,
  { inside, worth }: { readonly inside: Int32Array; readonly worth: number },
): Bounds | null {
  const order = inside.toSorted((a, b) => (column[a] as number) - (column[b] as number));
  const valueAt = (place: number): number => column[order[place] as number] as number;
  let [sum, start, best, from, until] = [0, 0, 0, -1, -1];
  for (let place = 0; place < order.length;) {
    // Points of one value stay together.
    let end = place;
    let gain = 0;
    while (end < order.length && valueAt(end) === valueAt(place))
      gain += (hits[order[end++] as number] as number) - worth;
    if (sum <= 0) [sum, start] = [0, place];
    sum += gain;
    if (sum > best) [best, from, until] = [sum, start, end - 1];
    place = end;
  }
  if (from < 0) return null;
  return {
    low: from === 0 ? Number.NEGATIVE_INFINITY : valueAt(from),
    high: until === order.length - 1 ? Number.POSITIVE_INFINITY : valueAt(until),
  };
}
