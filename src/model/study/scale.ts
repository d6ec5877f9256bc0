import type { Metric } from '../metrics/metrics.ts';

/** A result that a criterion can be bound to: a metric, or the chance that no gate fails. */
export type ScoredResult = Metric | { readonly kind: 'feasible' };

/** Of a value function: what so much of a criterion is worth, from 0 to 1. */
export interface ValuePoint {
  readonly at: number;
  readonly worth: number;
}

/** How the weights of a group were asked for. */
export type Weighing = 'points' | 'order' | 'swing';

/** What scenarios are judged on. */
export interface CriterionOf<Amount, Title> {
  readonly title: Title | null;
  /** What it is part of; null where nobody says. */
  readonly theme: Title | null;
  /** The result it is bound to; null where it is scored by hand. */
  readonly result: ScoredResult | null;
  readonly worst: Amount;
  readonly best: Amount;
  /** In order of `at`, what lies between them on a straight line; null where it is one line from worst to best. */
  readonly points: readonly ValuePoint[] | null;
  /** The least good it may be; null where anything will do. */
  readonly threshold: Amount | null;
}

/** A group that weighs criteria. */
export interface StakeholderOf<Amount, Title> {
  readonly title: Title | null;
  readonly say: Amount;
  readonly weighing: Weighing;
  /** By criterion; of an order, the rank-order centroid. */
  readonly weights: ReadonlyMap<string, Amount>;
  /** The order that was stated, from most to least important, those in one place tied; null where weights were. */
  readonly order: readonly (readonly string[])[] | null;
  /** Whose scores it goes by; null where nobody says. */
  readonly assessors: readonly string[] | null;
}
