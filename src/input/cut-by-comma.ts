import type { Fault } from '../problems/problem.ts';
import { correctDecimal } from '../units/decimal.ts';
import type { TextProblem } from './parsed.ts';
import type { Entry, Span } from './tree.ts';

/* Between brackets YAML takes a comma for the end of a value: what stands behind it seems to be a key, and may be the rest of that value. */

/** Whether what seems to be a key at an offset begins with a digit, right behind a digit and a comma. */
export const isCut = (text: string, from: number, key: string): boolean =>
  /^\d/.test(key) && /\d,$/.test(text.slice(Math.max(0, from - 2), from));

/** Whether it goes on a text, such as `p. 12,13` or `p. 12, 13`, and no number: that stands alone, or behind a currency or a sign of a formula. */
export function isRestOfText(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  const [, word = ''] = /([^\s{[,:]+) +[\d.]+,$/u.exec(before) ?? [];
  return /,\s+$/.test(before) || (word !== '' && !/^(?:[A-Z]{3}|\p{Sc}|[-+*/]|\.\.)$/u.test(word));
}

/** A number that a comma cut in two, of which the rest seems to be a key. The rest of a number is no key, whatever may be alike. */
export function cutNumber(span: Span, key: string): TextProblem {
  const { file, from, to } = span;
  const [before = '', currency = ''] = /((?:[A-Z]{3}|\p{Sc}) ?)?[^\s{[(,:]*\d,$/u.exec(file.text.slice(0, from)) ?? [];
  const [, digits = '', unit = ''] = /^([\d.]*)(.*)$/.exec(key) ?? [];
  const corrected = correctDecimal(`${before.slice(currency.length)}${digits}`);
  if (corrected === null) return { span, fault: { kind: 'unquoted-key', key } };
  return {
    span: { file, from: from - before.length, to },
    fault: { kind: 'decimal-comma', text: `${before}${key}`, corrected: `${currency}${corrected}${unit}` },
  };
}

/**
 * A formula that a comma cut within the brackets of min(…) or max(…), the last that stands in a map, is read as it is meant.
 *
 * @param rest - what seems to be a key and is the rest of it, at `span`
 * @param before - what was reported last, which may be of the same formula
 * @returns that it was cut, at its first comma, with all of it up to there; null where there is none
 */
export function cutFormula(
  { file, from }: Span,
  rest: string,
  entries: Map<string, Entry>,
  before: TextProblem | undefined,
): TextProblem | null {
  const [name, cut] = [...entries].at(-1) ?? [];
  const [comma = ''] = /,\s*$/.exec(file.text.slice(Math.max(0, from - 200), from)) ?? [];
  if (name !== 'value' || cut === undefined || comma === '') return null;
  const { key, value } = cut;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return null;
  if (!/\b(?:min|max) *\([^)]*$/.test(value.value.replace(/\([^()]*\)/g, ''))) return null;
  const found = `${value.value}; ${rest}`;
  entries.set(name, { key, value: { ...value, value: found } });
  const isReported = before?.fault.kind === 'formula-syntax' && before.fault.found === value.value;
  const start = from - comma.length;
  return {
    span: isReported ? before.span : { file, from: start, to: start + 1 },
    fault: { kind: 'formula-syntax', what: 'cut', found },
  };
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
