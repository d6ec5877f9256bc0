import type { Estimate } from '../model/estimates/estimate.ts';

/** What is said of the shapes of estimates. */
export interface EstimateWords {
  /** Of numbers that were drawn; `event`: whether a risk happens. */
  readonly shapes: Readonly<Record<Estimate['shape'] | 'event', string>>;
  /** Beside the ends of an estimate: what these are, where they are not the least and the most. */
  readonly bands: Readonly<Record<Exclude<Estimate['shape'], 'constant'>, string>>;
}
