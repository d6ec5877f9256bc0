import type { Fault, Path, Thing } from '../problems/problem.ts';
import type { StudyFiles } from './assemble/assemble.ts';
import { type MapNode, type Node, type Span, spanAt, writtenPath } from './tree/tree.ts';

/** The maps of a study in which things are called what others call them by. */
const maps: Partial<Readonly<Record<Thing, string>>> = {
  assumption: 'assumptions',
  component: 'components',
  responsibility: 'responsibility',
  source: 'sources',
  service: 'services',
  criterion: 'criteria',
  scenario: 'scenarios',
  phase: 'phases',
};

/** A mistake in its place. */
interface Located {
  readonly fault: Fault;
  readonly path: Path;
  readonly span: Span;
  readonly scenarios: readonly string[];
  readonly writer?: string;
}

/** A name that nobody knows in several places, and the map in which the one that was probably meant stands. */
interface Use {
  readonly thing: Thing;
  readonly name: string;
  readonly near: string;
  readonly at: Path;
}

/**
 * Where several places name what there is not, and nothing names what was probably meant, it is that which is misspelt: it is told once, where
 * it stands, and not at each place that names it as it should be.
 */
export function atMisspeltNames(
  problems: readonly Located[],
  { main, scenarios }: StudyFiles,
  root: MapNode,
): Located[] {
  const texts = [main, ...scenarios].map(({ text }) => text);
  const found = new Map<string, { readonly use: Use; readonly problems: Located[] }>();
  for (const problem of problems) {
    const use = useOf(problem);
    if (use === null || !isThere(root, use.at) || mentions(texts, use.near) !== 1) continue;
    const key = JSON.stringify(use);
    const same = found.get(key) ?? { use, problems: [] };
    same.problems.push(problem);
    found.set(key, same);
  }
  const told = new Map<Located, Located | null>();
  for (const { use, problems: all } of found.values()) {
    const places = new Set(all.map(({ span }) => `${span.file.name}:${span.from}`)).size;
    const isRival = [...found.values()].some((other) => other.use !== use && isDefinition(other.use, use));
    if (places < 2 || isRival) continue;
    const [first, ...rest] = all;
    if (first !== undefined) told.set(first, atDefinition(first, use, places, root));
    for (const each of rest) told.set(each, null);
  }
  return problems.flatMap((each) => {
    const instead = told.get(each);
    return instead === null ? [] : [instead ?? each];
  });
}

const isDefinition = (one: Use, other: Use): boolean => JSON.stringify(one.at) === JSON.stringify(other.at);

/** What is named, as the start or end of a phase its phase; null where that is not what is wrong. */
function useOf({ fault, path }: Located): Use | null {
  if (fault.kind !== 'unknown' || fault.near === null || fault.scenario !== undefined) return null;
  const { thing, name, near } = fault.thing === 'event' ? (ofPhase(fault) ?? fault) : fault;
  const map = maps[thing];
  if (map === undefined || near === null) return null;
  return { thing, name, near, at: thing === 'phase' ? [...path.slice(0, 2), map, near] : [map, near] };
}

function ofPhase({ name, near }: Extract<Fault, { kind: 'unknown' }>) {
  const [[, one = '', end = ''] = [], [, other = '', same = ''] = []] = [name, near ?? ''].map(
    (each) => /^(.+)\.(start|end)$/.exec(each) ?? [],
  );
  return one === '' || end !== same ? null : { thing: 'phase' as const, name: one, near: other };
}

function isThere(root: MapNode, path: Path): boolean {
  let node: Node | undefined = root;
  for (const key of path) node = node?.kind === 'map' ? node.entries.get(String(key))?.value : undefined;
  return node !== undefined;
}

/** How often texts name something. */
function mentions(texts: readonly string[], name: string): number {
  const word = new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
  return texts.reduce((sum, text) => sum + (text.match(word) ?? []).length, 0);
}

function atDefinition(first: Located, { thing, name, near, at }: Use, places: number, root: MapNode) {
  const fault: Fault = { kind: 'unknown', thing, name, near: null, known: [], misspelt: { name: near, places } };
  const { writer: _, ...rest } = first;
  return { ...rest, fault, span: spanAt(root, at, true), path: writtenPath(root, at), scenarios: [] };
}
