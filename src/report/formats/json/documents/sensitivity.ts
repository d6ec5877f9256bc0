import type { Count, InUnit, Integer } from '../../../../units/printed.ts';
import type { Envelope } from './envelope.ts';
import type { GridJson, PairsJson } from './plane.ts';
import type { NamedAssumption, SwitchJson } from './switch.ts';

/** What the lead or figure is at both ends of an assumption. */
export interface BarJson extends NamedAssumption {
  /** Whether the ends are the P10 and P90 of the estimate, or its range. */
  readonly between: 'p10-p90' | 'range';
  /** Low end, in the unit of the assumption. */
  readonly low: InUnit;
  /** High end, in the unit of the assumption. */
  readonly high: InUnit;
  /** The lead or figure at the low end, in the unit of the metric; null where it has no value. */
  readonly atLow: number | null;
  /** The lead or figure at the high end, in the unit of the metric; null where it has no value. */
  readonly atHigh: number | null;
  /** Difference between the two, in the unit of the metric; null where one has no value. */
  readonly swing: number | null;
  /** One standard error of the swing, where it is of means; null where that has no value. */
  readonly standardError?: number | null;
  /** Whether both ends move it to one side. */
  readonly oneSided: boolean;
}

/** How the draws were made that something is the mean of. */
export interface MeanJson {
  /** How many draws. */
  readonly draws: Count;
  /** Seed of the random numbers: the same gives the same draws. */
  readonly seed: Integer;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  readonly method: 'random' | 'latin';
}

/** A switching value of the lead over a scenario that is not the second. */
export interface SwitchOverOther extends SwitchJson {
  /** Id of the scenario that leads. */
  readonly first: string;
  /** Id of the one that it leads. */
  readonly second: string;
}

/** What samen sensitivity --format json prints. */
export interface SensitivityDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.sensitivity/1';
  /** The metric that is meant: figures are in its unit, EUR, months or points. */
  readonly metric: string;
  /** Id of the scenario that is ahead, or that the figure is of. */
  readonly first: string;
  /** Id of the scenario that it is compared with; null where the figure of one is meant. */
  readonly second: string | null;
  /** Ids of scenarios of these that fail a gate. */
  readonly infeasible: readonly string[];
  /** How the draws were made that the lead or figure is the mean of; left out where it is that of the plan. */
  readonly ofMean?: MeanJson;
  /** The lead or figure as things are, in the unit of the metric. */
  readonly base: number;
  /** One standard error of that; left out where it is that of the plan. */
  readonly standardError?: number;
  /** What the lead or figure is at both ends of each assumption, the largest swing first. */
  readonly tornado: readonly BarJson[];
  /** Names of assumptions that are formulas, and follow from others. */
  readonly notVaried: readonly string[];
  /** Values at which the lead or a gate changes, the nearest first. */
  readonly switches: readonly SwitchJson[];
  /**
   * Of the two that lead: the switch of the lead over another scenario that is more likely to be passed than any of these; left
   * out where there is none.
   */
  readonly likelier?: SwitchOverOther;
  /** Names of assumptions that do not change it within their range. */
  readonly noneInRange: readonly string[];
  /** Names of assumptions without a range to look in. */
  readonly withoutRange: readonly string[];
  /** Who leads in the plane of two assumptions; left out without --grid. */
  readonly grid?: GridJson;
  /** Which two assumptions together change the lead; left out without --pairs. */
  readonly pairs?: PairsJson;
}
