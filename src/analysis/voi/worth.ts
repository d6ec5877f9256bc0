import { binsOf } from '../../numerics/bins.ts';
import { learntByBin } from '../../numerics/bin-regression.ts';
import { folds, learnt } from '../../numerics/regression.ts';
import { splineColumns } from '../../numerics/splines.ts';
import { smallest } from '../../numerics/extremes.ts';
import { areLevel } from '../runs/tie.ts';
import type { Measured } from '../simulate/simulation-result.ts';
import type { ChoiceOption } from './options.ts';

/** The choice that is to be made, as draws see it. */
export interface Decision {
  readonly options: readonly ChoiceOption[];
  /** The option with the least mean cost, the first of equals: what is chosen without knowing more. */
  readonly best: number;
  /** How much more each other option costs than that, draw by draw, in the order of `others`. */
  readonly differences: readonly Float64Array[];
  readonly others: readonly number[];
  /** Where the bins of draws are put of what is looked at: the same memory for all. */
  readonly bins: Uint16Array;
}

/**
 * The choice that is made with what is known now: of several that cost the least on average, the first.
 *
 * @param options - what can be chosen, each with its costs, by draw
 */
export function decisionOf(options: readonly ChoiceOption[]): Decision {
  const means = options.map(({ costs }) => meanOf(costs));
  const least = smallest(means);
  const best = Math.max(
    0,
    means.findIndex((mean) => areLevel(mean, least)),
  );
  const others = [...options.keys()].filter((option) => option !== best);
  const cheapestCosts = options[best]?.costs ?? new Float64Array(0);
  const differences = others.map((option) =>
    (options[option] as ChoiceOption).costs.map((cost, k) => apart(cost, cheapestCosts[k] as number)),
  );
  return { options, best, differences, others, bins: new Uint16Array(cheapestCosts.length) };
}

const apart = (one: number, other: number): number => (areLevel(one, other) ? 0 : one - other);

function meanOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum / column.length;
}

/** The other options that cost the same as one in every draw. */
export const levelWith = ({ options }: Decision, one: ChoiceOption): string[] =>
  options
    .filter((other) => other !== one && other.costs.every((cost, k) => areLevel(cost, one.costs[k] as number)))
    .map(({ scenario }) => scenario);

/** What a better choice saves, and how often each option is chosen then. */
export interface Worth {
  readonly value: Measured;
  /** In the order of the options. */
  readonly chosen: readonly number[];
}

/** The expected value of perfect information: what is saved by who knows every draw before the choice. */
export function worthOfAll(decision: Decision): Worth {
  const { value } = saved(decision, (k) => cheapest(decision.differences, k));
  return { value, chosen: sharesOf(decision, countsOfCheapest(decision)) };
}

/**
 * The expected value of knowing some columns before the choice: of perfect information about them (EVPPI), or of a study where they
 * are what it would find. What each option costs on average is learnt from the other draws by regression on the columns; a draw then
 * tells what the option that looks best really saves. So the value is never above that of all information.
 *
 * Source: Strong, Oakley & Brennan (2014), *Estimating multiparameter partial expected value of perfect information from a
 * probabilistic sensitivity analysis sample*, with the value taken from draws that did not teach.
 *
 * @param columns - what becomes known, a column of draws each
 */
export function worthOf(decision: Decision, columns: readonly Float64Array[]): Worth {
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) return worthOfOne(decision, only);
  const expected = learnt(featuresOf(columns), decision.differences);
  return saved(decision, (k) => cheapest(expected, k));
}

/** Of one column the same, learnt of bins of nearly equal values: what is chosen is then found once for each bin. */
function worthOfOne(decision: Decision, column: Float64Array): Worth {
  const bins = binsOf(column, decision.bins);
  const features = splineColumns(bins.means);
  const expected = learntByBin(bins, features, decision.differences);
  const chosen = expected.map((part) => Int16Array.from(bins.means, (_, bin) => cheapest(part, bin)));
  if (chosen.every((part) => part.every((place) => place < 0))) return nothing(decision);
  return saved(decision, (k) => (chosen[k % folds] as Int16Array)[bins.of[k] as number] as number);
}

/** Any smooth function of each column, and how two of them work together. */
function featuresOf(columns: readonly Float64Array[]): Float64Array[] {
  const each = columns.map((column) => splineColumns(column));
  const centred = columns.map((column) => {
    const mean = meanOf(column);
    return column.map((value) => value - mean);
  });
  const together = centred.flatMap((one, i) =>
    centred.slice(i + 1).map((other) => one.map((value, k) => value * (other[k] as number))),
  );
  return [...each.flat(), ...together];
}

/** Which of the other options is the cheapest, by how much more each costs; -1 where none is below the best. */
function cheapest(differences: readonly Float64Array[], draw: number): number {
  let [least, place] = [0, -1];
  for (let other = 0; other < differences.length; other++) {
    const difference = (differences[other] as Float64Array)[draw] as number;
    if (difference < least) [least, place] = [difference, other];
  }
  return place;
}

const drawsOf = ({ options, best }: Decision): number => options[best]?.costs.length ?? 0;

/** In how many draws each of the others is the cheapest; of several that are level there each has an equal part of the draw. */
function countsOfCheapest(decision: Decision): Float64Array {
  const { options, others, differences } = decision;
  const counts = new Float64Array(others.length);
  const costs = others.map((option) => (options[option] as ChoiceOption).costs);
  for (let k = 0; k < drawsOf(decision); k++) {
    const first = cheapest(differences, k);
    if (first < 0) continue;
    const least = (costs[first] as Float64Array)[k] as number;
    const level = [...costs.keys()].filter((place) => areLevel((costs[place] as Float64Array)[k] as number, least));
    for (const place of level) counts[place] = (counts[place] as number) + 1 / level.length;
  }
  return counts;
}

/** @param counts - in how many draws each of the others is chosen; the best in the rest */
function sharesOf(decision: Decision, counts: Float64Array): number[] {
  const { options, best, others } = decision;
  const draws = drawsOf(decision);
  const chosen = options.map(() => 0);
  if (draws === 0) return chosen;
  others.forEach((option, place) => (chosen[option] = (counts[place] as number) / draws));
  chosen[best] = (draws - counts.reduce((all, count) => all + count, 0)) / draws;
  return chosen;
}

/** Where nothing is chosen but the best. */
const nothing = ({ options, best }: Decision): Worth => ({
  value: { value: 0, error: 0 },
  chosen: options.map((_, option) => (option === best ? 1 : 0)),
});

/** @param choose - the place among the others of what is chosen in a draw; -1: the best */
function saved(decision: Decision, choose: (draw: number) => number): Worth {
  const { differences, others } = decision;
  const draws = drawsOf(decision);
  const counts = new Float64Array(others.length);
  let [sum, squares] = [0, 0];
  for (let k = 0; k < draws; k++) {
    const place = choose(k);
    if (place < 0) continue;
    counts[place] = (counts[place] as number) + 1;
    const saving = -((differences[place] as Float64Array)[k] as number);
    sum += saving;
    squares += saving * saving;
  }
  const chosen = sharesOf(decision, counts);
  if (draws === 0) return { value: { value: 0, error: 0 }, chosen };
  const mean = sum / draws;
  const error = draws < 2 ? 0 : Math.sqrt(Math.max(0, squares / draws - mean * mean) / (draws - 1));
  // What looks better than the best by the noise of draws may be worse: to know it is worth nothing then.
  return { value: { value: Math.max(0, mean), error }, chosen };
}
