import type { AssumptionKey } from '../../engine/label.ts';
import type { AskedMetric } from '../../model/metrics/metrics.ts';
import type { Asked, Assumption, Dated } from '../../model/study/study.ts';
import type { RequiredBy } from '../../model/study/requirements.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { PlanContents } from '../runs/comparison.ts';
import type { Origin } from '../runs/origin.ts';

/**
 * What a change is told of, gates left aside: how far the first scenario is ahead of the second (negative where it is behind),
 * or the figure of one scenario.
 */
export type Quantity =
  | { readonly kind: 'lead'; readonly first: string; readonly second: string }
  | { readonly kind: 'figure'; readonly scenario: string };

/** Why a result differs between two sides: two dates, two variants of a study, two studies: `samen.explanation/1`. */
export interface Explanation {
  /** The months as of which the old side and the new one are known. */
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
  readonly metric: AskedMetric;
  readonly quantity: Quantity;
  /** Whether it is what follows from who leads, and was not asked for. */
  readonly isDefault: boolean;
  /** The quantity on the old side and on the new one; a finish in months from the start of the new study. */
  readonly start: number;
  readonly end: number;
  readonly change: number;
  /** Every scenario of either side by the figure that is ranked by, as `samen compare` ranks them. */
  readonly ranking: { readonly old: readonly RankedScenario[]; readonly new: readonly RankedScenario[] };
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
  readonly gates: readonly TurnedGate[];
  readonly method: Method;
}

/** How many settings were computed; and how many orders, where there were too many to compute all settings. */
interface Method {
  readonly settings: number;
  readonly permutations: number | null;
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
}

/** A scenario on one side; without a rank where it is not feasible. */
export interface RankedScenario {
  readonly id: string;
  readonly rank: number | null;
  readonly value: number;
}

/** Who leads at a date: the first of the feasible scenarios. Null where none is. */
export interface Lead {
  readonly leader: string;
  /** The others that are as good: they share the first place. */
  readonly shared: readonly string[];
  /** Over whom: the next of the feasible scenarios, whoever that is; null where no other is feasible. */
  readonly over: string | null;
  readonly by: number;
}

/**
 * How the first place changed: not at all; because the one that had it is not feasible any more; because the one that has it
 * has become so; because of the figures; or somebody leads at one date only, or at neither.
 */
export interface Outcome {
  readonly kind: 'same' | 'gate-lost' | 'gate-gained' | 'figures' | 'none-before' | 'none-after' | 'none';
  readonly before: Lead | null;
  readonly after: Lead | null;
  /** The gates that decided it. */
  readonly gates: readonly TurnedGate[];
  /** Scenarios that were feasible and are not any more, and those that have become so; each in order of id. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

export interface TurnedGate {
  readonly scenario: string;
  readonly by: RequiredBy;
  readonly requirement: number;
  readonly of: Asked;
  readonly bound: 'at-least' | 'at-most';
  readonly unit: Unit;
  readonly was: GateState;
  readonly is: GateState;
  /** The assumptions that changed and that the evidence or the bound rests on. */
  readonly turnedBy: readonly AssumptionKey[];
  /** Whether it is asked otherwise than before, or on one side only. */
  readonly byStructure: boolean;
}

/** Null where nothing is known; `none` where nothing is asked. */
export interface GateState {
  readonly status: 'pass' | 'fail' | 'unknown' | 'none';
  readonly value: number | null;
  readonly limit: number | null;
}
