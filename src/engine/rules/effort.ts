import { timeTolerance } from '../../units/month.ts';
import { derived } from './derived.ts';
import { differenceOf, type Expression, inputAt, number, productOf, ratioOf, rootOf, sumOf } from './expression.ts';

const hundredth = (of: Expression): Expression => ratioOf(of, number(100));

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
export const aam = derived(() => {
  const [dm, cm, im, su, aa, unfm] = sixInputs;
  const modified = sumOf(productOf(number(40), dm), productOf(number(30), cm), productOf(number(30), im));
  const effort = productOf(su, unfm);
  const little = productOf(modified, sumOf(number(1), productOf(number(0.02), effort)));
  return {
    kind: 'case',
    where: { kind: 'both-zero', of: [dm, cm] },
    of: [
      hundredth(sumOf(aa, modified)),
      {
        kind: 'case',
        where: { kind: 'at-most', of: [modified, number(50)] },
        of: [hundredth(sumOf(aa, little)), hundredth(sumOf(aa, sumOf(modified, effort)))],
      },
    ],
  };
});

const sixInputs = [0, 1, 2, 3, 4, 5].map(inputAt) as [
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
];

/** The effort of reuse: build × [(1 − share) + share × AAM]. Inputs: build, share, AAM. */
export const reused = derived(() =>
  productOf(inputAt(0), sumOf(differenceOf(number(1), inputAt(1)), productOf(inputAt(1), inputAt(2)))),
);

/**
 * The planned effort: that of the central run. In a central run it is the effort itself; with draws, the evaluation
 * puts the central value in its place.
 */
export const planned = derived(() => inputAt(0));

/** What is paid for where a supplier bears a share of the deviation from what was planned. */
const sharedEffort = ([, , borne, plan, effort]: typeof sixInputs): Expression =>
  sumOf(productOf(borne, plan), productOf(differenceOf(number(1), borne), effort));

const priceOf = ([rate, premium]: typeof sixInputs, paid: Expression): Expression =>
  productOf(rate, sumOf(number(1), premium), paid);

/**
 * What a supplier charges: rate × (1 + premium) × [borne × planned effort + (1 − borne) × effort].
 * Inputs: rate, premium, share of the deviation that the supplier bears, planned effort, effort.
 */
export const supplierPrice = derived(() => priceOf(sixInputs, sharedEffort(sixInputs)));

/** What own people cost, who bear nothing of a deviation. Inputs: rate, premium, effort. */
export const ownPrice = derived(() => productOf(inputAt(0), sumOf(number(1), inputAt(1)), inputAt(2)));

/** The team that an effort asks for in a time: nobody where there is neither, and no number where only the time is 0. Inputs: effort, duration. */
export const teamNeeded = derived(() => ({
  kind: 'case',
  where: { kind: 'both-zero', of: [inputAt(0), inputAt(1)] },
  of: [number(0), ratioOf(inputAt(0), inputAt(1))],
}));

/** The team that does an effort in a time; nobody where that is no time at all. Inputs: effort, duration. */
export const teamInTime = derived(() => ({
  kind: 'case',
  where: { kind: 'more-than', of: [inputAt(1), number(timeTolerance)] },
  of: [ratioOf(inputAt(0), inputAt(1)), number(0)],
}));

/**
 * The same where of an overrun the supplier bears no more than a share of the planned price; of what is saved its part has
 * no limit. Paid for is max(borne × planned + (1 − borne) × effort, effort − limit × planned).
 * Inputs: those of the supplier's price, and the limit.
 *
 * @example
 * Planned 100, effort 180, borne 50% up to 20%: of the 80 too much the supplier would bear 40 and bears 20. Paid: 160.
 */
export const cappedSupplierPrice = derived(() => {
  const [, , , plan, effort, limit] = sixInputs;
  const least = differenceOf(effort, productOf(limit, plan));
  return priceOf(sixInputs, { kind: 'largest', of: [sharedEffort(sixInputs), least] });
});

/**
 * How long a team takes over an effort that grows, or shrinks, in a straight line and then stays as large as it is.
 * Inputs: effort E, team at the start f, team after the ramp t, how long the ramp takes o.
 *
 * By time x the team has done f·x + (t − f)·x²/2o in the ramp, and (f + t)/2·o + t·(x − o) after it. So an effort of at most
 * (f + t)/2·o takes 2E / (f + √(f² + 2(t − f)·E/o)), and a larger one E/t + o·(t − f)/2t: what the full team takes, and what a
 * smaller one at the start loses.
 *
 * @example
 * From 5 to 20 fte over 3 months, 10 person-months: 20 / (5 + √(25 + 30 × 10/3)) = 1.2361; 120: 6 + 3 × 15/40 = 7.125 months.
 */
export const rampedDuration = derived(() => {
  const [effort, low, high, over] = sixInputs;
  const more = differenceOf(high, low);
  const root = rootOf(sumOf(productOf(low, low), productOf(number(2), more, ratioOf(effort, over))));
  const inRamp = ratioOf(productOf(number(2), effort), sumOf(low, root));
  const later = sumOf(ratioOf(effort, high), ratioOf(productOf(over, more), productOf(number(2), high)));
  const mean = ratioOf(sumOf(low, high), number(2));
  return {
    kind: 'case',
    where: { kind: 'both-zero', of: [effort, effort] },
    of: [
      number(0),
      { kind: 'case', where: { kind: 'at-most', of: [effort, productOf(mean, over)] }, of: [inRamp, later] },
    ],
  };
});

/** The mean of such a team over the time it takes; that at the start where there is nothing to do. Inputs: effort, duration, team at the start. */
export const rampedTeam = derived(() => ({
  kind: 'case',
  where: { kind: 'both-zero', of: [inputAt(0), inputAt(0)] },
  of: [inputAt(2), ratioOf(inputAt(0), inputAt(1))],
}));

/** Such a team at the end. Inputs: duration, team at the start, team after the ramp, how long the ramp takes. */
export const teamReached = derived(() => {
  const [duration, low, high, over] = sixInputs;
  const within: Expression = sumOf(low, ratioOf(productOf(differenceOf(high, low), duration), over));
  return { kind: 'case', where: { kind: 'more-than', of: [over, duration] }, of: [within, high] };
});
