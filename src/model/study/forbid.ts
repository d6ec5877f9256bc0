import type { Age } from '../../units/age.ts';

/** What `check` reports of a study that is computed all the same. */
export interface Forbid {
  /** How old the value of an assumption may be at the as-of month; null: as old as it is. */
  readonly stale: Age | null;
  /** How much of the leading margin may rest on judgements, from 0 to 1; null: all of it. */
  readonly judgementShareAbove: number | null;
  /** Whether every number needs somebody who vouches for it. */
  readonly unstated: boolean;
  /** Whether the scenario with the best figure must be feasible. */
  readonly infeasibleFirst: boolean;
}
