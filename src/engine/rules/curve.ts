import { calendarMonth, type CalendarMonth, timeTolerance, monthNumberOf, yearOf } from '../../units/month.ts';
import { compounding, compoundingByHalfMonths } from '../../numerics/power.ts';
import type { Timing } from '../../model/study/study.ts';

/** How a price of the price level counts in each month since the start: indexed, and discounted where asked for. */
export interface Curve {
  /** The factor of month k. */
  readonly factors: Float64Array;
  /** The sum of the factors of all months before month k; one longer than `factors`. */
  readonly sums: Float64Array;
}

export interface CurveTerms {
  readonly start: CalendarMonth;
  /** The year of the price level, in which the index is 1. */
  readonly level: number;
  /** The year to which money is discounted. */
  readonly base: number;
  readonly timing: Timing;
}

/**
 * The index (1 + i)^(y − level) and the discount factor of every month.
 *
 * @param index - the yearly price rise, by calendar year
 * @param discount - the yearly discount rate, or null for undiscounted money
 */
export function curveOf(terms: CurveTerms, index: number, discount: number | null, months: number): Curve {
  const factors = new Float64Array(months);
  const sums = new Float64Array(months + 1);
  let year = Number.NaN;
  let yearly = 1;
  const indexed = compounding(index);
  const discounted = discount === null ? null : ofYears(terms, discount);
  const ofMonth = discount !== null && terms.timing === 'monthly' ? ofMonths(terms, discount) : null;
  for (let k = 0; k < months; k++) {
    const month = calendarMonth(terms.start + k);
    if (yearOf(month) !== year) {
      year = yearOf(month);
      yearly = indexed(year - terms.level) * (discounted === null ? 1 : discounted(year));
    }
    const monthly = ofMonth === null ? 1 : ofMonth(month);
    factors[k] = yearly * monthly;
    sums[k + 1] = (sums[k] as number) + yearly * monthly;
  }
  return { factors, sums };
}

/**
 * The discount factor of a calendar year: start-of-year (1 + r)^−(y − base), mid-year −(y − base + ½), end-of-year
 * −(y − base + 1). With monthly timing the year itself has none: 1.
 */
export const ofYear = (terms: CurveTerms, rate: number, year: number): number => ofYears(terms, rate)(year);

/** The same of many years. */
export function ofYears({ base, timing }: CurveTerms, rate: number): (year: number) => number {
  const power = compounding(rate);
  switch (timing) {
    case 'start-of-year':
      return (year) => power(base - year);
    case 'mid-year':
      return (year) => power(base - year) / Math.sqrt(1 + rate);
    case 'end-of-year':
      return (year) => power(base - year - 1);
    case 'monthly':
      return () => 1;
  }
}

/** (1 + r)^−((months since January of the base year + ½) / 12): money of a month counts in its middle. */
function ofMonths({ base }: CurveTerms, rate: number): (month: CalendarMonth) => number {
  const power = compoundingByHalfMonths(rate);
  return (month) => power(-(2 * (month - base * 12) + 1));
}

/** Whether a period is a point: what falls in it falls in one month. */
export const isPoint = (from: number, until: number): boolean => until - from <= timeTolerance;

export const factorAt = ({ factors }: Curve, month: number): number => factors[month] as number;

/** The mean factor over each period, that of its month where it is a point. Times are not negative. */
export function averages(out: Float64Array, curve: Curve, from: Float64Array, until: Float64Array): void {
  integrals(out, curve, { from, until, low: from, high: until });
  for (let k = 0; k < out.length; k++) {
    const a = from[k] as number;
    const b = until[k] as number;
    out[k] = isPoint(a, b) ? factorAt(curve, monthNumberOf(a)) : (out[k] as number) / (b - a);
  }
}

/**
 * The factors summed over the part of each period that lies between two other times; nothing where there is none.
 *
 * The same as `integral` of each, in one loop: a simulation spends most of its time here, and a call would give every
 * number a place in memory of its own.
 */
export function integrals(
  out: Float64Array,
  { factors, sums }: Curve,
  { from, until, low, high }: Readonly<Record<'from' | 'until' | 'low' | 'high', Float64Array>>,
): void {
  for (let k = 0; k < out.length; k++) {
    const a = Math.max(from[k] as number, low[k] as number);
    const b = Math.min(until[k] as number, high[k] as number);
    // Whole months from 0 on: cutting off is rounding down.
    const first = a | 0;
    const last = b | 0;
    if (b <= a) out[k] = 0;
    else if (first === last) out[k] = (factors[first] as number) * (b - a);
    else {
      const between = (sums[last] as number) - (sums[first + 1] as number);
      const tail = b > last ? (factors[last] as number) * (b - last) : 0;
      out[k] = (factors[first] as number) * (first + 1 - a) + between + tail;
    }
  }
}

/** The factor of the month of a time, if that lies between two others; else nothing. What lies at the second is no more between them. */
export function pointWithin(curve: Curve, time: number, low: number, high: number): number {
  const month = monthNumberOf(time);
  return month >= monthNumberOf(low) && time + timeTolerance < high ? factorAt(curve, month) : 0;
}

/** The factors of the months summed over [from, until), parts of months in proportion; nothing where until ≤ from. */
export function integral(curve: Curve, from: number, until: number): number {
  if (until <= from) return 0;
  const [first, last] = [Math.floor(from), Math.floor(until)];
  if (first === last) return factorAt(curve, first) * (until - from);
  const between = (curve.sums[last] as number) - (curve.sums[first + 1] as number);
  const tail = until > last ? factorAt(curve, last) * (until - last) : 0;
  return factorAt(curve, first) * (first + 1 - from) + between + tail;
}

/** The running sums of factor × middle of the month, of curves for which somebody asked. */
const middles = new WeakMap<Curve, Float64Array>();

function middleSums(curve: Curve): Float64Array {
  const known = middles.get(curve);
  if (known !== undefined) return known;
  const { factors } = curve;
  const sums = new Float64Array(factors.length + 1);
  for (let k = 0; k < factors.length; k++) sums[k + 1] = (sums[k] as number) + factorAt(curve, k) * (k + 0.5);
  middles.set(curve, sums);
  return sums;
}

/** The integral of factor × time since a time over [from, until): what grows evenly from there; nothing where until ≤ from. */
export function timeIntegral(curve: Curve, since: number, from: number, until: number): number {
  if (until <= from) return 0;
  const part = (month: number, a: number, b: number): number =>
    b > a ? factorAt(curve, month) * (b - a) * ((a + b) / 2 - since) : 0;
  const [first, last] = [Math.floor(from), Math.floor(until)];
  if (first === last) return part(first, from, until);
  const sums = middleSums(curve);
  const timed = (sums[last] as number) - (sums[first + 1] as number);
  const between = timed - since * ((curve.sums[last] as number) - (curve.sums[first + 1] as number));
  return part(first, from, first + 1) + between + part(last, last, until);
}
