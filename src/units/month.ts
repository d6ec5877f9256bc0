import type { Branded } from './brand.ts';

/** A month of the calendar, counted from January of the year 0: year × 12 + (month − 1). */
export type CalendarMonth = Branded<number, 'calendar month'>;

/** Times within this many months of a whole month are that month; a length up to this is a point. */
export const timeTolerance = 1e-9;

const written = /^(\d{4})-(0[1-9]|1[0-2])$/;

export const calendarMonth = (count: number): CalendarMonth => count as CalendarMonth;

/** The month written as `2021-09`, or `null` where the text is no month. */
export function readMonth(text: string): CalendarMonth | null {
  const [, year, month] = written.exec(text) ?? [];
  return year === undefined ? null : calendarMonth(Number(year) * 12 + Number(month) - 1);
}

/** The names of months in English and Dutch, by their first three letters, and what else they are called for short. */
const names: ReadonlyMap<string, number> = new Map(
  ['jan', 'feb', 'mar mrt maa', 'apr', 'may mei', 'jun', 'jul', 'aug', 'sep', 'oct okt', 'nov', 'dec'].flatMap(
    (each, index) => each.split(' ').map((name) => [name, index + 1] as const),
  ),
);

/** A month in words before or behind its year, maybe with a day: `jan 2026`, `1 maart 2026`, `Mar-26`. */
const inWords =
  /^(?:\d{1,2}[ -])?(?:(?<year>\d{4})[ -])?(?<name>jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:ch)?|mrt|maart|apr(?:il)?|may|mei|june?|juni|july?|juli|aug(?:ust|ustus)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[ -]?['\u2019]?(?<after>\d{4}|\d{2}))?$/i;

/** The month that was probably meant: `2020-7`, `11-2021`, `2023/06`, `202306`, `jan 2026`; null where that cannot be guessed. */
export function mendMonth(text: string): string | null {
  const { year, name = '', after } = inWords.exec(text)?.groups ?? {};
  const [, first, second] = /^([1-9]\d{3})-?(\d\d)(?:\d\d|-\d\dT.*)?$/.exec(text) ?? [];
  const meant = year ?? (after?.length === 2 ? `20${after}` : after) ?? first;
  const number = names.get(name.slice(0, 3).toLowerCase()) ?? second;
  const mended = `${meant}-${String(number).padStart(2, '0')}`;
  return readMonth(mended) === null || (year !== undefined && after !== undefined) ? inDigits(text) : mended;
}

/** The same of a month in digits with a sign between them. */
function inDigits(text: string): string | null {
  const [, year, month = ''] = /^(\d{4})(?:[-/. ](\d{1,2}))?(?:[-/.]\d{1,2})?$/.exec(text) ?? [];
  const [, second, first] = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const mended = `${year ?? first}-${(year === undefined ? (second ?? '') : month).padStart(2, '0')}`;
  return readMonth(mended) === null ? null : mended;
}

/** Whether a text that is no month is probably meant for one: a year alone, or another way of writing a month. */
export const isLikeMonth = (text: string): boolean => /^[1-9]\d{3}$/.test(text) || inDigits(text) !== null;

/** `2021-09`. A month before the year 0 is written with a minus sign. */
export function writeMonth(month: CalendarMonth): string {
  const year = yearOf(month);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

export const yearOf = (month: CalendarMonth): number => Math.floor(month / 12);

/** Days from 1 January of the year 0 to the first of a month, in the calendar of today. */
export function firstDayOf(month: CalendarMonth): number {
  // Counted from March, so that the leap day comes last.
  const years = Math.floor((month - 2) / 12);
  const inYear = month - 2 - years * 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * inYear + 2) / 5) + 60;
}

/** The number of the month in which a time lies: t = 6 is the start of month 6. */
export const monthNumberOf = (t: number): number => Math.floor(t + timeTolerance);

/** The calendar month of the last instant before `t` months after `start`: t = 6 from 2020-07 is 2020-12. */
export const lastMonthBefore = (t: number, start: CalendarMonth): CalendarMonth =>
  calendarMonth(start + Math.ceil(t - timeTolerance) - 1);
