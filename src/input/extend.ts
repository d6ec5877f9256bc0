import { type Path, unknown } from '../problems/problem.ts';
import type { TextProblem } from './parse.ts';
import type { Entry, MapNode, ScalarNode } from './tree.ts';

/** The scenarios of a study with `extends` carried out; what could not be carried out is left out. */
export interface Extended {
  readonly scenarios: ReadonlyMap<string, Entry>;
  readonly problems: readonly TextProblem[];
}

type Scenarios = ReadonlyMap<string, Entry>;

/**
 * Carries out `extends`: maps merge by key, lists and the values named in `replaced` replace, `null` removes.
 * Every value keeps the place where it was written, which may be in another scenario's file.
 */
export function extend(scenarios: Scenarios): Extended {
  const extender = new Extender(scenarios);
  const done = new Map<string, Entry>();
  for (const id of [...scenarios.keys()].toSorted()) {
    const entry = extender.resolve(id, []);
    if (entry !== null) done.set(id, entry);
  }
  return { scenarios: done, problems: extender.problems };
}

class Extender {
  readonly problems: TextProblem[] = [];
  private readonly done = new Map<string, Entry | null>();
  private readonly scenarios: Scenarios;

  constructor(scenarios: Scenarios) {
    this.scenarios = scenarios;
  }

  /** The scenario over those it starts from; null where `extends` leads nowhere. */
  resolve(id: string, trail: readonly string[]): Entry | null {
    const known = this.done.get(id);
    if (known !== undefined) return known;
    const own = this.scenarios.get(id);
    if (own === undefined) return null;
    const resolved = this.overParent(own, [...trail, id]);
    this.done.set(id, resolved);
    return resolved;
  }

  private overParent(own: Entry, trail: readonly string[]): Entry | null {
    const listed = extendsOf(own);
    if (listed !== undefined && listed.kind !== 'scalar') {
      const fault = { kind: 'wrong-type', expected: 'text', found: listed.kind } as const;
      this.problems.push({ span: listed.span, fault });
      return null;
    }
    const name = parentOf(own);
    if (name === null || own.value.kind !== 'map') return own;
    if (typeof name.value === 'number') {
      this.problems.push({
        span: name.span,
        fault: { kind: 'unquoted-text', text: name.span.file.text.slice(name.span.from, name.span.to) },
      });
      return null;
    }
    const parentId = String(name.value);
    if (!this.scenarios.has(parentId)) {
      this.problems.push({ span: name.span, fault: unknown('scenario', parentId, this.scenarios.keys()) });
      return null;
    }
    if (trail.includes(parentId)) {
      this.reportCycle([...trail.slice(trail.indexOf(parentId)), parentId]);
      return null;
    }
    const parent = this.resolve(parentId, trail);
    if (parent === null) return null;
    if (parent.value.kind !== 'map') return own;
    return { key: own.key, value: this.merge(parent.value, own.value, []) };
  }

  private reportCycle(cycle: readonly string[]): void {
    const first = this.scenarios.get(cycle[0] ?? '');
    const name = first === undefined ? null : parentOf(first);
    if (name !== null) this.problems.push({ span: name.span, fault: { kind: 'cycle', thing: 'scenario', cycle } });
  }

  /** The child over the parent. Where nothing lies above it, a map is only rid of its nulls, which remove nothing there. */
  private merge(parent: MapNode | null, child: MapNode, path: Path): MapNode {
    const entries = new Map(parent?.entries);
    const removed = new Map(parent?.removed);
    for (const [key, entry] of child.entries) {
      const above = entries.get(key);
      const { value } = entry;
      if (value.kind === 'scalar' && value.value === null) {
        if (above === undefined) this.problems.push({ span: entry.key, fault: { kind: 'nothing-to-remove', key } });
        entries.delete(key);
        removed.set(key, entry.key);
      } else if (value.kind === 'map') {
        const at = [...path, key];
        const upper = above?.value.kind === 'map' && !isReplacedWhole(at) ? above.value : null;
        entries.set(key, { key: entry.key, value: this.merge(upper, value, at) });
      } else {
        entries.set(key, entry);
      }
    }
    const merges = parent?.merges ?? child.merges;
    return { kind: 'map', entries, removed, span: child.span, ...(merges === true ? { merges } : {}) };
  }
}

const extendsOf = ({ value }: Entry) => (value.kind === 'map' ? value.entries.get('extends')?.value : undefined);

function parentOf({ value }: Entry): ScalarNode | null {
  const name = value.kind === 'map' ? value.entries.get('extends')?.value : undefined;
  return name?.kind === 'scalar' && (typeof name.value === 'string' || typeof name.value === 'number') ? name : null;
}

/** Titles, the links of a phase, and the values of an assumption are not mixed with what they replace. */
function isReplacedWhole(path: Path): boolean {
  const [room, , key] = path;
  if (path.length === 1) return room === 'title';
  if (path.length !== 3) return false;
  if (room === 'phases') return key === 'title' || key === 'after';
  return room === 'assumptions' && (key === 'title' || key === 'known' || key === 'value');
}

/** The study as if nobody had extended anything: how a scenario came to be is no part of what it says. */
export function withoutExtends(root: MapNode): MapNode {
  const scenarios = root.entries.get('scenarios');
  if (scenarios?.value.kind !== 'map') return root;
  const bare = [...scenarios.value.entries].map(([id, entry]): [string, Entry] => {
    if (entry.value.kind !== 'map') return [id, entry];
    const entries = new Map(entry.value.entries);
    entries.delete('extends');
    return [id, { ...entry, value: { ...entry.value, entries } }];
  });
  const value: MapNode = { ...scenarios.value, entries: new Map(bare) };
  return { ...root, entries: new Map([...root.entries, ['scenarios', { ...scenarios, value }]]) };
}
