import type { Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Path } from '../../problems/problem.ts';

/** What no figure of a central run rests on; and assumptions, which are compared by their values. */
const leftOut: ReadonlySet<string> = new Set([
  'again',
  'asOf',
  'asOfDates',
  'assumptions',
  'because',
  'categories',
  'correlations',
  'extends',
  'figures',
  'forbid',
  'id',
  'investigations',
  'notation',
  'provenance',
  'rankedBy',
  'reference',
  'risks',
  'simulation',
  'source',
  'sources',
  'theme',
  'title',
]);

/** What only draws rest on. */
const drawn: ReadonlySet<string> = new Set(['correlations', 'risks']);

/** How deep the path of a place goes: `discounting`, `responsibility/teams`, `scenarios/new/phases/build`. */
const depth = { scenarios: 4, other: 2 };

/**
 * Where two studies differ otherwise than in their assumptions, as far as figures go: by path from the root, in the
 * terms of the model.
 *
 * @param isDrawn - whether what only draws rest on counts
 */
export function differencesOf(old: Study, current: Study, isDrawn = false): Path[] {
  const isLeftOut = (key: string): boolean => leftOut.has(key) && !(isDrawn && drawn.has(key));
  const found = new Map<string, string[]>();
  const walk = (a: unknown, b: unknown, path: readonly string[]): void => {
    const [parts, otherParts] = [partsOf(a, isLeftOut), partsOf(b, isLeftOut)];
    if (parts === null || otherParts === null) {
      if (parts === null && otherParts === null && Object.is(a, b)) return;
      const reported = path.slice(0, path[0] === 'scenarios' ? depth.scenarios : depth.other);
      found.set(JSON.stringify(reported), reported);
      return;
    }
    for (const key of new Set([...parts.keys(), ...otherParts.keys()]))
      walk(parts.get(key), otherParts.get(key), [...path, key]);
  };
  walk(old, current, []);
  return [...found.values()].toSorted((a, b) => byCodeUnit(a.join('/'), b.join('/')));
}

/** What a value is made of, by name; null where it is one. */
function partsOf(value: unknown, isLeftOut: (key: string) => boolean): ReadonlyMap<string, unknown> | null {
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [String(key), each as unknown]));
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).filter(([key]) => Array.isArray(value) || !isLeftOut(key)));
}
