import { readable } from '../../units/readable.ts';
import { type Change, leadersOf, type Search, type LeadChange } from './drawn-back.ts';
import type { Variable } from './objective.ts';

/** Two values on a border, and of each whether the scenario leads beyond it only: not at the value as it is said. */
export type Open = readonly [first: boolean, second: boolean];

interface Point extends LeadChange {
  readonly at: readonly [first: number, second: number];
}

/** How far beyond a border, as a part of the way from now, is certainly not on it: more than it is drawn back to. */
const beyond = 1e-9;

/**
 * Whether borders are part of the side on which the scenario leads, as the figures are with the values that are said: with both of
 * them it leads, or with one of them while the other lies beyond its border.
 */
export function opennessOf(search: Search, points: readonly Point[]): readonly Open[] {
  const changes = points.flatMap(({ change, at }): Change[] => {
    const [a, b] = change.map(([index]) => index) as [number, number];
    const [first, second] = [search.movable[a] as Variable, search.movable[b] as Variable];
    const shown = [shownAs(at[0], first), shownAs(at[1], second)] as const;
    return [
      [
        [a, shown[0]],
        [b, shown[1]],
      ],
      [
        [a, shown[0]],
        [b, past(at[1], second)],
      ],
      [
        [a, past(at[0], first)],
        [b, shown[1]],
      ],
    ];
  });
  const leaders = leadersOf(search, changes);
  return points.map(({ leader, change }, point) => {
    const isMonth = change.map(([index]) => search.movable[index]?.assumption.unit === 'month');
    const [both, first, second] = [0, 1, 2].map((offset) => leaders[3 * point + offset] === leader);
    if (both === true) return [false, false];
    // Where each will do only while the other is beyond, nothing is said too much of either.
    const isEither = first === true && second === true;
    // A month that was found is one in which the scenario leads.
    return [!isMonth[0] && (isEither || first !== true), !isMonth[1] && (isEither || second !== true)];
  });
}

/** How many digits of a value are no matter of how far it was drawn back. */
const digits = 9;

const shownAs = (value: number, { assumption, now }: Variable): number =>
  assumption.unit === 'month'
    ? value
    : readable(Number(value.toPrecision(digits)), { from: now, unit: assumption.unit });

/** A little further from now, within the range; the next month may be another matter. */
function past(value: number, { assumption, now }: Variable): number {
  if (assumption.unit === 'month') return value;
  const { low, high } = assumption.range as { low: number; high: number };
  return Math.min(high, Math.max(low, value + beyond * (value - now)));
}
