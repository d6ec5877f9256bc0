import type { Node } from './tree.ts';

/** What stands in either of two maps, or the first value where these are no maps. */
export function together(first: Node, second: Node): Node {
  if (first.kind !== 'map' || second.kind !== 'map') return first;
  const entries = new Map(first.entries);
  for (const [name, { key, value }] of second.entries) {
    const same = entries.get(name);
    entries.set(name, same === undefined ? { key, value } : { ...same, value: together(same.value, value) });
  }
  return { ...first, entries };
}
