import { moment, monthNumberOf } from '../../units/month.ts';
import { kernel } from '../../numerics/kernel.ts';
import type { Curve } from './curve.ts';
import { at, type Column, input, type Prices, type Rule } from './rule.ts';

/*
 * The rules on which a simulation spends most of its time, as loops of the kernel: to the last bit what the rules themselves
 * give, which a test holds them to. All columns must lie in the memory of the kernel.
 */

type Loop = Rule['columns'];

const overPairs =
  (name: 'add' | 'multiply'): Loop =>
  (out, inputs) => {
    const loops = kernel();
    const bytes = out.byteLength;
    loops[name](out.byteOffset, input(inputs, 0).byteOffset, input(inputs, 1).byteOffset, bytes);
    for (let more = 2; more < inputs.length; more++)
      loops[name](out.byteOffset, out.byteOffset, input(inputs, more).byteOffset, bytes);
  };

const sumOfPairs = overPairs('add');

const sum: Loop = (out, inputs, prices) => {
  if (inputs.length === 1) kernel().addTo(out.byteOffset, 0, input(inputs, 0).byteOffset, out.byteLength);
  else sumOfPairs(out, inputs, prices);
};

const ofTwo =
  (name: 'subtract' | 'divide'): Loop =>
  (out, inputs) =>
    kernel()[name](out.byteOffset, input(inputs, 0).byteOffset, input(inputs, 1).byteOffset, out.byteLength);

const latestOf: Loop = (out, inputs) => {
  const loops = kernel();
  loops.numbers(out.byteOffset, input(inputs, 0).byteOffset, Number.NEGATIVE_INFINITY, out.byteLength);
  for (let more = 1; more < inputs.length; more++)
    loops.later(out.byteOffset, out.byteOffset, input(inputs, more).byteOffset, out.byteLength);
};

const supplierPrice: Loop = (out, inputs) => {
  const [rate = 0, premium = 0, borne = 0, plan = 0, effort = 0] = inputs.map(({ byteOffset }) => byteOffset);
  kernel().supplierPrice(out.byteOffset, rate, premium, borne, plan, effort, out.byteLength);
};

const spread: Loop = (out, inputs, prices) => {
  const [from, until] = [input(inputs, 0), input(inputs, 1)];
  const { factors, sums } = curveFor(inputs, 2, prices, until);
  kernel().averages(out.byteOffset, from.byteOffset, until.byteOffset, factors, sums, moment.tolerance, out.byteLength);
};

const service: Loop = (out, inputs, prices) => {
  const [from = 0, until = 0, low = 0, high = 0] = inputs.map(({ byteOffset }) => byteOffset);
  const { factors, sums } = curveFor(inputs, 4, prices, input(inputs, 1));
  kernel().integrals(out.byteOffset, from, until, low, high, factors, sums, out.byteLength);
};

/** The loop of a rule for so many inputs; undefined where it has none. */
export function loopOf(rule: string, inputs: number): Loop | undefined {
  return inputs < (fewest[rule] ?? 1) ? undefined : loops[rule];
}

const loops: Readonly<Record<string, Loop>> = {
  sum,
  product: overPairs('multiply'),
  difference: ofTwo('subtract'),
  ratio: ofTwo('divide'),
  'latest-of': latestOf,
  'supplier-price': supplierPrice,
  spread,
  service,
};

/** A product of one is a copy, and no loop. */
const fewest: Readonly<Record<string, number>> = { product: 2 };

/** Where in the memory a curve stands. */
interface Placed {
  readonly factors: number;
  readonly sums: number;
}

const placed = new WeakMap<Curve, Placed>();

/** The curve that reaches to the last of all moments, as in the rules. */
function curveFor(inputs: readonly Column[], position: number, prices: Prices, until: Column): Placed {
  const discount = inputs[position + 1];
  const last = kernel().most(until.byteOffset, until.byteLength);
  const curve = prices.curve(
    at(input(inputs, position), 0),
    discount === undefined ? null : at(discount, 0),
    monthNumberOf(last) + 1,
  );
  const known = placed.get(curve);
  if (known !== undefined) return known;
  const place = { factors: copied(curve.factors), sums: copied(curve.sums) };
  placed.set(curve, place);
  return place;
}

function copied(values: Float64Array): number {
  const column = kernel().column(values.length);
  if (!kernel().reaches(column)) throw new Error('the memory of the kernel is full');
  column.set(values);
  return column.byteOffset;
}
