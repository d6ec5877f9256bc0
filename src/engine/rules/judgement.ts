import { derived, foldOf } from './derived.ts';
import { differenceOf, type Expression, inputAt, number, productOf, ratioOf, sumOfAll } from './expression.ts';
import { at, input, type Rule } from './rule.ts';

/** 1 where the value reaches the bound (equality passes), 0 where it does not, unknown where either is. Inputs: value, bound. */
export const atLeast = derived(() => ({ kind: 'reaches', of: [inputAt(0), inputAt(1)] }));

/** 1 where the value stays within the bound (equality passes), 0 where it does not, unknown where either is. */
export const atMost = derived(() => ({ kind: 'reaches', of: [inputAt(1), inputAt(0)] }));

/** 1 where nothing fails: what is unknown does not count against a scenario. */
export const noneFails = foldOf('none-fails');

/** The second input where the first passes or is unknown, the third where it fails. Inputs: test, passes, fails. */
export const choice = derived(() => ({ kind: 'choice', of: [inputAt(0), inputAt(1), inputAt(2)] }));

/** Where a value lies between worst (0) and best (1), clipped; not a number where these are equal. Inputs: value, worst, best. */
export const onScale: Rule = {
  columns(out, inputs) {
    const [value, worst, best] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    for (let k = 0; k < out.length; k++) {
      const length = at(best, k) - at(worst, k);
      const part = (at(value, k) - at(worst, k)) / length;
      out[k] = length === 0 ? Number.NaN : Math.min(1, Math.max(0, part));
    }
  },
  expression: () => ({
    kind: 'clipped',
    of: ratioOf(differenceOf(inputAt(0), inputAt(1)), differenceOf(inputAt(2), inputAt(1))),
  }),
};

/**
 * What a value is worth where lines in pieces say so, flat before the first point and after the last. Inputs: value, then what each
 * point is at and worth, in order.
 */
export const onCurve = derived((count) => {
  const points = (count - 1) / 2;
  // How far each piece has been passed: so that at a point it is worth what is written, to the last bit.
  const passed = Array.from({ length: points - 1 }, (_, k): Expression => {
    const [from, to] = [inputAt(1 + 2 * k), inputAt(3 + 2 * k)];
    return { kind: 'clipped', of: ratioOf(differenceOf(inputAt(0), from), differenceOf(to, from)) };
  });
  const parts = Array.from({ length: points }, (_, k) => {
    const [before, behind] = [passed[k - 1] ?? number(1), passed[k]];
    return productOf(inputAt(2 + 2 * k), behind === undefined ? before : differenceOf(before, behind));
  });
  return sumOfAll(parts);
});

/** Σ weight × value / Σ weight. Inputs: weight, value, weight, value, … */
export const weightedMean: Rule = {
  columns(out, inputs) {
    for (let k = 0; k < out.length; k++) {
      let [weights, values] = [0, 0];
      for (let pair = 0; pair < inputs.length; pair += 2) {
        const weight = at(input(inputs, pair), k);
        weights += weight;
        values += weight * at(input(inputs, pair + 1), k);
      }
      out[k] = values / weights;
    }
  },
  expression: (inputs) => {
    const weights = inputs.flatMap((_, index) => (index % 2 === 0 ? [index] : []));
    const weighted = weights.map((index) => productOf(inputAt(index), inputAt(index + 1)));
    return ratioOf(sumOfAll(weighted), sumOfAll(weights.map(inputAt)));
  },
};
