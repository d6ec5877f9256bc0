import { monthNumberOf } from '../../units/month.ts';
import { pointExpression, yearsBetween } from './by-year.ts';
import { type Curve, factorAt, integral, isPoint, momentIntegral, pointWithin } from './curve.ts';
import { type Expression, number, productOf, ratioOf, sumOfAll } from './expression.ts';
import { curveFor } from './money.ts';
import { at, type Column, input, type Prices, type Rule } from './rule.ts';

/*
 * Money that follows a team that grows, or shrinks, in a straight line during the first months of a phase and then stays as large as it
 * is: in each month as much of it as of the person-months of that team. With the running sums of the factors of months, and of
 * these times the middle of each month, that is a closed form, as of money that is spread evenly.
 */

/** A team over the time of a phase: in fte and months since the start of the study. */
interface Ramp {
  readonly from: number;
  readonly until: number;
  /** At the start, and from the end of the ramp on. */
  readonly low: number;
  readonly high: number;
  /** How many months the ramp takes. */
  readonly over: number;
}

/**
 * The person-months of the team in its first months: f·x + (t − f)·[min(x, o)²/2o + max(0, x − o)], where it goes from f to t over o.
 *
 * @example
 * From 5 to 20 fte over 3 months, after 5 months: 5 × 5 + 15 × (3/2 + 2) = 77.5.
 */
export function workOf({ low, high, over }: Pick<Ramp, 'low' | 'high' | 'over'>, months: number): number {
  const within = Math.min(months, over);
  const grown = over > 0 ? (within * within) / (2 * over) : 0;
  return low * months + (high - low) * (grown + (months - within));
}

/** The factors of the months summed over [a, b) of the phase, each for as many fte as there are. */
function weighed(curve: Curve, { from, low, high, over }: Ramp, a: number, b: number): number {
  const [turn, first] = [from + over, Math.max(a, from)];
  const growing = Math.min(b, turn);
  const inRamp =
    over > 0 && growing > first
      ? low * integral(curve, first, growing) + ((high - low) / over) * momentIntegral(curve, from, first, growing)
      : 0;
  return inRamp + high * integral(curve, Math.max(first, turn), b);
}

/** The parts of the inputs: when the phase is, and its team. */
const rampOf = ([from = 0, until = 0, low = 0, high = 0, over = 0]: readonly number[]): Ramp => ({
  from,
  until,
  low,
  high,
  over,
});

function rampAt(inputs: readonly Column[], draw: number): Ramp {
  const value = (position: number): number => at(input(inputs, position), draw);
  return { from: value(0), until: value(1), low: value(2), high: value(3), over: value(4) };
}

/**
 * The multiplier of an amount that follows the team of a phase. Inputs: from, until, team at the start, team after the ramp, how long
 * the ramp takes, index, discount rate.
 */
export const byTeam: Rule = {
  columns(out, inputs, prices) {
    const curve = curveFor(inputs, 5, prices, input(inputs, 1));
    for (let k = 0; k < out.length; k++) {
      const ramp = rampAt(inputs, k);
      const { from, until } = ramp;
      out[k] = isPoint(from, until)
        ? factorAt(curve, monthNumberOf(from))
        : weighed(curve, ramp, from, until) / workOf(ramp, until - from);
    }
  },
  expression: (inputs, prices) => {
    const { from, until } = rampOf(inputs);
    return byYear(inputs, 5, prices, { low: from, high: until });
  },
};

/** The same, of the part that falls between two moments. Inputs: those above, with these moments before the rates. */
export const byTeamWithin: Rule = {
  columns(out, inputs, prices) {
    const curve = curveFor(inputs, 7, prices, input(inputs, 1));
    const [low, high] = [input(inputs, 5), input(inputs, 6)];
    for (let k = 0; k < out.length; k++) {
      const ramp = rampAt(inputs, k);
      const { from, until } = ramp;
      out[k] = isPoint(from, until)
        ? pointWithin(curve, from, at(low, k), at(high, k))
        : weighed(curve, ramp, Math.max(from, at(low, k)), Math.min(until, at(high, k))) / workOf(ramp, until - from);
    }
  },
  expression: (inputs, prices) => {
    const [low = 0, high = 0] = inputs.slice(5);
    return byYear(inputs, 7, prices, { low, high });
  },
};

/** In each calendar year so many person-months at the factor of that year, over all of them. */
function byYear(
  inputs: readonly number[],
  position: number,
  prices: Prices,
  { low, high }: { readonly low: number; readonly high: number },
): Expression {
  const ramp = rampOf(inputs);
  const { from, until } = ramp;
  if (isPoint(from, until)) {
    const all = position === 5 ? { low: from, high: from + 1 } : { low, high };
    return pointExpression(inputs, position, prices, { at: from, ...all });
  }
  const span = { from: Math.max(from, low), until: Math.min(until, high) };
  const curve = prices.curve(
    inputs[position] ?? 0,
    inputs[position + 1] ?? null,
    monthNumberOf(Math.max(0, until)) + 1,
  );
  const parts = yearsBetween(prices, span).map(({ year, from: a, until: b }): Expression => {
    const work = workOf(ramp, b - from) - workOf(ramp, a - from);
    const factor = work === 0 ? 0 : weighed(curve, ramp, a, b) / work;
    return { kind: 'in-year', year, of: productOf(number(work), number(factor)) };
  });
  return ratioOf(sumOfAll(parts), number(workOf(ramp, until - from)));
}
