import { calendarMonth, firstDayOf } from '../../../units/month.ts';

/** The first month of which a date is the same in every spreadsheet: some count a day in February 1900 that never was. */
export const firstDated = calendarMonth(1900 * 12 + 2);

/** The number by which a spreadsheet knows a date: days, of which 1 March 1900 is the 61st. A part of a month is that part of its days. */
export function dateOf(month: number): number {
  const whole = Math.floor(month + 1e-9);
  const first = firstDayOf(calendarMonth(whole));
  const days = firstDayOf(calendarMonth(whole + 1)) - first;
  const rest = month - whole;
  return first - firstDayOf(firstDated) + 61 + (Math.abs(rest) <= 1e-9 ? 0 : rest * days);
}

/** The month of a date as a number of months since January of the year 0, by a formula: what is past of the month counts in it. */
export const monthWithin = (date: string): string =>
  `${monthBegun(date)}+(${date}-DATE(YEAR(${date}),MONTH(${date}),1))/DAY(DATE(YEAR(${date}),MONTH(${date})+1,0))`;

/** The same of a month that is written as such: on whichever day, the month as a whole is meant. */
export const monthBegun = (date: string): string => `YEAR(${date})*12+MONTH(${date})-1`;

/** The date on which a month begins that lies so many months after another, by a formula. */
export const dateAfter = (start: number, months: string): string =>
  `DATE(${Math.floor(start / 12)},${(start % 12) + 1}+${months},1)`;

/** The date on which a month begins that is a number of months since January of the year 0, by a formula. */
export const dateAt = (months: string): string => `DATE(INT(${months}/12),INT(${months})-12*INT(${months}/12)+1,1)`;
