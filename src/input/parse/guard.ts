import { Lexer } from 'yaml';
import type { Fault } from '../../problems/problem.ts';

/** What one file may hold. A study of a hundred scenarios stays far below it; a parser can be hung or killed above it. */
export const limits = {
  bytes: 1024 * 1024,
  nesting: 64,
  line: 20_000,
  items: 10_000,
  keys: 2_000,
  tokens: 150_000,
} as const;

export interface Guarded {
  readonly fault: Fault;
  readonly offset: number;
}

/** What must not reach the parser, which would hang on it or be killed by it. */
export function guard(text: string): Guarded | null {
  return directive(text) ?? control(text) ?? (looksHarmless(text) ? null : exactly(text));
}

/** A directive changes how the whole file is read: only the version of YAML that is read anyway is let through. */
function directive(text: string): Guarded | null {
  const match = /^(?:(?:#.*)?\r?\n)*(%.*)/.exec(text);
  if (match === null || /^%YAML 1\.2\s*(#.*)?$/.test(match[1] ?? '')) return null;
  return {
    fault: { kind: 'forbidden-yaml', what: 'directive', of: 'study' },
    offset: match[0].length - (match[1] ?? '').length,
  };
}

/** Characters that cannot be seen, or that change what is seen. Tabs and line breaks are let through. */
const controls = new RegExp(
  '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufffe\\uffff]',
);

function control(text: string): Guarded | null {
  const invisible = text.search(controls);
  // A carriage return alone ends a line for YAML and for nobody else: the places of mistakes would be wrong.
  const offset = invisible < 0 ? text.search(/\r(?!\n)/) : invisible;
  return offset < 0 ? null : { fault: { kind: 'control-character', code: text.charCodeAt(offset) }, offset };
}

/** What a file that could hang or kill the parser has at least one of. Each takes one pass over the text. */
const suspicious: readonly RegExp[] = [/^ {60}/m, /^\?[ \r]?$/m, /^(?:[ ?]*[-?] ){12}/m, /^(?:[^\n[{]*[[{]){40}/m];

/** The same of one line, which must be so long for it. */
const long = 400;
const suspiciousLine: readonly RegExp[] = [
  /^(?:[^\n:]*:){400}/m,
  /^(?:[^\n,]*,){400}/m,
  /^(?:[^\n"']*["']){400}/m,
  /^(?:[^\n-]*-){400}/m,
  /^.{5000}/m,
];

/** Whether a line has as many characters as that. */
function hasLine(text: string, length: number): boolean {
  let from = 0;
  while (from + length <= text.length) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from >= length) return true;
    if (end < 0) return false;
    from = end + 1;
  }
  return false;
}

/** A line that opens a bracket it does not close: only these nest over lines. */
const leftOpen = /[[{][^\]}\n]*$/gm;

/** A cheap look that no dangerous file passes; whatever fails it is counted token by token. */
const looksHarmless = (text: string): boolean =>
  text.length < 200_000 &&
  !suspicious.some((marks) => marks.test(text)) &&
  !(hasLine(text, long) && suspiciousLine.some((marks) => marks.test(text))) &&
  (text.match(leftOpen)?.length ?? 0) < 40;

/** Counts tokens, items and depth with the parser's own lexer, which is linear and keeps no stack. */
function exactly(text: string): Guarded | null {
  const scale = new Scale();
  for (const token of new Lexer().lex(text)) {
    const big = scale.weigh(token);
    if (big !== null) {
      return {
        fault: { kind: 'too-big', what: big, limit: limits[big], of: 'study' },
        offset: Math.min(scale.offset, text.length - 1),
      };
    }
    scale.pass(token);
  }
  return null;
}

/** Marks that the lexer adds: they stand for no character of the file. */
const zeroWidth: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/** A text of many lines is no long line. */
const longestLine = (token: string): number =>
  token.length <= limits.line * 4
    ? token.length
    : token.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);

type Big = 'tokens' | 'nesting' | 'items' | 'keys' | 'line';

class Scale {
  offset = 0;
  private tokens = 0;
  /** The number of items so far in each bracket that is open. */
  private readonly open: number[] = [];
  /** Explicit keys: `? key`. */
  private asked = 0;
  private column = 0;
  /** Block marks on this line: `a: b: c:` nests without brackets or indentation. */
  private marks = 0;
  /** The columns at which block lists and maps are open. */
  private readonly columns: number[] = [];

  /** What is too big now that this token has come, if anything is. */
  weigh(token: string): Big | null {
    this.tokens += 1;
    this.take(token);
    if (this.tokens > limits.tokens) return 'tokens';
    if (this.asked > limits.keys) return 'keys';
    if ((this.open.at(-1) ?? 0) > limits.items) return 'items';
    if (this.column > limits.line || longestLine(token) > limits.line * 4) return 'line';
    return this.isDeep() ? 'nesting' : null;
  }

  private take(token: string): void {
    switch (token) {
      case '[':
      case '{':
        this.open.push(0);
        break;
      case ']':
      case '}':
        this.open.pop();
        break;
      case ',':
        this.open.push((this.open.pop() ?? 0) + 1);
        break;
      case '?':
        this.asked += 1;
        this.mark();
        break;
      case ':':
      case '-':
        this.mark();
    }
  }

  pass(token: string): void {
    if (zeroWidth.has(token)) return;
    this.offset += token.length;
    const lastLine = token.lastIndexOf('\n');
    if (lastLine < 0) this.column += token.length;
    else [this.column, this.marks] = [token.length - lastLine - 1, 0];
  }

  private mark(): void {
    this.marks += 1;
    if (this.open.length > 0) return;
    while ((this.columns.at(-1) ?? -1) >= this.column) this.columns.pop();
    this.columns.push(this.column);
  }

  private isDeep(): boolean {
    return (
      Math.max(this.open.length, this.columns.length) > limits.nesting || (this.open.length > 0 && this.marks > 2000)
    );
  }
}
