/** Less than this part of all money that comes and goes cannot be told from nothing. */
const rounding = 1e-12;

/** When what a choice costs more has been saved again. */
export interface Payback {
  /**
   * Periods since the start until the sum of savings reaches zero for the last time from below, and stays there. 0 where
   * it is never below zero: there is nothing to pay back. Null where it is below zero in the end.
   */
  readonly after: number | null;
  /** How often the sum reaches zero from below. More than once: it was paid back before, and then cost more again. */
  readonly times: number;
}

/**
 * The payback of savings by period, each spread evenly within its period (so that it is a straight line between the ends).
 *
 * @param saved - what each period saves; negative where it costs more
 * @param atStart - what is saved at once, at moment 0: mostly an outlay, so negative
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
