import { expect } from 'vitest';
import { type Fact, whole } from '../support/footer-reading.ts';

/** What is said of gates that are not there, and of those that fail. */
export const gateFacts: readonly Fact[] = [
  [
    whole('ID has no gates, so that none can turn\\.'),
    ([, id], { comparison }) => expect(comparison.scenarios.find((each) => each.id === id)?.gates).toEqual([]),
  ],
  [
    /✗ (scenario-\d) fails a gate with the values in force(?:: where it leads, it does so by its figure only)?\./g,
    ([, id], { comparison }) => expect(comparison.scenarios.find((each) => each.id === id)?.feasible).toBe(false),
  ],
];
