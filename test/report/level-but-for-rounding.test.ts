import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

/** Two that are paid € 1 million in 2025, one at once and one over a year: level, but for what sums are rounded by. */
const study = `samen: 1
study: level
title: Level
currency: EUR
start: 2025-01
horizon: 2025-01
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
accepts: { finish-beyond-horizon: it is short }
assumptions: { price: { unit: EUR, value: { p10: 500000, p90: 2000000 }, kind: judgement, why: made up } }
scenarios:
  over: { title: Over a year, phases: { work: { duration: 12, costs: [{ title: Paid, amount: $price, when: spread }] } } }
  once: { title: At once, phases: { work: { duration: 12, costs: [{ title: Paid, amount: 1000000, when: start }] } } }
`;

const printed = async (...args: readonly string[]): Promise<string> => {
  const { out } = await runWith({ 'study.yaml': study }, [...args, '--draws', '300', '--summary']);
  return out;
};

describe('two that are level but for rounding', () => {
  it('cost as much in the plan, and not € 0 less', async () => {
    expect(await printed('simulate')).toContain('over costs as much in the plan, but between ');
    expect(await printed('compare')).toMatch(
      /of (over|once) is on average € \S+ (less|more) ±€ \S+, in the plan as much\./,
    );
  });
});
