import { differenceOf, inputAt, overAll, ratioOf } from './expression.ts';
import { at, type Column, input, type Rule } from './rule.ts';

/** The sum of all inputs; of none, nothing. */
export const sum: Rule = {
  columns(out, inputs) {
    out.fill(0);
    for (const column of inputs) for (let k = 0; k < out.length; k++) out[k] = at(out, k) + at(column, k);
  },
  expression: overAll('sum'),
};

/** The first input less the second. */
export const difference: Rule = {
  columns(out, inputs) {
    const [a, b] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) - at(b, k);
  },
  expression: () => differenceOf(inputAt(0), inputAt(1)),
};

/** The product of all inputs. */
export const product: Rule = {
  columns(out, inputs) {
    out.fill(1);
    for (const column of inputs) for (let k = 0; k < out.length; k++) out[k] = at(out, k) * at(column, k);
  },
  expression: overAll('product'),
};

/** The first input divided by the second; not a number where both are zero. */
export const ratio: Rule = {
  columns(out, inputs) {
    const [a, b] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) / at(b, k);
  },
  expression: () => ratioOf(inputAt(0), inputAt(1)),
};

/** The latest of moments, the largest of numbers. */
export const latestOf: Rule = {
  columns(out, inputs) {
    fold(out, inputs, Number.NEGATIVE_INFINITY, (a, b) => (b > a ? b : a));
  },
  expression: overAll('latest'),
};

/** The earliest of moments, the smallest of numbers. */
export const earliestOf: Rule = {
  columns(out, inputs) {
    fold(out, inputs, Number.POSITIVE_INFINITY, (a, b) => (b < a ? b : a));
  },
  expression: overAll('earliest'),
};

function fold(out: Column, inputs: readonly Column[], from: number, pick: (a: number, b: number) => number): void {
  out.fill(from);
  for (const column of inputs) for (let k = 0; k < out.length; k++) out[k] = pick(at(out, k), at(column, k));
}

/** How long it is from the first moment until the second; 0 where the second comes first. */
export const lengthBetween: Rule = {
  columns(out, inputs) {
    const [from, until] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++) out[k] = Math.max(0, at(until, k) - at(from, k));
  },
  expression: () => ({ kind: 'not-negative', of: differenceOf(inputAt(1), inputAt(0)) }),
};
