import { calendarMonth, writeMonth } from '../units/month.ts';
import type { TimeAxis, ValueAxis } from './table.ts';

/** As many months are named as a phone has room for. */
const mostMonths = 6;

/** The months that an axis of less than a year names, each where it begins; none of any other: a single January is no scale. */
export function monthsOnShortAxis({ from, until, start }: TimeAxis): ValueAxis['marks'] {
  if (until - from >= 12) return [];
  const [first, last] = [Math.ceil(start + from), Math.floor(start + until)];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const every = all.length > mostMonths ? 2 : 1;
  return all
    .filter((_, index) => index % every === 0)
    .map((month) => ({ at: month - start, text: writeMonth(calendarMonth(month)) }));
}
