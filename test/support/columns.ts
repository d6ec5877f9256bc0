import { pricesOf } from '../../src/engine/prices.ts';
import type { CurveTerms } from '../../src/engine/rules/curve.ts';
import type { Prices } from '../../src/engine/rules/rule.ts';
import { type RuleName, rules } from '../../src/engine/rules/rules.ts';
import { month } from './studies.ts';

/** Prices of a study that starts in January 2020, with 2020 as level and base. */
export const terms = (partial: Partial<CurveTerms> = {}): CurveTerms => ({
  start: month('2020-01'),
  level: 2020,
  base: 2020,
  timing: 'start-of-year',
  ...partial,
});

export const plainPrices: Prices = pricesOf(terms());

/** What a rule makes of its inputs, a column of one each. */
export const once = (rule: RuleName, inputs: readonly number[], prices: Prices = plainPrices): number =>
  columnBy(
    rule,
    inputs.map((value) => [value]),
    prices,
  )[0] ?? Number.NaN;

/** What a rule makes of columns. */
export function columnBy(rule: RuleName, inputs: readonly (readonly number[])[], prices = plainPrices): number[] {
  const out = new Float64Array(inputs[0]?.length ?? 1);
  rules[rule].columns(
    out,
    inputs.map((column) => Float64Array.from(column)),
    prices,
  );
  return [...out];
}
