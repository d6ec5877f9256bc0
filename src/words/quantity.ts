import type { CurrencyStyle } from './amount-words.ts';
import { counted } from './counted.ts';
import { calendarMonth, writeMonth } from '../units/month.ts';
import { countedBy, type Notation } from '../units/notation.ts';
import type { Language } from './language.ts';
import { type CompoundUnit, isListed, type ListedUnit, type Unit } from '../units/unit.ts';
import { type NumberStyle, writeDecimal, writeShort, writeSignificant } from '../units/write.ts';

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

/** How quantities are said. */
export interface QuantityWords {
  /** A value in its unit: 65%, 30 fte, € 15,000 per person-month, 1,200 users, 2021-05. */
  readonly quantity: (value: number, unit: Unit) => string;
  /** A number that is written already, in its unit; a share in hundredths. */
  readonly inUnit: (number: string, unit: Exclude<Unit, 'month'>) => string;
  /** A unit by itself: EUR per month, hours per year, %, fte. */
  readonly unitName: (unit: Unit) => string;
}

interface LanguageWords {
  readonly units: UnitWords;
  readonly numbers: NumberStyle;
  readonly currencies: CurrencyStyle;
  readonly language: Language;
  readonly ofMonth: string;
}

/** How quantities of a study are said in a language. */
export function quantityWords(notation: Notation, ofLanguage: LanguageWords): QuantityWords {
  const naming = { notation, ...ofLanguage };
  const inUnit = (number: string, unit: Exclude<Unit, 'month'>): string => numberText(number, unit, naming);
  return {
    quantity: (value, unit) => {
      if (unit === 'month') return writeMonth(calendarMonth(value));
      if (unit.startsWith('EUR')) return inUnit(moneyText(value, unit, naming), unit);
      const isShare = unit === 'percent' || unit === 'percent/year';
      return inUnit(writeShort(isShare ? value * 100 : value, unit === 'score' ? 6 : 4, ofLanguage.numbers), unit);
    },
    inUnit,
    unitName: (unit) => nameUnit(unit, naming),
  };
}

/** A price that is smaller than this is rounding. */
const noise = 1e-9;

/** Money in whole units of its currency, or with all its decimals; a price below one with three digits that count. */
function moneyText(value: number, unit: Unit, { notation: { currency }, numbers }: Naming): string {
  const { decimals } = currency;
  const size = Math.abs(value);
  const isSmall = unit !== 'EUR' && size < 1 && size >= noise;
  const short = isSmall ? writeSignificant(value, 3, numbers) : writeShort(value, decimals, numbers);
  const [, part = ''] = short.split(numbers.decimal);
  return part === '' || part.length >= decimals ? short : writeDecimal(value, decimals, numbers);
}

interface Naming extends LanguageWords {
  readonly notation: Notation;
}

function numberText(number: string, unit: Exclude<Unit, 'month'>, naming: Naming): string {
  if (!isListed(unit)) return compoundText(number, unit, naming);
  const { units: names, notation, currencies } = naming;
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
      return `${currencies.inCurrency(number, notation.currency.sign)}${names[unit]}`;
    default: {
      const [one, more] = names[unit];
      return counted(number, one, more);
    }
  }
}

function nameUnit(unit: Unit, naming: Naming): string {
  const { units: names, notation, ofMonth } = naming;
  if (!isListed(unit)) {
    const [[, first], rest] = compoundName(unit, naming);
    return `${first}${rest}`;
  }
  if (unit === 'month') return ofMonth;
  if (unit === 'score') return '';
  if (unit === 'percent') return '%';
  if (unit === 'percent/year') return `%${names[unit]}`;
  const name = names[unit];
  return typeof name === 'string' ? `${notation.currency.code}${name}` : name[1];
}

/** € 95 per hour, 1,650 hours per year, 1 user. */
function compoundText(number: string, unit: CompoundUnit, naming: Naming): string {
  const [[one, more], rest] = compoundName(unit, naming);
  const { code, sign } = naming.notation.currency;
  return more === code
    ? `${naming.currencies.inCurrency(number, sign)}${rest}`
    : `${number} ${number === '1' ? one : more}${rest}`;
}

/** The first factor of a compound unit, of one and of several, and what follows it. */
function compoundName(unit: CompoundUnit, naming: Naming): [first: readonly [one: string, more: string], rest: string] {
  const [top = '', ...bottom] = unit.split('/');
  const [first = ['', ''], ...rest] = top.split('*').map((word) => factorName(word, naming));
  const below = bottom.map((word) => ` per ${factorName(word, naming)[0]}`).join('');
  return [first, `${rest.map(([, more]) => ` × ${more}`).join('')}${below}`];
}

/** What a factor of a unit is called: as a language shows it, or as the study writes it. */
function factorName(word: string, { units, notation, language }: Naming): readonly [one: string, more: string] {
  if (word === 'EUR') return [notation.currency.code, notation.currency.code];
  const own = countedBy(word, notation);
  if (own !== null) return own.shown.get(language) ?? [own.one, own.more];
  return units.factors[word.replace(/s$/, '')] ?? [word, word];
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
