import { mendedIn } from '../../model/rules/mended-ids.ts';
import type { Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { TextProblem } from '../tree/parsed.ts';
import type { Entry, MapNode, ScalarNode } from '../tree/tree.ts';

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
    const entry = extender.resolve(id);
    if (entry !== null) done.set(id, entry);
  }
  return { scenarios: done, problems: extender.problems };
}

/** Where `extends` at fault leads. */
const nowhere = Symbol('nowhere');

class Extender {
  readonly problems: TextProblem[] = [];
  private readonly done = new Map<string, Entry | null>();
  private readonly scenarios: Scenarios;

  constructor(scenarios: Scenarios) {
    this.scenarios = scenarios;
  }

  /** The scenario over those it starts from, however many they are; null where `extends` leads nowhere. */
  resolve(id: string): Entry | null {
    const trail = new Set<string>();
    let at = id;
    let found = this.done.get(at);
    while (found === undefined) {
      const parent = this.parentIdOf(this.own(at));
      if (typeof parent === 'string' && parent !== at && !trail.has(parent)) {
        trail.add(at);
        at = parent;
        found = this.done.get(at);
      } else {
        if (typeof parent === 'string') this.reportCycle([...trail, at], parent);
        found = parent === null ? this.own(at) : null;
        this.done.set(at, found);
      }
    }
    for (const child of [...trail].toReversed()) {
      found = this.over(found, this.own(child));
      this.done.set(child, found);
    }
    return found;
  }

  private own(id: string): Entry {
    return this.scenarios.get(id) as Entry;
  }

  /** The scenario that one starts from; null if there is none, and `nowhere` if what it says is at fault. */
  private parentIdOf(own: Entry): string | null | typeof nowhere {
    const listed = extendsOf(own);
    if (listed !== undefined && listed.kind !== 'scalar') {
      const fault = {
        kind: 'wrong-type',
        expected: 'text',
        found: listed.kind,
      } as const;
      this.problems.push({ span: listed.span, fault });
      return nowhere;
    }
    if (listed?.value === null) {
      this.problems.push({ span: listed.span, fault: { kind: 'null-value', key: 'extends', isItem: false } });
      return nowhere;
    }
    const name = parentOf(own);
    if (name === null) return null;
    if (typeof name.value === 'number') {
      this.problems.push({
        span: name.span,
        fault: {
          kind: 'unquoted-text',
          text: name.span.file.text.slice(name.span.from, name.span.to),
        },
      });
      return nowhere;
    }
    const parentId = String(name.value);
    if (this.scenarios.has(parentId)) return parentId;
    const fault = mendedIn(unknown('scenario', parentId, this.scenarios.keys()));
    if (fault !== null) this.problems.push({ span: name.span, fault });
    return nowhere;
  }

  private over(parent: Entry | null, own: Entry): Entry | null {
    // What starts from none lacks whatever that would have had: that it is none is reported, and nothing of what follows from it.
    if (parent?.value.kind !== 'map') return null;
    if (own.value.kind !== 'map') return own;
    return { key: own.key, value: this.merge(parent.value, own.value, []) };
  }

  /** @param parent - one of the trail, to which its last leads */
  private reportCycle(trail: readonly string[], parent: string): void {
    const cycle = [...trail.slice(trail.indexOf(parent)), parent];
    const first = this.scenarios.get(cycle[0] ?? '');
    const name = first === undefined ? null : parentOf(first);
    if (name !== null)
      this.problems.push({
        span: name.span,
        fault: { kind: 'cycle', thing: 'scenario', cycle },
      });
  }

  /** The child over the parent. Where nothing lies above it, a map is only rid of its nulls, which remove nothing there. */
  private merge(parent: MapNode | null, child: MapNode, path: Path): MapNode {
    const entries = new Map(parent?.entries);
    const removed = new Map(parent?.removed);
    for (const [key, entry] of child.entries) {
      const above = entries.get(key);
      const { value } = entry;
      if (value.kind === 'scalar' && value.value === null) {
        if (above === undefined)
          this.problems.push({
            span: entry.key,
            fault: { kind: 'nothing-to-remove', key },
          });
        entries.delete(key);
        removed.set(key, entry.key);
      } else if (value.kind === 'map') {
        const at = [...path, key];
        const upper = above?.value.kind === 'map' && !isReplacedWhole(at) ? above.value : null;
        entries.set(key, {
          key: entry.key,
          value: this.merge(upper, value, at),
        });
      } else {
        entries.set(key, entry);
      }
    }
    const merges = parent?.merges ?? child.merges;
    return {
      kind: 'map',
      entries,
      removed,
      span: child.span,
      ...(merges === true ? { merges } : {}),
    };
  }
}

const extendsOf = ({ value }: Entry) => (value.kind === 'map' ? value.entries.get('extends')?.value : undefined);

function parentOf({ value }: Entry): ScalarNode | null {
  const name = value.kind === 'map' ? value.entries.get('extends')?.value : undefined;
  return name?.kind === 'scalar' && (typeof name.value === 'string' || typeof name.value === 'number') ? name : null;
}

/** Texts for readers, the links and the team of a phase, and the values of an assumption are not mixed with what they replace. */
function isReplacedWhole(path: Path): boolean {
  const [section, , key] = path;
  if (path.length === 1) return section === 'title';
  if (path.length === 2) return (section === 'provenance' || section === 'contingency') && texts.has(String(path[1]));
  if (path.length === 4) return section === 'phases' && key === 'provenance' && texts.has(String(path[3]));
  if (path.length !== 3) return false;
  if (section === 'phases') return key === 'title' || key === 'after' || key === 'team';
  return section === 'assumptions' && (texts.has(String(key)) || replacedValues.has(String(key)));
}

/** How an assumption says what it is worth. */
const replacedValues: ReadonlySet<string> = new Set(['known', 'value', 'experts']);

/** Keys of which the value may be a text by language. */
const texts: ReadonlySet<string> = new Set(['title', 'note', 'why', 'where']);

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
  return {
    ...root,
    entries: new Map([...root.entries, ['scenarios', { ...scenarios, value }]]),
  };
}
