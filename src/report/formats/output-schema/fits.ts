import type { Schema } from './parts.ts';

/**
 * Where a document is first not as one of our schemas says, as a path of keys; null where it fits.
 *
 * Knows the words of which `parts.ts` makes schemas, and no others: it is for results that samen wrote.
 */
export function misfit(schema: Schema, value: unknown, path = ''): string | null {
  const { anyOf, items } = schema;
  const isOneOf = !Array.isArray(anyOf) || (anyOf as Schema[]).some((each) => misfit(each, value, path) === null);
  if (!isOneOf || !isItself(schema, value)) return path === '' ? '/' : path;
  if (Array.isArray(value)) return firstOf(value.entries(), () => items, path);
  return typeof value === 'object' && value !== null ? inObject(schema, value, path) : null;
}

/** Whether a value is what is asked for, whatever it is made of. */
function isItself({ const: only, enum: words, pattern, type }: Schema, value: unknown): boolean {
  if (only !== undefined && value !== only) return false;
  if (Array.isArray(words) && !words.includes(value)) return false;
  if (type !== undefined && ![type].flat().includes(typeOf(value, type))) return false;
  return typeof pattern !== 'string' || typeof value !== 'string' || new RegExp(pattern).test(value);
}

function inObject(
  { required = [], properties = {}, additionalProperties }: Schema,
  value: object,
  path: string,
): string | null {
  const entries = new Map(Object.entries(value));
  const known = new Map(Object.entries(properties as Readonly<Record<string, Schema>>));
  const wrong = firstOf(entries, (key) => known.get(String(key)) ?? additionalProperties, path);
  if (wrong !== null) return wrong;
  const lacking = (required as string[]).find((key) => !entries.has(key));
  return lacking === undefined ? null : within(path, lacking);
}

function firstOf(
  parts: Iterable<readonly [string | number, unknown]>,
  schemaOf: (key: string | number) => unknown,
  path: string,
): string | null {
  for (const [key, part] of parts) {
    const found = misfit((schemaOf(key) ?? {}) as Schema, part, within(path, key));
    if (found !== null) return found;
  }
  return null;
}

const within = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** Whole numbers are numbers too; a number that is not finite is nothing. */
function typeOf(value: unknown, asked: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'number') return typeof value;
  if (!Number.isFinite(value)) return 'infinite';
  return Number.isInteger(value) && [asked].flat().includes('integer') ? 'integer' : 'number';
}
