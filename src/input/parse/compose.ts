import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type YAMLError,
} from 'yaml';
import type { Fault, SyntaxFault } from '../../problems/problem.ts';
import { conflict } from './mistakes/conflict.ts';
import { cutNumber, isCut, isRestOfText } from './mistakes/cut-by-comma.ts';
import { joinFormulas } from './mistakes/cut-formula.ts';
import { inBraces, valueInBraces } from './mistakes/in-braces.ts';
import { limits } from './guard.ts';
import { noBreakNear } from './mistakes/no-break.ts';
import { oddLine } from './mistakes/odd-line.ts';
import { at, type Parsed, type TextProblem } from '../tree/parsed.ts';
import { isPlainText, readScalar } from './scalar.ts';
import { aliasBefore, syntaxFault } from './mistakes/syntax-fault.ts';
import { ofDigits } from './mistakes/text-keys.ts';
import { lineOf } from './mistakes/text-lines.ts';
import type { Entry, MapNode, Node, SourceFile, Span } from '../tree/tree.ts';
import { together } from '../tree/together.ts';
import { unclosed } from './mistakes/unclosed.ts';
import { unquotedKey } from './mistakes/unquoted-key.ts';
import { type Unspaced, withoutBlank } from './mistakes/unspaced.ts';

/**
 * The tree of a file by way of a document of nodes, which knows where each mistake is. Everything that YAML offers beyond maps, lists
 * and plain values is refused.
 */
export function composed(file: SourceFile): Parsed {
  try {
    return new Composer(file).compose();
  } catch (error) {
    // What the parser itself cannot stand (it recurses) is the file's fault, not ours.
    if (!(error instanceof RangeError)) throw error;
    const fault: Fault = { kind: 'too-big', what: 'nesting', limit: limits.nesting, of: 'study' };
    return { root: null, problems: [at(file, 0, fault)] };
  }
}

class Composer {
  private readonly problems: TextProblem[] = [];
  /** The key of what is read, and the one that this stands under itself. */
  private holders: readonly [holder: string, outside: string] = ['', ''];
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
    if (broken !== undefined)
      return { root: null, problems: [conflict(this.file) ?? this.unclosed(document) ?? this.syntax(broken)] };
    const root = document.contents;
    if (root === null || (isScalar(root) && root.source === '')) {
      return { root: null, problems: [at(this.file, 0, { kind: 'empty-file', of: 'study' })] };
    }
    const tree = this.node(root);
    // A flood of keys or items is one problem; what it holds is not looked at.
    const flood = this.problems.filter(({ fault }) => fault.kind === 'too-big');
    return flood.length > 0 ? { root: null, problems: flood } : { root: tree, problems: this.problems };
  }

  private syntax(error: YAMLError): TextProblem {
    const [from, to] = error.pos;
    if (error.code === 'MULTIPLE_DOCS') return at(this.file, from, { kind: 'second-document', of: 'study' }, to);
    if (error.code === 'BAD_ALIAS')
      return at(
        this.file,
        from,
        { kind: 'forbidden-yaml', what: this.file.text[from] === '&' ? 'anchor' : 'alias', of: 'study' },
        to,
      );
    const alias = aliasBefore(this.file.text, from);
    if (alias !== null) return at(this.file, alias, { kind: 'forbidden-yaml', what: 'star', of: 'study' }, from);
    if (error.code === 'TAG_RESOLVE_FAILED')
      return at(this.file, from, { kind: 'forbidden-yaml', what: 'tag', of: 'study' }, to);
    return (
      this.tab(from) ??
      this.noBreak(from) ??
      this.oddLine(error.code, from) ??
      this.misread(syntaxFault(this.file.text, error.code, from), from, to)
    );
  }

  private unclosed(document: Document.Parsed): TextProblem | null {
    const found = unclosed(this.file.text, document);
    return found === null ? null : at(this.file, found.offset, { kind: 'syntax', what: found.what });
  }

  /** The parser notices a tab in the indentation only where it makes nonsense of the line above. */
  private tab(from: number): TextProblem | null {
    const { text } = this.file;
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const [, before = null] = /^((?:.*\r?\n)? *)\t\s*\S/.exec(text.slice(start)) ?? [];
    return before === null ? null : at(this.file, start + before.length, { kind: 'syntax', what: 'tab' });
  }

  /** A no-break space in place of a blank makes another word of a key, and of its value a part of that. */
  private noBreak(from: number): TextProblem | null {
    const found = noBreakNear(this.file.text, from);
    if (found === null) return null;
    const code = this.file.text.charCodeAt(found.from);
    return at(this.file, found.from, { kind: 'control-character', code }, found.to);
  }

  /** A line further in or out than its neighbours: the parser notices a key in what it takes for a value. */
  private oddLine(code: string, from: number): TextProblem | null {
    const found = code.endsWith('_IMPLICIT_KEY') ? oddLine(this.file.text, from) : null;
    if (found === null) return null;
    const [word = ''] = /^(?:- +)*\S*/.exec(this.file.text.slice(found.offset)) ?? [];
    return at(this.file, found.offset, { kind: 'syntax', what: found.what }, found.offset + word.length);
  }

  private misread(what: SyntaxFault, from: number, to: number): TextProblem {
    const [line = ''] = /^.*/.exec(this.file.text.slice(from)) ?? [];
    const fault = { kind: 'syntax', what } as const;
    if (what === 'colon') return at(this.file, from, fault, from + Math.max(1, line.trimEnd().length));
    if (what !== 'indentation') return at(this.file, from, fault, from + Math.max(1, Math.min(to - from, line.length)));
    const [, blanks = '', word = ''] = /^( *)(\S*)/.exec(line) ?? [];
    const start = from + (word === '' ? 0 : blanks.length);
    return at(this.file, start, fault, start + Math.max(1, word.length));
  }

  private node(node: unknown): Node {
    const entry = node as Alias | Scalar | YAMLMap | YAMLSeq;
    const [from, to] = entry.range ?? [0, 0];
    const span = this.span(from, to);
    this.marks(entry, span);
    if (isMap(entry)) return this.inBraces(entry, span) ?? this.map(entry, span);
    if (isSeq(entry)) return this.list(entry, span);
    return isScalar(entry) ? this.scalar(entry, span) : { kind: 'scalar', value: null, span };
  }

  private marks(node: Alias | Scalar | YAMLMap | YAMLSeq, span: Span): void {
    if (isAlias(node)) this.refuse(span, node.source.includes('*') ? 'star' : 'alias');
    else if (node.anchor !== undefined) this.refuse(this.before(span, `&${node.anchor}`), 'anchor');
    else if (node.tag !== undefined) this.refuse(this.before(span, '!'), 'tag', span.to);
  }

  /** An anchor or a tag stands before what it is on. */
  private before(span: Span, mark: string): Span {
    const { text } = this.file;
    let from = text.lastIndexOf(mark, span.from);
    if (from < 0) return span;
    while (from > 0 && /[^\s,[{]/.test(text[from - 1] ?? '')) from -= 1;
    const [word = mark] = /^[^\s,[\]{}]+/.exec(text.slice(from)) ?? [];
    return this.span(from, from + word.length);
  }

  private span(from: number, to: number): Span {
    return { file: this.file, from, to: Math.max(to, from) };
  }

  private refuse(span: Span, what: Extract<Fault, { kind: 'forbidden-yaml' }>['what'], until = span.to): void {
    this.problems.push({ span, fault: { kind: 'forbidden-yaml', what, of: 'study' }, until });
  }

  /** One value between braces is read as it is meant, so that nothing is missed for it. */
  private inBraces(node: YAMLMap, span: Span): Node | null {
    const value = valueInBraces(this.file.text, node);
    if (value === null) return null;
    this.problems.push(inBraces(span, value));
    return this.scalar(value, span);
  }

  private list(node: YAMLSeq, span: Span): Node {
    if (node.items.length > limits.items) {
      this.problems.push({ span, fault: { kind: 'too-big', what: 'items', limit: limits.items, of: 'study' } });
    }
    return { kind: 'list', items: node.items.map((item) => this.node(item)), span };
  }

  private map(node: YAMLMap, span: Span): MapNode {
    const entries = new Map<string, Entry>();
    if (node.items.length > limits.keys) {
      this.problems.push({ span, fault: { kind: 'too-big', what: 'keys', limit: limits.keys, of: 'study' } });
      return { kind: 'map', entries, span };
    }
    const { items, problems } = joinFormulas(this.file, node.items);
    for (const pair of items) this.entry(pair, entries);
    for (const problem of problems) this.problems.push(problem);
    return node.items.some(isMerge) ? { kind: 'map', entries, span, merges: true } : { kind: 'map', entries, span };
  }

  private entry(pair: Pair, entries: Map<string, Entry>): void {
    const { key } = pair;
    const unspaced = withoutBlank(pair);
    if (unspaced !== null) {
      this.readUnspaced(unspaced, entries);
      return;
    }
    if (!isScalar(key)) {
      this.refuse(this.node(key).span, isAlias(key) ? 'alias' : 'complex-key');
      return;
    }
    const [from, to] = key.range ?? [0, 0];
    const span = this.span(from, to);
    this.marks(key, span);
    const name = String(key.value ?? '');
    this.whole(name, span);
    const isOfText = pair.value === null && isRestOfText(this.file.text, from);
    if (key.type === 'PLAIN' && !isOfText && isCut(this.file.text, from, name)) {
      this.problems.push(cutNumber(span, name));
      return;
    }
    if (isMerge(pair)) this.refuse(span, 'merge-key');
    else if (key.type === 'PLAIN' && !isOfText) this.checkPlainKey(name, span);
    this.enter(name, { key: span, value: this.behind(name, pair.value, span) }, entries);
  }

  /** Of two of one name the first counts; of two maps what is in both, so that no name is missed that stands in one of them. */
  private enter(name: string, entry: Entry, entries: Map<string, Entry>): void {
    const first = entries.get(name);
    if (first === undefined) {
      entries.set(name, entry);
      return;
    }
    const firstLine = lineOf(this.file.text, first.key.from);
    const areMaps = first.value.kind === 'map' && entry.value.kind === 'map';
    const fault = { kind: 'duplicate-key', key: name, firstLine, ...(areMaps ? { areMaps } : {}) } as const;
    this.problems.push({ span: entry.key, fault });
    entries.set(name, { key: first.key, value: together(first.value, entry.value) });
  }

  /** A pair without a blank is read as it is meant, so that nothing else is missed for it; of a map, the first is reported. */
  private readUnspaced({ name, text, range: [from, to] }: Unspaced, entries: Map<string, Entry>): void {
    const span = this.span(from, to);
    const spaced = `${name}: ${text}`;
    const fault: Fault = { kind: 'unknown-key', key: `${name}:${text}`, near: null, known: [], alone: true, spaced };
    const isReported = [...entries.values()].some(({ key, value }) => key.from === value.span.from);
    if (!isReported) this.problems.push({ span, fault });
    const read = readScalar(text);
    const value = typeof read === 'object' && read !== null ? text : read;
    entries.set(name, { key: span, value: { kind: 'scalar', value, span } });
  }

  /** The points of a value function are quantities, and those may be bare. */
  private behind(name: string, value: unknown, span: Span): Node {
    if (value === null) return { kind: 'scalar', value: null, span };
    const outside = this.holders;
    this.holders = [name, outside[0]];
    const node = this.node(value);
    this.holders = outside;
    return node;
  }

  private checkPlainKey(name: string, span: Span): void {
    const [holder] = this.holders;
    const isPlain = isPlainText(name) || (holder === 'points' && /^[+-]?\d/.test(name));
    if (!isPlain) this.problems.push({ span, fault: unquotedKey(name, holder) });
  }

  /** An escape can write half a character, which no file holds and no other program reads. */
  private whole(text: string, span: Span): void {
    const [half] = /\p{Surrogate}/u.exec(text) ?? [];
    if (half !== undefined)
      this.problems.push({ span, fault: { kind: 'control-character', code: half.charCodeAt(0) } });
  }

  private scalar(node: Scalar, span: Span): Node {
    const text = String(node.value ?? '');
    this.whole(text, span);
    if (node.type !== 'PLAIN') return { kind: 'scalar', value: text, span };
    const value = readScalar(text);
    if (typeof value !== 'object' || value === null) return { kind: 'scalar', value, span };
    this.problems.push({ span, fault: ofDigits(value, text, this.holders) });
    // Not a number in its stead, of which what rests on it would be judged.
    return { kind: 'scalar', value: text, span };
  }
}

const isMerge = ({ key }: Pair): boolean => isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
