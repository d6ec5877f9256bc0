import type { Entry, MapNode, Node, ScalarNode, Span } from './tree.ts';

/* Small steps in a tree of what was written. */

export const none: ReadonlyMap<string, Entry> = new Map();

export const entriesAt = (node: Node, key: string): ReadonlyMap<string, Entry> => {
  const value = fieldOf(node, key);
  return value?.kind === 'map' ? value.entries : none;
};

export const fieldOf = (node: Node, key: string): Node | undefined =>
  node.kind === 'map' ? node.entries.get(key)?.value : undefined;

export const textOf = (node: Node | undefined): string | null =>
  node?.kind === 'scalar' && node.value !== null && typeof node.value !== 'boolean' ? String(node.value) : null;

export const scalar = (value: string, span: Span): ScalarNode => ({ kind: 'scalar', value, span });

export const mapOf = (entries: ReadonlyMap<string, Entry>, span: Span): MapNode => ({ kind: 'map', entries, span });

export const spanIn = (node: MapNode, key: string): Span => node.entries.get(key)?.value.span ?? node.span;

/** The map with another value under a key, in its place where it was there. */
export const put = (node: MapNode, key: string, value: Node): MapNode => ({
  ...node,
  entries: new Map([...node.entries, [key, { key: node.entries.get(key)?.key ?? node.span, value }]]),
});
