import { describe, expect, it } from 'vitest';
import { pricesOf } from '../../../src/engine/prices.ts';
import { loopOf, loopOfTwo } from '../../../src/engine/rules/loops.ts';
import type { Column, Rule } from '../../../src/engine/rules/rule.ts';
import { type RuleName, rules } from '../../../src/engine/rules/rules.ts';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { terms } from '../../support/columns.ts';
import { fc } from '../../support/seed.ts';
import { month } from '../../support/studies.ts';

const prices = pricesOf(terms({ start: month('2020-07') }));
const draws = 8;

/** Columns of the kernel, used again by every example. */
const kernel = kernelWith(1_000_000);
const columns = Array.from({ length: 9 }, () => kernel.column(draws));
const [out, beside] = [kernel.column(draws), kernel.column(draws)];
const means = { kernel, prices };

/** Times that meet each other, ends of months, and what lies between. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4),
  fc.double({ min: 0, max: 40, noNaN: true }),
  fc.constantFrom(3 + 1e-10, 3 - 1e-10, 0, 400.5),
);
const number = fc.oneof(time, fc.constantFrom(-0, -7.25, Number.NaN, 1e9));
const rate = fc.constantFrom(0, 0.02, 0.1);

/** What the loop gives and what the rule gives, as text: 0 and -0 are told apart. */
function both(rule: RuleName, inputs: readonly (readonly number[])[], rates: readonly number[]): [string, string] {
  const filled = filledWith(inputs, rates);
  const loop = loopOf(rule, { out, inputs: filled }, means);
  if (loop === undefined) throw new Error(`${rule} has no loop`);
  loop();
  return [textOf(out), byRule(rule, filled)];
}

/** The same of two lines at once that differ in their rates only. */
function bothOfTwo(
  rule: RuleName,
  inputs: readonly (readonly number[])[],
  rates: readonly (readonly number[])[],
): [string[], string[]] {
  const [one = [], other = []] = rates.map((of) => filledWith(inputs, of).map((column) => reached(column)));
  loopOfTwo(rule, { out, inputs: one }, { out: beside, inputs: other }, means)();
  return [
    [textOf(out), textOf(beside)],
    [byRule(rule, one), byRule(rule, other)],
  ];
}

function reached(column: Column): Column {
  const copy = kernel.column(draws);
  copy.set(column);
  return copy;
}

function filledWith(inputs: readonly (readonly number[])[], rates: readonly number[]): Column[] {
  const filled: Column[] = inputs.map((values, place) => {
    const column = columns[place] as Column;
    column.set(values);
    return column;
  });
  for (const [place, one] of rates.entries()) filled.push((columns[inputs.length + place] as Column).fill(one));
  return filled;
}

function byRule(rule: RuleName, inputs: readonly Column[]): string {
  const expected = new Float64Array(draws);
  rules[rule].columns(
    expected,
    inputs.map((column) => Float64Array.from(column)),
    prices,
  );
  return textOf(expected);
}

const textOf = (column: Column): string =>
  [...column].map((value) => (Object.is(value, -0) ? '-0' : String(value))).join(' ');

const columnsOf = (of: fc.Arbitrary<number>, count: number) =>
  fc.array(fc.array(of, { minLength: draws, maxLength: draws }), { minLength: count, maxLength: count });

/** Every rule that follows from its expression, with as many inputs as it takes: of any number, few, and more than one loop has. */
const fixed: Partial<Record<RuleName, number>> = {
  planned: 1,
  reused: 3,
  'own-price': 3,
  'ramped-duration': 4,
  'ramped-team': 3,
  'team-reached': 4,
  choice: 3,
  'supplier-price': 5,
  aam: 6,
  'capped-supplier-price': 6,
};
const anyNumber: Partial<Record<RuleName, readonly number[]>> = {
  delayed: [1, 3, 7],
  enlarged: [1, 3, 7],
  'on-curve': [5, 7, 9],
};
const counts = (Object.entries(rules) as [RuleName, Rule][]).flatMap(([rule, { formula, isFold }]) => {
  if (formula === undefined) return [];
  const some = isFold === true ? [1, 2, 4, 5, 9] : (anyNumber[rule] ?? [fixed[rule] ?? 2]);
  return some.map((count) => [rule, count] as const);
});

describe('a loop of the kernel gives what its rule gives, to the last bit', () => {
  it.each(counts)('%s of %i inputs', (rule, count) => {
    fc.assert(
      fc.property(columnsOf(number, count), (inputs) => {
        const [byLoop, expected] = both(rule, inputs, []);
        expect(byLoop).toBe(expected);
      }),
    );
  });

  it('spread, in either order and over no time', () => {
    fc.assert(
      fc.property(columnsOf(time, 2), rate, (inputs, index) => {
        const [byLoop, expected] = both('spread', inputs, [index]);
        expect(byLoop).toBe(expected);
      }),
    );
  });

  it('spread and service of two at once, as of money discounted and not', () => {
    fc.assert(
      fc.property(columnsOf(time, 4), rate, rate, (inputs, index, discount) => {
        const rates = [[index], [index, discount]];
        const [some = [], others = []] = inputs;
        const from = some.map((value, draw) => Math.min(value, others[draw] ?? 0));
        const until = some.map((value, draw) => Math.max(value, others[draw] ?? 0));
        const [spreads, spreadsByRule] = bothOfTwo('spread', [from, until], rates);
        expect(spreads).toEqual(spreadsByRule);
        const [services, servicesByRule] = bothOfTwo('service', inputs, rates);
        expect(services).toEqual(servicesByRule);
      }),
    );
  });

  it('service, within and outside of its bounds', () => {
    fc.assert(
      fc.property(columnsOf(time, 4), rate, rate, (inputs, index, discount) => {
        const [byLoop, expected] = both('service', inputs, [index, discount]);
        expect(byLoop).toBe(expected);
      }),
    );
  });
});
