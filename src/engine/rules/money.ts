import { moment as moments, monthNumberOf } from '../../units/month.ts';
import type { Curve } from '../curve.ts';
import { at, type Column, input, type Prices, type Rule } from './rule.ts';

/*
 * Money over time in closed form: an amount spread evenly over [a, b) costs amount × (C(b) − C(a)) / (b − a), where C is
 * the running sum of the factors (index × discount factor) of the months. All rules here give a multiplier; times the
 * amount it is money.
 */

/** The multiplier of an amount spread evenly from one moment until another. Inputs: from, until, index, discount rate. */
export const spread: Rule = {
  columns(out, inputs, prices) {
    const [from, until] = [input(inputs, 0), input(inputs, 1)];
    const curve = curveFor(inputs, 2, prices, until);
    for (let k = 0; k < out.length; k++) out[k] = average(curve, at(from, k), at(until, k));
  },
};

/** The same, of the part that falls between two moments. Inputs: from, until, between, and, index, discount rate. */
export const spreadWithin: Rule = {
  columns(out, inputs, prices) {
    const [from, until, low, high] = [input(inputs, 0), input(inputs, 1), input(inputs, 2), input(inputs, 3)];
    const curve = curveFor(inputs, 4, prices, until);
    for (let k = 0; k < out.length; k++) {
      const [a, b] = [at(from, k), at(until, k)];
      out[k] = isPoint(a, b)
        ? pointWithin(curve, a, at(low, k), at(high, k))
        : integral(curve, Math.max(a, at(low, k)), Math.min(b, at(high, k))) / (b - a);
    }
  },
};

/** The weighted months of a monthly amount between two moments. Inputs: from, until, between, and, index, discount rate. */
export const service: Rule = {
  columns(out, inputs, prices) {
    const [from, until, low, high] = [input(inputs, 0), input(inputs, 1), input(inputs, 2), input(inputs, 3)];
    const curve = curveFor(inputs, 4, prices, until);
    for (let k = 0; k < out.length; k++) {
      out[k] = integral(curve, Math.max(at(from, k), at(low, k)), Math.min(at(until, k), at(high, k)));
    }
  },
};

/** The multiplier of an amount at a moment: that of the month in which it falls. Inputs: moment, index, discount rate. */
export const atMoment: Rule = {
  columns(out, inputs, prices) {
    const moment = input(inputs, 0);
    const curve = curveFor(inputs, 1, prices, moment);
    for (let k = 0; k < out.length; k++) out[k] = factor(curve, monthNumberOf(at(moment, k)));
  },
};

/** The same if it falls between two moments, else 0. Inputs: moment, between, and, index, discount rate. */
export const atMomentWithin: Rule = {
  columns(out, inputs, prices) {
    const [moment, low, high] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    const curve = curveFor(inputs, 3, prices, moment);
    for (let k = 0; k < out.length; k++) out[k] = pointWithin(curve, at(moment, k), at(low, k), at(high, k));
  },
};

/** The curve that reaches to the last of all moments. The rates are policy: one value in all draws of a block. */
function curveFor(inputs: readonly Column[], position: number, prices: Prices, moment: Column): Curve {
  const discount = inputs[position + 1];
  let last = 0;
  for (let k = 0; k < moment.length; k++) last = Math.max(last, at(moment, k));
  return prices.curve(
    at(input(inputs, position), 0),
    discount === undefined ? null : at(discount, 0),
    monthNumberOf(last) + 1,
  );
}

const isPoint = (from: number, until: number): boolean => until - from <= moments.tolerance;

const factor = ({ factors }: Curve, month: number): number => factors[month] as number;

function average(curve: Curve, from: number, until: number): number {
  if (isPoint(from, until)) return factor(curve, monthNumberOf(from));
  return integral(curve, from, until) / (until - from);
}

function pointWithin(curve: Curve, moment: number, low: number, high: number): number {
  const month = monthNumberOf(moment);
  return month >= monthNumberOf(low) && month < monthNumberOf(high) ? factor(curve, month) : 0;
}

/** The factors of the months summed over [from, until), parts of months in proportion; nothing where until ≤ from. */
function integral(curve: Curve, from: number, until: number): number {
  if (until <= from) return 0;
  const [first, last] = [Math.floor(from), Math.floor(until)];
  if (first === last) return factor(curve, first) * (until - from);
  const between = (curve.sums[last] as number) - (curve.sums[first + 1] as number);
  const tail = until > last ? factor(curve, last) * (until - last) : 0;
  return factor(curve, first) * (first + 1 - from) + between + tail;
}
