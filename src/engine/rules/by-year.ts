import { timeTolerance, monthNumberOf } from '../../units/month.ts';
import { type Curve, integral, isPoint, pointWithin } from './curve.ts';
import { type Expression, number, productOf, ratioOf, sumOfAll } from './expression.ts';
import type { Prices } from './rule.ts';

/*
 * What the closed form of money over time hides: in each calendar year so many months, each at the factor (index × discount
 * factor) of that year. With monthly discounting the factor is the mean over those months.
 */

interface Span {
  readonly from: number;
  readonly until: number;
}

/** A period in pieces that lie in one calendar year each. */
export function yearsBetween(prices: Prices, { from, until }: Span): (Span & { readonly year: number })[] {
  const pieces: (Span & { readonly year: number })[] = [];
  for (let start = from; until - start > timeTolerance;) {
    const end = Math.min(until, nextYear(prices, start));
    pieces.push({ year: prices.year(monthNumberOf(start)), from: start, until: end });
    start = end;
  }
  return pieces;
}

/** The parts of a period by year. The rates stand at `position` and after it among the inputs. */
export function partsByYear(
  inputs: readonly number[],
  position: number,
  prices: Prices,
  { from, until }: Span,
): Expression[] {
  const curve = curveFor(inputs, position, prices, until);
  return yearsBetween(prices, { from, until }).map(({ year, from: start, until: end }): Expression => {
    const months = end - start;
    return { kind: 'in-year', year, of: productOf(number(months), number(integral(curve, start, end) / months)) };
  });
}

/** The mean factor over the period of an amount, of the part of it that is asked for. */
export function spreadExpression(inputs: readonly number[], position: number, prices: Prices, part: Span): Expression {
  const [from = 0, until = 0] = inputs;
  if (isPoint(from, until)) return pointExpression(inputs, position, prices, { at: from, low: from, high: from + 1 });
  return ratioOf(sumOfAll(partsByYear(inputs, position, prices, part)), number(until - from));
}

/** The factor of a time that lies between two others; nothing where it does not. */
export function pointExpression(
  inputs: readonly number[],
  position: number,
  prices: Prices,
  { at, low, high }: { at: number; low: number; high: number },
): Expression {
  const factor = pointWithin(curveFor(inputs, position, prices, at), at, low, high);
  return { kind: 'in-year', year: prices.year(monthNumberOf(at)), of: number(factor) };
}

function curveFor(inputs: readonly number[], position: number, prices: Prices, last: number): Curve {
  const months = monthNumberOf(Math.max(0, last)) + 1;
  return prices.curve(inputs[position] ?? 0, inputs[position + 1] ?? null, months);
}

/** The time at which the next calendar year begins. */
function nextYear(prices: Prices, from: number): number {
  const first = monthNumberOf(from);
  let month = first + 1;
  while (prices.year(month) === prices.year(first)) month += 1;
  return month;
}
