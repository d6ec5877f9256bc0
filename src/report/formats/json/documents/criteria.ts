import type { Criteria, CriterionResult as Computed } from '../../../../analysis/criteria/result.ts';
import type { Envelope } from './envelope.ts';

/** A criterion, its scale, and what scenarios come to on it. */
export interface CriterionResult extends Omit<Computed, 'unit'> {
  /** The unit of what is given in its own: the currency of the study, months from the start, score, or share as a fraction. */
  readonly unit: string;
}

/** What samen criteria --format json prints. Scores from 0 to 100, worths, weights and shares as fractions. */
export interface CriteriaDocument extends Envelope, Omit<Criteria, 'study' | 'asOf' | 'criteria'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.criteria/1';
  /** What scenarios are judged on, by id. */
  readonly criteria: readonly CriterionResult[];
}
