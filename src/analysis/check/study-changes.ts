import { isForReaders, named } from '../../model/written/for-readers.ts';
import type { Path } from '../../problems/problem.ts';

/**
 * Something in which two studies differ as their authors wrote them, other than the value of an assumption: a field, an item
 * of a list, a phase that came or went. Undefined where it was not there, or is not any more.
 */
export interface StudyChange {
  readonly path: Path;
  readonly was: unknown;
  readonly is: unknown;
}

/** Two studies as their authors wrote them. */
export interface Versions {
  readonly was: unknown;
  readonly current: unknown;
  /** Whether an assumption with another value is among what changed; else it is as it was in all that is mixed. */
  readonly withValues: boolean;
}

/** Where two studies differ so that a figure may, in the order of the study that is now. */
export function changesBetween(versions: Versions): StudyChange[] {
  const changes: StudyChange[] = [];
  mixed(versions, (change) => {
    changes.push(change);
    return true;
  });
  return changes;
}

/**
 * A study in which some of what changed is as it is now, and all else as it was. What is for readers only is as it is now,
 * and a source that either has is there.
 *
 * @param isNew - which of what `changesBetween` tells, in that order
 */
export function mixedStudy(versions: Versions, isNew: (change: number) => boolean): unknown {
  let count = 0;
  return mixed(versions, () => isNew(count++));
}

type PlainMap = Readonly<Record<string, unknown>>;

/** How two versions are mixed. */
interface Mixing {
  /** Whether a change is carried out. */
  readonly choose: (change: StudyChange) => boolean;
  readonly withValues: boolean;
}

const mixed = ({ was, current, withValues }: Versions, choose: Mixing['choose']): unknown =>
  mixedAt([], [was, current], { choose, withValues });

function mixedAt(path: Path, [was, current]: readonly [unknown, unknown], mixing: Mixing): unknown {
  if (isMap(was) && isMap(current)) return mixedMaps(path, [was, current], mixing);
  // No figure rests on it, and the scenario that it names may not be there, or not yet.
  if (path.length === 1 && path[0] === 'reference') return undefined;
  if (isForReaders(path)) return current ?? was;
  if (Array.isArray(was) && Array.isArray(current) && was.length === current.length)
    return current.map((item: unknown, index) => mixedAt([...path, index], [was[index], item], mixing));
  if (isEqual(was, current)) return was;
  return mixing.choose({ path, was, is: current }) ? current : was;
}

function mixedMaps(path: Path, [was, current]: readonly [PlainMap, PlainMap], mixing: Mixing): PlainMap {
  if (isForReaders(path)) return { ...was, ...current };
  return isAssumption(path) ? mixedAssumption(path, [was, current], mixing) : mixedMap(path, [was, current], mixing);
}

function mixedAssumption(path: Path, [was, current]: readonly [PlainMap, PlainMap], mixing: Mixing): PlainMap {
  if (!mixing.withValues && was['unit'] === current['unit'])
    return { ...was, ...mixedMap(path, [rangeOf(was), rangeOf(current)], mixing) };
  const isSame = isEqual(numbersOf(was, path), numbersOf(current, path));
  return isSame || !mixing.choose({ path, was, is: current }) ? was : current;
}

/** Of an assumption, all but its values. */
const rangeOf = ({ range }: PlainMap): PlainMap => (range === undefined ? {} : { range });

/** Less what is for readers only. */
function numbersOf(value: unknown, path: Path): unknown {
  if (Array.isArray(value)) return value.map((item, index) => numbersOf(item, [...path, index]));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isForReaders([...path, key]))
      .map(([key, valueAtKey]) => [key, numbersOf(valueAtKey, [...path, key])]),
  );
}

function mixedMap(path: Path, [was, current]: readonly [PlainMap, PlainMap], mixing: Mixing): PlainMap {
  const map: Record<string, unknown> = Object.create(null);
  for (const key of new Set([...Object.keys(current), ...Object.keys(was)])) {
    const value = mixedAt([...path, key], sidesOf(key, [valueAt(was, key), valueAt(current, key)]), mixing);
    if (value !== undefined) map[key] = value;
  }
  return map;
}

/** Of maps in which every key is a name, none is as good as an empty one: what is in it came or went each by itself. */
function sidesOf(key: string, [was, current]: readonly [unknown, unknown]): readonly [unknown, unknown] {
  if (!named.has(key)) return [was, current];
  return [was === undefined && isMap(current) ? {} : was, current === undefined && isMap(was) ? {} : current];
}

const valueAt = (map: PlainMap, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

const isMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an assumption stands at a path, of the study or of a scenario: values of assumptions are compared by themselves. */
const isAssumption = (path: Path): boolean =>
  (path.length === 2 && path[0] === 'assumptions') || (path.length === 4 && path[2] === 'assumptions');

const isEqual = (a: unknown, b: unknown): boolean =>
  JSON.stringify(withSortedKeys(a)) === JSON.stringify(withSortedKeys(b));

/** With the keys of maps in one order. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (!isMap(value)) return value;
  return Object.keys(value)
    .toSorted()
    .map((key) => [key, withSortedKeys(value[key])]);
}
