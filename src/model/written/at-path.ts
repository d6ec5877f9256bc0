import type { Path } from '../../problems/problem.ts';

/* Steps in plain data whose shape has not been checked. */

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Takes out what stands at a path; the items of a list behind it keep their places. */
export function remove(data: unknown, path: Path): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  const holder = parent as Record<string | number, unknown>;
  if (Array.isArray(parent)) holder[key] = undefined;
  else delete holder[key];
}
