import type { Age } from '../../units/age.ts';
import { type CalendarMonth, firstDayOf } from '../../units/month.ts';

/** Whether a month lies further before another than that; both are taken at their first day. */
export function isOlder(since: CalendarMonth, asOf: CalendarMonth, { count, unit }: Age): boolean {
  if (unit === 'd') return firstDayOf(asOf) - firstDayOf(since) > count;
  return asOf - since > (unit === 'y' ? 12 * count : count);
}
