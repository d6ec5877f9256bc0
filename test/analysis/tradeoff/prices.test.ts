import { describe, expect, it } from 'vitest';
import type { Amounts } from '../../../src/analysis/tradeoff/amounts.ts';
import { priceBetween } from '../../../src/analysis/tradeoff/prices.ts';

/** What a scenario costs and has of one thing, draw by draw. */
const scenario = (costs: readonly number[], weights: readonly number[]): Amounts => {
  const weight = Float64Array.from(weights);
  return { scenario: 'any', cost: Float64Array.from(costs), of: [{ amount: weight, weight }] };
};

describe('the price at which two scenarios cost the same', () => {
  it('is what the one costs less, divided by what it has more', () => {
    expect(priceBetween(scenario([100], [5]), scenario([160], [2]), 0)).toEqual({ value: 20, error: null });
    expect(priceBetween(scenario([160], [2]), scenario([100], [5]), 0)).toEqual({ value: 20, error: null });
  });

  it('is none where the same one has less of both, or both cost or have the same', () => {
    expect(priceBetween(scenario([100], [5]), scenario([160], [8]), 0)).toBeNull();
    expect(priceBetween(scenario([100], [5]), scenario([100], [8]), 0)).toBeNull();
    expect(priceBetween(scenario([100], [5]), scenario([160], [5]), 0)).toBeNull();
  });

  it('of draws is that of the means, as sure as what is left at that price', () => {
    // At 20 each, 5 and 2 come to 60 apart: what is left of 40 and 80 is −20 and 20, with a standard error of 20.
    expect(priceBetween(scenario([100, 100], [5, 5]), scenario([180, 140], [2, 2]), 0)).toEqual({
      value: 20,
      error: expect.closeTo(20 / 3, 12),
    });
  });
});
