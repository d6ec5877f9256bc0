import { correctDecimal } from '../../../units/decimal.ts';
import type { TextProblem } from '../../tree/parsed.ts';
import type { Span } from '../../tree/tree.ts';

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
