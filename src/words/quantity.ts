import { calendarMonth, writeMonth } from '../units/month.ts';
import { type CompoundUnit, isListed, type ListedUnit, type Unit } from '../units/unit.ts';
import { type NumberStyle, writeShort } from '../units/write.ts';

/** Numbers as a study has them. */
const asWritten: NumberStyle = { decimal: '.', group: '', minus: '-' };

/** The names of units, after a number. */
export type UnitWords = Readonly<Record<Exclude<ListedUnit, 'month' | 'percent' | 'score'>, string>> & {
  /** The factors of a compound unit: one, and several. */
  readonly factors: Readonly<Record<string, readonly [one: string, several: string]>>;
};

/** A value in its unit, as it is said: 65%, 30 fte, € 15,000 per person-month, 2021-05. */
export function sayQuantity(value: number, unit: Unit, names: UnitWords, style: NumberStyle): string {
  if (!isListed(unit)) return sayCompound(value, unit, names, style);
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
      return `${writeShort(value, 4, style)} ${names[unit]}`;
  }
}

/** € 95 per hour, 1,650 hours per year. */
function sayCompound(value: number, unit: CompoundUnit, { factors }: UnitWords, style: NumberStyle): string {
  const [top = '', ...bottom] = unit.split('/');
  const counted = top.split('*').map((each) => factors[each.replace(/s$/, '')]?.[1] ?? each);
  const below = bottom.map((each) => ` per ${factors[each]?.[0] ?? each}`).join('');
  const [first, ...rest] = counted;
  if (first !== 'EUR') return `${writeShort(value, 4, style)} ${counted.join(' × ')}${below}`;
  return `€ ${writeShort(value, 2, style)}${rest.map((each) => ` × ${each}`).join('')}${below}`;
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
