import { moment } from '../../units/month.ts';
import { differenceOf, type Expression, inputAt, number, productOf, ratioOf, sumOf } from './expression.ts';
import { at, input, type Rule } from './rule.ts';

/**
 * The adaptation adjustment modifier of COCOMO II: what reuse costs, as a part of building anew. May exceed 1.
 *
 * Inputs: design modified DM, code modified CM and integration IM as fractions; understanding SU, assessment AA,
 * unfamiliarity UNFM. With AAF = 0.4·DM + 0.3·CM + 0.3·IM in percent, AAM = [AA + AAF·(1 + 0.02·SU·UNFM)]/100 where
 * AAF ≤ 50, else [AA + AAF + SU·UNFM]/100. Code that is not modified (DM = CM = 0) need not be understood.
 *
 * @see Boehm et al. (2000), COCOMO II Model Definition Manual, section 2.4
 *
 * @example
 * DM 40%, CM 50%, IM 20%, SU 30, AA 4, UNFM 0.5: AAF 37, AAM (4 + 37 × 1.3)/100 = 0.521.
 */
export const aam: Rule = {
  columns(out, inputs) {
    const [dm, cm, im] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    const [su, aa, unfm] = [input(inputs, 3), input(inputs, 4), input(inputs, 5)];
    for (let k = 0; k < out.length; k++) {
      const aaf = 40 * at(dm, k) + 30 * at(cm, k) + 30 * at(im, k);
      const unmodified = at(dm, k) === 0 && at(cm, k) === 0;
      const effort = unmodified ? 0 : at(su, k) * at(unfm, k);
      const adapted = aaf <= 50 ? aaf * (1 + 0.02 * effort) : aaf + effort;
      out[k] = (at(aa, k) + adapted) / 100;
    }
  },
  expression: aamExpression,
};

/** The effort of reuse: build × [(1 − share) + share × AAM]. Inputs: build, share, AAM. */
export const reused: Rule = {
  columns(out, inputs) {
    const [build, share, modifier] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    for (let k = 0; k < out.length; k++) {
      out[k] = at(build, k) * (1 - at(share, k) + at(share, k) * at(modifier, k));
    }
  },
  expression: () =>
    productOf(inputAt(0), sumOf(differenceOf(number(1), inputAt(1)), productOf(inputAt(1), inputAt(2)))),
};

/**
 * The planned effort: that of the central run. In a central run it is the effort itself; with draws, the evaluation
 * puts the central value in its place.
 */
export const planned: Rule = {
  columns(out, inputs) {
    out.set(input(inputs, 0));
  },
  expression: () => inputAt(0),
};

/**
 * What a supplier charges: rate × (1 + premium) × [borne × planned effort + (1 − borne) × effort].
 * Inputs: rate, premium, share of the deviation that the supplier bears, planned effort, effort.
 */
export const supplierPrice: Rule = {
  columns(out, inputs) {
    const [rate, premium, borne] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    const [plan, effort] = [input(inputs, 3), input(inputs, 4)];
    for (let k = 0; k < out.length; k++) {
      const paid = at(borne, k) * at(plan, k) + (1 - at(borne, k)) * at(effort, k);
      out[k] = at(rate, k) * (1 + at(premium, k)) * paid;
    }
  },
  expression: () => {
    const [rate, premium, borne, plan, effort] = [inputAt(0), inputAt(1), inputAt(2), inputAt(3), inputAt(4)];
    const paid = sumOf(productOf(borne, plan), productOf(differenceOf(number(1), borne), effort));
    return productOf(rate, sumOf(number(1), premium), paid);
  },
};

/** What own people cost, who bear nothing of a deviation. Inputs: rate, premium, effort. */
export const ownPrice: Rule = {
  columns(out, inputs) {
    const [rate, premium, effort] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    for (let k = 0; k < out.length; k++) out[k] = at(rate, k) * (1 + at(premium, k)) * at(effort, k);
  },
  expression: () => productOf(inputAt(0), sumOf(number(1), inputAt(1)), inputAt(2)),
};

/** The team that does an effort in a time; nobody where that is no time at all. Inputs: effort, duration. */
export const teamInTime: Rule = {
  columns(out, inputs) {
    const [effort, duration] = [input(inputs, 0), input(inputs, 1)];
    for (let k = 0; k < out.length; k++)
      out[k] = at(duration, k) > moment.tolerance ? at(effort, k) / at(duration, k) : 0;
  },
  expression: ([, duration = 0]) => (duration > moment.tolerance ? ratioOf(inputAt(0), inputAt(1)) : number(0)),
};

/**
 * The same where of an overrun the supplier bears no more than a share of the planned price; of what is saved its part has
 * no limit. Paid for is max(borne × planned + (1 − borne) × effort, effort − limit × planned).
 * Inputs: those of the supplier's price, and the limit.
 *
 * @example
 * Planned 100, effort 180, borne 50% up to 20%: of the 80 too much the supplier would bear 40 and bears 20. Paid: 160.
 */
export const cappedSupplierPrice: Rule = {
  columns(out, inputs) {
    const [rate, premium, borne] = [input(inputs, 0), input(inputs, 1), input(inputs, 2)];
    const [plan, effort, limit] = [input(inputs, 3), input(inputs, 4), input(inputs, 5)];
    for (let k = 0; k < out.length; k++) {
      const shared = at(borne, k) * at(plan, k) + (1 - at(borne, k)) * at(effort, k);
      const paid = Math.max(shared, at(effort, k) - at(limit, k) * at(plan, k));
      out[k] = at(rate, k) * (1 + at(premium, k)) * paid;
    }
  },
  expression: () => {
    const [rate, premium, borne, plan, effort, limit] = [0, 1, 2, 3, 4, 5].map(inputAt) as SixInputs;
    const shared = sumOf(productOf(borne, plan), productOf(differenceOf(number(1), borne), effort));
    const paid: Expression = { kind: 'latest', of: [shared, differenceOf(effort, productOf(limit, plan))] };
    return productOf(rate, sumOf(number(1), premium), paid);
  },
};

type SixInputs = [Expression, Expression, Expression, Expression, Expression, Expression];

const hundredth = (of: Expression): Expression => ratioOf(of, number(100));

/** Which of the two formulas applies depends on the values. */
function aamExpression([dm = 0, cm = 0, im = 0]: readonly number[]): Expression {
  const modified = sumOf(
    productOf(number(40), inputAt(0)),
    productOf(number(30), inputAt(1)),
    productOf(number(30), inputAt(2)),
  );
  const [su, aa, unfm] = [inputAt(3), inputAt(4), inputAt(5)];
  if (dm === 0 && cm === 0) return hundredth(sumOf(aa, modified));
  if (40 * dm + 30 * cm + 30 * im <= 50) {
    return hundredth(sumOf(aa, productOf(modified, sumOf(number(1), productOf(number(0.02), su, unfm)))));
  }
  return hundredth(sumOf(aa, modified, productOf(su, unfm)));
}
