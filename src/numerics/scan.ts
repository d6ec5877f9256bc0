import { brent, type RealFunction } from './roots.ts';
import { append } from './extremes.ts';

/** f at several points at once, and how large the numbers are that f is a difference of. */
export interface Scanned {
  readonly values: ArrayLike<number>;
  readonly sizes: ArrayLike<number>;
}

export type ScanFunction = (points: readonly number[]) => Scanned;

/** The same function, which computes nothing twice. */
export function remembering(f: ScanFunction): ScanFunction {
  const known = new Map<number, readonly [value: number, size: number]>();
  return (points) => {
    const asked = points.filter((x) => !known.has(x));
    const { values, sizes } = asked.length === 0 ? { values: [], sizes: [] } : f(asked);
    for (let index = 0; index < asked.length; index++)
      known.set(asked[index] as number, [values[index] as number, sizes[index] as number]);
    const found = points.map((x) => known.get(x) as readonly [number, number]);
    return { values: found.map(([value]) => value), sizes: found.map(([, size]) => size) };
  };
}

/** 1 and −1 as the sign of f; 0 where it cannot be distinguished from 0. */
export type Side = 1 | 0 | -1;

/** Where f is 0 or jumps past it, and its sides just below and just above; null beyond an end of what was scanned. */
export interface SignChange {
  readonly x: number;
  readonly below: Side | null;
  readonly above: Side | null;
}

/** Points in ascending order, and whether f ends with the first and the last of them; else they are part of a longer scan. */
export interface Scan {
  readonly points: readonly number[];
  readonly ends: readonly [first: boolean, last: boolean];
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

/** What a difference of two numbers must pass to be one, as a part of the larger: rounding. */
const rounding = 1e-12;

/** Into how many parts a step is cut where f comes near zero. */
const parts = 8;

/** How many steps before and after a point decide what is found there: what lies further off does not matter. */
export const reach = 3;

/**
 * The sign changes of f, in ascending order, between the points and at them.
 *
 * A step is cut into eight where f comes as near to zero as it changes within two steps there: roots in pairs, corners and
 * gaps hide nowhere else, unless f bends more sharply within a step than beside it. A change of sign brackets a root
 * (`brent`). Around a least |f| that is as near as that, the points are drawn closer until f passes zero, touches it, or
 * is seen to stay away. A root where f only touches is the middle of
 * what rounding takes for zero around it. Of a stretch of zeros both ends
 * that have a side are sign changes. Values that are no numbers part the scan; up to where they begin f is followed.
 *
 * Nothing but the points within `reach` decides what is found between two points, so part of a scan finds the same.
 */
export function signChangesOf(f: ScanFunction, { points, ends }: Scan): SignChange[] {
  const samples = sampled(f, points);
  return stretchesOf(samples).flatMap(([first, last]) => {
    const before = first === 0 ? null : edgeOf(f, (samples[first - 1] as Sample).x, (samples[first] as Sample).x);
    const after =
      last === samples.length - 1 ? null : edgeOf(f, (samples[last + 1] as Sample).x, (samples[last] as Sample).x);
    const inside = samples.slice(first, last + 1);
    const stretch = [...(before === null ? [] : [before]), ...inside, ...(after === null ? [] : [after])];
    return signChangesAmong(f, refined(f, stretch), [first > 0 || ends[0], last < samples.length - 1 || ends[1]]);
  });
}

function sampled(f: ScanFunction, points: readonly number[]): Sample[] {
  if (points.length === 0) return [];
  const { values, sizes } = f(points);
  return points.map((x, index) => {
    const y = values[index] as number;
    return { x, y, side: sideOf(y, sizes[index] as number) };
  });
}

/** The side of a difference of numbers, of which the largest has a size. */
export const sideOf = (y: number, size: number): Side => (Math.abs(y) <= rounding * size ? 0 : (Math.sign(y) as Side));

const sampleAt = (f: ScanFunction, x: number): Sample => sampled(f, [x])[0] as Sample;

/**
 * Whether f may change sign between the points or at them, by what it is there: it has both sides, is 0 somewhere though not all along, has no
 * value, or comes near zero, as where `signChangesOf` looks closer. Of few points it is no proof that f does not change sign between them.
 */
export function mayChangeSign(f: ScanFunction, points: readonly number[]): boolean {
  const samples = sampled(f, points);
  const [first] = samples;
  if (samples.some(({ y, side }) => !Number.isFinite(y) || side !== first?.side)) return true;
  return samples.some((_, index) => index + 1 < samples.length && comesNear(samples, index));
}

/** The stretches in which f is a number everywhere, as the positions of their ends. */
function stretchesOf(samples: readonly Sample[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < samples.length; index++) {
    if (!Number.isFinite(samples[index]?.y)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** The last point, from a number towards none, at which f is one; null where that is the point itself. */
export function edgeOf(f: ScanFunction, none: number, some: number): Sample | null {
  const isNumber = (x: number): number => (Number.isFinite(sampleAt(f, x).y) ? 1 : -1);
  const x = brent(isNumber, none, some);
  const [edge, inwards] = [sampleAt(f, x), x + (some > x ? 1 : -1) * Number.EPSILON * 4 * Math.abs(x)];
  const found = Number.isFinite(edge.y) ? edge : sampleAt(f, inwards);
  return Number.isFinite(found.y) && found.x !== some ? found : null;
}

/** With more points in the steps in which f comes near zero. */
function refined(f: ScanFunction, samples: readonly Sample[]): Sample[] {
  const cut = samples.map((_, index) => index + 1 < samples.length && comesNear(samples, index));
  const points = samples.flatMap(({ x }, index) => (cut[index] === true ? between(x, samples[index + 1]?.x ?? x) : []));
  const found = sampled(f, points);
  let next = 0;
  return samples.flatMap((sample, index) => {
    if (cut[index] !== true) return [sample];
    const more = found.slice(next, next + parts - 1).filter(({ y }) => Number.isFinite(y));
    next += parts - 1;
    return [sample, ...more];
  });
}

const between = (low: number, high: number): number[] =>
  Array.from({ length: parts - 1 }, (_, index) => low + ((high - low) * (index + 1)) / parts);

/** Whether f comes, in a step or beside it, as near to zero as it changes there in two steps. */
function comesNear(samples: readonly Sample[], index: number): boolean {
  const change = Math.max(changeIn(samples, index - 1), changeIn(samples, index), changeIn(samples, index + 1));
  const [a, b] = [samples[index]?.y ?? 0, samples[index + 1]?.y ?? 0];
  if (change === 0 || Math.min(Math.abs(a), Math.abs(b)) > 2 * change) return false;
  // Where both figures are level, differences are rounding.
  return samples.slice(Math.max(0, index - 1), index + 3).some(({ side }) => side !== 0);
}

function changeIn(samples: readonly Sample[], index: number): number {
  const [a, b] = [samples[index], samples[index + 1]];
  return a === undefined || b === undefined ? 0 : Math.abs(b.y - a.y);
}

function signChangesAmong(
  f: ScanFunction,
  samples: readonly Sample[],
  ends: readonly [boolean, boolean],
): SignChange[] {
  const signChanges: SignChange[] = [];
  for (let first = 0; first < samples.length;) {
    const { side } = samples[first] as Sample;
    let last = first;
    while (last + 1 < samples.length && samples[last + 1]?.side === side) last++;
    const run: Run = { samples, first, last, ends };
    append(signChanges, side === 0 ? signChangesAtZero(f, run) : signChangesOfOneSide(f, run));
    first = last + 1;
  }
  return signChanges;
}

/** Samples of one side. */
interface Run {
  readonly samples: readonly Sample[];
  readonly first: number;
  readonly last: number;
  readonly ends: readonly [boolean, boolean];
}

function signChangesAtZero(f: ScanFunction, { samples, first, last, ends }: Run): SignChange[] {
  const [before, after] = [samples[first - 1], samples[last + 1]];
  const [start, end] = [samples[first] as Sample, samples[last] as Sample];
  if (first < last) {
    return [
      ...(before === undefined ? [] : [{ x: edgeOfZero(f, before, start), below: before.side, above: 0 } as const]),
      ...(after === undefined ? [] : [{ x: edgeOfZero(f, after, end), below: 0, above: after.side } as const]),
    ];
  }
  if (before !== undefined && after !== undefined)
    return before.side === after.side ? aroundLeast(f, [before, start, after]) : [crossing(f, before, after)];
  const only = before ?? after;
  // At the edge of part of a scan nothing can be said; at the end of all of it nothing is said of what lies beyond.
  if (only === undefined || !(before === undefined ? ends[0] : ends[1])) return [];
  const around = aroundLeast(f, before === undefined ? [start, start, only] : [only, start, start]);
  const sides = (signChange: SignChange): SignChange => {
    if (signChange.x !== start.x) return signChange;
    return before === undefined ? { ...signChange, below: null } : { ...signChange, above: null };
  };
  return around.map(sides);
}

/** Where f begins to be zero, from a point where it is not: where it jumps there, on the side of the zeros. */
function edgeOfZero(f: ScanFunction, other: Sample, zero: Sample): number {
  const isZero = (x: number): boolean => sampleAt(f, x).side === 0;
  const x = brent((each) => (isZero(each) ? 1 : -1), other.x, zero.x);
  const { values, sizes } = f([x]);
  if (Math.abs(values[0] as number) <= 1000 * rounding * (sizes[0] as number)) return x;
  const apart = zero.x - other.x;
  const inwards = x + Math.sign(apart) * 4 * Number.EPSILON * (Math.abs(x) + Number.EPSILON * Math.abs(apart));
  return isZero(inwards) ? inwards : x;
}

function signChangesOfOneSide(f: ScanFunction, { samples, first, last, ends }: Run): SignChange[] {
  const signChanges: SignChange[] = [];
  for (let index = first; index <= last; index++) {
    const at = samples[index] as Sample;
    const [before, after] = [neighbour(samples, index - 1, at), neighbour(samples, index + 1, at)];
    const isEdge = (index === 0 && !ends[0]) || (index === samples.length - 1 && !ends[1]);
    // Of two equal neighbours only the first counts as the least, so that what lies between is found once.
    const isLeast = (before === at || Math.abs(at.y) < Math.abs(before.y)) && Math.abs(at.y) <= Math.abs(after.y);
    const change = Math.max(changeIn(samples, index - 1), changeIn(samples, index));
    const maySignChange = Math.abs(at.y) <= 2 * change;
    if (isLeast && maySignChange && !isEdge && before !== after)
      append(signChanges, aroundLeast(f, [before, at, after]));
  }
  const next = samples[last + 1];
  if (next !== undefined && next.side !== 0) signChanges.push(crossing(f, samples[last] as Sample, next));
  return signChanges;
}

/** The sample beside another, if it is of the same side; else that itself. */
function neighbour(samples: readonly Sample[], index: number, at: Sample): Sample {
  const beside = samples[index];
  return beside?.side === at.side ? beside : at;
}

/**
 * The sign changes between two samples of one side around a third that lies nearest to zero: the points are drawn closer around
 * the nearest until zero is passed or touched, or it cannot be.
 */
function aroundLeast(f: ScanFunction, [before, at, after]: readonly [Sample, Sample, Sample]): SignChange[] {
  const { side } = before === at || before.side === 0 ? after : before;
  const width = after.x - before.x;
  let [low, high] = [before, after];
  for (;;) {
    const inside = sampled(f, between(low.x, high.x));
    const near = [low, ...inside, ...(at.x > low.x && at.x < high.x ? [at] : []), high].toSorted((a, b) => a.x - b.x);
    const beyond = signChangesBeyond(f, near, side);
    if (beyond !== null) return beyond;
    const [a, nearest, b] = nearestAmong(near);
    if (nearest.side === 0) return [{ x: middleOfZero(f, near), below: side, above: side }];
    const change = Math.max(Math.abs(nearest.y - a.y), Math.abs(nearest.y - b.y));
    const isPoint = b.x - a.x <= 4 * Number.EPSILON * Math.max(Math.abs(a.x), Math.abs(b.x), width);
    if (isPoint || Math.abs(nearest.y) > 2 * change || (a === low && b === high)) return [];
    [low, high] = [a, b];
  }
}

/** The sign changes around what lies on the other side; null where nothing does. */
function signChangesBeyond(f: ScanFunction, near: readonly Sample[], side: Side): SignChange[] | null {
  const isBeyond = (each: Sample): boolean => each.side === -side;
  const [first, last] = [near.findIndex(isBeyond), near.findLastIndex(isBeyond)];
  if (first < 0) return null;
  return [
    { ...crossing(f, near[first - 1] as Sample, near[first] as Sample), below: side },
    { ...crossing(f, near[last] as Sample, near[last + 1] as Sample), above: side },
  ];
}

/** The sample nearest to zero, between its neighbours; at an end it is its own. */
function nearestAmong(near: readonly Sample[]): readonly [Sample, Sample, Sample] {
  let least = 0;
  near.forEach(({ y }, index) => {
    if (Math.abs(y) < Math.abs(near[least]?.y ?? 0)) least = index;
  });
  const nearest = near[least] as Sample;
  return [near[least - 1] ?? nearest, nearest, near[least + 1] ?? nearest];
}

/** The middle of the zeros among samples; where these begin or end with zeros, that end. */
function middleOfZero(f: ScanFunction, near: readonly Sample[]): number {
  const [first, last] = [near.findIndex(({ side }) => side === 0), near.findLastIndex(({ side }) => side === 0)];
  const [start, end] = [near[first] as Sample, near[last] as Sample];
  const [before, after] = [near[first - 1], near[last + 1]];
  const from = before === undefined ? start.x : edgeOfZero(f, before, start);
  if (after === undefined) return end.x;
  return before === undefined ? start.x : (from + edgeOfZero(f, after, end)) / 2;
}

/** The sign change between two points of opposite sides. */
function crossing(f: ScanFunction, a: Sample, b: Sample): SignChange {
  const sides = { below: a.side, above: b.side };
  // Rounding may hide the change of sign beside a zero.
  if (!(Math.sign(a.y) * Math.sign(b.y) < 0)) return { x: Math.abs(a.y) <= Math.abs(b.y) ? a.x : b.x, ...sides };
  const known = new Map([a, b].map(({ x, y }) => [x, y]));
  const at: RealFunction = (x) => known.get(x) ?? sampleAt(f, x).y;
  return { x: brent(at, a.x, b.x), ...sides };
}
