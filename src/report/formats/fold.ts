import { ScriptPattern } from '../../units/script-pattern.ts';
import type { Words } from '../../words/words.ts';
import { amountInText } from '../amounts-in-text.ts';
import { columnsOf, visible } from '../visible.ts';

/** A blank at which no line is broken: an amount stays whole, an option with its value. Printed as any blank. */
export const unbroken = '\u00a0';

/**
 * A text in lines of at most `width` columns, broken between words; a longer word is broken behind a hyphen or at an unbroken blank, else
 * where it must be.
 */
export function fold(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(' ')
    .flatMap((each) => pieces(each, width - indent.length))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(joined) > width - indent.length) {
      // Of two blanks between words one stands behind the first of them.
      lines.push(`${indent}${line}`.trimEnd());
      line = word;
    } else line = joined;
  }
  return [...lines, `${indent}${line}`];
}

/** A running text of a report in lines, none of which ends within an amount. */
export const foldText = (text: string, width: number, words: Words): string[] =>
  fold(
    amountsOf(words).replaceAll(visible(text), (amount) => amount.replaceAll(' ', unbroken)),
    width,
  ).map((line) => line.replaceAll(unbroken, ' '));

/** By their sources, one for each language: they are costly to make. */
const patterns = new Map<string, ScriptPattern>();

/** What finds amounts in a text. */
function amountsOf({ table }: Words): ScriptPattern {
  const source = amountInText(table);
  const pattern = patterns.get(source) ?? new ScriptPattern(source);
  patterns.set(source, pattern);
  return pattern;
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columnsOf(piece + character) > width) {
      const whole = /^.*[-\u00a0](?=[^-\u00a0]+$)/.exec(piece)?.[0] ?? piece;
      found.push(whole.trimEnd());
      piece = piece.slice(whole.length);
    }
    piece += character;
  }
  return [...found, piece];
}
