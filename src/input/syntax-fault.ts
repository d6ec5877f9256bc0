import type { SyntaxFault } from '../problems/problem.ts';
import { readsAsKey } from './odd-line.ts';
import { lineAround } from './text-lines.ts';

const faults: Readonly<Record<string, SyntaxFault>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'quote',
};

/** What somebody did who made the parser stop at `from`, by the code of its mistake. */
export const syntaxFault = (text: string, code: string, from: number): SyntaxFault =>
  code === 'MISSING_CHAR' ? missing(text, from) : (faults[code] ?? 'other');

/** The parser has one code for whatever it misses. What is never closed has been looked for before. */
function missing(text: string, from: number): SyntaxFault {
  const { before, rest } = lineAround(text, from);
  if (!/^[ -]*$/.test(before)) return 'other';
  // It takes the line for an item without a dash: so far in, it belongs to nothing that stands above.
  return readsAsKey(rest.trimStart()) ? 'indentation' : 'key';
}
