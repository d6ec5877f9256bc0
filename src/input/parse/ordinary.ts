import {
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { limits } from './guard.ts';
import { isPlainText, readScalar } from './scalar.ts';
import type { Entry, MapNode, Node, SourceFile, Span } from '../tree/tree.ts';

/**
 * The tree of an ordinary file: one document of maps, lists and values of which nothing is to be refused. It is made straight from
 * the events of a parser, in a fraction of the time that a document of nodes takes, and is the tree that `composed` makes of these.
 *
 * @returns null where anything is out of the ordinary or wrong; `composed` knows what to say of it
 */
export function ordinaryTree(file: SourceFile): Node | null {
  if (unusual.test(file.text) || hasStrayComment(file.text)) return null;
  try {
    const events = parseEvents(file.text, {});
    return new Reader(file, events).document();
  } catch (error) {
    if (error instanceof YAMLException || error instanceof Unusual) return null;
    throw error;
  }
}

/**
 * Tabs, of which the two parsers think differently, marks between documents, also where only one parser takes them for such for the
 * blanks before them, and what looks like an anchor, an alias or a tag.
 */
const unusual = /\t|^ *(?:---|\.\.\.)|(?:^|[\s,[{:?-])[&*!][^\s,]/m;

/** What only `composed` can judge. */
class Unusual extends Error {}

/** Whether a comment stands further in than what follows it: a document takes it to be a part of what stands before it. */
function hasStrayComment(text: string): boolean {
  let deepest = 0;
  for (const [, blanks = '', first = ''] of text.matchAll(/^( *)(\S)/gm)) {
    if (first !== '#' && deepest > blanks.length) return true;
    deepest = first === '#' ? Math.max(deepest, blanks.length) : 0;
  }
  return deepest > 0;
}

class Reader {
  private readonly file: SourceFile;
  private readonly events: readonly Event[];
  private position = 0;
  /** One past what was read last, with the blanks, the comment and the line break behind it. */
  private end = 0;
  /** Whether the keys of the map that is read may be numbers. */
  private mayBeNumbers = false;

  constructor(file: SourceFile, events: readonly Event[]) {
    this.file = file;
    this.events = events;
  }

  /** @throws {Unusual} */
  document(): Node {
    const event = this.next();
    if (event.type !== EVENT_ID.DOCUMENT || event.directives.length > 0) throw new Unusual();
    const root = this.node();
    if (this.isOpen() || this.position + 1 < this.events.length) throw new Unusual();
    // Nothing between quotes is an empty file too.
    if (root.kind === 'scalar' && root.value === '') throw new Unusual();
    return root;
  }

  private next(): Event {
    const event = this.events[this.position];
    if (event === undefined) throw new Unusual();
    this.position += 1;
    return event;
  }

  private isOpen(): boolean {
    return this.events[this.position]?.type !== EVENT_ID.POP;
  }

  private node(): Node {
    const event = this.next();
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) throw new Unusual();
    refuseMarks(event);
    const isMap = event.type === EVENT_ID.MAPPING;
    if (event.style === COLLECTION_STYLE.BLOCK)
      return isMap ? this.map(event.start, null) : this.list(event.start, null);
    // A pair in a list needs no braces.
    if (this.file.text[event.start] !== (isMap ? '{' : '[')) throw new Unusual();
    this.end = event.start + 1;
    return isMap ? this.map(event.start, '}') : this.list(event.start, ']');
  }

  private list(from: number, bracket: string | null): Node {
    const items: Node[] = [];
    while (this.isOpen()) items.push(this.node());
    if (items.length > limits.items) throw new Unusual();
    return { kind: 'list', items, span: this.closed(from, bracket) };
  }

  private map(from: number, bracket: string | null): MapNode {
    const entries = new Map<string, Entry>();
    while (this.isOpen()) {
      if (bracket === null && entries.size > 0) this.refuseSameLine();
      const { name, key } = this.key();
      if (entries.has(name)) throw new Unusual();
      entries.set(name, { key, value: this.behind(name) });
    }
    if (entries.size > limits.keys) throw new Unusual();
    return { kind: 'map', entries, span: this.closed(from, bracket) };
  }

  /** Behind a list that stands no deeper than its key, `js-yaml` takes a key on the line of the last item: `- 'a'b: 1`. */
  private refuseSameLine(): void {
    if (this.file.text[this.end - 1] !== '\n') throw new Unusual();
  }

  private key(): { name: string; key: Span } {
    const event = this.next();
    if (event.type !== EVENT_ID.SCALAR) throw new Unusual();
    const key = this.spanOf(event);
    const name = this.textOf(event);
    if (event.style === SCALAR_STYLE.PLAIN && !this.isPlainKey(name, key)) throw new Unusual();
    return { name, key };
  }

  private isPlainKey(name: string, { from }: Span): boolean {
    if (name === '<<') return false;
    if (!/^\d/.test(name)) return isPlainText(name);
    const isRestOfNumber = /\d,$/.test(this.file.text.slice(Math.max(0, from - 2), from));
    return !isRestOfNumber && (this.mayBeNumbers || isPlainText(name));
  }

  /** The points of a value function are quantities, and those may be bare. */
  private behind(name: string): Node {
    const outside = this.mayBeNumbers;
    this.mayBeNumbers = name === 'points';
    const node = this.node();
    this.mayBeNumbers = outside;
    return node;
  }

  private scalar(event: ScalarEvent): Node {
    const span = this.spanOf(event);
    const text = this.textOf(event);
    this.end = isBlock(event) ? span.to : this.lineEnd(span.to);
    if (event.style !== SCALAR_STYLE.PLAIN) return { kind: 'scalar', value: text, span };
    const value = readScalar(text);
    if (typeof value === 'object' && value !== null) throw new Unusual();
    return { kind: 'scalar', value, span };
  }

  private textOf(event: ScalarEvent): string {
    const text = getScalarValue(this.file.text, event);
    if (/\p{Surrogate}/u.test(text) || this.escapesLineBreak(event)) throw new Unusual();
    return text;
  }

  /** Of empty lines behind an escaped line break the two parsers make different texts. */
  private escapesLineBreak({ style, valueStart, valueEnd }: ScalarEvent): boolean {
    return style === SCALAR_STYLE.DOUBLE_QUOTED && /\\\r?\n/.test(this.file.text.slice(valueStart, valueEnd));
  }

  /** From its first to one past its last character, quotes and the head of a block included. */
  private spanOf(event: ScalarEvent): Span {
    refuseMarks(event);
    const { file } = this;
    const { style, valueStart: from, valueEnd: to } = event;
    // What is empty has no place of its own.
    if (from < 0) throw new Unusual();
    if (isBlock(event)) return this.blockSpan(from, to);
    return style === SCALAR_STYLE.PLAIN ? { file, from, to } : { file, from: from - 1, to: to + 1 };
  }

  /** The empty lines behind a block are no part of it, where there are no blanks in them. */
  private blockSpan(from: number, to: number): Span {
    const { file } = this;
    const line = file.text.slice(file.text.lastIndexOf('\n', from - 2) + 1, from);
    // What seems to be the head may stand in a comment behind it.
    const [head = null] = line.includes('#') ? [] : (/[|>]-?\r?\n$/.exec(line) ?? []);
    let last = to;
    while (last > from && /[\r\n]/.test(file.text[last - 1] ?? '')) last -= 1;
    if (head === null || last <= from || file.text[last - 1] === ' ') throw new Unusual();
    const lineBreak = file.text.indexOf('\n', last);
    return { file, from: from - head.length, to: lineBreak < 0 ? file.text.length : lineBreak + 1 };
  }

  /** A map or list that ends: where its bracket stands, or behind the last that is in it. */
  private closed(from: number, bracket: string | null): Span {
    this.position += 1;
    const { file } = this;
    if (bracket === null) return { file, from, to: this.end };
    const at = this.past(between, this.end);
    if (file.text[at] !== bracket) throw new Unusual();
    this.end = this.lineEnd(at + 1);
    return { file, from, to: at + 1 };
  }

  private lineEnd(from: number): number {
    return this.past(restOfLine, from);
  }

  private past(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return from + (pattern.exec(this.file.text)?.[0].length ?? 0);
  }
}

function refuseMarks({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): void {
  if (anchorStart >= 0 || tagStart >= 0) throw new Unusual();
}

const isBlock = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

/** Blanks, a comment and a line break behind a value. */
const restOfLine = / *(?:(?<= )#.*)?(?:\r?\n)?/y;

/** What may stand between the last item and the bracket behind it. */
const between = /(?:[\s,]|#.*)*/y;
