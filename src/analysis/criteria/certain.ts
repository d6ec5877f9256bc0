import { largest, smallest } from '../../numerics/extremes.ts';
import type { Judged } from './judged.ts';
import type { Span } from './span.ts';

/** One number for each that is judged: what nobody knows counts as its worst, and an unknown weight as the least it may be. */
export interface Certain {
  /** From 0 to 1: by group, by scenario, by criterion. */
  readonly worth: readonly (readonly (readonly number[])[])[];
  /** By group, by criterion; those of a group add up to 1. */
  readonly weights: readonly (readonly number[])[];
  readonly say: readonly number[];
  /** The places of the scenarios that are ranked. */
  readonly ranked: readonly number[];
}

export function certainOf({ worth, weights, say, isRanked }: Judged): Certain {
  return {
    worth: worth.map((seen) => seen.map((values) => values.map(({ low }) => low))),
    weights: weights.map(parts),
    say,
    ranked: isRanked.flatMap((mayRank, place) => (mayRank ? [place] : [])),
  };
}

function parts(weights: readonly Span[]): number[] {
  const least = weights.map(({ low }) => low);
  // Where nobody knows any of them, all count alike as much as they may.
  const used = least.some((weight) => weight > 0) ? least : weights.map(({ high }) => high);
  const total = used.reduce((sum, weight) => sum + weight, 0);
  return used.map((weight) => weight / total);
}

/** Σ w v: how a group scores a scenario, from 0 to 1. */
export const scoreIn = ({ worth, weights }: Certain, group: number, scenario: number): number =>
  dot(weights[group] as readonly number[], worth[group]?.[scenario] as readonly number[]);

/** The same over all groups. */
export const scoreOf = (certain: Certain, scenario: number): number =>
  certain.say.reduce((sum, say, group) => sum + say * scoreIn(certain, group, scenario), 0);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, place) => sum + each * (b[place] as number), 0);

/** What a criterion adds to the lead of one scenario over another, in points of 100. */
export const leadBy = (
  { worth, weights, say }: Certain,
  criterion: number,
  [first, second]: readonly [number, number],
): number =>
  say.reduce((sum, part, group) => {
    const [one, other] = [worth[group]?.[first]?.[criterion] as number, worth[group]?.[second]?.[criterion] as number];
    return sum + 100 * part * (weights[group]?.[criterion] as number) * (one - other);
  }, 0);

/** The weight of a criterion over all groups. */
export const weightOf = ({ weights, say }: Certain, criterion: number): number =>
  say.reduce((sum, part, group) => sum + part * (weights[group]?.[criterion] as number), 0);

/** How far the ranked scenarios lie apart on a criterion, as a group sees it, from 0 to 1. */
export function spreadOn({ worth, ranked }: Certain, group: number, criterion: number): number {
  const values = ranked.map((scenario) => worth[group]?.[scenario]?.[criterion] as number);
  return values.length === 0 ? 0 : largest(values) - smallest(values);
}
