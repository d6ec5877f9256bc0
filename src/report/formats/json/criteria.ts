import type { Criteria } from '../../../analysis/criteria/result.ts';
import type { CriteriaDocument } from './documents/criteria.ts';
import { envelope, type JsonContext } from './envelope.ts';

/** How scenarios do on the criteria: `samen.criteria/1`. */
export const criteriaJson = (result: Criteria, context: JsonContext): string =>
  envelope<CriteriaDocument>('samen.criteria/1', result, context);
