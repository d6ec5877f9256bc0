import { expect } from 'vitest';
import { type Fact, whole } from '../support/footer-reading.ts';

/** What is said of gates that are not there. */
export const gateFacts: readonly Fact[] = [
  [
    whole('ID has no gates, so that none can turn\\.'),
    ([, id], { comparison }) => expect(comparison.scenarios.find((each) => each.id === id)?.gates).toEqual([]),
  ],
];
