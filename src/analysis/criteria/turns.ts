import { type Certain, scoreIn, scoreOf } from './certain.ts';

/** Where a straight line from what is now turns the first place. */
export interface Turn {
  /** The value at which another scenario draws level with the first. */
  readonly at: number;
  /** The place of that scenario. */
  readonly becomes: number;
}

/** Less than this is no lead: what is left is rounding. */
const tie = 1e-12;

/** As near to none or all as this is that. */
const edge = 1e-9;

/** The scenario that is first, by its place: of equals the first. Null where none is ranked. */
export function firstOf(certain: Certain, score: (scenario: number) => number): number | null {
  let first: number | null = null;
  for (const scenario of certain.ranked) if (first === null || score(scenario) > score(first) + tie) first = scenario;
  return first;
}

/**
 * The nearest values, below and above, at which the first place turns when a share moves and the others keep their proportions:
 * every lead is a straight line in the share, so that it is exact.
 *
 * @param now - the share, from 0 to 1
 * @param ends - the score of a scenario where the share is 0, and where it is 1
 */
function turnsOf(
  certain: Certain,
  now: number,
  ends: (scenario: number) => readonly [none: number, all: number],
): Turn[] {
  const at = (scenario: number, share: number): number => {
    const [none, all] = ends(scenario);
    return (1 - share) * none + share * all;
  };
  const first = firstOf(certain, (scenario) => at(scenario, now));
  if (first === null) return [];
  const crossings = certain.ranked.flatMap((other): Turn[] => {
    if (other === first) return [];
    const [none, all] = [ends(first)[0] - ends(other)[0], ends(first)[1] - ends(other)[1]];
    const lead = (1 - now) * none + now * all;
    // Level already, or a lead that the share does not move.
    if (lead <= tie) return [{ at: now, becomes: other }];
    if (Math.abs(all - none) <= tie) return [];
    const share = none / (none - all);
    // At an end itself the two are level, and beyond it there is nothing.
    return share > edge && share < 1 - edge ? [{ at: share, becomes: other }] : [];
  });
  const nearest = (side: readonly Turn[]): Turn[] =>
    side.toSorted((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now) || a.becomes - b.becomes).slice(0, 1);
  return [
    ...nearest(crossings.filter((turn) => turn.at <= now)),
    ...nearest(crossings.filter((turn) => turn.at > now)),
  ];
}

/** What share of say of a group turns the combined choice. */
export function turnsOfSay(certain: Certain, group: number): Turn[] {
  const now = certain.say[group] as number;
  return turnsOf(certain, now, (scenario) => {
    const own = scoreIn(certain, group, scenario);
    const others = certain.say.reduce(
      (sum, say, other) => sum + (other === group ? 0 : say * scoreIn(certain, other, scenario)),
      0,
    );
    return [now < 1 ? others / (1 - now) : own, own];
  });
}

/**
 * At what weight of a criterion the first place turns, where the other weights of the group keep their proportions.
 *
 * @param whose - for whose first place: that of the group itself, or that of all
 */
export function turnsOfWeight(
  certain: Certain,
  { group, criterion }: { readonly group: number; readonly criterion: number },
  whose: 'group' | 'all',
): Turn[] {
  const now = certain.weights[group]?.[criterion] as number;
  const say = whose === 'all' ? (certain.say[group] as number) : 1;
  return turnsOf(certain, now, (scenario) => {
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
