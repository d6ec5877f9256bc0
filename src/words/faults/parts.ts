import type { Title } from '../../problems/problem.ts';
import { currencyOf, euro } from '../../units/currency.ts';

type Ends<T = number> = readonly [low: T, high: T];

/** The ends of an estimate that lie beyond a range. */
export const outside = ([low, high]: Ends, tails: Ends): readonly number[] =>
  tails.filter((end) => end < low || end > high);

/** The scenario that a file is called after. */
export const scenarioOf = (file: string): string => /([^/]*)\.scenario\.yaml$/.exec(file)?.[1] ?? file;

/** A title in a language, or else in English, or else in whatever language there is. */
export function titleIn(title: Title, language: string): string {
  if (typeof title === 'string') return title;
  return title[language] ?? title['en'] ?? Object.values(title)[0] ?? '';
}

/** The sign or the code of a currency, before a number. */
const money = String.raw`(?:[\u20ac\u00a3$] ?|[A-Z]{3} )?`;

/** An end of a range: a number, with a currency before it, or a unit in one word behind it. */
const end = String.raw`(${money}-?\d[^ \u2013]*(?: [^\d \u2013-][^ \u2013]*)?)`;

/** Two ends, with dots, or a dash or a word in their place, between blanks. */
const betweenBlanks = new RegExp(String.raw`^${end}(?: (?:-|to|and|tot|t/m|en|\u00e0|\.\.) | ?\u2013 ?)${end}$`);
const withDots = /^([^ .]+(?:\.\d+)?[^ .]*) ?(?:\.\.|\u2026|\.\.\.) ?([^ .]+(?:\.\d+)?[^ .]*)$/;
/** Two ends with a dash alone between them, as in 6-14 months. */
const withDash = new RegExp(String.raw`^(?!\d{4}-\d\d$)(${money}-?\d[\d.]*[kM%]?)-${end}$`);

/** A range that lacks only its dots, or the blanks around them, or the unit of an end, or the order of its ends, as it should be; null of anything else. */
export function mendRange(range: string): string | null {
  const bare = range.replace(/^(?:between|from|tussen|van) /i, '');
  const [, from, to] = betweenBlanks.exec(bare) ?? withDots.exec(bare) ?? withDash.exec(bare) ?? [];
  if (from === undefined || to === undefined) return null;
  const [first, second] = inOneUnit(partsOf(from), partsOf(to));
  const mended = (isDescending(first, second) ? [second, first] : [first, second]).join(' .. ');
  return mended === range ? null : mended;
}

/** An end in parts: what stands before its number, thousands or millions behind that, and its unit. */
const inParts = new RegExp(String.raw`^(${money})(-?[\d.]+)([kM]?)(.*)$`);

interface EndParts {
  readonly before: string;
  readonly number: string;
  readonly scale: string;
  readonly unit: string;
}

function partsOf(text: string): EndParts {
  const [, before = '', number = text, scale = '', unit = ''] = inParts.exec(text) ?? [];
  return { before, number, scale, unit };
}

/** Two ends, of which the unit may stand at one of them alone: 6 months and 14 months, for 6 and 14 months. */
function inOneUnit(from: EndParts, to: EndParts): Ends<string> {
  // 5-10k is 5k to 10k, and 500-2k is as it is written.
  const isAlike = from.scale === '' && from.unit === '' && Number(from.number) < Number(to.number);
  const scale = isAlike ? to.scale : from.scale;
  const mayLackMoney = to.unit === '' || to.unit.startsWith('/');
  return [
    `${from.before || (from.unit === '' ? to.before : '')}${from.number}${scale}${from.unit || to.unit}`,
    `${to.before || (mayLackMoney ? from.before : '')}${to.number}${to.scale}${to.unit || from.unit}`,
  ];
}

/** Whether the first of two numbers, in the same unit, is the larger. */
function isDescending(from: string, to: string): boolean {
  const number = /-?\d+(?:\.\d+)?/;
  const isOneUnit = from.replace(number, '') === to.replace(number, '');
  return isOneUnit && Number(number.exec(from)?.[0]) > Number(number.exec(to)?.[0]);
}

const signs: Readonly<Record<string, string>> = {
  '\u00d7': '*',
  '\u00b7': '*',
  '\u22c5': '*',
  x: '*',
  '\u00f7': '/',
  ':': '/',
};

/** The sign of a formula that is meant by one of print or mathematics; of a dash, a minus. */
export const plainSign = (sign: string): string => signs[sign] ?? '-';

/** A name and what is subtracted from it, as they are told apart: `$a - $b`, `$hours - 5 hours/year`. */
export function apart(text: string): string {
  const parted = text.replace(/-(?=\p{Sc})/gu, ' - ');
  return parted === text ? text.replace(/^(\S+)-(?=[A-Z]{3}|\d+(?:\.\d+)?(?:[^\d.]|$))/, '$1 - ') : parted;
}

/** An example that is written in euros, in the currency of a study. */
export function inCurrency(text: string, currency = 'EUR'): string {
  const { code, sign } = currencyOf(currency) ?? euro;
  // `$` begins a name.
  return text.replaceAll('EUR', code).replaceAll('\u20ac', () => (sign === '$' ? code : sign));
}
