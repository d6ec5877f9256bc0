import { differenceOf, inputAt, overAll, ratioOf } from './expression.ts';
import { at, type Column, input, type Rule } from './rule.ts';

/*
 * The first two inputs are taken together, which spares a pass over the column: most lines have two. The order in which
 * numbers are added and multiplied is that in which they are written.
 */

/** The sum of all inputs; of none, nothing. */
export const sum: Rule = {
  columns(out, inputs) {
    const [a, b] = inputs;
    if (a === undefined || b === undefined) {
      out.fill(0);
      if (a !== undefined) for (let k = 0; k < out.length; k++) out[k] = 0 + at(a, k);
      return;
    }
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) + at(b, k);
    for (let more = 2; more < inputs.length; more++) addTo(out, input(inputs, more));
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
    const [a, b] = inputs;
    if (a === undefined || b === undefined) {
      out.fill(1);
      if (a !== undefined) out.set(a);
      return;
    }
    for (let k = 0; k < out.length; k++) out[k] = at(a, k) * at(b, k);
    for (let more = 2; more < inputs.length; more++) multiplyBy(out, input(inputs, more));
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
    if (!begin(out, inputs, Number.NEGATIVE_INFINITY)) return;
    for (let more = 1; more < inputs.length; more++) {
      const column = input(inputs, more);
      for (let k = 0; k < out.length; k++) if (at(column, k) > at(out, k)) out[k] = at(column, k);
    }
  },
  expression: overAll('latest'),
};

/** The earliest of moments, the smallest of numbers. */
export const earliestOf: Rule = {
  columns(out, inputs) {
    if (!begin(out, inputs, Number.POSITIVE_INFINITY)) return;
    for (let more = 1; more < inputs.length; more++) {
      const column = input(inputs, more);
      for (let k = 0; k < out.length; k++) if (at(column, k) < at(out, k)) out[k] = at(column, k);
    }
  },
  expression: overAll('earliest'),
};

function addTo(out: Column, column: Column): void {
  for (let k = 0; k < out.length; k++) out[k] = at(out, k) + at(column, k);
}

function multiplyBy(out: Column, column: Column): void {
  for (let k = 0; k < out.length; k++) out[k] = at(out, k) * at(column, k);
}

/** Puts the first input in place, or what stands where there is none; says whether there is any. */
function begin(out: Column, inputs: readonly Column[], none: number): boolean {
  const [first] = inputs;
  if (first === undefined) out.fill(none);
  else for (let k = 0; k < out.length; k++) out[k] = Number.isNaN(at(first, k)) ? none : at(first, k);
  return first !== undefined;
}

/** How long it is from the first moment until the second; 0 where the second comes first. */
export const lengthBetween: Rule = {
  columns(out, inputs) {
    const [from, until] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++) out[k] = Math.max(0, at(until, k) - at(from, k));
  },
  expression: () => ({ kind: 'not-negative', of: differenceOf(inputAt(1), inputAt(0)) }),
};
