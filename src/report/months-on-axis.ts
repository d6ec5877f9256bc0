import { calendarMonth, writeMonth } from '../units/month.ts';
import type { TimeAxis, ValueAxis } from './table.ts';

/**
 * The months that an axis of less than a year names, each where it begins; none of any other: a single January is no scale.
 *
 * @param apart - how far names stand apart at least, as a part of the axis
 */
export const monthsOnShortAxis = (axis: TimeAxis, apart: number): ValueAxis['marks'] =>
  axis.until - axis.from >= 12 ? [] : monthsOnAxis(axis, apart);

/** The months that an axis names by which no January can be named, however long it is. */
export function monthsOnAxis({ from, until, start }: TimeAxis, apart: number): ValueAxis['marks'] {
  const [first, last] = [Math.ceil(start + from), Math.floor(start + until)];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const every = Math.max(1, Math.ceil(apart * (until - from)));
  return all
    .filter((_, index) => index % every === 0)
    .map((month) => ({ at: month - start, text: writeMonth(calendarMonth(month)) }));
}
