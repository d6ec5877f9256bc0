import { monthInYear } from '../month-in-year.ts';

const names = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

export const monthName = monthInYear(names);
