import { type CalendarMonth, calendarMonth, lastMonthBefore, monthNumberOf } from '../../units/month.ts';
import type { TraceLabel } from './trace.ts';

/** An end is written as the last month before it, as everywhere; any other time as the month that it begins. */
const ends: ReadonlySet<string> = new Set(['end', 'latest-end', 'finish', 'horizon']);

/** Whether a time is the end of something. */
export function isEnd(label: TraceLabel): boolean {
  switch (label.of) {
    case 'offset':
    case 'fallback':
    case 'other':
      return isEnd(label.what);
    case 'phase':
    case 'figure':
      return ends.has(label.figure);
    case 'policy':
      return label.figure === 'finish';
    case 'constant':
      return ends.has(label.constant);
    case 'window':
      return label.side === 'until';
    case 'gate':
      return label.part === 'latest';
    default:
      return label.of === 'work-end';
  }
}

/** The month of the calendar as which a time is written. @param time - in months from the start */
export const monthOfTime = (time: number, label: TraceLabel, start: CalendarMonth): CalendarMonth =>
  isEnd(label) ? lastMonthBefore(time, start) : calendarMonth(start + monthNumberOf(time));
