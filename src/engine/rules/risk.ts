import { derived } from './derived.ts';
import { type Expression, inputAt, notNegative, number, productOf, sumOfAll } from './expression.ts';

/*
 * Risks: an event happens or not, and all its effects with it. The inputs of several risks come in pairs: whether it
 * happens (1 or 0), and by how much.
 */

/** 1 where a number drawn evenly from [0, 1) lies below the probability, else 0. Inputs: the number, the probability. */
export const happens = derived(() => ({ kind: 'below', of: [inputAt(0), inputAt(1)] }));

/**
 * A duration with what risks add to it, not below 0. Inputs: the duration, then pairs of happens and months.
 *
 * @example
 * 6 months, delayed by 3 where it happens and by 2 where it does not: 9.
 */
export const delayed = derived((count) => notNegative(sumOfAll([inputAt(0), ...pairs(count)])));

/**
 * An effort with the shares that risks add to it, which are added up before the effort is multiplied; not below 0.
 * Inputs: the effort, then pairs of happens and share.
 *
 * @example
 * 100 person-months, enlarged by 20% and by 30% where both happen: 150, not 156.
 */
export const enlarged = derived((count) => productOf(inputAt(0), notNegative(sumOfAll([number(1), ...pairs(count)]))));

/** What each pair comes to. */
const pairs = (count: number): Expression[] =>
  Array.from({ length: Math.floor((count - 1) / 2) }, (_, pair) =>
    productOf(inputAt(2 * pair + 1), inputAt(2 * pair + 2)),
  );
