import type { Fault } from '../problems/problem.ts';
import { correctDecimal } from '../units/decimal.ts';
import type { Entry } from './tree.ts';

/* Between brackets YAML takes a comma for the end of a value: what stands behind it seems to be a key, and may be the rest of that value. */

/** Whether what seems to be a key at an offset begins with a digit, right behind a digit and a comma. */
export const isCut = (text: string, from: number, key: string): boolean =>
  /^\d/.test(key) && /\d,$/.test(text.slice(Math.max(0, from - 2), from));

/** Whether it goes on a text, such as `p. 12,13` or `p. 12, 13`, and no number: that stands alone, or behind a currency or a sign of a formula. */
export function isRestOfText(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  const [, word = ''] = /([^\s{[,:]+) +[\d.]+,$/u.exec(before) ?? [];
  return /,\s+$/.test(before) || (word !== '' && !/^(?:[A-Z]{3}|\p{Sc}|[-+*/])$/u.test(word));
}

/** A number that a comma cut in two: as it was written, where that begins, and as it should be written; null where it is none. */
export function cutNumber(
  text: string,
  from: number,
  rest: string,
): { readonly written: string; readonly from: number; readonly corrected: string } | null {
  const [before = '', currency = ''] = /((?:[A-Z]{3}|\p{Sc}) ?)?[^\s{[(,:]*\d,$/u.exec(text.slice(0, from)) ?? [];
  const [, digits = '', unit = ''] = /^([\d.]*)(.*)$/.exec(rest) ?? [];
  const corrected = correctDecimal(`${before.slice(currency.length)}${digits}`);
  if (corrected === null) return null;
  return { written: `${before}${rest}`, from: from - before.length, corrected: `${currency}${corrected}${unit}` };
}

/** A formula in which a number was cut, the last that stands in a map, is read as it is meant: nothing is to be said of its first half. */
export function joinFormula(fault: Fault, entries: Map<string, Entry>): void {
  const [name, cut] = [...entries].at(-1) ?? [];
  if (name === undefined || cut === undefined || fault.kind !== 'decimal-comma') return;
  const { key, value } = cut;
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('$')) return;
  const [first = ''] = fault.text.split(',');
  const before = value.value.slice(0, value.value.length - first.length);
  entries.set(name, { key, value: { ...value, value: `${before}${fault.corrected}` } });
}
