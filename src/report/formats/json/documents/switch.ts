import type { InUnit, Integer } from '../../../../units/printed.ts';

/** An assumption by its name. */
export interface NamedAssumption {
  /** Name of the assumption. */
  readonly name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  readonly scenario: string | null;
  /** Unit of its values. */
  readonly unit: string;
  /** Value in force, in the unit of the assumption. */
  readonly now: InUnit;
}

/** A gate that changes. */
export interface GateOfSwitch {
  /** Id of the contract form that asks it; null where no contract form does. */
  readonly responsibility: string | null;
  /** Who asks it, where no contract form does. */
  readonly requiredBy?: 'scenario' | 'study';
  /** Which requirement of those that ask it, from 0. */
  readonly requirement: Integer;
  /** Ids of the scenarios that the gate is of. */
  readonly scenarios: readonly string[];
}

/** A value of an assumption at which the lead or a gate changes. */
export interface SwitchJson extends NamedAssumption {
  /** What happens at the value: both are equal, the lead jumps, or a gate changes. */
  readonly kind: 'equal' | 'jump' | 'gate';
  /** The gate that changes; null where none does. */
  readonly gate: GateOfSwitch | null;
  /** Value at which it changes, in the unit of the assumption. */
  readonly value: InUnit;
  /** One standard error of the value, where the lead is a mean, in the unit of the assumption; null where that is not known. */
  readonly standardError?: number | null;
  /** Below the value: the id of the scenario that leads, `level`, or whether the gate is passed; null where that is not known. */
  readonly below: string | null;
  /** The same above the value. */
  readonly above: string | null;
  /** From the value in force to the one at which it changes, in the unit of the assumption; in months where that is a month. */
  readonly distance: number;
  /** The same as a part of the value in force, as a fraction; null where that is 0 or a month. */
  readonly distanceShare: number | null;
  /** The same as a part of the range of the assumption, as a fraction. */
  readonly distanceOfRange: number;
  /** Where the value lies in the distribution of the assumption, as a fraction; null without one. */
  readonly percentile: number | null;
  /** Chance that the assumption lies beyond the value, as a fraction; null without a distribution. */
  readonly chanceBeyond: number | null;
  /** Which side of the value that is the chance of: where the first does not lead or the gate fails, and where it changes elsewhere too, further from the value in force; null as the chance. */
  readonly beyond: 'below' | 'above' | null;
  /** A sentence to quote. */
  readonly sentence: string;
}
