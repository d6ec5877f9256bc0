import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type YAMLError,
} from 'yaml';
import { correctDecimal } from '../units/decimal.ts';
import type { Fault, SyntaxFault } from '../units/problem.ts';
import { guard, limits } from './guard.ts';
import { isPlainText, readScalar } from './scalar.ts';
import type { Entry, MapNode, Node, SourceFile, Span } from './tree.ts';

/** What is wrong with the text of a file, in its place. */
export interface TextProblem {
  readonly span: Span;
  readonly fault: Fault;
}

export interface Parsed {
  /** Null where the file cannot be read as YAML. */
  readonly root: Node | null;
  readonly problems: readonly TextProblem[];
}

/** A file as a tree of located values. Everything that YAML offers beyond maps, lists and plain values is refused. */
export function parse(file: SourceFile): Parsed {
  const stopped = guard(file.text);
  if (stopped !== null) return { root: null, problems: [at(file, stopped.offset, stopped.fault)] };
  try {
    return new Composer(file).compose();
  } catch (error) {
    // What the parser itself cannot stand (it recurses) is the file's fault, not ours.
    if (!(error instanceof RangeError)) throw error;
    const fault: Fault = { kind: 'too-big', what: 'nesting', limit: limits.nesting };
    return { root: null, problems: [at(file, 0, fault)] };
  }
}

const at = (file: SourceFile, from: number, fault: Fault, to = from + 1): TextProblem => ({
  span: { file, from, to },
  fault,
});

class Composer {
  private readonly problems: TextProblem[] = [];
  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
  }

  compose(): Parsed {
    const document = parseDocument(this.file.text, {
      version: '1.2',
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      strict: true,
      keepSourceTokens: false,
    });
    const broken = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])[0];
    if (broken !== undefined) return { root: null, problems: [unclosed(this.file, document) ?? this.syntax(broken)] };
    const root = document.contents;
    if (root === null || (isScalar(root) && root.source === '')) {
      return { root: null, problems: [at(this.file, 0, { kind: 'empty-file' })] };
    }
    const tree = this.node(root);
    // A flood of keys or items is one problem; what it holds is not looked at.
    const flood = this.problems.filter(({ fault }) => fault.kind === 'too-big');
    return flood.length > 0 ? { root: null, problems: flood } : { root: tree, problems: this.problems };
  }

  private syntax(error: YAMLError): TextProblem {
    const [from, to] = error.pos;
    if (error.code === 'MULTIPLE_DOCS') return at(this.file, from, { kind: 'second-document' }, to);
    if (error.code === 'BAD_ALIAS') return at(this.file, from, { kind: 'forbidden-yaml', what: 'alias' }, to);
    if (error.code === 'TAG_RESOLVE_FAILED') return at(this.file, from, { kind: 'forbidden-yaml', what: 'tag' }, to);
    const what = syntaxFaults[error.code] ?? 'other';
    const end = this.file.text.indexOf('\n', from);
    return at(this.file, from, { kind: 'syntax', what }, Math.max(from + 1, Math.min(to, end < 0 ? to : end)));
  }

  private node(node: unknown): Node {
    const its = node as Alias | Scalar | YAMLMap | YAMLSeq;
    const [from, to] = its.range ?? [0, 0];
    const span = this.span(from, to);
    this.marks(its, span);
    if (isMap(its)) return this.map(its, span);
    if (isSeq(its)) return this.list(its, span);
    return isScalar(its) ? this.scalar(its, span) : { kind: 'scalar', value: null, span };
  }

  private marks(node: Alias | Scalar | YAMLMap | YAMLSeq, span: Span): void {
    if (isAlias(node)) this.refuse(span, 'alias');
    else if (node.anchor !== undefined) this.refuse(this.before(span, '&'), 'anchor');
    else if (node.tag !== undefined) this.refuse(this.before(span, '!'), 'tag');
  }

  /** An anchor or a tag stands before what it is on. */
  private before(span: Span, mark: string): Span {
    const from = this.file.text.lastIndexOf(mark, span.from);
    return from < 0 ? span : this.span(from, from + 1);
  }

  private span(from: number, to: number): Span {
    return { file: this.file, from, to: Math.max(to, from) };
  }

  private refuse(span: Span, what: Extract<Fault, { kind: 'forbidden-yaml' }>['what']): void {
    this.problems.push({ span, fault: { kind: 'forbidden-yaml', what } });
  }

  private list(node: YAMLSeq, span: Span): Node {
    if (node.items.length > limits.items) {
      this.problems.push({ span, fault: { kind: 'too-big', what: 'items', limit: limits.items } });
    }
    return { kind: 'list', items: node.items.map((item) => this.node(item)), span };
  }

  private map(node: YAMLMap, span: Span): MapNode {
    const entries = new Map<string, Entry>();
    if (node.items.length > limits.keys) {
      this.problems.push({ span, fault: { kind: 'too-big', what: 'keys', limit: limits.keys } });
      return { kind: 'map', entries, span };
    }
    for (const pair of node.items) this.entry(pair, entries);
    return { kind: 'map', entries, span };
  }

  private entry(pair: Pair, entries: Map<string, Entry>): void {
    const { key } = pair;
    if (!isScalar(key)) {
      this.refuse(this.node(key).span, isAlias(key) ? 'alias' : 'complex-key');
      return;
    }
    const [from, to] = key.range ?? [0, 0];
    const span = this.span(from, to);
    this.marks(key, span);
    const name = String(key.value ?? '');
    if (key.type === 'PLAIN' && name === '<<') this.refuse(span, 'merge-key');
    else if (key.type === 'PLAIN' && /^\d/.test(name) && this.afterComma(span))
      this.problems.push(this.splitNumber(span, name));
    else if (key.type === 'PLAIN' && !isPlainText(name))
      this.problems.push({ span, fault: { kind: 'unquoted-key', key: name } });
    const first = entries.get(name);
    if (first !== undefined) {
      const firstLine = lineOf(this.file.text, first.key.from);
      this.problems.push({ span, fault: { kind: 'duplicate-key', key: name, firstLine } });
    }
    const value = pair.value === null ? ({ kind: 'scalar', value: null, span } as const) : this.node(pair.value);
    entries.set(name, { key: span, value });
  }

  private afterComma({ from }: Span): boolean {
    return /\d,$/.test(this.file.text.slice(Math.max(0, from - 2), from));
  }

  /** Between brackets a comma splits: what seems a key is the rest of a number. */
  private splitNumber(span: Span, key: string): TextProblem {
    const [before = ''] = /[^\s{[,:]*[\d.]*\d,$/.exec(this.file.text.slice(0, span.from)) ?? [];
    const [, digits = '', unit = ''] = /^([\d.]*)(.*)$/.exec(key) ?? [];
    const corrected = correctDecimal(`${before}${digits}`);
    if (corrected === null) return { span, fault: { kind: 'unquoted-key', key } };
    const whole = this.span(span.from - before.length, span.to);
    return { span: whole, fault: { kind: 'decimal-comma', text: `${before}${key}`, corrected: `${corrected}${unit}` } };
  }

  private scalar(node: Scalar, span: Span): Node {
    const text = String(node.value ?? '');
    if (node.type !== 'PLAIN') return { kind: 'scalar', value: text, span };
    const value = readScalar(text);
    if (typeof value !== 'object' || value === null) return { kind: 'scalar', value, span };
    this.problems.push({ span, fault: value });
    return { kind: 'scalar', value: 0, span };
  }
}

/** What is never closed is at fault where it opens; the parser only notices at the end of the file. */
function unclosed(file: SourceFile, document: Document.Parsed): TextProblem | null {
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR' || code === 'BAD_INDENT')) return null;
  let opening: number | null = null;
  const look = (range: readonly number[] | null | undefined, closing: string): void => {
    const [from = 0, to = 0] = range ?? [];
    if (opening === null && range && (to - from < 2 || file.text[to - 1] !== closing)) opening = from;
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
  return opening === null ? null : at(file, opening, { kind: 'syntax', what: 'unclosed' });
}

const syntaxFaults: Readonly<Record<string, SyntaxFault>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  MISSING_CHAR: 'unclosed',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'quote',
};

/** The line in which an offset lies, counted from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}
