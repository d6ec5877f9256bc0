import { monthNumberOf } from '../../units/month.ts';
import { averages, type Curve, factorAt, integral, integrals, isPoint, pointWithin } from './curve.ts';
import { partsByYear, pointExpression, spreadExpression } from './by-year.ts';
import { sumOfAll } from './expression.ts';
import { at, type Column, input, type Prices, type Rule } from './rule.ts';

/*
 * Money over time in closed form: an amount spread evenly over [a, b) costs amount × (C(b) − C(a)) / (b − a), where C is
 * the running sum of the factors (index × discount factor) of the months. All rules here give a multiplier; times the
 * amount it is money.
 */

/** The multiplier of an amount spread evenly from one time until another. Inputs: from, until, index, discount rate. */
export const spread: Rule = {
  columns(out, inputs, prices) {
    const [from, until] = [input(inputs, 0), input(inputs, 1)];
    const curve = curveFor(inputs, 2, prices, until);
    averages(out, curve, from, until);
  },
  expression: (inputs, prices) => {
    const [from = 0, until = 0] = inputs;
    return spreadExpression(inputs, 2, prices, { from, until });
  },
};

/** The same, of the part that falls between two times. Inputs: from, until, between, and, index, discount rate. */
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
  expression: (inputs, prices) => {
    const [from = 0, until = 0, low = 0, high = 0] = inputs;
    if (isPoint(from, until)) return pointExpression(inputs, 4, prices, { at: from, low, high });
    return spreadExpression(inputs, 4, prices, { from: Math.max(from, low), until: Math.min(until, high) });
  },
};

/** The weighted months of a monthly amount between two times. Inputs: from, until, between, and, index, discount rate. */
export const service: Rule = {
  columns(out, inputs, prices) {
    const [from, until, low, high] = [input(inputs, 0), input(inputs, 1), input(inputs, 2), input(inputs, 3)];
    const curve = curveFor(inputs, 4, prices, until);
    integrals(out, curve, { from, until, low, high });
  },
  expression: (inputs, prices) => {
    const [from = 0, until = 0, low = 0, high = 0] = inputs;
    const within = { from: Math.max(from, low), until: Math.min(until, high) };
    return sumOfAll(partsByYear(inputs, 4, prices, within));
  },
};

/** The multiplier of an amount at one time: that of the month in which it falls. Inputs: time, index, discount rate. */
export const atTime: Rule = {
  columns(out, inputs, prices) {
    const time = input(inputs, 0);
    const curve = curveFor(inputs, 1, prices, time);
    for (let k = 0; k < out.length; k++) out[k] = factorAt(curve, monthNumberOf(at(time, k)));
  },
  expression: (inputs, prices) => {
    const [time = 0] = inputs;
    return pointExpression(inputs, 1, prices, { at: time, low: time, high: time + 1 });
  },
};

/** The same if it falls between two times, else 0. Inputs: time, between, and, index, discount rate. */
export const atTimeWithin: Rule = {
  columns(out, inputs, prices) {
    const [time, low, high] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    const curve = curveFor(inputs, 3, prices, time);
    for (let k = 0; k < out.length; k++) out[k] = pointWithin(curve, at(time, k), at(low, k), at(high, k));
  },
  expression: (inputs, prices) => {
    const [time = 0, low = 0, high = 0] = inputs;
    return pointExpression(inputs, 3, prices, { at: time, low, high });
  },
};

/**
 * The curve that reaches to the last of all times. The rates are policy: one value in all draws of a block.
 *
 * @param position - of the index among the inputs; the discount rate is behind it
 */
export function curveFor(inputs: readonly Column[], position: number, prices: Prices, time: Column): Curve {
  const discount = inputs[position + 1];
  let last = 0;
  for (let k = 0; k < time.length; k++) last = Math.max(last, at(time, k));
  return prices.curve(
    at(input(inputs, position), 0),
    discount === undefined ? null : at(discount, 0),
    monthNumberOf(last) + 1,
  );
}
