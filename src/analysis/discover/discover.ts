import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { betaCdf } from '../../numerics/beta.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { type Bounds, type Box, densestBox, isIn } from '../../numerics/boxes.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Unit } from '../../units/unit.ts';
import { correlateOf } from '../draws/correlated.ts';
import type { Runs } from '../runs/runs.ts';
import { areLevel } from '../runs/tie.ts';
import { simulatorOf } from '../simulate/block-simulator.ts';
import type { SimulationRequest } from '../simulate/request.ts';
import { isNothingDrawnBy } from '../simulate/without-draws.ts';
import { computeDraws } from '../voi/draw-options.ts';
import { type VariableName, Variables } from '../voi/variables.ts';

/** One thing that a box restricts. */
export interface Restriction {
  readonly of: VariableName;
  /** The least, in its unit: that of the assumption; of a risk 1 where it happens, and of one that always does how large it is. Null: no bound. */
  readonly low: number | null;
  /** The most, in the same unit; of a risk 0 where it does not happen. Null: no bound. */
  readonly high: number | null;
  /** Null of whether something happens. */
  readonly unit: Unit | null;
  /** How far apart the least and the most lie that are drawn of it. */
  readonly spread: number;
  /**
   * The chance that as many of the draws in the box would be hits if this restriction did nothing: where it is large, it may be an
   * accident of the draws.
   */
  readonly quasiP: number;
}

/** Where a scenario comes first. */
export interface FoundBox {
  readonly restrictions: readonly Restriction[];
  /** In what share of the draws in the box it comes first. */
  readonly density: number;
  /** What share of all draws in which it comes first the box holds. */
  readonly coverage: number;
  /** What share of all draws lies in the box. */
  readonly mass: number;
}

/** Another scenario that comes first together with one. */
export interface SharedWith {
  /** Its id. */
  readonly scenario: string;
  /** In what share of all draws. */
  readonly share: number;
}

/** What must be true for a scenario to come first. */
export interface Discovery {
  readonly asOf: CalendarMonth;
  /** Its id. */
  readonly scenario: string;
  readonly rankedBy: SimulationRequest['by'];
  readonly draws: number;
  readonly seed: number;
  readonly method: SimulationRequest['method'];
  /** In what share of the draws it comes first. */
  readonly first: number;
  /** In what share of the draws it comes first together with another. */
  readonly shared: number;
  /** With which others, the most frequent first. */
  readonly sharedWith: readonly SharedWith[];
  /** Whether nothing is drawn at all: no estimate, and no risk, however rare or sure it is. */
  readonly isNothingDrawn: boolean;
  /** The best first: of each the draws of those before it do not count. */
  readonly boxes: readonly FoundBox[];
}

/** How many boxes are looked for at most, and what a box must hold of the hits to be reported, as a part and as a number. */
const mostBoxes = 3;
export const leastCoverage = 0.05;
/** Around fewer a box can be drawn whatever they have in common. */
export const fewestHits = 10;

/**
 * Boxes in what is drawn in which a scenario comes first: scenario discovery. A scenario comes first in a draw where it passes its gates and no other that
 * does is better by the figure that is ranked by.
 *
 * Source: Friedman & Fisher (1999), *Bump hunting in high-dimensional data*; Bryant & Lempert (2010), *Thinking inside the box*.
 *
 * @returns the problem instead where a scenario cannot be computed in some draw
 */
export function discover(
  study: Study,
  central: Runs,
  request: SimulationRequest,
  scenario: string,
): Discovery | Problem {
  const simulator = simulatorOf(study, central, request, { correlate: correlateOf(study) });
  const variables = new Variables(simulator);
  const hits = new Float64Array(request.draws);
  const places = simulator.drawnScenarios.map(({ place }) => place.id);
  const rankings = simulator.rankingInputs.map(({ ranked, mayRank }) => ({ ranked, mayRank }));
  const own = places.indexOf(scenario);
  const levels = places.map(() => 0);
  let sharedDraws = 0;
  const see = (first: number, draws: number): void => {
    for (let k = 0; k < draws; k++) {
      const firsts = firstsWith(rankings, own, k);
      hits[first + k] = firsts.length > 0 ? 1 : 0;
      if (firsts.length > 1) sharedDraws += 1;
      for (const place of firsts) levels[place] = (levels[place] as number) + 1;
    }
  };
  const broken = computeDraws(simulator, [variables, { see }]);
  if (broken !== null) return broken;
  const dimensions = variables.all().flatMap(({ name, columns, units, truth }): Dimension[] => {
    if (name.kind === 'gate' || name.kind === 'group') return [];
    // What happens in every draw is described by how large it is.
    if (truth !== null) return [{ name, column: truth, unit: null }];
    return columns.map((column, at) => ({ name, column, unit: units[at] ?? null }));
  });
  const { asOf } = central.settled;
  const { draws, seed, method, by: rankedBy } = request;
  const first = hits.reduce((sum, hit) => sum + hit, 0) / draws;
  const shared = sharedDraws / draws;
  const sharedWith = places
    .map((id, place): SharedWith => ({ scenario: id, share: (levels[place] as number) / draws }))
    .filter(({ share }, place) => share > 0 && place !== own)
    .toSorted((one, other) => other.share - one.share);
  const isNothingDrawn = isNothingDrawnBy(simulator);
  const boxes = boxesOf(dimensions, hits);
  return { asOf, scenario, rankedBy, draws, seed, method, first, shared, sharedWith, isNothingDrawn, boxes };
}

/** Who are first in a draw where a scenario is, itself among them; none where another is before it. */
function firstsWith(
  rankings: readonly { ranked: Column; mayRank: Column }[],
  scenario: number,
  draw: number,
): readonly number[] {
  const own = rankings[scenario];
  if (own === undefined || own.mayRank[draw] !== 1) return [];
  const value = own.ranked[draw] as number;
  const level: number[] = [];
  for (const [place, { ranked, mayRank }] of rankings.entries()) {
    if (mayRank[draw] !== 1) continue;
    const other = ranked[draw] as number;
    if (areLevel(value, other)) level.push(place);
    else if (other < value) return [];
  }
  return level;
}

interface Dimension {
  readonly name: VariableName;
  readonly column: Float64Array;
  readonly unit: Unit | null;
}

function boxesOf(dimensions: readonly Dimension[], hits: Float64Array): FoundBox[] {
  const columns = dimensions.map(({ column }) => column);
  const taken = new Uint8Array(hits.length);
  const allHits = hits.reduce((sum, hit) => sum + hit, 0);
  const found: FoundBox[] = [];
  for (let n = 0; n < mostBoxes; n++) {
    const densest = densestBox(columns, hits, taken);
    if (densest === null) break;
    const box = withoutAccidents(columns, hits, { box: densest, taken });
    const inside = [...hits.keys()].filter((point) => taken[point] === 0 && isIn(columns, box, point));
    const hitsInside = inside.reduce((sum, point) => sum + (hits[point] as number), 0);
    if (box.size === 0 || hitsInside < Math.max(fewestHits, leastCoverage * allHits)) break;
    found.push({
      restrictions: [...box].map(([dimension, bounds]) => ({
        of: (dimensions[dimension] as Dimension).name,
        unit: (dimensions[dimension] as Dimension).unit,
        low: Number.isFinite(bounds.low) ? bounds.low : null,
        high: Number.isFinite(bounds.high) ? bounds.high : null,
        spread: spreadOf(columns[dimension] as Float64Array),
        quasiP: quasiP(columns, hits, { box, dimension, taken }),
      })),
      density: hitsInside / inside.length,
      coverage: hitsInside / allHits,
      mass: inside.length / hits.length,
    });
    for (const point of inside) taken[point] = 1;
  }
  return found;
}

const spreadOf = (column: Float64Array): number => largest(column) - smallest(column);

interface Boxed {
  readonly box: Box;
  readonly taken: Uint8Array;
}

/** A restriction that may well be an accident of the draws is left out, the least sure first. */
function withoutAccidents(columns: readonly Float64Array[], hits: Float64Array, { box, taken }: Boxed): Box {
  let surer = box;
  while (surer.size > 0) {
    const chances = [...surer.keys()].map((dimension) => ({
      dimension,
      chance: quasiP(columns, hits, { box: surer, dimension, taken }),
    }));
    const [worst] = chances.toSorted((a, b) => b.chance - a.chance);
    if (worst === undefined || worst.chance <= 0.05) return surer;
    surer = without(surer, worst.dimension);
  }
  return surer;
}

const without = (box: Box, dimension: number): Box =>
  new Map<number, Bounds>([...box].filter(([each]) => each !== dimension));

/** The chance of at least as many hits in the box, were its density that of the box without one restriction. Source: Bryant & Lempert (2010). */
function quasiP(
  columns: readonly Float64Array[],
  hits: Float64Array,
  { box, dimension, taken }: Boxed & { readonly dimension: number },
): number {
  const wider = without(box, dimension);
  let [points, hitCount, widerPoints, widerHits] = [0, 0, 0, 0];
  for (const [point, hit] of hits.entries()) {
    if (taken[point] === 1 || !isIn(columns, wider, point)) continue;
    widerPoints += 1;
    widerHits += hit;
    if (!isIn(columns, box, point)) continue;
    points += 1;
    hitCount += hit;
  }
  if (hitCount === 0) return 1;
  // P(at least k of n) is the beta distribution function of the chance, with k and n − k + 1.
  return betaCdf(widerHits / widerPoints, hitCount, points - hitCount + 1);
}
