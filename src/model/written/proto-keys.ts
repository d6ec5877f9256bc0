import type { Fault, Path, Problem } from '../../problems/problem.ts';

/* `__proto__` as a key, which zod passes over in a map with ids or languages. */

const proto = '__proto__';

/** The places of that key, with all that stands behind it. Hardly a study has one, and to note all paths takes longer than to look. */
export const placesOfProto = (data: unknown): Path[] => (hasProto(data) ? pathsOfProto(data, []) : []);

function hasProto(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const map = data as Readonly<Record<string, unknown>>;
  return Object.keys(map).some((key) => key === proto || hasProto(map[key]));
}

function pathsOfProto(data: unknown, path: Path): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    return key === proto ? [at] : pathsOfProto(value, at);
  });
}

/** The problems that zod found, with one for each of these places. What it says of its own accord stays; a text in no language but this one is one mistake. */
export function withProto(problems: readonly Problem[], places: readonly Path[]): Problem[] {
  const text = new Set(problems.map(({ path }) => JSON.stringify(path)));
  const unsaid = places.filter((path) => !text.has(JSON.stringify(path)));
  const texts = new Set(unsaid.map((path) => JSON.stringify(path.slice(0, -1))));
  return [
    ...problems.filter(({ path, fault }) => !empty.has(fault.kind) || !texts.has(JSON.stringify(path))),
    ...unsaid.map((path): Problem => ({ path, fault: protoFault(path), onKey: true })),
  ];
}

const empty: ReadonlySet<string> = new Set(['empty-title', 'empty-text']);

const protoFault = (path: Path): Fault =>
  ['known', 'as-of-dates'].includes(String(path.at(-2)))
    ? { kind: 'bad-month', text: proto, near: null }
    : { kind: 'bad-id', id: proto };
