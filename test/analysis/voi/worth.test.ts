import { expect, it } from 'vitest';
import type { ChoiceOption } from '../../../src/analysis/voi/options.ts';
import { decisionOf, worthOf, worthOfAll } from '../../../src/analysis/voi/worth.ts';

const option = (costs: readonly number[]) => ({ costs: Float64Array.from(costs) }) as unknown as ChoiceOption;

it('chooses in each draw what the others tell, though in some of them that is the best itself', () => {
  // The other option costs 1 more where the column is 1, but 10 less in draw 4: only its own quarter of the draws does not learn that.
  const costs = [100, 100, 100, 100, -10, 1, 1, 1];
  const decision = decisionOf([option(costs.map(() => 0)), option(costs)]);
  const { value, chosen } = worthOf(decision, [Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)]);

  expect(chosen).toEqual([5 / 8, 3 / 8]);
  // That it was dearer is no worth below zero.
  expect(value.value).toBe(0);
});

it('gives those that are level behind the best an equal part of the draws in which they are the cheapest', () => {
  const decision = decisionOf([option([1, 1, 1, 1]), option([0.3, 5, 5, 1]), option([0.1 + 0.2, 5, 0, 1])]);

  expect(worthOfAll(decision)).toMatchObject({ chosen: [1 / 2, 1 / 8, 3 / 8], value: { value: (0.7 + 1) / 4 } });
});

it('takes costs that differ by rounding as equal', () => {
  const decision = decisionOf([option([0.3, 0.1 + 0.2, 1]), option([0.1 + 0.2, 0.3, 1])]);

  expect(worthOfAll(decision)).toEqual({
    value: { value: 0, error: 0 },
    chosen: [1, 0],
  });
});
