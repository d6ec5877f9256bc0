import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { asOfMonth } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { ExplainedStudies, SideOptions } from './explain-sides.ts';

export interface Dates {
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
}

/**
 * The months of both sides. Where two variants or two studies differ, these need not: the month asked for, else that of each
 * study. Else the new side is the as-of month of the study, as in every other command, and the old one its first as-of date.
 *
 * @throws {UserError} where only dates can differ, and these are not two
 */
export function datesOf(opened: ExplainedStudies, { from, to, asOf }: SideOptions): Dates {
  if (asOf !== undefined && from !== undefined && to !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: '--as-of, --from, --to', near: null });
  const { study } = opened.new;
  const read = (text: string | undefined, option: string): CalendarMonth | undefined =>
    text === undefined ? undefined : asOfMonth(study, text, option);
  const both = read(asOf, '--as-of');
  const asked = { from: read(from, '--from') ?? both, to: read(to, '--to') ?? both };
  const { old } = opened;
  if (old !== opened.new) return { from: asked.from ?? old.study.asOf, to: asked.to ?? study.asOf };
  return twoDates(asked, study);
}

/** What is asked for may be one date twice; what is not may not be the other date. */
function twoDates(asked: { readonly [Side in keyof Dates]: CalendarMonth | undefined }, study: Study): Dates {
  const to = asked.to ?? study.asOf;
  const from = asked.from ?? firstDate(study, to);
  const isAsked = asked.from !== undefined && asked.to !== undefined;
  if (from !== null && (from !== to || isAsked)) return { from, to };
  const lacking = [asked.from === undefined ? '--from' : null, asked.to === undefined ? '--to' : null];
  const name = lacking.filter((each) => each !== null).join(', ');
  throw new UserError({ kind: 'usage', what: 'needs-dates', name, near: null });
}

/** The first as-of date of a study, if it is before a month: where an explanation begins if nobody says so. */
export function firstDate({ asOfDates, asOf }: Study, before: CalendarMonth = asOf): CalendarMonth | null {
  const [first] = [...asOfDates.keys()].toSorted((a, b) => a - b);
  return first !== undefined && first < before ? first : null;
}
