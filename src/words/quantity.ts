import { calendarMonth, writeMonth } from '../units/month.ts';
import type { Unit } from '../units/unit.ts';
import { type NumberStyle, writeShort } from '../units/write.ts';

/** Numbers as a study has them. */
const asWritten: NumberStyle = { decimal: '.', group: '', minus: '-' };

/** The names of units, after a number. */
export type UnitWords = Readonly<Record<Exclude<Unit, 'month' | 'percent' | 'score' | Counted>, string>> &
  Readonly<Record<Counted, readonly [one: string, more: string]>>;

/** What is counted, so that one of it has a name of its own. */
type Counted = 'person-months' | 'months' | 'years' | 'fte';

/** A value in its unit, as it is said: 65%, 30 fte, € 15,000 per person-month, 2021-05. */
export function sayQuantity(value: number, unit: Unit, names: UnitWords, style: NumberStyle): string {
  switch (unit) {
    case 'month':
      return writeMonth(calendarMonth(value));
    case 'score':
      return writeShort(value, 6, style);
    case 'percent':
      return `${writeShort(value * 100, 4, style)}%`;
    case 'percent/year':
      return `${writeShort(value * 100, 4, style)}%${names[unit]}`;
    case 'EUR':
    case 'EUR/month':
    case 'EUR/year':
    case 'EUR/person-month':
      return `€ ${writeShort(value, 2, style)}${names[unit]}`;
    default:
      return counted(writeShort(value, 4, style), names[unit]);
  }
}

/** A unit by itself: EUR per month, %, fte. */
export function nameUnit(unit: Unit, names: UnitWords, ofMonth: string): string {
  if (unit === 'month') return ofMonth;
  if (unit === 'score') return unit;
  if (unit === 'percent') return '%';
  if (unit === 'percent/year') return `%${names[unit]}`;
  const name = names[unit];
  return typeof name === 'string' ? `EUR${name}` : name[1];
}

const counted = (number: string, [one, more]: readonly [string, string]): string =>
  `${number} ${/^\D?1$/.test(number) ? one : more}`;

/** The same as it is written in a study, in either language: to be compared with the file, and copied into it. */
export function written(value: number, unit: Unit): string {
  switch (unit) {
    case 'month':
      return writeMonth(calendarMonth(value));
    case 'score':
      return writeShort(value, 6, asWritten);
    case 'percent':
    case 'percent/year':
      return `${writeShort(value * 100, 4, asWritten)}${unit === 'percent' ? '%' : '%/year'}`;
    default:
      return `${writeShort(value, 4, asWritten)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  }
}
