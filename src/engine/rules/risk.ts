import { type Expression, inputAt, number, productOf, sumOfAll } from './expression.ts';
import { at, type Column, input, type Rule } from './rule.ts';

/*
 * Risks: an event happens or not, and all its effects with it. The inputs of several risks come in pairs: whether it
 * happens (1 or 0), and by how much.
 */

/** 1 where a number drawn evenly from [0, 1) lies below the probability, else 0. Inputs: the number, the probability. */
export const happens: Rule = {
  columns(out, inputs) {
    const [uniform, probability] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++) out[k] = at(uniform, k) < at(probability, k) ? 1 : 0;
  },
  expression: () => ({ kind: 'below', of: [inputAt(0), inputAt(1)] }),
};

/**
 * A duration with what risks add to it, not below 0. Inputs: the duration, then pairs of happens and months.
 *
 * @example
 * 6 months, delayed by 3 where it happens and by 2 where it does not: 9.
 */
export const delayed: Rule = {
  columns(out, inputs) {
    addPairs(out, input(inputs, 0), inputs);
    for (let k = 0; k < out.length; k++) out[k] = Math.max(0, at(out, k));
  },
  expression: (inputs) => ({ kind: 'not-negative', of: sumOfAll([inputAt(0), ...pairs(inputs)]) }),
};

/**
 * An effort with the shares that risks add to it, which are added up before the effort is multiplied; not below 0.
 * Inputs: the effort, then pairs of happens and share.
 *
 * @example
 * 100 person-months, enlarged by 20% and by 30% where both happen: 150, not 156.
 */
export const enlarged: Rule = {
  columns(out, inputs) {
    const effort = input(inputs, 0);
    addPairs(out, null, inputs);
    for (let k = 0; k < out.length; k++) out[k] = at(effort, k) * Math.max(0, at(out, k));
  },
  expression: (inputs) => productOf(inputAt(0), { kind: 'not-negative', of: sumOfAll([number(1), ...pairs(inputs)]) }),
};

/** What the pairs come to, on top of a column; null: on top of 1. */
function addPairs(out: Column, base: Column | null, inputs: readonly Column[]): void {
  if (base === null) out.fill(1);
  else out.set(base);
  for (let pair = 1; pair < inputs.length; pair += 2) {
    const [does, by] = [input(inputs, pair), input(inputs, pair + 1)];
    for (let k = 0; k < out.length; k++) out[k] = at(out, k) + at(does, k) * at(by, k);
  }
}

const pairs = (inputs: readonly number[]): Expression[] =>
  inputs.flatMap((_, index) => (index % 2 === 1 ? [productOf(inputAt(index), inputAt(index + 1))] : []));
