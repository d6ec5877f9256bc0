import type { Integer } from '../../units/printed.ts';

/** Less than this part of all money that comes and goes cannot be distinguished from nothing. */
const rounding = 1e-12;

/** When what a choice costs more has been saved again. */
export interface Payback {
  /** In months from the start of the study; null where it never does. */
  readonly after: number | null;
  /** How often the sum changes sign. */
  readonly times: Integer;
}

/**
 * The payback of savings by period, each spread evenly within its period (so that it is a straight line between the ends).
 *
 * @param saved - what each period saves; negative where it costs more
 * @param atStart - what is saved at once, at time 0: mostly an outlay, so negative
 * @example payback([300, 400, 500], -1000); // { after: 2.6, times: 1 }: after two periods 300 of 500 are left
 */
export function payback(saved: readonly number[], atStart = 0): Payback {
  const zero = rounding * saved.reduce((all, amount) => all + Math.abs(amount), Math.abs(atStart));
  let [sum, after, times] = [atStart, 0, 0];
  let isBelow = sum < -zero;
  saved.forEach((amount, period) => {
    const next = sum + amount;
    if (isBelow && next >= -zero) {
      after = period + Math.min(1, -sum / amount);
      times++;
    }
    isBelow = next < -zero;
    sum = next;
  });
  return { after: isBelow ? null : after, times };
}
