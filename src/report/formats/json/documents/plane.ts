import type { Id, InUnit } from '../../../../units/printed.ts';
import type { CurvePoint } from '../../../../analysis/sensitivity/edge-sign-changes.ts';
import type { Moved } from '../../../../analysis/sensitivity/pairs.ts';
import type { NamedAssumption } from './switch.ts';

/** A point at which another scenario comes to lead, found along one assumption while the other is fixed. */
export interface CurvePointJson {
  /** Value of the first assumption, in its unit. */
  readonly a: InUnit;
  /** Value of the second assumption, in its unit. */
  readonly b: InUnit;
  /** Along which of the two it was found; the other is a value of the grid. */
  readonly along: 'a' | 'b';
  /** Id of the scenario that leads just below, along that one; null: nobody. */
  readonly below: Id | null;
  /** Id of the scenario that leads at the point and just above; null: nobody. */
  readonly above: Id | null;
  /** Whether their figures are equal there, a gate changes, or they pass each other in a jump. */
  readonly kind: CurvePoint['kind'];
}

/** Who leads in the plane of two assumptions. */
export interface GridJson {
  /** The first assumption. */
  readonly a: NamedAssumption;
  /** The second assumption. */
  readonly b: NamedAssumption;
  /** The values of the first that were looked at, in its unit, ends of its range included. */
  readonly as: readonly InUnit[];
  /** The values of the second that were looked at, in its unit. */
  readonly bs: readonly InUnit[];
  /** For each value of the second, for each of the first: id of the scenario that leads; null: nobody. */
  readonly leaders: readonly (readonly (Id | null)[])[];
  /** Id of the scenario that leads with the values in force; null: nobody. */
  readonly now: Id | null;
  /** Every change of the leader between two neighbouring points of the grid, exactly. */
  readonly curve: readonly CurvePointJson[];
}

/** To which value an assumption must go. */
export interface MoveJson extends NamedAssumption {
  /** The value that it must reach at least, seen from now, in its unit. */
  readonly value: InUnit;
}

/** Two assumptions that make a scenario lead together, where neither does alone. */
export interface PairJson {
  /** Id of the scenario that leads then; null: nobody, as all fail a gate. */
  readonly leader: Id | null;
  /** How far both were moved at most. */
  readonly moved: Moved;
  /** The first. */
  readonly first: MoveJson;
  /** The second. */
  readonly second: MoveJson;
  /** How far the further of the two is moved, as a part of how far it was moved at most. */
  readonly distance: number;
  /** A sentence to quote. */
  readonly sentence: string;
}

/** Which two assumptions together change the lead. */
export interface PairsJson {
  /** Id of the scenario that leads with the values in force; null: nobody. */
  readonly now: Id | null;
  /** How far assumptions were moved at most, as a part of the way to the ends of their ranges. */
  readonly within: number;
  /** Those within P10 and P90 first, within these the nearest first. */
  readonly pairs: readonly PairJson[];
  /** What makes a scenario lead alone, and is in no pair for it. */
  readonly alone: readonly {
    /** Id of the scenario; null: nobody leads then. */
    readonly leader: Id | null;
    /** How far it was moved at most. */
    readonly moved: Moved;
    /** Name of the assumption, behind the id of its scenario where it is of one. */
    readonly name: string;
  }[];
}
