import { type Currency, currencyOf, euro } from './currency.ts';
import { isOwnWord, isWritable, readMeasure } from './measure.ts';
import { isListed, namesOfUnits, type Unit, unitOf, units } from './unit.ts';

/** What is counted in a study, by a word of its own: `user`, several of which are `users`. */
export interface Counted {
  readonly one: string;
  readonly more: string;
  /** How it is shown in a language, where that is not as it is written. */
  readonly shown: ReadonlyMap<string, readonly [one: string, more: string]>;
}

/**
 * How a study writes its amounts: the currency it is in, and what it counts besides. Everywhere else a unit is written in one
 * way: `EUR` stands for the currency of the study, whatever that is, and what is counted stands in the singular.
 */
export interface Notation {
  readonly currency: Currency;
  readonly counted: readonly Counted[];
}

/** That of a study in euros that counts nothing by a name of its own. */
export const inEuros: Notation = { currency: euro, counted: [] };

/** The unit as it may be declared, or null: one of the list, `hour` or `hours`, what is counted, or a product or quotient of units. */
export function readUnit(text: string, notation: Notation = inEuros): Unit | null {
  if (text === notation.currency.code) return 'EUR';
  if (isListed(text) && !text.startsWith('EUR')) return text;
  return /^hours?$|[*/]/.test(text) || countedBy(text, notation) !== null ? readCompound(text, notation) : null;
}

/** The unit that is meant by a sign, another currency or Dutch: `EUR/month` by `€/month`, `GBP/month` or `euro per maand`, `percent` by `%`; null where that is no unit either. */
export const mendUnit = (text: string, notation: Notation): string | null =>
  mendSign(text, notation) ?? inOwnWords(text, notation);

/** What the words of units are called otherwise. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:maand(?:en)?|mnd|mths?|mo)$/, 'month'],
  [/^(?:jaar|jaren|jr|yrs?)$/, 'year'],
  [/^(?:uur|uren|hrs?|h)$/, 'hour'],
  [/^(?:pm|(?:persoons|mens|man)-?maand(?:en)?|(?:person|man)[ -]?months?)$/, 'person-month'],
  [/^fte'?s?$/, 'fte'],
  [/^(?:%|procent|percentages?|pct)$/, 'percent'],
  [/^(?:getal|aantal|numbers?|count|punt(?:en)?|points?)$/, 'score'],
];

/** A unit in the words of samen, each in the singular or the plural as its place asks; null where that is none. */
function inOwnWords(text: string, notation: Notation): string | null {
  const parts = text.replace(/ per /gi, '/').split(/([*/])/);
  const words = parts.map((part, index) => {
    const word = part.trim().toLowerCase();
    if (/^(?:eur|euro'?s?|\u20ac)$/.test(word)) return 'EUR';
    const own = otherWords.find(([pattern]) => pattern.test(word))?.[1] ?? oneOf(word, notation);
    return index > 0 ? own : own.replace(/^(hour|person-month|month|year)$/, '$1s');
  });
  const mended = words.join('');
  return readUnit(mended, notation) === null ? null : mended;
}

function mendSign(text: string, notation: Notation): string | null {
  const { code, sign } = notation.currency;
  const [, mark = '', rest = ''] = /^([A-Z]{3}|\p{Sc})((?:[*/].*)?)$/u.exec(text.replace(sign, () => code)) ?? [];
  const isMoney = mark.length === 1 || currencyOf(mark) !== null;
  const mended = isMoney
    ? `${code}${rest}`
    : text.replace(/^%/, 'percent').replace(/(?<=\/)[^*/]+/g, (word) => oneOf(word, notation));
  return readUnit(mended, notation) === null ? null : mended;
}

/** A word in the singular: what is divided by stands in that. */
const oneOf = (word: string, notation: Notation): string =>
  countedBy(word, notation)?.one ?? word.replace(/^(hour|person-month|month|year)s$/, '$1');

/** A product or quotient of units: the listed unit that means the same, if there is one. */
export function readCompound(text: string, notation: Notation = inEuros): Unit | null {
  const measure = readMeasure(text, (word, isBelow) => factorOf(word, isBelow, notation));
  return measure === null || !isWritable(measure) ? null : unitOf(measure);
}

/** What a word of a unit stands for: money, or what is counted; null where it is neither. What is divided by is in the singular. */
function factorOf(word: string, isBelow: boolean, notation: Notation): string | null {
  if (word === notation.currency.code) return 'EUR';
  const counted = countedBy(word, notation);
  return counted === null || (isBelow && counted.one !== word) ? null : counted.one;
}

/** What is counted by a word, in the singular or the plural. */
export const countedBy = (word: string, { counted }: Notation): Counted | null =>
  counted.find(({ one, more }) => word === one || word === more) ?? null;

/** The units that have a name of their own, as a study writes them. */
export const unitsIn = (notation: Notation): readonly string[] => [
  ...units.map((unit) => writeUnit(unit, notation)),
  ...notation.counted.map(({ more }) => more),
];

/** The names by which units are mostly written in a study. */
export const namesOfUnitsIn = (notation: Notation): readonly string[] => [
  ...namesOfUnits.map((name) => inCode(name, notation)),
  ...notation.counted.flatMap(({ one, more }) => [one, more]),
];

/** A unit as a study writes it: `GBP/month`, `users`, `EUR/user/year`. */
export function writeUnit(unit: Unit, notation: Notation): string {
  const [top = '', ...bottom] = unit.split('/');
  const above = top.split('*').map((word) => countedBy(word, notation)?.more ?? inCode(word, notation));
  return [above.join('*'), ...bottom.map((word) => inCode(word, notation))].join('/');
}

/** The unit of one: `1 user`, `1 month`, `1 hour/year`. */
export function writeUnitOfOne(unit: Unit, notation: Notation): string {
  const [, first = '', rest = ''] = /^([^*/]*)(.*)$/u.exec(unit) ?? [];
  const one = countedBy(first, notation)?.one ?? inCode(first.replace(/^([a-z-]+)s$/, '$1'), notation);
  return `${one}${writeUnit(`_${rest}` as Unit, notation).slice(1)}`;
}

const inCode = (text: string, { currency }: Notation): string => text.replace(/^EUR/, currency.code);

/** Whether a word may be declared as what is counted: it means nothing else in a quantity. */
export const mayBeCounted = (word: string): boolean =>
  /^\p{L}+(?:-\p{L}+)*$/u.test(word) &&
  !isOwnWord(word) &&
  !isListed(word) &&
  !/^(?:[kMx]|mln|min|max|moment|factor|truth|rank|share|points|count|text|unknown)$/.test(word);
