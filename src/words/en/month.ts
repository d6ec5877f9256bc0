import { monthInYear } from '../month-in-year.ts';

const names = 'January February March April May June July August September October November December'.split(' ');

/** A month of the calendar in a sentence: `April 2025`. */
export const monthName = monthInYear(names);
