import { type CalendarMonth, yearOf } from '../units/month.ts';

/** How a month is written with its year, in a language that calls the twelve months so. */
export const monthInYear =
  (names: readonly string[]) =>
  (month: CalendarMonth): string => {
    const year = yearOf(month);
    return `${names[month - 12 * year] as string} ${year}`;
  };
