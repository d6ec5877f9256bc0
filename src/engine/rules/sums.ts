import { derived, foldOf } from './derived.ts';
import { differenceOf, inputAt, notNegative, ratioOf } from './expression.ts';

/** The sum of all inputs; of none, nothing. */
export const sum = foldOf('sum');

/** The first input less the second. */
export const difference = derived(() => differenceOf(inputAt(0), inputAt(1)));

/** The product of all inputs. */
export const product = foldOf('product');

/** The first input divided by the second; not a number where both are zero. */
export const ratio = derived(() => ratioOf(inputAt(0), inputAt(1)));

/** The largest of all inputs; no number where one of them is none. */
export const largestOf = foldOf('largest');

/** The smallest of all inputs; no number where one of them is none. */
export const smallestOf = foldOf('smallest');

/** The latest of times, the largest of numbers. */
export const latestOf = foldOf('latest');

/** The earliest of times, the smallest of numbers. */
export const earliestOf = foldOf('earliest');

/** How long it is from the first time until the second; 0 where the second comes first. */
export const lengthBetween = derived(() => notNegative(differenceOf(inputAt(1), inputAt(0))));
