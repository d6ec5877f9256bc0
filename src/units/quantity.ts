import { currencyOf } from './currency.ts';
import { isInDollars } from './dollars.ts';
import { type DecimalFault, isDecimal, readDecimal } from './decimal.ts';
import { readMonth } from './month.ts';
import { countedBy, inEuros, type Notation, readCompound } from './notation.ts';
import { ScriptPattern } from './script-pattern.ts';
import { type AnyDimension, dimensionOf, type Unit } from './unit.ts';

/** A number and the unit it was written in; a share is a fraction, a month is counted from the year 0. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

export type QuantityFault =
  | DecimalFault
  | { readonly fault: 'not-a-quantity' }
  /** Not as it must be written, but what was meant is clear. */
  | { readonly fault: 'nearly'; readonly corrected: string }
  | { readonly fault: 'wrong-unit'; readonly found: Unit }
  | { readonly fault: 'unit-missing' }
  /** An amount in another currency than that of the study. */
  | { readonly fault: 'other-currency'; readonly found: string };

const suffixes: readonly (readonly [RegExp, Unit])[] = [
  [/^(.*?) ?%\/year$/, 'percent/year'],
  [/^(.*?) ?%$/, 'percent'],
  [/^(.*?) ?person-months?$/, 'person-months'],
  [/^(.*?) ?months?$/, 'months'],
  [/^(.*?) ?years?$/, 'years'],
  [/^(.*?) ?fte$/, 'fte'],
];

/**
 * The quantity written in `text`, for a place that wants `dimension`.
 *
 * @param wanted - its dimension, and the unit of a number without one, or null where a unit must be written
 * @returns the value in the unit it was written in, or what is wrong with the text
 */
export function readQuantity(
  text: string,
  wanted: { readonly dimension: AnyDimension; readonly bare: Unit | null },
  notation: Notation = inEuros,
): Quantity | QuantityFault {
  const read = readExactly(text, wanted, notation);
  if (!('fault' in read)) return read;
  if (read.fault === 'decimal-comma') return { ...read, corrected: readable(read.corrected, wanted, notation) };
  if (read.fault !== 'not-a-quantity') return read;
  const mended = inMoney(mend(text), wanted.dimension, notation);
  if (mended === text) return read;
  const first = readExactly(mended, wanted, notation);
  const corrected = 'fault' in first && first.fault === 'decimal-comma' ? first.corrected : mended;
  const again = corrected === mended ? first : readExactly(corrected, wanted, notation);
  if (!('fault' in again)) return { fault: 'nearly', corrected };
  if (again.fault === 'wrong-unit' && isOnlyLarge(text, wanted.dimension)) return { fault: 'unit-missing' };
  return isInDollars(text) && again.fault !== 'not-a-quantity' ? again : read;
}

/** What a number is to be written as of which the comma was mended: as a whole it may lack something more. */
function readable(text: string, wanted: Parameters<typeof readQuantity>[1], notation: Notation): string {
  const again = readQuantity(text, wanted, notation);
  if (!('fault' in again)) return text;
  if (again.fault === 'nearly') return again.corrected;
  if (again.fault !== 'unit-missing' || wanted.dimension !== 'share') return text;
  return Number(text) > 1 ? `${text}%` : `${Number((Number(text) * 100).toPrecision(12))}%`;
}

/** Whether an amount per month or year says neither its currency nor that: `11.5k`. */
const isOnlyLarge = (text: string, dimension: AnyDimension): boolean =>
  dimension === 'money-per-month' && /^[+-]?\d[\d.]*[kM]$/.test(text);

/** A length in what a year has so many of. */
const inMonths = (count: number, ofYear: number): string => `${Number(((count * 12) / ofYear).toPrecision(3))} months`;

/** The text as it should be written, as far as that is clear: blanks, signs, exponents, grouping, units in words. */
function mend(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(\d)['\u2019](?=\d{3})/g, '$1')
    .replace(/^(?:US)?\$ ?(?=\d)/, 'USD ')
    .replace(/^(-)(\p{Sc}|[A-Z]{3}) ?/u, '$2 $1')
    .replace(/(^|[^\d.])\.(\d)/, '$10.$2')
    .replace(/[.,](?:--?|=)$/, '')
    .replace(/(\d) (?=[kKM](?:\/|$))/, '$1')
    .replace(/(\d)\.(?!\d)/, '$1')
    .replace(/(^|[ \p{Sc}+-])0+(?=[1-9])/u, '$1')
    .replace(/\d+(\.\d+)?[eE][+-]?\d+/, (number) => String(Number(number)))
    .replace(/ ?(percent|procent|pct)\b/i, '%')
    .replace(/^(\d+(?:\.\d+)?) ?(?:weeks?|weken)$/i, (_, count) => inMonths(Number(count), 52))
    .replace(/^(\d+(?:\.\d+)?) ?(?:days?|dagen|dag)$/i, (_, count) => inMonths(Number(count), 365))
    .replace(/^(\d+(?:\.\d+)?) ?(?:quarters?|kwarta(?:al|len))$/i, (_, count) => inMonths(Number(count), 4))
    .replace(/ ?(?:p\. ?a\.|per annum|yearly|jaarlijks)$/i, '/year')
    .replace(/ ?(?:p\. ?m\.|monthly|maandelijks)$/i, '/month')
    .replace(/(?:\/ ?|\bper )(?:pm|(?:persoons|mens|man)maand|person month)$/i, '/person-month')
    .replace(/(?:\/ ?|\bper )(?:maand|mnd|mth|mo)$/i, '/month')
    .replace(/(?:\/ ?|\bper )(?:jaar|jr|yr|y)$/i, '/year')
    .replace(/(?<![a-z/])(?:maand|maanden|mnd)$/i, ' months')
    .replace(/(?<![a-z/])(?:jaar|jaren|jr|yrs?|y)$/i, ' years')
    .replace(/ +(?=(?:months|years)$)/, ' ')
    .replace(/^1 (month|year)s$/, '1 $1')
    .replace(/\/uur$/i, '/hour')
    .replace(/\b(uur|uren|hrs?)$/i, 'hours')
    .replace(/(\d) ?mo$|^([+-]?[\d.]+) ?m$/i, '$1$2 months')
    .replace(/\bFTE'?s?$|\bftes$|\b(?:persons?|people|personen)$/i, 'fte')
    .replace(/(?<!\/)\b(?:pm|(?:persoons|mens|man)maand(?:en)?|(?:person|man) months?)$/i, 'person-months')
    .replace(/(\d) ?(?:mln|million|miljoen|m)\b(?!onth)/, '$1M')
    .replace(/(\d+(?:\.\d+)?) ?(?:miljard|mld)\b/i, (_, count) => `${Number(`${count}e3`)}M`)
    .replace(/(\d)K\b/, '$1k')
    .replace(/(?:per| a) (month|year|person-month|hour|fte)s?$/, '/$1')
    .replace(/ \/ ?/, '/');
}

/** An amount that lacks its currency, as a thousand or a million can be of nothing else, or has it in words. */
function inMoney(text: string, dimension: AnyDimension, { currency: { code } }: Notation): string {
  if (!['money', 'money-per-month', 'rate'].includes(dimension)) return text;
  const named = code === 'EUR' ? text.replace(/ ?\beuros?\b/i, ` ${code}`) : text;
  return named.replace(/^([+-]?\d[\d.,]*[kM])(?=\/|$)/, `${code} $1`);
}

function readExactly(
  text: string,
  { dimension, bare }: { readonly dimension: AnyDimension; readonly bare: Unit | null },
  notation: Notation,
): Quantity | QuantityFault {
  if (dimension === 'month') {
    const month = readMonth(text);
    return month === null ? { fault: 'not-a-quantity' } : { value: month, unit: 'month' };
  }
  const read = readLiteral(text, notation);
  if ('fault' in read) return read;
  const { value, unit } = read;
  if (unit === null) return bare === null ? { fault: 'unit-missing' } : { value, unit: bare };
  return fits(unit, dimension) ? { value, unit } : { fault: 'wrong-unit', found: unit };
}

/** A number with the unit that is written behind it, whatever it measures; null where it is bare. */
export function readLiteral(
  text: string,
  notation: Notation = inEuros,
): { readonly value: number; readonly unit: Unit | null } | QuantityFault {
  const split = splitUnit(text, notation);
  if (split === null) return { fault: 'not-a-quantity' };
  if ('fault' in split) return split;
  const decimal = readDecimal(split.number, split.shift);
  if ('fault' in decimal) return inText(decimal, text, split.number);
  if (split.unit !== null && !isDecimal(split.number)) return { fault: 'not-a-quantity' };
  return { value: decimal.value, unit: split.unit };
}

/** The correction of a number, as the correction of the text it stands in. */
function inText(fault: DecimalFault, text: string, number: string): QuantityFault {
  if (fault.fault === 'not-a-number') return { fault: 'not-a-quantity' };
  if (fault.fault !== 'decimal-comma') return fault;
  return { ...fault, corrected: text.replace(number, () => fault.corrected) };
}

/** A literal 3% may stand for 3%/year. */
const fits = (unit: Unit, dimension: AnyDimension): boolean =>
  dimensionOf(unit) === dimension || (unit === 'percent' && dimension === 'yearly-share');

interface Split {
  readonly number: string;
  readonly unit: Unit | null;
  /** The power of ten of a written k, M or %. */
  readonly shift: number;
}

function splitUnit(text: string, notation: Notation): Split | QuantityFault | null {
  if (/^[+-]?\d[\d.,_ eE+-]*$/.test(text)) return { number: text, unit: null, shift: 0 };
  const split = splitMoney(text, notation) ?? splitCounted(text, notation);
  if (split !== null) return split;
  for (const [pattern, unit] of suffixes) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined && !/[*/]/.test(number))
      return { number, unit, shift: unit.startsWith('percent') ? -2 : 0 };
  }
  return splitCompound(text, notation);
}

const compound = new ScriptPattern('^([+-]?[\\d.,_ ]*\\d) ?([\\p{L}][\\p{L}*/-]*)$');
const counted = new ScriptPattern('^[+-]?[\\d.,_ ]*\\d ?([\\p{L}][\\p{L}-]*)');

/** `1650 hours/year`, `1 hour`: what begins with EUR is money. */
function splitCompound(text: string, notation: Notation): Split | null {
  const [, number = '', word = ''] = compound.exec(text) ?? [];
  const unit = readCompound(word, notation);
  return unit === null ? null : { number, unit, shift: 0 };
}

/** `1200 users`, `3 users/month`: what begins with a word of the study, which may end as a word of ours does. */
function splitCounted(text: string, notation: Notation): Split | null {
  const first = counted.exec(text)?.[1] ?? '';
  return countedBy(first, notation) === null ? null : splitCompound(text, notation);
}

const money = {
  mark: '(?<mark>[A-Z]{3}|(?!\\$)[\\p{Sc}])',
  number: '(?<number>[+-]?[\\d.,_ ]*\\d)(?<scale>[kM]?)',
  per: '(?<per>[*/][\\p{L}*/-]+)?',
};
const before = new ScriptPattern(`^${money.mark} ?${money.number}${money.per}$`);
const behind = new ScriptPattern(`^${money.number} ?${money.mark}${money.per}$`);

/** `1200000 EUR`, `EUR 1200000`, `€ 1.2M`, `€ 25k/month`, `15000 EUR/person-month`; in another currency `GBP 5M`, `£ 5M`. */
function splitMoney(text: string, notation: Notation): Split | QuantityFault | null {
  const found = (before.exec(text) ?? behind.exec(text))?.groups;
  return found === undefined ? null : inCurrency(found as unknown as Money, notation);
}

interface Money {
  readonly mark: string;
  readonly number: string;
  readonly scale: '' | 'k' | 'M';
  readonly per?: string;
}

function inCurrency({ mark, number, scale, per = '' }: Money, notation: Notation): Split | QuantityFault | null {
  const { code, sign } = notation.currency;
  if (mark !== code && mark !== sign)
    return mark.length === 1 || currencyOf(mark) !== null ? { fault: 'other-currency', found: mark } : null;
  const unit = readCompound(`${code}${per}`, notation);
  return unit === null ? null : { number, unit, shift: { '': 0, k: 3, M: 6 }[scale] };
}
