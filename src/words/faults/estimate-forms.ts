import { numberForms } from '../../model/estimates/estimate.ts';

/** How estimates are written, each by its keys. */
export const estimateForms: readonly string[] = [
  ...numberForms.map(({ keys }) => `{ ${keys.join(', ')} }`),
  '{ any-of: [{ value, probability }] }',
];
