import type { SyntaxFault } from '../../../problems/problem.ts';
import { lineAround } from './text-lines.ts';

/**
 * Whether a key of a study begins a line: ids and the like, not the words of a text with a colon in it. A line of Windows still has
 * its carriage return.
 */
export const readsAsKey = (line: string): boolean => /^(?:- +)*(?:[\w.$-]+|"[^"]*"|'[^']*') *:(?:[ \r]|$)/.test(line);

interface Odd {
  readonly what: SyntaxFault;
  /** Where the line begins, its blanks not counted. */
  readonly offset: number;
}

/** The line of which the indentation makes a key out of a value, or a part of a value out of a key; null where none does. */
export function oddLine(text: string, from: number): Odd | null {
  const { before, rest } = lineAround(text, from);
  // Not even the value begins on this line: it is the line itself that belongs to nothing.
  if (/^ *$/.test(before) && /^ *- /.test(rest)) return { what: 'indentation', offset: from + rest.search(/\S/) };
  // An item without a blank behind its dash reads as a key: its own indentation is right.
  if (/^ *-[^ ]/.test(before)) return null;
  if (!readsAsKey(before.trimStart()) || /:(?: |$)/.test(rest)) return null;
  const column = before.search(/[^ -]/);
  const lines = text
    .slice(from + rest.length)
    .split('\n')
    .slice(1);
  const odd = lines.findIndex((line) => columnOf(line) <= column || readsAsKey(line.trimStart()));
  const deeper = columnOf(lines[odd] ?? '');
  if (odd < 0 || deeper <= column) return null;
  if (isAlone(text.slice(0, from - before.length), before, column) && standsWith(lines.slice(odd + 1), deeper))
    return { what: 'shallower', offset: from - before.length + column };
  const start = lines.slice(0, odd).reduce((sum, line) => sum + line.length + 1, text.indexOf('\n', from) + 1);
  return { what: 'deeper', offset: start + deeper };
}

/** How far in a line stands; an empty one and a comment no less than any. */
export function columnOf(line: string): number {
  const column = line.search(/\S/);
  return column < 0 || line[column] === '#' ? Number.POSITIVE_INFINITY : column;
}

/** Whether no line above is of the same map. */
function isAlone(above: string, before: string, column: number): boolean {
  if (/^ *- /.test(before)) return true;
  const near = above.split('\n').findLast((line) => columnOf(line) <= column);
  return columnOf(near ?? '') !== column;
}

/** Whether the next line that is no part of the deeper one stands with it, and not with the one above that. */
const standsWith = (lines: readonly string[], deeper: number): boolean =>
  columnOf(lines.find((line) => columnOf(line) <= deeper) ?? '') === deeper;
