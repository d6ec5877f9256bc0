import { calendarMonth, writeMonth } from '../units/month.ts';
import type { TimeAxis, ValueAxis } from './table.ts';

/** As many months are named as a phone has room for. */
const mostMonths = 6;

/** The months that an axis of time names on which no year begins, each where it begins; none of any other. */
export function monthsWithinYear({ from, until, start }: TimeAxis): ValueAxis['marks'] {
  const [first, last] = [Math.ceil(start + from), Math.floor(start + until)];
  if (Math.floor(last / 12) * 12 >= first) return [];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const every = all.length > mostMonths ? 2 : 1;
  return all
    .filter((_, index) => index % every === 0)
    .map((month) => ({ at: month - start, text: writeMonth(calendarMonth(month)) }));
}
