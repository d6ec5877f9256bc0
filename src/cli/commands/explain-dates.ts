import { type CalendarMonth, calendarMonth } from '../../units/month.ts';
import { asOfMonth } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { ExplainedStudies, SideOptions } from './explain-sides.ts';

export interface Dates {
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
}

/**
 * The months of both sides. Where two variants or two studies differ, these need not: the month asked for, else that of each
 * study. Else the first and the last as-of date.
 *
 * @throws {Refusal} where only dates can differ, and these are not two
 */
export function datesOf(opened: ExplainedStudies, { from, to, asOf }: SideOptions): Dates {
  if (asOf !== undefined && from !== undefined && to !== undefined)
    throw new Refusal({ kind: 'usage', what: 'not-together', name: '--as-of, --from, --to', near: null });
  const { study } = opened.new;
  const read = (text: string | undefined): CalendarMonth | undefined =>
    text === undefined ? undefined : asOfMonth(study, text);
  const both = read(asOf);
  const asked = { from: read(from) ?? both, to: read(to) ?? both };
  const { old } = opened;
  if (old !== opened.new) return { from: asked.from ?? old.study.asOf, to: asked.to ?? study.asOf };
  return twoDates(asked, [...study.asOfDates.keys()]);
}

/** What is not asked for is the first or the last as-of date; what is asked for may be one date twice. */
function twoDates(
  asked: { readonly [Side in keyof Dates]: CalendarMonth | undefined },
  asOfDates: readonly number[],
): Dates {
  const dates = asOfDates.toSorted((a, b) => a - b);
  const [from, to] = [asked.from ?? dates[0], asked.to ?? dates.at(-1)];
  const isAsked = asked.from !== undefined && asked.to !== undefined;
  if (from !== undefined && to !== undefined && (from !== to || isAsked))
    return { from: calendarMonth(from), to: calendarMonth(to) };
  const lacking = [asked.from === undefined ? '--from' : null, asked.to === undefined ? '--to' : null];
  const name = lacking.filter((each) => each !== null).join(', ');
  throw new Refusal({ kind: 'usage', what: 'needs-dates', name, near: null });
}
