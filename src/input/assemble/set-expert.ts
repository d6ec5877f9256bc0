import type { Fault } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { entriesAt, fieldOf } from '../tree/nodes.ts';
import type { Entry, MapNode, Node } from '../tree/tree.ts';

/** How the view of one expert is asked for in place of a value: `--set entanglement=@sig`. */
export const expertIn = (value: string): string | null => (value.startsWith('@') ? value.slice(1) : null);

/**
 * The assumption of a name with what one expert says in place of what all of them say, at every date at which this expert says anything.
 *
 * @returns what is at fault instead where this expert says nothing of it
 */
export function byExpert(assumption: MapNode, name: string, expert: string): MapNode | Fault {
  const known = entriesAt(assumption, 'known');
  const holders = [assumption, ...[...known.values()].map(({ value }) => value)];
  const experts = holders.flatMap((holder) => [...entriesAt(holder, 'experts').keys()]);
  if (experts.length === 0) return { kind: 'no-experts', name };
  if (!experts.includes(expert)) return unknown('expert', expert, experts);
  const whole = seenBy(assumption, expert);
  if (known.size === 0) return whole;
  const dated = [...known].map(([month, entry]): [string, Entry] => [
    month,
    { ...entry, value: seenBy(entry.value, expert) },
  ]);
  return withEntry(whole, 'known', (value) => ({ ...(value as MapNode), entries: new Map(dated) }));
}

/** What stands beside an expert's own value says where that comes from. */
const evidence = ['source', 'where', 'why'];

function seenBy<N extends Node>(holder: N, expert: string): N {
  const view = entriesAt(holder, 'experts').get(expert);
  if (view === undefined || holder.kind !== 'map') return holder;
  const own = fieldOf(view.value, 'value');
  const entries = new Map(holder.entries);
  entries.delete('experts');
  for (const key of evidence) {
    const stated = view.value.kind === 'map' ? view.value.entries.get(key) : undefined;
    if (stated !== undefined) entries.set(key, stated);
  }
  return { ...holder, entries: entries.set('value', { key: view.key, value: own ?? view.value }) };
}

const withEntry = (node: MapNode, key: string, change: (value: Node) => Node): MapNode => {
  const entry = node.entries.get(key);
  if (entry === undefined) return node;
  return { ...node, entries: new Map([...node.entries, [key, { ...entry, value: change(entry.value) }]]) };
};
