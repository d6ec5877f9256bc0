import { type CalendarMonth, calendarMonth, lastMonthBefore, monthNumberOf } from '../../units/month.ts';
import type { TraceLabel } from './trace.ts';

/** Ends are told by the last month before them, as everywhere; other moments by the month that they begin. */
const ends: ReadonlySet<string> = new Set(['end', 'latest-end', 'finish', 'horizon']);

/** Whether a moment is the end of something. */
export function isEnd(label: TraceLabel): boolean {
  if (label.of === 'offset') return isEnd(label.what);
  if (label.of === 'phase' || label.of === 'figure') return ends.has(label.figure);
  return label.of === 'constant' && ends.has(label.constant);
}

/** The month of the calendar by which a moment is told. @param moment - in months from the start */
export const monthOfTime = (moment: number, label: TraceLabel, start: CalendarMonth): CalendarMonth =>
  isEnd(label) ? lastMonthBefore(moment, start) : calendarMonth(start + monthNumberOf(moment));
