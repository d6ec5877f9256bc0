import { type Document, visit } from 'yaml';
import type { SyntaxFault } from '../../../problems/problem.ts';

/** What is never closed is at fault where it opens; the parser only notices at the end of the file. */
export function unclosed(
  text: string,
  document: Document.Parsed,
): { readonly what: SyntaxFault; readonly offset: number } | null {
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR' || code === 'BAD_INDENT')) return null;
  let quote: number | null = null;
  let bracket: number | null = null;
  const look = (range: readonly number[] | null | undefined, closing: string): void => {
    const [from = 0, to = 0] = range ?? [];
    if (!range || (to - from >= 2 && text[to - 1] === closing)) return;
    if (closing === ']' || closing === '}') bracket ??= from;
    else quote ??= from;
  };
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE') look(range, '"');
      if (type === 'QUOTE_SINGLE') look(range, "'");
    },
    Seq(_, { flow, range }) {
      if (flow === true) look(range, ']');
    },
    Map(_, { flow, range }) {
      if (flow === true) look(range, '}');
    },
  });
  const opening = quote ?? bracket;
  if (opening === null) return null;
  const { end, open } = closingOf(text, opening);
  if (open !== null) return { what: 'unclosed', offset: open };
  // It is closed: the parser gave up on the indentation of a line within.
  const [, before = null] = /^([^]*?\n *)\t/.exec(text.slice(opening, end)) ?? [];
  return before === null ? null : { what: 'tab', offset: opening + before.length };
}

/** Where the quote or bracket that opens at `from` is closed, or what is left open: that, or a bracket within that meets another's end. */
function closingOf(text: string, from: number): { readonly end: number; readonly open: number | null } {
  const token = /(?<=[\s,[{:]|^)(?:"[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*(?:''[^']*)*'|["']|#.*)|[[\]{}]/g;
  token.lastIndex = from;
  const open: number[] = [];
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [mark] = found;
    if (mark === '"' || mark === "'") break;
    if (mark === '[' || mark === '{') open.push(found.index);
    if (mark === ']' || mark === '}') {
      const last = open.pop();
      if (last !== undefined && text[last] !== (mark === ']' ? '[' : '{')) return { end: from, open: last };
    }
    if (open.length === 0 && !mark.startsWith('#')) return { end: token.lastIndex, open: null };
  }
  return { end: from, open: from };
}
