import type { Fault, Path, TextSpan } from '../../problems/problem.ts';

/** Where something was written: the file, and the offsets of its first and one past its last character. */
export interface Span {
  readonly file: SourceFile;
  readonly from: number;
  readonly to: number;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** Why its bytes are no text that can be parsed; `text` is then what can be shown of it. */
  readonly unreadable?: { readonly fault: Fault; readonly offset: number };
}

/** What a file says, each value with the place where it was written. */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys that were inherited and removed, with the place that removed them. */
  readonly removed?: ReadonlyMap<string, Span>;
  /** Whether it takes keys from elsewhere by `<<`, so that nobody knows what it lacks. */
  readonly merges?: true;
  readonly span: Span;
}

export interface Entry {
  readonly key: Span;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly span: Span;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

/** The data alone. Maps have no prototype, so that no key means anything but itself. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
  return plain;
}

/** The reverse: a tree that was written nowhere. */
export function nodeOf(data: unknown): Node {
  if (Array.isArray(data)) return { kind: 'list', items: data.map(nodeOf), span: nowhere };
  if (typeof data !== 'object' || data === null)
    return { kind: 'scalar', value: data as ScalarNode['value'], span: nowhere };
  const entries = Object.entries(data).map(([key, value]): [string, Entry] => [
    key,
    { key: nowhere, value: nodeOf(value) },
  ]);
  return { kind: 'map', entries: new Map(entries), span: nowhere };
}

const nowhere: Span = { file: { name: '', text: '' }, from: 0, to: 0 };

/**
 * The data as JSON with sorted keys and no blanks: the same text for the same study, however its files and keys are
 * arranged.
 */
export function canonical(node: Node): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return `[${node.items.map(canonical).join(',')}]`;
  const keys = [...node.entries.keys()].toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((node.entries.get(key) as Entry).value)}`).join(',')}}`;
}

/**
 * Where the value at `path` was written, or its key; where it was left out, the nearest map around it.
 * A single value may stand for a list of one: its position in the path is passed over.
 */
export function spanAt(root: Node, path: Path, onKey: boolean): Span {
  let node = root;
  let span = root.span;
  for (const key of path) {
    const entry = step(node, key);
    if (entry === null && typeof key === 'number' && node.kind !== 'list') continue;
    if (entry === null) return placeOfMissing(node, String(key), span);
    span = entry.key ?? entry.value.span;
    node = entry.value;
  }
  return onKey ? span : node.span;
}

/** The text at `path`; null where none is written there. */
export function textAt(root: Node, path: Path): string | null {
  let node: Node | undefined = root;
  for (const key of path) node = node === undefined ? undefined : step(node, key)?.value;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** The part of a text that is meant; the whole where it is written otherwise than it reads, as over several lines. */
export function partOf(span: Span, text: string | null, within: TextSpan | undefined): Span {
  if (text === null || within === undefined) return span;
  const written = span.file.text.slice(span.from, span.to);
  const from = span.from + written.indexOf(text);
  if (from < span.from) return span;
  return { file: span.file, from: from + within.from, to: from + within.to };
}

/** Whether a problem of the place at `path` is that something lacks in a map with keys from elsewhere. */
export function lacksInMerge(root: Node, path: Path): boolean {
  let node: Node = root;
  for (const key of path) node = step(node, key)?.value ?? node;
  return node.kind === 'map' && node.merges === true;
}

/** The path as far as something is written: `after: build` has no place 0 in a list, and no phase in a map. */
export function writtenPath(root: Node, path: Path): Path {
  const written: (string | number)[] = [];
  let node: Node | null = root;
  for (const key of path) {
    const entry: { value: Node } | null = node === null ? null : step(node, key);
    if (node?.kind === 'scalar' || (entry === null && typeof key === 'number' && node?.kind === 'map')) continue;
    written.push(key);
    node = entry?.value ?? null;
  }
  return written;
}

function step(node: Node, key: string | number): { key: Span | null; value: Node } | null {
  if (node.kind === 'map') return node.entries.get(String(key)) ?? null;
  const item = node.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined;
  return item === undefined ? null : { key: null, value: item };
}

/** What was removed is missed where it was removed; else a map that lacks something is shown by its own key. */
function placeOfMissing(node: Node, key: string, span: Span): Span {
  const removed = node.kind === 'map' ? node.removed?.get(key) : undefined;
  if (removed !== undefined) return removed;
  if (node.kind === 'scalar') return node.span;
  return span;
}
