import { worthOf } from '../../model/study/criteria.ts';
import type { ValuePoint } from '../../model/study/scale.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { type Form, type Part, spanOf, textOf } from './form.ts';
import type { Span } from './span.ts';

/** What a criterion makes of a number: straight between the places where it bends, and flat beyond them. */
export interface Scale {
  readonly points: readonly ValuePoint[] | null;
  readonly ends: { readonly worst: number; readonly best: number };
}

/** Where what it is worth bends. */
export const bendsOf = ({ points, ends }: Scale): number[] =>
  points === null ? [ends.worst, ends.best] : points.map(({ at }) => at);

/** From what to what something is worth. */
export function worthSpan(scale: Scale, { low, high }: Span): Span {
  const between = bendsOf(scale).filter((at) => at > low && at < high);
  return extremes([low, ...between, high].map((x) => worthOf(scale.points, scale.ends, x)));
}

const extremes = (values: readonly number[]): Span => ({ low: smallest(values), high: largest(values) });

/** By how much one is worth more than the other at least, and at most: what both rest on is the same for both. */
export function gapSpan(scale: Scale, one: Form, other: Form): Span {
  if (![...one.parts.keys()].some((unknown) => other.parts.has(unknown))) {
    const [a, b] = [worthSpan(scale, spanOf(one)), worthSpan(scale, spanOf(other))];
    return { low: a.low - b.high, high: a.high - b.low };
  }
  if (textOf(one) === textOf(other)) return { low: 0, high: 0 };
  const worth = (x: number): number => worthOf(scale.points, scale.ends, x);
  return extremes(corners(outline(one, other), bendsOf(scale)).map(([x, y]) => worth(x) - worth(y)));
}

/** What the one comes to, and what the other does. */
type Both = readonly [one: number, other: number];

/**
 * All that the two can come to together is a zonogon: each unknown moves both along a line. Its corners, anticlockwise: the moves by
 * their slope, and back.
 */
function outline(one: Form, other: Form): Both[] {
  let [x, y] = [one.fixed, other.fixed];
  const moves: Both[] = [];
  for (const unknown of new Set([...one.parts.keys(), ...other.parts.keys()])) {
    const [a, b] = [one, other].map(({ parts }) => parts.get(unknown) ?? { least: 0, most: 0 }) as [Part, Part];
    const [right, up] = [a.most - a.least, b.most - b.least];
    const isForward = right > 0 || (right === 0 && up > 0);
    [x, y] = isForward ? [x + a.least, y + b.least] : [x + a.most, y + b.most];
    moves.push(isForward ? [right, up] : [-right, -up]);
  }
  const bySlope = moves.toSorted((a, b) => cross(b, a));
  const around = [...bySlope, ...bySlope.map(([right, up]): Both => [-right, -up])];
  return around.map(([right, up]): Both => {
    [x, y] = [x + right, y + up];
    return [x, y];
  });
}

const cross = ([a, b]: Both, [c, d]: Both): number => a * d - b * c;

/** Where a difference of two worths can be at its least or its most: the corners, and wherever either of them bends. */
function corners(around: readonly Both[], bends: readonly number[]): Both[] {
  const edges = around.map((to, place): readonly [Both, Both] => [around.at(place - 1) as Both, to]);
  const onEdges = edges.flatMap(([from, to]) =>
    bends.flatMap((bend) => [...crossingAt(from, to, 0, bend), ...crossingAt(from, to, 1, bend)]),
  );
  const inside = bends.flatMap((x) => bends.map((y): Both => [x, y])).filter((both) => isInside(edges, both));
  return [...around, ...onEdges, ...inside];
}

/** Where an edge reaches a bend of the one (0) or of the other (1). */
function crossingAt(from: Both, to: Both, which: 0 | 1, bend: number): Both[] {
  const [a, b] = [from[which], to[which]];
  if (a === b || (bend - a) * (bend - b) > 0) return [];
  const along = (bend - a) / (b - a);
  const rest = from[1 - which] as number;
  const met = rest + along * ((to[1 - which] as number) - rest);
  return [which === 0 ? [bend, met] : [met, bend]];
}

/** On the left of every edge. A zonogon without width is a line, of which the edges have all bends already. */
const isInside = (edges: readonly (readonly [Both, Both])[], [x, y]: Both): boolean =>
  edges.every(([[fromX, fromY], [toX, toY]]) => cross([toX - fromX, toY - fromY], [x - fromX, y - fromY]) > 0);
