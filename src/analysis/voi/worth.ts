import { learnt } from '../../numerics/regression.ts';
import { splineColumns } from '../../numerics/splines.ts';
import { smallest } from '../../numerics/extremes.ts';
import type { Measured } from '../simulate/simulation-result.ts';
import type { ChoiceOption } from './options.ts';

/** The choice that is to be made, as draws see it. */
export interface Decision {
  readonly options: readonly ChoiceOption[];
  /** The option with the least mean cost: what is chosen without knowing more. */
  readonly best: number;
  /** How much more each other option costs than that, draw by draw, in the order of `others`. */
  readonly differences: readonly Float64Array[];
  readonly others: readonly number[];
}

export function decisionOf(options: readonly ChoiceOption[]): Decision {
  const means = options.map(({ costs }) => meanOf(costs));
  const best = Math.max(0, means.indexOf(smallest(means)));
  const others = [...options.keys()].filter((option) => option !== best);
  const least = options[best]?.costs ?? new Float64Array(0);
  const differences = others.map((option) =>
    (options[option] as ChoiceOption).costs.map((cost, k) => cost - (least[k] as number)),
  );
  return { options, best, differences, others };
}

function meanOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum / column.length;
}

/** What a better choice saves, and how often each option is chosen then. */
export interface Worth {
  readonly value: Measured;
  /** In the order of the options. */
  readonly chosen: readonly number[];
}

/** The expected value of perfect information: what is saved by who knows every draw before the choice. */
export const worthOfAll = (decision: Decision): Worth => saved(decision, decision.differences);

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
export const worthOf = (decision: Decision, columns: readonly Float64Array[]): Worth =>
  saved(decision, learnt(featuresOf(columns), decision.differences));

/** Any smooth function of each column, and how two of them work together. */
function featuresOf(columns: readonly Float64Array[]): Float64Array[] {
  const each = columns.map(splineColumns);
  const centred = columns.map((column) => {
    const mean = meanOf(column);
    return column.map((value) => value - mean);
  });
  const together = centred.flatMap((one, i) =>
    centred.slice(i + 1).map((other) => one.map((value, k) => value * (other[k] as number))),
  );
  return [...each.flat(), ...together];
}

/** @param seen - how much more each other option seems to cost, draw by draw */
function saved({ options, best, differences, others }: Decision, seen: readonly Float64Array[]): Worth {
  const draws = options[best]?.costs.length ?? 0;
  const chosen = options.map(() => 0);
  let [sum, squares] = [0, 0];
  for (let k = 0; k < draws; k++) {
    let [least, place] = [0, -1];
    for (let other = 0; other < seen.length; other++) {
      const difference = (seen[other] as Float64Array)[k] as number;
      if (difference < least) [least, place] = [difference, other];
    }
    const option = place < 0 ? best : (others[place] as number);
    chosen[option] = (chosen[option] as number) + 1;
    if (place < 0) continue;
    const saving = -((differences[place] as Float64Array)[k] as number);
    sum += saving;
    squares += saving * saving;
  }
  if (draws === 0) return { value: { value: 0, error: 0 }, chosen };
  const mean = sum / draws;
  const error = draws < 2 ? 0 : Math.sqrt(Math.max(0, squares / draws - mean * mean) / (draws - 1));
  // What looks better than the best by the noise of draws may be worse: to know it is worth nothing then.
  return { value: { value: Math.max(0, mean), error }, chosen: chosen.map((count) => count / draws) };
}
