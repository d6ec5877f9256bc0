import { smallest } from '../../numerics/extremes.ts';
import { type Certain, scoreIn, scoreOf } from './certain.ts';
import { tie } from './tie.ts';

/** Where a straight line from what is now changes the first place. */
export interface Switch {
  /** The value at which another scenario draws level with the first. */
  readonly at: number;
  /** The place of that scenario. */
  readonly becomes: number;
  /** Whether that one is first with more of it; else with less. */
  readonly more: boolean;
}

/** A switch, and how fast the other gains on the first beyond it. */
interface Crossing extends Switch {
  readonly gains: number;
}

/** As near to none or all as this is that. */
const edge = 1e-9;

/** The scenario that is first, by its place: of equals the first. Null where none is ranked. */
export function firstOf({ ranked }: Pick<Certain, 'ranked'>, score: (scenario: number) => number): number | null {
  let first: number | null = null;
  for (const scenario of ranked) if (first === null || score(scenario) > score(first) + tie) first = scenario;
  return first;
}

/** The places of the ranked scenarios, best first: of equals the first. */
export function rankedPlaces(certain: Certain): number[] {
  const scores = new Map(certain.ranked.map((scenario) => [scenario, scoreOf(certain, scenario)]));
  const order: number[] = [];
  for (let left = certain.ranked; left.length > 0; left = left.filter((scenario) => scenario !== order.at(-1)))
    order.push(firstOf({ ranked: left }, (scenario) => scores.get(scenario) as number) as number);
  return order;
}

/** All that are first: several where these are level. */
export function firstsOf(certain: Certain, score: (scenario: number) => number): number[] {
  const first = firstOf(certain, score);
  return first === null ? [] : certain.ranked.filter((scenario) => score(scenario) >= score(first) - tie);
}

/**
 * The nearest values, below and above, at which the first place changes when a share moves and the others keep their proportions:
 * every lead is a straight line in the share, so that it is exact.
 *
 * @param now - the share, from 0 to 1
 * @param ends - the score of a scenario where the share is 0, and where it is 1
 */
function switchesOf(
  certain: Certain,
  now: number,
  ends: (scenario: number) => readonly [none: number, all: number],
): Switch[] {
  const at = (scenario: number, share: number): number => {
    const [none, all] = ends(scenario);
    return (1 - share) * none + share * all;
  };
  const first = firstOf(certain, (scenario) => at(scenario, now));
  if (first === null) return [];
  const crossings = certain.ranked.flatMap((other): Crossing[] => {
    if (other === first) return [];
    const [none, all] = [ends(first)[0] - ends(other)[0], ends(first)[1] - ends(other)[1]];
    // A lead that the share does not move, also where there is none.
    if (Math.abs(all - none) <= tie) return [];
    const isLevel = (1 - now) * none + now * all <= tie;
    const share = isLevel ? now : none / (none - all);
    const more = isLevel ? all < none : share > now;
    return isReached({ share, more, isLevel })
      ? [{ at: share, becomes: other, more, gains: Math.abs(all - none) }]
      : [];
  });
  return [false, true].flatMap((more) =>
    nearest(
      crossings.filter((each) => each.more === more),
      now,
    ),
  );
}

/**
 * Whether the other is first somewhere beyond: at an end itself the two are level, and beyond it there is nothing. What is level now may
 * stand at an end and point inwards.
 */
const isReached = ({ share, more, isLevel }: { share: number; more: boolean; isLevel: boolean }): boolean =>
  (share > edge || (isLevel && more)) && (share < 1 - edge || (isLevel && !more));

/** The first that is come to; of several at once the one that is first beyond. */
function nearest(side: readonly Crossing[], now: number): Switch[] {
  const least = smallest(side.map(({ at }) => Math.abs(at - now)));
  const [found] = side
    .filter(({ at }) => Math.abs(at - now) <= least + edge)
    .toSorted((a, b) => b.gains - a.gains || a.becomes - b.becomes);
  return found === undefined ? [] : [{ at: found.at, becomes: found.becomes, more: found.more }];
}

/** What share of say of a group changes the combined choice. Where one group has all of it, the others would share what it loses alike. */
export function switchesOfShare(certain: Certain, group: number): Switch[] {
  const { say } = certain;
  const now = say[group] as number;
  const [rest, parts] = now < 1 ? [1 - now, say] : [say.length - 1, say.map(() => 1)];
  return switchesOf(certain, now, (scenario) => {
    const others = parts.reduce(
      (sum, part, other) => sum + (other === group ? 0 : part * scoreIn(certain, other, scenario)),
      0,
    );
    return [others / rest, scoreIn(certain, group, scenario)];
  });
}

/**
 * At what weight of a criterion the first place changes, where the other weights of the group keep their proportions.
 *
 * @param whose - for whose first place: that of the group itself, or that of all
 */
export function switchesOfWeight(
  certain: Certain,
  { group, criterion }: { readonly group: number; readonly criterion: number },
  whose: 'group' | 'all',
): Switch[] {
  const now = certain.weights[group]?.[criterion] as number;
  const say = whose === 'all' ? (certain.say[group] as number) : 1;
  return switchesOf(certain, now, (scenario) => {
    const value = certain.worth[group]?.[scenario]?.[criterion] as number;
    const own = scoreIn(certain, group, scenario);
    const rest = now < 1 ? (own - now * value) / (1 - now) : meanWithout(certain, { group, criterion, scenario });
    const others = whose === 'all' ? scoreOf(certain, scenario) - say * own : 0;
    return [others + say * rest, others + say * value];
  });
}

/** Where one criterion has all the weight, the others would share what it loses alike. */
function meanWithout(
  { worth }: Certain,
  { group, criterion, scenario }: { readonly group: number; readonly criterion: number; readonly scenario: number },
): number {
  const values = (worth[group]?.[scenario] ?? []).filter((_, other) => other !== criterion);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
