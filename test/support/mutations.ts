import { parseDocument } from 'yaml';
import { fc } from './seed.ts';

/** What a file says, as a tree that can be changed: maps may hold any key at all. */
export type Tree = Map<string, Tree> | Tree[] | string | number | boolean | null;

export const treeOf = (text: string): Tree => withTextKeys(parseDocument(text).toJS({ mapAsMap: true }));

function withTextKeys(value: unknown): Tree {
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [String(key), withTextKeys(each)]));
  return Array.isArray(value) ? value.map(withTextKeys) : (value as Tree);
}

/** JSON is YAML; what stands between `raw` marks goes into the file as it is. */
export function textOf(tree: Tree): string {
  if (tree instanceof Map)
    return `{\n${[...tree].map(([key, value]) => `${textOf(key)}: ${textOf(value)}`).join(',\n')}\n}`;
  if (Array.isArray(tree)) return `[${tree.map(textOf).join(',\n')}]`;
  return typeof tree === 'string' && tree.startsWith(raw) ? tree.slice(raw.length) : JSON.stringify(tree);
}

const raw = '\u0001raw ';

/** Names that every object of the language answers to. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Keys that a language gives a meaning to, that look like another thing, or that are hardly a text at all. */
const hostileKeys = [
  inherited,
  ['__proto__', '__proto__', '__proto__', '__defineGetter__', 'then'],
  ['', ' ', '$', '$size', '0', '-1', '1e3', '2025-01', '2025-13', 'null', 'true', '<<', '*', '&', '?', '-', '#'],
  ['a.b', 'a..b', '.', 'start', 'horizon', 'making.end', 'vat', 'labour', 'scenarios', 'é', 'A', '\u202e', '\ud800'],
  ['::error::', '##[error]', '=1+1', 'a|b', 'a,b', 'a/b', '../a', 'x'.repeat(300)],
].flat();

const numbers = [0, -1, 1, 0.1, 1e-9, 1e-300, 1e9, 1e12, 1e15, 1e16, -1e15, 13, 2025, 99999];
const plain = [
  ['.inf', '-.inf', '.nan', '0x1F', '012', '1_000', '1.234,56', '-0', '~', 'yes', '2025-01', '1:30', '1e400'],
  ['@', '`', '%', '!x', '*a', '&a', '"', "'", '[', '{', '|', '>', '"\\ud800"', '"\\0"', '"\\x1b"', '\t1', '1\t'],
]
  .flat()
  .map((text) => raw + text);

const texts = [
  [
    '€ 1',
    '€ 1e9',
    '€ -5M',
    '0%',
    '100%',
    '-100%',
    '101%',
    '1e9%',
    '0 fte',
    '0.001 fte',
    '1 month',
    '1000000000 months',
  ],
  ['2025-01', '0000-01', '9999-12', '2024-13', '$size', '$size * 2', '$size / 0', '$size - $size', '$toString * 1'],
  ['$__proto__', '1 .. 0', '0 .. 0', '1 hour/year', 'EUR/fte/year', 'start', 'horizon', 'making.end', 'takeover'],
  ['new', 'keep', 'core', 'fixed', 'size', 'months', 'month', 'percent', 'score', 'sourced', 'pert', 'uniform', 'FS'],
  ['present-value', 'score', 'measures.old', 'measures.toString', '365 days', '9999999 years', 'none', 'pass'],
].flat();

const scalar: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom<Tree>(...hostileKeys),
  fc.constantFrom<Tree>(...texts),
  fc.constantFrom<Tree>(...numbers),
  fc.constantFrom<Tree>(...plain),
  fc.constantFrom<Tree>(true, false, null),
);

const node: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom<Tree>(new Map(), [], [[]], [null], new Map([['', null]])) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...hostileKeys), scalar).map(([key, each]) => new Map([[key, each]])),
  },
  { weight: 1, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
);

/** One change, at a place that is a part of the way through all places of a tree. */
export type Change =
  | { readonly at: number; readonly to: Tree }
  | { readonly at: number; readonly key: string; readonly value: Tree | undefined }
  | { readonly at: number; readonly rename: string }
  | { readonly at: number; readonly from: number }
  | { readonly at: number; readonly remove: true }
  | MildChange;

/** A number that becomes so many times itself, or a month so many later: the rest of what is written there stays. */
interface MildChange {
  readonly at: number;
  readonly times: number;
  readonly later: number;
}

/** Evenly spread: what is likeliest to find something is no small number. */
const at = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at, to: node }) },
  {
    weight: 3,
    arbitrary: fc.record({ at, key: fc.constantFrom(...hostileKeys), value: fc.option(node, { nil: undefined }) }),
  },
  { weight: 3, arbitrary: fc.record({ at, rename: fc.constantFrom(...hostileKeys) }) },
  { weight: 2, arbitrary: fc.record({ at, from: at }) },
  { weight: 1, arbitrary: fc.record({ at, remove: fc.constant(true as const) }) },
);

/** A change after which most studies can still be computed: what it comes to is tried, not only what is refused. */
export const mildChange: fc.Arbitrary<Change> = fc.record({
  at,
  times: fc.constantFrom(0, 0.001, 0.5, 0.9, 1.1, 2, 7, 1000),
  later: fc.constantFrom(-60, -12, -1, 1, 7, 30, 240),
});

type Holder = Map<string, Tree> | Tree[];
type Place = readonly [holder: Holder, key: string | number];

function placesIn(tree: Tree): Place[] {
  if (tree instanceof Map) return [...tree].flatMap(([key, each]): Place[] => [[tree, key], ...placesIn(each)]);
  if (Array.isArray(tree)) return tree.flatMap((each, index): Place[] => [[tree, index], ...placesIn(each)]);
  return [];
}

const valueAt = ([holder, key]: Place): Tree =>
  (holder instanceof Map ? holder.get(key as string) : holder[key as number]) as Tree;

function put([holder, key]: Place, value: Tree): void {
  if (holder instanceof Map) holder.set(key as string, value);
  else holder[key as number] = value;
}

function copyOf(tree: Tree): Tree {
  if (tree instanceof Map) return new Map([...tree].map(([key, each]) => [key, copyOf(each)]));
  return Array.isArray(tree) ? tree.map(copyOf) : tree;
}

/** The tree with the changes made, one after the other. */
export function changed(tree: Tree, changes: readonly Change[]): Tree {
  const copy = copyOf(tree);
  for (const change of changes) make(copy, change);
  return copy;
}

/** A month, or the first number of a text with what stands around it. */
const monthForm = /^(\d{4})-(\d{2})$/;
const numberForm = /^([^$\d-]*)(-?\d+(?:\.\d+)?)(?![\d.-])(.*)$/s;

const isMild = (value: Tree): boolean =>
  typeof value === 'number' || (typeof value === 'string' && (monthForm.test(value) || numberForm.test(value)));

function mended(value: Tree, { times, later }: MildChange): Tree {
  if (typeof value === 'number') return value * times;
  const [, year, month] = monthForm.exec(String(value)) ?? [];
  if (year !== undefined) {
    const moved = Number(year) * 12 + Number(month) - 1 + later;
    return `${String(Math.floor(moved / 12)).padStart(4, '0')}-${String((moved % 12) + 1).padStart(2, '0')}`;
  }
  const [, before = '', number = '', after = ''] = numberForm.exec(String(value)) ?? [];
  return `${before}${Number((Number(number) * times).toFixed(6))}${after}`;
}

function make(tree: Tree, change: Change): void {
  const places = placesIn(tree).filter((place) => !('times' in change) || isMild(valueAt(place)));
  const pick = (part: number): Place | undefined => places[Math.floor(part * places.length)];
  const place = pick(change.at);
  if (place === undefined) return;
  const [holder, key] = place;
  if ('times' in change) put(place, mended(valueAt(place), change));
  else if ('to' in change) put(place, copyOf(change.to));
  else if ('from' in change) put(place, copyOf(valueAt(pick(change.from) as Place)));
  else if ('remove' in change) remove(place);
  else if (holder instanceof Map && 'rename' in change) rename(holder, key as string, change.rename);
  else if (holder instanceof Map && 'key' in change)
    holder.set(change.key, change.value === undefined ? copyOf(valueAt(place)) : copyOf(change.value));
}

function remove([holder, key]: Place): void {
  if (holder instanceof Map) holder.delete(key as string);
  else holder.splice(key as number, 1);
}

function rename(map: Map<string, Tree>, from: string, to: string): void {
  const entries = [...map].map(([key, each]): [string, Tree] => [key === from ? to : key, each]);
  map.clear();
  for (const [key, each] of entries) map.set(key, each);
}
