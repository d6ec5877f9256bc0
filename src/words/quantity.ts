import { counted } from './counted.ts';
import { calendarMonth, writeMonth } from '../units/month.ts';
import { type CompoundUnit, isListed, type ListedUnit, type Unit } from '../units/unit.ts';
import { type NumberStyle, writeShort } from '../units/write.ts';

/** Numbers as a study has them. */
const asWritten: NumberStyle = { decimal: '.', group: '', minus: '-' };

/** The names of units, after a number. */
export type UnitWords = Readonly<Record<Exclude<ListedUnit, 'month' | 'percent' | 'score' | Counted>, string>> &
  Readonly<Record<Counted, readonly [one: string, more: string]>> & {
    /** The factors of a compound unit: one, and several. */
    readonly factors: Readonly<Record<string, readonly [one: string, several: string]>>;
  };

/** What is counted, so that one of it has a name of its own. */
type Counted = 'person-months' | 'months' | 'years' | 'fte';

/** A value in its unit, as it is said: 65%, 30 fte, € 15,000 per person-month, 2021-05. */
export function quantityText(value: number, unit: Unit, names: UnitWords, style: NumberStyle): string {
  if (unit === 'month') return writeMonth(calendarMonth(value));
  const isShare = unit === 'percent' || unit === 'percent/year';
  const decimals = unit === 'score' ? 6 : unit.startsWith('EUR') ? 2 : 4;
  return numberText(writeShort(isShare ? value * 100 : value, decimals, style), unit, names);
}

/** A number that is written already, in its unit; a share in hundredths. */
export function numberText(number: string, unit: Exclude<Unit, 'month'>, names: UnitWords): string {
  if (!isListed(unit)) return compoundText(number, unit, names);
  switch (unit) {
    case 'score':
      return number;
    case 'percent':
      return `${number}%`;
    case 'percent/year':
      return `${number}%${names[unit]}`;
    case 'EUR':
    case 'EUR/month':
    case 'EUR/year':
    case 'EUR/person-month':
      return `€ ${number}${names[unit]}`;
    default: {
      const [one, more] = names[unit];
      return counted(number, one, more);
    }
  }
}

/** A unit by itself: EUR per month, hours per year, %, fte. */
export function nameUnit(unit: Unit, names: UnitWords, ofMonth: string): string {
  if (!isListed(unit)) {
    const [first, rest] = compoundName(unit, names);
    return `${first}${rest}`;
  }
  if (unit === 'month') return ofMonth;
  if (unit === 'score') return '';
  if (unit === 'percent') return '%';
  if (unit === 'percent/year') return `%${names[unit]}`;
  const name = names[unit];
  return typeof name === 'string' ? `EUR${name}` : name[1];
}

/** € 95 per hour, 1,650 hours per year. */
function compoundText(number: string, unit: CompoundUnit, names: UnitWords): string {
  const [first, rest] = compoundName(unit, names);
  return first === 'EUR' ? `\u20ac ${number}${rest}` : `${number} ${first}${rest}`;
}

/** The first factor of a compound unit, and what follows it. */
function compoundName(unit: CompoundUnit, { factors }: UnitWords): [first: string, rest: string] {
  const [top = '', ...bottom] = unit.split('/');
  const several = top.split('*').map((each) => factors[each.replace(/s$/, '')]?.[1] ?? each);
  const below = bottom.map((each) => ` per ${factors[each]?.[0] ?? each}`).join('');
  const [first = '', ...rest] = several;
  return [first, `${rest.map((each) => ` × ${each}`).join('')}${below}`];
}

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
      return `${writeShort(value, 4, asWritten)} ${value === 1 ? unit.replace(/^([a-z-]+)s(?=$|[*/])/, '$1') : unit}`;
  }
}
