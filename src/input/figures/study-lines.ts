import { isReason } from '../../model/written/for-readers.ts';

/**
 * A study as its authors wrote it, as lines that are easily compared: `start: "2025-01"`,
 * `scenarios/new/phases/build: {"team":5}`. What is short stands on one line, what is long on one line a part. Only why
 * something is as it is, is left out.
 */
export const linesOf = (written: unknown): string[] => partLines(withoutReasons(written, []), '');

/** What of a study stands on one line, in characters. */
const short = 100;

function partLines(value: unknown, path: string): string[] {
  const text = jsonOf(value);
  const parts = path !== '' && text.length <= short ? [] : partsOf(value);
  if (parts.length === 0) return [`${path}: ${text}`];
  return parts.flatMap(([part, entry]) => partLines(entry, path === '' ? part : `${path}/${part}`));
}

/** By name, in one order whatever order they were written in. */
function partsOf(value: unknown): (readonly [part: string, value: unknown])[] {
  if (Array.isArray(value)) return value.map((item, index) => [`[${index}]`, item]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .toSorted()
    .map((key) => [isPlain.test(key) ? key : jsonOf(key), (value as Record<string, unknown>)[key]]);
}

const isPlain = /^[\w.$-]+$/;

/** With keys in one order, and without characters that a file may not have. */
function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value).replace(hidden, escaped);
  const parts = Object.keys(value)
    .toSorted()
    .map((key) => `${jsonOf(key)}:${jsonOf((value as Record<string, unknown>)[key])}`);
  return `{${parts.join(',')}}`;
}

const hidden = /[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

function withoutReasons(value: unknown, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutReasons(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !isReason([...path, key]));
  return plainMap(entries.map(([key, entry]) => [key, withoutReasons(entry, [...path, key])]));
}

/** Without a prototype, so that no key means anything but itself. */
const plainMap = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => {
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
};

/** The reverse; null where the lines are not of that kind. */
export function writtenIn(lines: readonly string[]): unknown {
  const root = plainMap([]);
  for (const line of lines) {
    const [, path, text = ''] =
      /^((?:[^/":]+|"(?:[^"\\]|\\.)*")(?:\/(?:[^/":]+|"(?:[^"\\]|\\.)*"))*): (.*)$/.exec(line) ?? [];
    const value = path === undefined ? undefined : parsed(text);
    if (path === undefined || value === undefined || !put(root, partsIn(path), value)) return null;
  }
  return isWhole(root) ? root : null;
}

/** Whether no list lacks an item. */
function isWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return (Array.isArray(value) ? Array.from(value as unknown[]) : Object.values(value)).every(isWhole);
}

const partsIn = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|"(?:[^"\\]|\\.)*"|[^/]+/g)].map(([part, index]) =>
    index !== undefined ? Number(index) : part.startsWith('"') ? String(parsed(part)) : part,
  );

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a list no more is read than a study may have. */
const mostItems = 10_000;

/** False where something else stands in the way. */
function put(root: Record<string, unknown>, path: readonly (string | number)[], value: unknown): boolean {
  let container: unknown = root;
  for (const [depth, part] of path.entries()) {
    if (Array.isArray(container) !== (typeof part === 'number') || Number(part) > mostItems) return false;
    const parts = container as Record<string | number, unknown>;
    if (depth === path.length - 1) {
      if (Object.hasOwn(parts, part)) return false;
      parts[part] = value;
      return true;
    }
    if (!Object.hasOwn(parts, part)) parts[part] = typeof path[depth + 1] === 'number' ? [] : plainMap([]);
    container = parts[part];
    if (typeof container !== 'object' || container === null) return false;
  }
  return false;
}

/** What to take from a list of lines (`- `) and what to add to it (`+ `) to have another. */
export function differenceTo(lines: readonly string[], other: readonly string[]): string[] {
  const [those, these] = [new Set(other), new Set(lines)];
  return [
    ...lines.filter((line) => !those.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !these.has(line)).map((line) => `+ ${line}`),
  ];
}

/** The other list, by what is to be taken and added; its order is of no account. */
export function applied(lines: readonly string[], difference: readonly string[]): string[] {
  const of = (sign: string): string[] =>
    difference.flatMap((line) => (line.startsWith(`${sign} `) ? [line.slice(2)] : []));
  const gone = new Set(of('-'));
  return [...lines.filter((line) => !gone.has(line)), ...of('+')];
}
