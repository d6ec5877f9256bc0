import { Tally } from './acceptability.ts';
import type { Weightings } from './weightings.ts';

/** Rows of numbers, one for each draw, or one for all where they do not vary. */
export interface Rows {
  readonly values: Float64Array;
  readonly varies: boolean;
}

/** What is judged in a block of draws. */
export interface Sample {
  /** By group: rows of scenarios times criteria, what each is worth from 0 to 1. */
  readonly worth: readonly Rows[];
  /** By group: rows of weights as they were given, which add up to 1. */
  readonly given: readonly Rows[];
  /** Rows of what groups have to say, which adds up to 1. */
  readonly say: Rows;
  /** Rows of scenarios: 1 where it can be chosen. */
  readonly feasible: Rows;
  /** Fills what varies for so many draws from a first on. */
  readonly fill: (first: number, draws: number) => void;
}

/** How weights are taken: all that there are, all that keep the orders that were stated, or as they were given. */
export type Information = 'any' | 'order' | 'given';

/** For whom, and by which weights, places are counted. */
export interface View {
  readonly information: Information;
  /** By its place; null for all groups together. */
  readonly group: number | null;
}

export interface SmaaTerms {
  readonly weightings: number;
  readonly scenarios: number;
  readonly criteria: number;
  readonly groups: number;
  /** Whether groups see the same, so that one weighting is one opinion. */
  readonly isShared: boolean;
  /** All weights that there are. */
  readonly any: Weightings;
  /** By group, all that keep its order. */
  readonly orders: readonly Weightings[];
}

/** What was counted of a view; a weight of the row of each part is that of a criterion for a group. */
export interface Viewed {
  readonly view: View;
  readonly tally: Tally;
  /** How many rows of weights stand one behind another: one for each group that is weighed on its own. */
  readonly parts: number;
}

/** How many draws confidence rests on at most: its standard error is then half a per cent. */
const confidenceDraws = 10_240;

/** The weightings that are computed at once. */
const blockSize = 1024;

/**
 * Counts which place each scenario takes over many weightings: SMAA-2. Memory does not depend on how many there are.
 *
 * Source: Lahdelma & Salminen (2001), *SMAA-2: stochastic multicriteria acceptability analysis for group decision making*.
 *
 * @param wanted - the views that are counted: a view is the same whatever stands beside it
 */
export function smaa(sample: Sample, terms: SmaaTerms, wanted: (view: View) => boolean = () => true): Viewed[] {
  const views = viewsOf(terms)
    .filter(wanted)
    .map((view) => counting(view, sample, terms));
  const rows = {
    any: new Float64Array(blockSize * terms.criteria),
    orders: terms.orders.map(() => new Float64Array(blockSize * terms.criteria)),
  };
  for (let first = 0; first < terms.weightings; first += blockSize) {
    const draws = Math.min(blockSize, terms.weightings - first);
    sample.fill(first, draws);
    terms.any(first, draws, rows.any);
    terms.orders.forEach((order, group) => order(first, draws, rows.orders[group] as Float64Array));
    for (const { count, isCertain } of views) {
      // What never varies comes out the same.
      if (!isCertain || first === 0) count(isCertain ? 1 : draws, rows);
    }
  }
  return views.map(({ viewed }) => viewed);
}

/** In the order in which they are shown: of all groups, then of each. */
function viewsOf({ groups, isShared }: SmaaTerms): View[] {
  const all = Array.from({ length: groups }, (_, group) => group);
  return (['any', 'order', 'given'] as const).flatMap((information): View[] => {
    // Where groups see the same, all weights that there are mean the same to each.
    const own = (information === 'any' && isShared) || groups === 1 ? [] : all;
    return [{ information, group: null }, ...own.map((group) => ({ information, group }))];
  });
}

interface WeightRows {
  readonly any: Float64Array;
  readonly orders: readonly Float64Array[];
}

interface Counting {
  readonly viewed: Viewed;
  readonly isCertain: boolean;
  readonly count: (draws: number, rows: WeightRows) => void;
}

/** What a group, or all of them, makes of scenarios: parts that are weighed each on its own, and count by their say. */
function counting(view: View, sample: Sample, terms: SmaaTerms): Counting {
  const { scenarios, criteria, groups, isShared } = terms;
  const { information, group } = view;
  const isOne = group !== null || (information === 'any' && isShared);
  const parts = isOne ? [group ?? 0] : Array.from({ length: groups }, (_, each) => each);
  const tally = new Tally({ scenarios, weights: parts.length * criteria });
  const isCertain =
    information === 'given' &&
    !sample.feasible.varies &&
    parts.every((part) => sample.worth[part]?.varies === false && sample.given[part]?.varies === false) &&
    (isOne || !sample.say.varies);
  const row = new Float64Array(parts.length * criteria);
  const scores = new Float64Array(scenarios);
  const count = (draws: number, rows: WeightRows): void => {
    for (let draw = 0; draw < draws; draw++) {
      scores.fill(0);
      for (let part = 0; part < parts.length; part++) {
        const of = parts[part] as number;
        const weights = weightsOf(information, of, { sample, rows });
        const from = weights.varies ? draw * criteria : 0;
        const say = isOne ? 1 : at(sample.say, draw, groups, of);
        addScores(scores, sample.worth[of] as Rows, draw, { weights: weights.values, from, say, criteria });
        for (let k = 0; k < criteria; k++) row[part * criteria + k] = weights.values[from + k] as number;
      }
      for (let each = 0; each < scenarios; each++)
        if (at(sample.feasible, draw, scenarios, each) === 0) scores[each] = Number.NEGATIVE_INFINITY;
      tally.add(scores, row, 0);
    }
  };
  return { viewed: { view, tally, parts: parts.length }, isCertain, count };
}

const at = ({ values, varies }: Rows, draw: number, length: number, place: number): number =>
  values[(varies ? draw * length : 0) + place] as number;

function weightsOf(
  information: Information,
  group: number,
  { sample, rows }: { sample: Sample; rows: WeightRows },
): Rows {
  if (information === 'given') return sample.given[group] as Rows;
  return { values: information === 'any' ? rows.any : (rows.orders[group] as Float64Array), varies: true };
}

/** Adds say × Σ weight × worth to the score of each scenario. */
function addScores(
  scores: Float64Array,
  worth: Rows,
  draw: number,
  {
    weights,
    from,
    say,
    criteria,
  }: { readonly weights: Float64Array; readonly from: number; readonly say: number; readonly criteria: number },
): void {
  let cell = worth.varies ? draw * scores.length * criteria : 0;
  for (let scenario = 0; scenario < scores.length; scenario++) {
    let sum = 0;
    for (let k = 0; k < criteria; k++) sum += (weights[from + k] as number) * (worth.values[cell++] as number);
    scores[scenario] = (scores[scenario] as number) + say * sum;
  }
}

/**
 * How often each scenario is first with weights that are held: a row for each scenario, its own central weights. Null of a scenario
 * without a row.
 */
export function confidenceOf(
  sample: Sample,
  terms: Pick<SmaaTerms, 'weightings' | 'scenarios' | 'criteria' | 'groups' | 'isShared'>,
  { view, rows }: { readonly view: View; readonly rows: readonly (Float64Array | null)[] },
): (number | null)[] {
  const varies = [...sample.worth, sample.say, sample.feasible].some((each) => each.varies);
  const draws = varies ? Math.min(terms.weightings, confidenceDraws) : 1;
  const firsts = new Float64Array(rows.length);
  for (let first = 0; first < draws; first += blockSize) {
    const count = Math.min(blockSize, draws - first);
    sample.fill(first, count);
    rows.forEach((row, scenario) => {
      if (row === null) return;
      firsts[scenario] = (firsts[scenario] as number) + firstsWith(sample, terms, { view, row, scenario, count });
    });
  }
  return rows.map((row, scenario) => (row === null ? null : (firsts[scenario] as number) / draws));
}

function firstsWith(
  sample: Sample,
  { scenarios, criteria, groups, isShared }: Pick<SmaaTerms, 'scenarios' | 'criteria' | 'groups' | 'isShared'>,
  {
    view,
    row,
    scenario,
    count,
  }: { readonly view: View; readonly row: Float64Array; readonly scenario: number; readonly count: number },
): number {
  const isOne = view.group !== null || (view.information === 'any' && isShared);
  const parts = isOne ? [view.group ?? 0] : Array.from({ length: groups }, (_, each) => each);
  const tally = new Tally({ scenarios, weights: 0 });
  const scores = new Float64Array(scenarios);
  for (let draw = 0; draw < count; draw++) {
    scores.fill(0);
    parts.forEach((of, part) => {
      const say = isOne ? 1 : at(sample.say, draw, groups, of);
      addScores(scores, sample.worth[of] as Rows, draw, { weights: row, from: part * criteria, say, criteria });
    });
    for (let each = 0; each < scenarios; each++)
      if (at(sample.feasible, draw, scenarios, each) === 0) scores[each] = Number.NEGATIVE_INFINITY;
    tally.add(scores, row, 0);
  }
  return tally.counted.places[scenario * scenarios] as number;
}
