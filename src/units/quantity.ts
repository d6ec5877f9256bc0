import { type DecimalFault, isDecimal, readDecimal } from './decimal.ts';
import { readMonth } from './month.ts';
import { type AnyDimension, dimensionOf, readCompound, type Unit } from './unit.ts';

/** A number and the unit it was written in; a share is a fraction, a month is counted from the year 0. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

export type QuantityFault =
  | DecimalFault
  | { readonly fault: 'not-a-quantity' }
  /** Not as it must be written, but what was meant can be told. */
  | { readonly fault: 'nearly'; readonly corrected: string }
  | { readonly fault: 'wrong-unit'; readonly found: Unit }
  | { readonly fault: 'unit-missing' };

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
 * @param bare - the unit of a number without one, or null where a unit must be written
 * @returns the value in the unit it was written in, or what is wrong with the text
 */
export function readQuantity(text: string, dimension: AnyDimension, bare: Unit | null): Quantity | QuantityFault {
  const read = readExactly(text, dimension, bare);
  if (!('fault' in read) || read.fault !== 'not-a-quantity') return read;
  const corrected = mend(text);
  return corrected === text || 'fault' in readExactly(corrected, dimension, bare)
    ? read
    : { fault: 'nearly', corrected };
}

/** The text as it should be written, as far as that can be told: blanks, signs, exponents, grouping, units in words. */
function mend(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(\d)['\u2019](?=\d{3})/g, '$1')
    .replace(/^(-)(\u20ac|EUR) ?/, '$2 $1')
    .replace(/(^|[^\d.])\.(\d)/, '$10.$2')
    .replace(/(\d)\.(?!\d)/, '$1')
    .replace(/(^|[ \u20ac+-])0+(?=[1-9])/, '$1')
    .replace(/\d+(\.\d+)?[eE][+-]?\d+/, (number) => String(Number(number)))
    .replace(/ ?(percent|procent|pct)\b/i, '%')
    .replace(/\b(maand|maanden)$/i, 'months')
    .replace(/\b(jaar|jaren|yrs?|y)$/i, 'years')
    .replace(/\/uur$/i, '/hour')
    .replace(/\b(uur|uren|hrs?)$/i, 'hours')
    .replace(/(\d) ?(mo|m)$/i, '$1 months')
    .replace(/\bFTE'?s?$|\bftes$|\b(?:persons?|people|personen)$/i, 'fte')
    .replace(/\b(?:pm|persoonsmaanden|person months?)$/i, 'person-months')
    .replace(/(\d) ?(?:mln|million|miljoen|m)\b(?!onth)/, '$1M')
    .replace(/(\d)K\b/, '$1k')
    .replace(/(?:per| a) (month|year|person-month|hour|fte)$/, '/$1')
    .replace(/ \/ ?/, '/');
}

function readExactly(text: string, dimension: AnyDimension, bare: Unit | null): Quantity | QuantityFault {
  if (dimension === 'month') {
    const month = readMonth(text);
    return month === null ? { fault: 'not-a-quantity' } : { value: month, unit: 'month' };
  }
  const read = readLiteral(text);
  if ('fault' in read) return read;
  const { value, unit } = read;
  if (unit === null) return bare === null ? { fault: 'unit-missing' } : { value, unit: bare };
  return fits(unit, dimension) ? { value, unit } : { fault: 'wrong-unit', found: unit };
}

/** A number with the unit that is written behind it, whatever it measures; null where it is bare. */
export function readLiteral(text: string): { readonly value: number; readonly unit: Unit | null } | QuantityFault {
  const split = splitUnit(text);
  if (split === null) return { fault: 'not-a-quantity' };
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

function splitUnit(text: string): Split | null {
  if (/^[+-]?\d[\d.,_ eE+-]*$/.test(text)) return { number: text, unit: null, shift: 0 };
  const money = splitMoney(text);
  if (money !== null) return money;
  for (const [pattern, unit] of suffixes) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined && !/[*/]/.test(number))
      return { number, unit, shift: unit.startsWith('percent') ? -2 : 0 };
  }
  return splitCompound(text);
}

/** `1650 hours/year`, `1 hour`: what begins with EUR is money. */
function splitCompound(text: string): Split | null {
  const [, number = '', word = ''] = /^([+-]?[\d.,_ ]*\d) ?([a-z][a-z*/-]*)$/.exec(text) ?? [];
  const unit = readCompound(word);
  return unit === null ? null : { number, unit, shift: 0 };
}

/** `1200000 EUR`, `EUR 1200000`, `€ 1.2M`, `€ 25k/month`, `15000 EUR/person-month`. */
function splitMoney(text: string): Split | null {
  const match =
    /^(?:EUR|\u20ac) ?([+-]?[\d.,_ ]*\d)([kM]?)([*/][a-z*/-]+)?$/.exec(text) ??
    /^([+-]?[\d.,_ ]*\d)([kM]?) ?(?:EUR|\u20ac)([*/][a-z*/-]+)?$/.exec(text);
  if (match === null) return null;
  const [, number = '', scale = '', per = ''] = match;
  const unit = readCompound(`EUR${per}`);
  if (unit === null) return null;
  return { number, unit, shift: scale === 'M' ? 6 : scale === 'k' ? 3 : 0 };
}
