import { exp, expm1 } from '../../numerics/elementary/exponential.ts';
import { ln, log1p } from '../../numerics/elementary/logarithm.ts';
import { brent } from '../../numerics/roots.ts';

/** An amount and when it falls, in years since any time. */
export interface DatedAmount {
  readonly amount: number;
  readonly at: number;
}

/** What a sum of amounts must pass to differ from nothing, as a part of the sum of their sizes. */
const rounding = 1e-12;

/**
 * The internal rates of return: all r above −100% at which Σ amount · (1 + r)^−at is 0.
 *
 * With s = ln(1 + r) this is a sum of exponentials, which has at most as many roots as its amounts in order of time have
 * changes of sign, and fewer by an even number only: Descartes' rule, by Laguerre for any exponents. That is proved by
 * differentiating once for every change of sign (Rolle), and so they are found here: the roots of the derivative, which
 * has one change of sign fewer, part the line into stretches with one root at most, for which `brent` is enough. No
 * scan can step over a root. A root where the sum only touches zero counts once.
 *
 * @returns ascending, as shares a year. Empty is undefined, as for amounts that are all of one sign or all zero. A rate
 * that no double tells from −100% or from infinity is left out
 * @example internalRates([{ amount: -1600, at: 0 }, { amount: 10000, at: 1 }, { amount: -10000, at: 2 }]); // [0.25, 4]
 */
export const internalRates = (amounts: readonly DatedAmount[]): number[] =>
  rootsOfSum(datedInOrder(amounts))
    .map(expm1)
    .filter((rate) => rate > -1 && Number.isFinite(rate));

/**
 * Whether Σ amount · (1 + r)^−at is above 0: below the lowest of its internal rates, between each two of them, and above the highest. A
 * root where the sum only touches zero parts two stretches that are alike. Empty without rates.
 */
export function positiveBetween(amounts: readonly DatedAmount[], rates: readonly number[]): boolean[] {
  const roots = rates.map(log1p);
  const [first, last] = [roots[0], roots.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = roots.slice(1).map((root, index) => ((roots[index] as number) + root) / 2);
  const terms = datedInOrder(amounts);
  return [first - 1, ...between, last + 1].map((s) => relativeSum(terms, s) > 0);
}

/** One amount for each time, in order of time, without those of nothing. */
function datedInOrder(amounts: readonly DatedAmount[]): DatedAmount[] {
  const byTime = new Map<number, number>();
  for (const { amount, at } of amounts) byTime.set(at, (byTime.get(at) ?? 0) + amount);
  return [...byTime]
    .map(([at, amount]) => ({ amount, at }))
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => a.at - b.at);
}

/** The roots s of Σ amount · e^(−s · at), ascending. */
function rootsOfSum(terms: readonly DatedAmount[]): number[] {
  const change = terms.findIndex(({ amount }, index) => amount > 0 !== (terms[index + 1]?.amount ?? amount) > 0);
  if (change < 0) return [];
  const { low, high } = bounds(terms);
  const signChanges = rootsOfSum(slopes(terms, change)).filter((signChange) => low < signChange && signChange < high);

  const f = (s: number): number => relativeSum(terms, s);
  const roots: number[] = [];
  let before = { s: low, sign: signOf(f(low)) };
  for (const s of [...signChanges, high]) {
    const here = { s, sign: signOf(f(s)) };
    // Between two extremes that are both zero there would be another that is not: they are one.
    if (here.sign === 0 && before.sign !== 0) roots.push(s);
    if (here.sign * before.sign < 0) roots.push(brent(f, before.s, s));
    before = here;
  }
  return roots;
}

const signOf = (share: number): number => (Math.abs(share) <= rounding ? 0 : Math.sign(share));

/** Σ amount · e^(−s · at) as a part of Σ |amount| · e^(−s · at), so that it neither overflows nor fades away: −1 to 1. */
function relativeSum(terms: readonly DatedAmount[], s: number): number {
  const heaviest = endsOf(terms)[s > 0 ? 'first' : 'last'].at;
  let [sum, size] = [0, 0];
  for (const { amount, at } of terms) {
    const weighed = amount * exp(-s * (at - heaviest));
    sum += weighed;
    size += Math.abs(weighed);
  }
  return sum / size;
}

/**
 * The derivative of the sum times e^(s · τ), with τ between the two terms where the sign changes: each term times τ − at,
 * so that those after τ change sign and the change at τ is gone. Scaled so that the largest is 1.
 */
function slopes(terms: readonly DatedAmount[], change: number): DatedAmount[] {
  const pivot = ((terms[change]?.at ?? 0) + (terms[change + 1]?.at ?? 0)) / 2;
  const sloped = terms.map(({ amount, at }) => ({ amount: amount * (pivot - at), at }));
  const largest = sloped.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  return sloped.map(({ amount, at }) => ({ amount: amount / largest, at }));
}

/** Between these lie all roots: beyond them the first or the last term alone outweighs all others (Cauchy's bound). */
function bounds(terms: readonly DatedAmount[]): { readonly low: number; readonly high: number } {
  const { first, last } = endsOf(terms);
  const size = terms.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const reach = (end: DatedAmount, next: DatedAmount | undefined): number =>
    (1 + Math.max(0, ln((size - Math.abs(end.amount)) / Math.abs(end.amount)))) /
    Math.abs((next?.at ?? end.at) - end.at);
  return { low: -reach(last, terms.at(-2)), high: reach(first, terms[1]) };
}

const endsOf = (terms: readonly DatedAmount[]): { readonly first: DatedAmount; readonly last: DatedAmount } => ({
  first: terms[0] as DatedAmount,
  last: terms.at(-1) as DatedAmount,
});
