import { type CalendarMonth, calendarMonth, lastMonthBefore, monthNumberOf } from '../../units/month.ts';
import type { TraceLabel } from './trace.ts';

/** Ends are told by the last month before them, as everywhere; other moments by the month that they begin. */
const ends: ReadonlySet<string> = new Set(['end', 'latest-end', 'finish', 'horizon']);

/** Whether a moment is the end of something. */
export function isEnd(label: TraceLabel): boolean {
  switch (label.of) {
    case 'offset':
    case 'fallback':
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

/** The month of the calendar by which a moment is told. @param moment - in months from the start */
export const monthOfTime = (moment: number, label: TraceLabel, start: CalendarMonth): CalendarMonth =>
  isEnd(label) ? lastMonthBefore(moment, start) : calendarMonth(start + monthNumberOf(moment));
