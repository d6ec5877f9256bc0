import { expect } from 'vitest';
import { type Check, type Fact, whole } from '../support/footer-reading.ts';

/** The gate is named where one of the scenarios has others, with what it asks where others ask about the same. */
const passesOnlyWhile: Check = ([, scenarios = '', on, least], { comparison }) => {
  const ids = [...scenarios.matchAll(/scenario-\d/g)].map(([id]) => id);
  const gates = comparison.scenarios.filter(({ id }) => ids.includes(id)).map((each) => each.gates);
  expect(gates).toHaveLength(ids.length);
  expect(on !== undefined).toBe(gates.some((each) => each.length > 1));
  const asked = gates.map((each) => each.filter(({ assumption }) => on === undefined || assumption === on));
  expect(Math.min(...asked.map((each) => each.length))).toBeGreaterThan(0);
  expect(least === undefined).toBe(asked.every((each) => each.length === 1));
  const bounds = asked.map((each) => each.map(({ atLeast }) => (Number(atLeast) * 100).toFixed(6)));
  expect(bounds.every((each) => least === undefined || each.includes(Number(least).toFixed(6)))).toBe(true);
};

/** What is said of gates that are not there, and of those that fail. */
export const gateFacts: readonly Fact[] = [
  [
    /^(.*?) pass(?:es)? (?:its|their) gate(?: on "(.*?)"(?: \(at least ([\d.]+)%\))?)? only while .*$/g,
    passesOnlyWhile,
  ],
  [
    whole('ID has no gates, so that none can change\\.'),
    ([, id], { comparison }) => expect(comparison.scenarios.find((each) => each.id === id)?.gates).toEqual([]),
  ],
  [
    whole('✗ ID fails a gate with the values in force(?:: where it leads, it does so by its figure only)?\\.'),
    ([, id], { comparison }) => expect(comparison.scenarios.find((each) => each.id === id)?.feasible).toBe(false),
  ],
];
