import type { LeadersAt } from './leaders.ts';
import type { Objective, Variable } from './objective.ts';

/** A value of some assumptions; the others are as they are. */
export type Change = readonly (readonly [index: number, value: number])[];

/** What is moved, and who leads then. */
export interface Search {
  readonly objective: Objective;
  readonly movable: readonly Variable[];
  readonly leadersAt: LeadersAt;
  /** Who leads now, by position; −1: nobody. */
  readonly current: number;
}

/** Who leads at each of some changes. */
export function leadersOf({ movable, leadersAt }: Search, changes: readonly Change[]): Int32Array {
  const points = movable.map(({ now }) => changes.map(() => now));
  changes.forEach((change, point) => {
    for (const [index, value] of change) (points[index] as number[])[point] = value;
  });
  return leadersAt(points).leaders;
}

/** A change, and who leads with it. */
export interface LeadChange {
  readonly change: Change;
  readonly leader: number;
}

/** Enough to tell the value to what can be read, and to the bits of what follows from it. */
const halvings = 44;

/** A pair on its way: how far each of the two is moved while the same scenario leads. */
export interface Meeting extends LeadChange {
  readonly at: readonly [first: number, second: number];
}

/**
 * The least that both must move: first both together along the line from now until the scenario leads, then each by itself back
 * towards now while it does. All pairs go on together.
 */
export function drawnBack(search: Search, found: readonly LeadChange[]): readonly Meeting[] {
  let meetings = found.map((each): Meeting => ({
    ...each,
    at: [each.change[0]?.[1] ?? 0, each.change[1]?.[1] ?? 0],
  }));
  for (const which of [
    [true, true],
    [true, false],
    [false, true],
  ] as const)
    meetings = nearer(search, meetings, which);
  return meetings;
}

/** Every pair with those of the two that are meant as near to now as the scenario still leads. */
function nearer(search: Search, meetings: readonly Meeting[], which: readonly [boolean, boolean]): Meeting[] {
  const bounds = meetings.map(() => ({ low: 0, high: 1 }));
  for (let round = 0; round < halvings; round++) {
    const middles = bounds.map(({ low, high }) => (low + high) / 2);
    const tried = meetings.map((meeting, pair) => partOf(search, meeting, which, middles[pair] as number));
    const leaders = leadersOf(
      search,
      tried.map((at, pair) => (meetings[pair]?.change ?? []).map(([index], place) => [index, at[place] as number])),
    );
    bounds.forEach((bound, pair) => {
      if (leaders[pair] === meetings[pair]?.leader) bound.high = middles[pair] as number;
      else bound.low = middles[pair] as number;
    });
  }
  return meetings.map((meeting, pair) => ({ ...meeting, at: partOf(search, meeting, which, bounds[pair]?.high ?? 1) }));
}

function partOf(
  { movable }: Search,
  { change, at }: Meeting,
  which: readonly [boolean, boolean],
  part: number,
): [number, number] {
  const [first, second] = change.map(([index], place) => {
    const { now, assumption } = movable[index] as Variable;
    const end = at[place] as number;
    const value = which[place] === true && part < 1 ? now + part * (end - now) : end;
    return assumption.unit === 'month' ? Math.round(value) : value;
  });
  return [first as number, second as number];
}
