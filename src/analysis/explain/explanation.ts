import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { AskedMetric, Metric } from '../../model/metrics/metrics.ts';
import type { Asked, Assumption, Dated } from '../../model/study/study.ts';
import type { RequiredBy } from '../../model/study/requirements.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Integer } from '../../units/printed.ts';
import type { Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { PlanContents } from '../runs/comparison.ts';
import type { Origin } from '../runs/origin.ts';

/**
 * What changed, gates left aside: how far the first scenario is ahead of the second (negative where it is behind),
 * or the figure of one scenario.
 */
export type Quantity =
  | {
      /** How far one scenario is ahead of another. */
      readonly kind: 'lead';
      /** Id of the scenario that is ahead where the lead is positive. */
      readonly first: string;
      /** Id of the other. */
      readonly second: string;
    }
  | {
      /** The figure of one scenario. */
      readonly kind: 'figure';
      /** Id of the scenario. */
      readonly scenario: string;
    };

/** Why a result differs between two sides: two dates, two variants of a study, two studies: `samen.explanation/1`. */
export interface Explanation {
  /** The months as of which the old side and the new one are known. */
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
  readonly metric: AskedMetric;
  /** How draws were made of which the quantity is the mean, with its standard errors; null where it is that of the plan. */
  readonly ofMean: MeanOfQuantity | null;
  /** What is explained. */
  readonly quantity: Quantity;
  /** Whether it is what follows from who leads, and was not asked for. */
  readonly isDefault: boolean;
  /** The quantity on the old side, in the unit of the metric. */
  readonly start: number;
  /** The quantity on the new side, in the unit of the metric; a finish in months from the start of the new study. */
  readonly end: number;
  /** End less start. */
  readonly change: number;
  /** Every scenario of either side by the figure that is ranked by, as `samen compare` ranks them. */
  readonly ranking: Rankings;
  /** Of the scenarios on each side whose figure has a contingency in it, what they hold. */
  readonly plan: { readonly old: readonly PlanContents[]; readonly new: readonly PlanContents[] };
  readonly outcome: Outcome;
  /** What changed: what accounts for most of the change first, what is without effect last. */
  readonly effects: readonly Effect[];
  /** Where two studies differ otherwise than in values: what the bar of the structure stands for. */
  readonly differences: readonly Path[];
  /** The assumptions one after another, as the evidence came in. These depend on the order. */
  readonly inTime: readonly Step[];
  /** Why there is no such order; null where there is. */
  readonly noOrder: 'one-date' | 'two-studies' | null;
  /** Every gate of which the state differs, by scenario. */
  readonly gates: readonly ChangedGate[];
  /** Figures of the old leader and of the new one that moved by more than a tenth; none where a quantity was asked for. */
  readonly moved: readonly MovedFigure[];
  readonly method: Method;
}

/** A figure of a scenario on both sides, in the unit of its metric; a finish in months from the start of the new study. */
export interface MovedFigure {
  readonly scenario: string;
  readonly metric: Metric;
  readonly was: number;
  readonly is: number;
}

/** How the draws were made that a quantity is the mean of, with the same random numbers on both sides; and how far off it may be. */
export interface MeanOfQuantity {
  /** How many draws. */
  readonly draws: Integer;
  /** Seed of the random numbers: the same gives the same draws. */
  readonly seed: Integer;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  readonly method: 'random' | 'latin';
  /** One standard error of the start, in the unit of the metric. */
  readonly startError: number;
  /** The same of the end. */
  readonly endError: number;
  /** The same of the change. */
  readonly changeError: number;
}

/** Both sides as samen compare ranks them. */
export interface Rankings {
  /** On the old side. */
  readonly old: readonly RankedScenario[];
  /** On the new side. */
  readonly new: readonly RankedScenario[];
}

/** How many settings were computed; and how many orders, where there were too many to compute all settings. */
interface Method {
  /** How many combinations of changes were computed. */
  readonly settings: Integer;
  /** How many orders were drawn, where there were too many to compute all; null where the effects are exact. */
  readonly permutations: Integer | null;
}

/** What one thing that changed did to the quantity: an assumption, the assumptions of a group, or the structure. */
export interface Effect {
  readonly of:
    | { readonly kind: 'assumption'; readonly changes: readonly [Change] }
    | { readonly kind: 'group'; readonly label: string; readonly changes: readonly Change[] }
    | { readonly kind: 'structure'; readonly changes: readonly [] };
  /** Its Shapley value: the effects add up to the change. */
  readonly effect: number;
  /** The part of the change; null where there is none. */
  readonly share: number | null;
  /** Its standard error; null where the effect is exact. */
  readonly error: number | null;
}

/** An assumption of which the value differs. */
export interface Change {
  readonly key: AssumptionKey;
  readonly name: string;
  readonly scenario: string | null;
  readonly assumption: Assumption;
  readonly was: Known;
  readonly is: Known;
}

/** What was known of an assumption at a date; `dated` and `value` are null where nothing was. */
export interface Known {
  readonly dated: Dated | null;
  /** In the assumption's own unit. */
  readonly value: number | null;
  readonly origin: Origin | null;
}

export interface Step {
  readonly key: AssumptionKey;
  /** The month in which the later of the two values became known. */
  readonly month: CalendarMonth | null;
  readonly effect: number;
  /** One standard error of it, where it is of means over draws. */
  readonly error?: number;
}

/** A scenario on one side; without a rank where it is not feasible. */
export interface RankedScenario {
  /** Id of the scenario. */
  readonly id: string;
  /** Place in the ranking; null where it is not ranked. */
  readonly rank: Integer | null;
  /** What it is ranked by, in the unit of the metric; null where it has no such figure, as one that is never finished. */
  readonly value: number | null;
}

/** Who leads at a date: the first of the feasible scenarios. Null where none is. */
export interface Lead {
  /** Id of the scenario that leads. */
  readonly leader: string;
  /** Ids of the others that are as good: they share the first place. */
  readonly shared: readonly string[];
  /** Id of the next of the feasible scenarios, whoever that is; null where no other is feasible. */
  readonly over: string | null;
  /** The lead, in the unit of the metric. */
  readonly by: number;
}

/**
 * How the first place changed: not at all; because the one that had it is not feasible any more; because the one that has it
 * has become so; because of the figures; or somebody leads at one date only, or at neither.
 */
export interface Outcome {
  /** What happened to the first place: nothing; the one that had it is not feasible any more, or the one that has it became so; figures changed; or nobody led or leads. */
  readonly kind: 'same' | 'gate-lost' | 'gate-gained' | 'figures' | 'none-before' | 'none-after' | 'none';
  /** Who led; null where nobody did. */
  readonly before: Lead | null;
  /** Who leads; null where nobody does. */
  readonly after: Lead | null;
  /** The gates that decided it. */
  readonly gates: readonly ChangedGate[];
  /** Ids of scenarios that were feasible and are not any more. */
  readonly lost: readonly string[];
  /** Ids of scenarios that have become feasible. */
  readonly gained: readonly string[];
}

export interface ChangedGate {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly by: RequiredBy;
  readonly requirement: number;
  readonly of: Asked;
  /** Whether at least or at most so much is asked. */
  readonly bound: 'at-least' | 'at-most';
  readonly unit: Unit;
  readonly was: GateState;
  readonly is: GateState;
  /** Names of the assumptions that changed and that the evidence or the bound rests on. */
  readonly turnedBy: readonly AssumptionKey[];
  /** Whether it is asked otherwise than before, or on one side only. */
  readonly byStructure: boolean;
}

/** Null where nothing is known; `none` where nothing is asked. */
export interface GateState {
  /** Whether it is passed; unknown where nothing is known, none where nothing is asked. */
  readonly status: 'pass' | 'fail' | 'unknown' | 'none';
  readonly value: number | null;
  readonly limit: number | null;
}
