import { timeTolerance, monthNumberOf } from '../../units/month.ts';
import { pointExpression, spreadExpression, yearsBetween } from './by-year.ts';
import { type Curve, factorAt, integral, isPoint, timeIntegral, pointWithin } from './curve.ts';
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
  /** After how many months the team grows no more, whatever the ramp; never where nobody says. */
  readonly stops?: number;
}

/** What part of its way the team goes: all of it, or less where it stops before. */
const shareGrown = ({ over, stops = Number.POSITIVE_INFINITY }: Pick<Ramp, 'over' | 'stops'>): number =>
  stops < over ? stops / over : 1;

/**
 * The person-months of the team in its first months: f·x + (t − f)·[min(x, o)²/2o + max(0, x − o)], where it goes from f to t over o.
 * Where it stops after s of these, f·x + (t − f)·[min(x, s)²/2o + max(0, x − s)·s/o].
 *
 * @example
 * From 5 to 20 fte over 3 months, after 5 months: 5 × 5 + 15 × (3/2 + 2) = 77.5.
 */
export function workOf(team: Pick<Ramp, 'low' | 'high' | 'over' | 'stops'>, months: number): number {
  const { low, high, over, stops = over } = team;
  const within = Math.min(months, over, stops);
  const grown = over > 0 ? (within * within) / (2 * over) : 0;
  return low * months + (high - low) * (grown + (months - within) * shareGrown(team));
}

/** The factors of the months summed over [a, b) of the phase, each for as many fte as there are. */
function weighed(curve: Curve, ramp: Ramp, a: number, b: number): number {
  const { from, low, high, over, stops = over } = ramp;
  const grown = shareGrown(ramp);
  const [full, first] = [from + Math.min(over, stops), Math.max(a, from)];
  const growing = Math.min(b, full);
  const inRamp =
    over > 0 && growing > first
      ? low * integral(curve, first, growing) + ((high - low) / over) * timeIntegral(curve, from, first, growing)
      : 0;
  return inRamp + (grown === 1 ? high : low + (high - low) * grown) * integral(curve, Math.max(first, full), b);
}

/** The part of an amount that falls in [a, b) of the phase, at the factors of its months; evenly over a phase in which nobody works. */
function part(curve: Curve, ramp: Ramp, a: number, b: number): number {
  const length = ramp.until - ramp.from;
  const work = workOf(ramp, length);
  return work === 0 ? integral(curve, a, b) / length : weighed(curve, ramp, a, b) / work;
}

/** The parts of the inputs: when the phase is, and its team; where it may be delayed, how long it was to take. */
function rampOf([from = 0, until = 0, low = 0, high = 0, over = 0, takes = until - from]: readonly number[]): Ramp {
  const ramp = { from, until, low, high, over };
  return until - from > takes + timeTolerance ? { ...ramp, stops: takes } : ramp;
}

const rampAt = (inputs: readonly Column[], draw: number, count: number): Ramp =>
  rampOf(inputs.slice(0, count).map((column) => at(column, draw)));

/** How many inputs say when the phase is and what its team is. */
const parts = { asPlanned: 5, delayed: 6 } as const;

const whole = (count: number): Rule => ({
  columns(out, inputs, prices) {
    const curve = curveFor(inputs, count, prices, input(inputs, 1));
    for (let k = 0; k < out.length; k++) {
      const ramp = rampAt(inputs, k, count);
      const { from, until } = ramp;
      out[k] = isPoint(from, until) ? factorAt(curve, monthNumberOf(from)) : part(curve, ramp, from, until);
    }
  },
  expression: (inputs, prices) => {
    const [from = 0, until = 0] = inputs;
    const months = isPoint(from, until) ? { low: from, high: from + 1 } : { low: from, high: until };
    return byYear(rampOf(inputs.slice(0, count)), { inputs, position: count, prices }, months);
  },
});

const within = (count: number): Rule => ({
  columns(out, inputs, prices) {
    const curve = curveFor(inputs, count + 2, prices, input(inputs, 1));
    const [low, high] = [input(inputs, count), input(inputs, count + 1)];
    for (let k = 0; k < out.length; k++) {
      const ramp = rampAt(inputs, k, count);
      const { from, until } = ramp;
      out[k] = isPoint(from, until)
        ? pointWithin(curve, from, at(low, k), at(high, k))
        : part(curve, ramp, Math.max(from, at(low, k)), Math.min(until, at(high, k)));
    }
  },
  expression: (inputs, prices) => {
    const [low = 0, high = 0] = inputs.slice(count);
    return byYear(rampOf(inputs.slice(0, count)), { inputs, position: count + 2, prices }, { low, high });
  },
});

/**
 * The multiplier of an amount that follows the team of a phase. Inputs: from, until, team at the start, team after the ramp, how long
 * the ramp takes, index, discount rate.
 */
export const byTeam = whole(parts.asPlanned);

/** The same, of the part that falls between two times. Inputs: those above, with these times before the rates. */
export const byTeamWithin = within(parts.asPlanned);

/**
 * The same two of a phase that may be delayed: its team grows no more after the time that the phase was to take, which is an input behind
 * the length of the ramp.
 */
export const byDelayedTeam = whole(parts.delayed);
export const byDelayedTeamWithin = within(parts.delayed);

/** By what an amount is priced. @param position - of the index among the inputs */
interface Priced {
  readonly inputs: readonly number[];
  readonly position: number;
  readonly prices: Prices;
}

/** In each calendar year so many person-months at the factor of that year, over all of them. */
function byYear(
  ramp: Ramp,
  { inputs, position, prices }: Priced,
  { low, high }: { readonly low: number; readonly high: number },
): Expression {
  const { from, until } = ramp;
  if (isPoint(from, until)) return pointExpression(inputs, position, prices, { at: from, low, high });
  const span = { from: Math.max(from, low), until: Math.min(until, high) };
  if (workOf(ramp, until - from) === 0) return spreadExpression(inputs, position, prices, span);
  const curve = prices.curve(
    inputs[position] ?? 0,
    inputs[position + 1] ?? null,
    monthNumberOf(Math.max(0, until)) + 1,
  );
  const years = yearsBetween(prices, span).map(({ year, from: a, until: b }): Expression => {
    const work = workOf(ramp, b - from) - workOf(ramp, a - from);
    const factor = work === 0 ? 0 : weighed(curve, ramp, a, b) / work;
    return { kind: 'in-year', year, of: productOf(number(work), number(factor)) };
  });
  return ratioOf(sumOfAll(years), number(workOf(ramp, until - from)));
}
