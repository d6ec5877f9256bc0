import { describe, expect, it } from 'vitest';
import { pricesOf } from '../../../src/engine/prices.ts';
import { loopOf } from '../../../src/engine/rules/loops.ts';
import type { Column } from '../../../src/engine/rules/rule.ts';
import { type RuleName, rules } from '../../../src/engine/rules/rules.ts';
import { kernel } from '../../../src/numerics/kernel.ts';
import { terms } from '../../support/columns.ts';
import { fc } from '../../support/seed.ts';
import { month } from '../../support/studies.ts';

const prices = pricesOf(terms({ start: month('2020-07') }));
const draws = 8;

/** Columns of the kernel, used again by every example: its memory is never given back. */
const columns = Array.from({ length: 6 }, () => kernel().column(draws));
const out = kernel().column(draws);

/** Moments that meet each other, ends of months, and what lies between. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4),
  fc.double({ min: 0, max: 40, noNaN: true }),
  fc.constantFrom(3 + 1e-10, 3 - 1e-10, 0, 400.5),
);
const number = fc.oneof(moment, fc.constantFrom(-0, -7.25, Number.NaN, 1e9));
const rate = fc.constantFrom(0, 0.02, 0.1);

/** What the loop gives and what the rule gives, as text: 0 and -0 are told apart. */
function both(rule: RuleName, inputs: readonly (readonly number[])[], rates: readonly number[]): [string, string] {
  const filled: Column[] = inputs.map((values, place) => {
    const column = columns[place] as Column;
    column.set(values);
    return column;
  });
  for (const [place, one] of rates.entries()) filled.push((columns[inputs.length + place] as Column).fill(one));
  const loop = loopOf(rule, filled.length);
  const expected = new Float64Array(draws);
  rules[rule].columns(
    expected,
    filled.map((column) => Float64Array.from(column)),
    prices,
  );
  if (loop === undefined) throw new Error(`${rule} has no loop`);
  loop(out, filled, prices);
  return [textOf(out), textOf(expected)];
}

const textOf = (column: Column): string =>
  [...column].map((value) => (Object.is(value, -0) ? '-0' : String(value))).join(' ');

const columnsOf = (of: fc.Arbitrary<number>, count: number) =>
  fc.array(fc.array(of, { minLength: draws, maxLength: draws }), { minLength: count, maxLength: count });

describe('a loop of the kernel gives what its rule gives, to the last bit', () => {
  it.each(['sum', 'product', 'difference', 'ratio', 'latest-of'] as const)('%s', (rule) => {
    fc.assert(
      fc.property(columnsOf(number, 2), (inputs) => {
        const [byLoop, byRule] = both(rule, inputs, []);
        expect(byLoop).toBe(byRule);
      }),
    );
  });

  it('supplier-price', () => {
    fc.assert(
      fc.property(columnsOf(number, 5), (inputs) => {
        const [byLoop, byRule] = both('supplier-price', inputs, []);
        expect(byLoop).toBe(byRule);
      }),
    );
  });

  it('spread, in either order and over no time', () => {
    fc.assert(
      fc.property(columnsOf(moment, 2), rate, (inputs, index) => {
        const [byLoop, byRule] = both('spread', inputs, [index]);
        expect(byLoop).toBe(byRule);
      }),
    );
  });

  it('service, within and outside of its bounds', () => {
    fc.assert(
      fc.property(columnsOf(moment, 4), rate, rate, (inputs, index, discount) => {
        const [byLoop, byRule] = both('service', inputs, [index, discount]);
        expect(byLoop).toBe(byRule);
      }),
    );
  });
});
