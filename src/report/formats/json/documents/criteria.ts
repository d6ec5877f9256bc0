import type { Criteria } from '../../../../analysis/criteria/result.ts';
import type { Envelope } from './envelope.ts';

/** What samen criteria --format json prints. Scores from 0 to 100, worths, weights and shares as fractions. */
export interface CriteriaDocument extends Envelope, Omit<Criteria, 'study' | 'asOf'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.criteria/1';
}
