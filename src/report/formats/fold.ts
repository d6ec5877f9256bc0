import { ScriptPattern } from '../../units/script-pattern.ts';
import type { Words } from '../../words/words.ts';
import { amountInText } from '../amounts-in-text.ts';
import { displayWidth, signsOf, visible } from '../visible.ts';

/** A blank at which no line is broken: an amount stays whole, an option with its value. Printed as any blank. */
export const unbroken = '\u00a0';

/**
 * A text in lines of at most `width` columns, broken between words; a longer word is broken behind a hyphen or at an unbroken blank, else
 * where it must be.
 */
export const fold = (text: string, width: number): string[] =>
  inLines(text, width, (all, most) => all.split(' ').flatMap((word) => pieces(word, most)));

/** @param wordsOf - the words of a text, each no wider than a line */
function inLines(text: string, width: number, wordsOf: (text: string, width: number) => string[]): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text.trim(), width - indent.length)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(joined) > width - indent.length) {
      // Of two blanks between words one stands behind the first of them.
      lines.push(`${indent}${line}`.trimEnd());
      line = word;
    } else line = joined;
  }
  return [...lines, `${indent}${line}`];
}

/** A running text of a report in lines, none of which ends within an amount, or before a mark of what is before it. */
export const foldText = (text: string, width: number, words: Words): string[] =>
  inLines(
    amountsOf(words).replaceAll(visible(text), (amount) => amount.replaceAll(' ', unbroken)),
    width,
    withMarks,
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

/** A mark by itself, with a blank, takes so much. */
const markWidth = 2;

/** The words of a text, each no wider than a line; one that is only a mark stays with what it marks: the word before it, or that behind it. */
function withMarks(text: string, width: number): string[] {
  const words: string[] = [];
  let before = '';
  for (const word of text.split(' ')) {
    const last = words.at(-1) ?? '';
    if (/^[\u2020\u2021\u25b2\u25bc]$/u.test(word) && /[^;,.:]$/u.test(last))
      for (const part of marked(words.pop() ?? last, width, { before: '', behind: ` ${word}` })) words.push(part);
    else if (/^[\u2713\u2717]$/u.test(word)) before = `${before}${word} `;
    else {
      const parts = before === '' ? pieces(word, width) : marked(word, width, { before, behind: '' });
      for (const part of parts) words.push(part);
      before = '';
    }
  }
  return before === '' ? words : [...words, before.trimEnd()];
}

/** A word with a mark, in pieces where both have no room on a line. */
function marked(word: string, width: number, { before, behind }: Record<'before' | 'behind', string>): string[] {
  const isWhole = displayWidth(`${before}${word}${behind}`) <= width;
  const parts = isWhole ? [word] : pieces(word, Math.max(1, width - markWidth));
  const last = parts.length - 1;
  return parts.map((part, index) => `${index === 0 ? before : ''}${part}${index === last ? behind : ''}`);
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of signsOf(word)) {
    if (displayWidth(piece + character) > width) {
      const whole = /^.*[-\u00a0](?=[^-\u00a0]+$)/.exec(piece)?.[0] ?? piece;
      found.push(whole.trimEnd());
      piece = piece.slice(whole.length);
    }
    piece += character;
  }
  return [...found, piece];
}
