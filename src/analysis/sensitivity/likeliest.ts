import { chanceBelow, chanceUpTo, quantile } from '../../model/estimates/estimate.ts';
import { type ScanFunction, sideOf } from '../../numerics/scan.ts';
import { type Objective, objectiveNow, type Variable } from './objective.ts';
import { byLikelihood, type Search, searchFor, type Switch, switchesOf, type SwitchesOf, whole } from './switching.ts';

/** What is looked for. */
interface Wanted {
  readonly what: SwitchesOf;
  /** A chance to be passed that is known of: what is less likely, or has none, need not be found. */
  readonly from?: number;
}

/**
 * The first of all switches, of the lead alone, or of all gates that change, by how likely they are to be passed. What no estimate
 * bounds is looked for around the values in force first, and only where no estimate reaches a switch.
 */
export function likeliestSwitch(
  objective: Objective,
  variables: readonly Variable[],
  { what, from = 0 }: Wanted,
): Switch | null {
  const searching = (all: readonly Variable[]): Search[] =>
    all.flatMap((variable) => searchFor(objective, variable, what) ?? []);
  const estimates = variables.filter(({ estimate }) => estimate.shape !== 'constant');
  const reached = likeliestOfEstimates(objective, searching(estimates), from);
  if (from > 0 || (reached?.chance ?? 0) > 0) return reached;
  const constants = searching(variables.filter(({ estimate }) => estimate.shape === 'constant'));
  return nearestOfConstants(constants) ?? reached;
}

/** Each is looked through no further than where a switch would be less likely to be passed than the likeliest until then. */
function likeliestOfEstimates(objective: Objective, searches: readonly Search[], from: number): Switch | null {
  const isLeading = objectiveNow(objective) > 0;
  let best: Switch | null = null;
  for (const search of searches) {
    const within = withinChance(search, Math.max(from, (best as Switch | null)?.chance ?? 0), isLeading);
    [best = null] = [...(best === null ? [] : [best]), ...switchesOf(search, within)].toSorted(byLikelihood);
  }
  return best === null ? null : whole(searches, best);
}

/** What a chance that is computed may be off by, as a part of it: of equal chances all are wanted. */
const rounding = 1e-9;

/**
 * How far from the value in force a switch may lie that is passed with a chance, as a part of the range. Where the first does not
 * lead, or a gate fails, with the value in force, that says nothing: the chance of a switch may be that of its other side.
 */
function withinChance(search: Search, chance: number, isLeading: boolean): number {
  const { variable, lead, gates } = search;
  const isAhead = (lead === null || isLeading) && gates.every(({ slack }) => passesNow(slack, variable.now));
  if (chance === 0 || !isAhead) return Number.POSITIVE_INFINITY;
  const { low, high } = variable.assumption.range as { low: number; high: number };
  return furthestPassed(variable, chance) / (high - low);
}

/** How far from the value in force a value of an estimate with a range may lie that is passed with a chance. */
export function furthestPassed(variable: Variable, chance: number): number {
  const { now, estimate, assumption } = variable;
  const { low, high } = assumption.range as { low: number; high: number };
  const tail = chance * (1 - rounding);
  let furthest = Math.max(now - quantile(estimate, tail), quantile(estimate, 1 - tail) - now, 0);
  // What a field cuts off is spread over what is left, which then reaches further with the same chance.
  while (furthest < high - low && isPassed(variable, furthest, chance)) furthest += (high - low) / steps;
  return furthest;
}

/** In how many steps a range is looked through for what is less likely. */
const steps = 64;

/** Whether what lies further from the value in force than so much has more than a chance, on either side. */
const isPassed = ({ now, estimate }: Variable, distance: number, chance: number): boolean =>
  chanceBelow(estimate, now - distance) > chance || 1 - chanceUpTo(estimate, now + distance) > chance;

function passesNow(slack: ScanFunction, now: number): boolean {
  const { values, sizes } = slack([now]);
  return sideOf(values[0] as number, sizes[0] as number) === 1;
}

/** By how much of its own value a constant is moved, further and further. */
const shares = [1 / 16, 1 / 4, 1, Number.POSITIVE_INFINITY];

function nearestOfConstants(constants: readonly Search[]): Switch | null {
  for (const most of shares) {
    const found = constants
      .flatMap((search) => switchesOf(search, withinShare(search.variable, most)))
      .filter(({ share }) => most === Number.POSITIVE_INFINITY || (share !== null && Math.abs(share) <= most))
      .toSorted(byLikelihood);
    const [nearest] = found;
    if (nearest !== undefined) return whole(constants, nearest);
  }
  return null;
}

/** A part of a value, as a part of the range. */
function withinShare({ now, assumption: { range } }: Variable, share: number): number {
  const { low = 0, high = 0 } = range ?? {};
  // Of nothing every part is nothing: such a value is looked for at last.
  return low === high || now === 0 ? share : (share * Math.abs(now)) / (high - low);
}
