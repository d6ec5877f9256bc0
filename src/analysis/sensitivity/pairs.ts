import { quantile } from '../../model/estimates/estimate.ts';
import { largest } from '../../numerics/extremes.ts';
import { leadersAt, leaderNow, nobody } from './leaders.ts';
import { opennessOf } from './borders.ts';
import { type Change, drawnBack, leadersOf, type Meeting, type Search, type LeadChange } from './drawn-back.ts';
import type { Objective, Variable } from './objective.ts';

/** How far assumptions are moved: to the P10 and P90 of an estimate and the ends of the range of a constant, or within a part of the range. */
export type Moved = 'p10-p90' | 'range';

/** Two assumptions that make a scenario lead together, where neither does alone. */
export interface SwitchingPair {
  readonly moved: Moved;
  readonly first: Move;
  readonly second: Move;
  /** Id of the scenario that they make lead; null: nobody leads, as all fail a gate. */
  readonly leader: string | null;
  /** The further of the two, as a part of how far it was moved at most: what pairs are ordered by. */
  readonly distance: number;
}

/** To which value an assumption must go at least, while the other is where it must be. */
export interface Move {
  readonly variable: Variable;
  readonly value: number;
  /** Whether it must go beyond that value, as it is said: at that itself the scenario does not lead. */
  readonly isOpen: boolean;
}

/** An assumption that makes a scenario lead by itself. */
export interface SwitchingAlone {
  readonly moved: Moved;
  readonly leader: string | null;
  readonly variable: Variable;
}

export interface Pairs {
  /** Who leads now; null: nobody. */
  readonly now: string | null;
  /** The part of the range that is looked through at most, as a fraction. */
  readonly share: number;
  /** Those within the P10 and P90 first, within these the nearest first. */
  readonly pairs: readonly SwitchingPair[];
  /** What makes a scenario lead alone, by how far it is moved: it is in no pair for that scenario. */
  readonly alone: readonly SwitchingAlone[];
  /** How many assumptions were moved. */
  readonly moved: number;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Into how many steps each side is cut, for one assumption and for each of two. */
const stepsAlone = 32;
const stepsOfPair = 2;

/** Which pairs of assumptions change the lead that neither changes alone. @param share - of the range, from now on, that is looked through at most */
export function pairsOf(objective: Objective, variables: readonly Variable[], share: number): Pairs {
  const current = leaderNow(objective);
  const movable = variables.filter(({ assumption }) => assumption.range !== null);
  const keys = movable.map(({ key }) => key);
  const search: Search = { objective, movable, leadersAt: leadersAt(objective, keys), current: current ?? -1 };
  const close = movable.map((variable) => likely(variable, share));
  const far = movable.map((variable) => partOfRange(variable, share));
  // Two constants go as far in both.
  const isFurther = (index: number): boolean => movable[index]?.estimate.shape !== 'constant';
  const found = [
    switchingPairs(search, 'p10-p90', close, () => true),
    switchingPairs(search, 'range', far, (first, second) => isFurther(first) || isFurther(second)),
  ];
  return {
    now: current === null ? null : (objective.runs[current]?.scenario.id ?? null),
    share,
    pairs: eachOnce(
      found.flatMap(({ pairs }) => pairs),
      ({ first, second, leader }) => `${first.variable.key} ${second.variable.key} ${leader ?? ''}`,
    ),
    alone: eachOnce(
      found.flatMap(({ alone }) => alone),
      ({ variable, leader }) => `${variable.key} ${leader ?? ''}`,
    ),
    moved: movable.length,
  };
}

/** What is found within P10 and P90 is not reported of the range again. */
function eachOnce<T>(found: readonly T[], nameOf: (each: T) => string): T[] {
  const names = new Map<string, T>();
  for (const each of found) if (!names.has(nameOf(each))) names.set(nameOf(each), each);
  return [...names.values()];
}

const wholeOf = (variable: Variable): Ends => variable.assumption.range as Ends;

/** From the value in force towards both ends of the range, no further than a part of the way. */
function partOfRange(variable: Variable, share: number): Ends {
  const { low, high } = wholeOf(variable);
  const { now } = variable;
  return inUnit(variable, { low: now - share * (now - low), high: now + share * (high - now) });
}

/** P10 and P90 of an estimate, with the value in force between them, within a part of its range; of a constant that part. */
function likely(variable: Variable, share: number): Ends {
  const { estimate, now } = variable;
  const { low, high } = partOfRange(variable, share);
  if (estimate.shape === 'constant') return { low, high };
  const [p10, p90] = [quantile(estimate, 0.1), quantile(estimate, 0.9)];
  return inUnit(variable, { low: Math.max(low, Math.min(now, p10)), high: Math.min(high, Math.max(now, p90)) });
}

/** Only whole months mean anything. */
const inUnit = ({ assumption }: Variable, { low, high }: Ends): Ends =>
  assumption.unit === 'month' ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high };

/** Values from now towards both ends, in so many steps to each side; now itself is not among them. */
function steps({ now, assumption }: Variable, { low, high }: Ends, count: number): number[] {
  const values = [low, high].flatMap((end) =>
    Array.from({ length: count }, (_, index) =>
      index + 1 === count ? end : now + ((end - now) * (index + 1)) / count,
    ),
  );
  const whole = assumption.unit === 'month' ? values.map(Math.round) : values;
  return [...new Set(whole)].filter((value) => value !== now);
}

function switchingPairs(
  search: Search,
  moved: Moved,
  ends: readonly Ends[],
  isLooked: (first: number, second: number) => boolean,
): Pick<Pairs, 'pairs' | 'alone'> {
  const { movable, objective } = search;
  const alone = aloneAmong(search, ends);
  const values = movable.map((variable, index) => steps(variable, ends[index] as Ends, stepsOfPair));
  const changes = [...movable.keys()]
    .flatMap((first) => changesWith(first, values))
    .filter(([first, second]) => first !== undefined && second !== undefined && isLooked(first[0], second[0]));
  const leaders = leadersOf(search, changes);
  const isAlone = ({ change, leader }: LeadChange): boolean =>
    change.some(([index]) => alone.get(leader)?.has(index) === true);
  const nearest = new Map<string, LeadChange>();
  changes.forEach((change, point) => {
    const leader = leaders[point] as number;
    if (!changesLead(search, leader) || isAlone({ change, leader })) return;
    const name = `${change.map(([index]) => index).join(' ')} ${leader}`;
    const known = nearest.get(name);
    if (known === undefined || furthest(search, ends, change) < furthest(search, ends, known.change))
      nearest.set(name, { change, leader });
  });
  const idOf = (leader: number): string | null => objective.runs[leader]?.scenario.id ?? null;
  const meetings = drawnBack(search, [...nearest.values()]);
  addAlone(search, meetings, alone);
  const pairs = pairsAt(
    search,
    moved,
    ends,
    meetings.filter((meeting) => !isAlone(meeting)),
  );
  return {
    alone: [...alone].flatMap(([leader, indices]) =>
      [...indices].map((index) => ({ moved, leader: idOf(leader), variable: movable[index] as Variable })),
    ),
    pairs: pairs.toSorted((a, b) => a.distance - b.distance),
  };
}

/** Every value of one assumption with every value of each that comes after it. */
const changesWith = (first: number, values: readonly (readonly number[])[]): Change[] =>
  values.slice(first + 1).flatMap((others, offset) =>
    (values[first] ?? []).flatMap((one) =>
      others.map((other): Change => [
        [first, one],
        [first + 1 + offset, other],
      ]),
    ),
  );

/** Whether another leads; where `--set` would be refused, nothing is said. */
const changesLead = ({ current }: Search, leader: number): boolean => leader !== current && leader >= nobody;

/** Which assumptions make a scenario lead alone, by the position of the scenario. */
function aloneAmong(search: Search, ends: readonly Ends[]): Map<number, Set<number>> {
  const changes = search.movable.flatMap((variable, index) =>
    steps(variable, ends[index] as Ends, stepsAlone).map((value): Change => [[index, value]]),
  );
  const leaders = leadersOf(search, changes);
  const found = new Map<number, Set<number>>();
  changes.forEach((change, point) => {
    const leader = leaders[point] as number;
    if (changesLead(search, leader)) addTo(found, leader, change);
  });
  return found;
}

function addTo(found: Map<number, Set<number>>, leader: number, change: Change): void {
  const known = found.get(leader) ?? new Set<number>();
  for (const [index] of change) known.add(index);
  found.set(leader, known);
}

/** Of two that were drawn back, what makes the scenario lead alone there: between the values of it that were looked at. */
function addAlone(search: Search, meetings: readonly Meeting[], found: Map<number, Set<number>>): void {
  const tried = meetings.flatMap(({ change, at, leader }) =>
    change.map(([index], place): LeadChange => ({ change: [[index, at[place] as number]], leader })),
  );
  const leaders = leadersOf(
    search,
    tried.map(({ change }) => change),
  );
  tried.forEach(({ change, leader }, point) => {
    if (leaders[point] === leader) addTo(found, leader, change);
  });
}

/** How far the further of two is moved, as a part of how far it could be. */
function furthest({ movable }: Search, ends: readonly Ends[], change: Change): number {
  const parts = change.map(([index, value]) => {
    const { now } = movable[index] as Variable;
    const { low, high } = ends[index] as Ends;
    return Math.abs(value - now) / Math.abs((value < now ? low : high) - now);
  });
  return largest(parts);
}

function pairsAt(search: Search, moved: Moved, ends: readonly Ends[], meetings: readonly Meeting[]): SwitchingPair[] {
  const { movable, objective } = search;
  const open = opennessOf(search, meetings);
  return meetings.map(({ change, at, leader }, pair) => {
    const least = change.map(([index], place): Change[number] => [index, at[place] as number]);
    const [first, second] = least.map(([index, value], place): Move => ({
      variable: movable[index] as Variable,
      value,
      isOpen: open[pair]?.[place] === true,
    }));
    return {
      moved,
      first: first as Move,
      second: second as Move,
      leader: objective.runs[leader]?.scenario.id ?? null,
      distance: furthest(search, ends, least),
    };
  });
}
