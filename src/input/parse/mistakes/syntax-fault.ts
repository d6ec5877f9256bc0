import type { SyntaxFault } from '../../../problems/problem.ts';
import { columnOf, readsAsKey } from './odd-line.ts';
import { lineAround } from './text-lines.ts';

const faults: Readonly<Record<string, SyntaxFault>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'escape',
};

/** What somebody did who made the parser stop at `from`, by the code of its mistake. */
export const syntaxFault = (text: string, code: string, from: number): SyntaxFault =>
  code === 'MISSING_CHAR'
    ? missing(text, from)
    : code.endsWith('_IMPLICIT_KEY') && isBareKey(text, from)
      ? 'key'
      : (faults[code] ?? 'other');

/** The parser has one code for whatever it misses. What is never closed has been looked for before. */
function missing(text: string, from: number): SyntaxFault {
  const { before, rest } = lineAround(text, from);
  if (!/^[ -]*$/.test(before)) return 'other';
  // It takes the line for an item without a dash: so far in, it belongs to nothing that stands above.
  return readsAsKey(rest.trimStart()) ? 'indentation' : 'key';
}

/** Whether a line is a key without its colon, or without a blank behind that: with what follows it reads as a text. */
function isBareKey(text: string, from: number): boolean {
  const { before, rest } = lineAround(text, from);
  if (!/^ *(?:- +)*$/.test(before)) return false;
  if (/^[A-Za-z][\w.-]*:(?!\/\/)\S/.test(rest)) return true;
  if (!before.includes('-') && standsAmongKeys(text.slice(0, from - before.length), before.length)) return true;
  if (!/^(?:[\w.-]+|"[^"]*"|'[^']*')\s*$/.test(rest)) return false;
  const below = linesOf(text.slice(from + rest.length + 1))[0];
  return below !== undefined && columnOf(below) > before.length && readsAsKey(below.trimStart());
}

/** Whether a line of this column can be nothing but a line of a map: of the whole file, or of the key above it. */
function standsAmongKeys(above: string, column: number): boolean {
  const near = linesOf(above).findLast((line) => columnOf(line) <= column);
  return column === 0 || (near !== undefined && columnOf(near) === column && readsAsKey(near.trimStart()));
}

/** The lines in which something is written. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => Number.isFinite(columnOf(line)));

/** Where a text begins that the parser takes for an alias, as `*best* option`: it stops at the second word. Null where it is none. */
export function aliasBefore(text: string, from: number): number | null {
  const { before } = lineAround(text, from);
  const [, alias = null] = /(?:^|[{[,:-])\s+(\*\S+\s*)$/.exec(before) ?? [];
  return alias === null ? null : from - alias.length;
}
