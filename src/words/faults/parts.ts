import type { Title } from '../../problems/problem.ts';
import { currencyOf, euro } from '../../units/currency.ts';

type Ends = readonly [low: number, high: number];

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

/** An end of a range: a number, with a unit in one word. */
const end = String.raw`(-?\d[^ \u2013]*(?: [^\d \u2013-][^ \u2013]*)?)`;

/** Two ends with a dash or a word between them in place of dots. */
const withoutDots = new RegExp(String.raw`^${end}(?: (?:-|to|tot) | ?\u2013 ?)${end}$`);

/** A range that lacks only its dots, or the blanks around them, with both. */
export function spaced(range: string): string | null {
  const [, from, to] = withoutDots.exec(range) ?? [];
  if (from !== undefined) return `${from} .. ${to}`;
  const [, low, high] =
    /^([^ .]+(?:\.\d+)?[^ .]*) ?(?:\.\.|\u2026|\.\.\.) ?([^ .]+(?:\.\d+)?[^ .]*)$/.exec(range) ?? [];
  const mended = `${low} .. ${high}`;
  return low === undefined || mended === range ? null : mended;
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
