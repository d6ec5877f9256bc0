import type { Path } from '../../../problems/problem.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** Where in a document somebody looks, and what the schema of the whole document defines by name. */
interface Place {
  readonly path: Path;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/**
 * Where a document is first not as one of our schemas says; null where it fits.
 *
 * Knows the words of which our schemas are made, and no others: it is for results that samen wrote.
 */
export const misfit = (schema: Schema, value: unknown): Path | null =>
  misfitAt(schema, value, { path: [], definitions: (schema['definitions'] ?? {}) as Place['definitions'] });

function misfitAt(schema: Schema, value: unknown, place: Place): Path | null {
  const { $ref, anyOf, items } = schema;
  if (typeof $ref === 'string') return misfitAt(place.definitions[defined($ref)] as Schema, value, place);
  const misfits = Array.isArray(anyOf) ? (anyOf as Schema[]).map((each) => misfitAt(each, value, place)) : [null];
  // Of several forms, the one that was meant is wrong the deepest.
  if (!misfits.includes(null)) return misfits.toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? place.path;
  if (!isItself(schema, value)) return place.path;
  if (Array.isArray(value)) return firstOf(value.entries(), () => items, place);
  return typeof value === 'object' && value !== null ? inObject(schema, value, place) : null;
}

const defined = (reference: string): string => reference.slice('#/definitions/'.length);

/** Whether a value is what is asked for, whatever it is made of. */
function isItself({ const: only, enum: words, pattern, type, minimum, maximum }: Schema, value: unknown): boolean {
  if (only !== undefined && value !== only) return false;
  if (Array.isArray(words) && !words.includes(value)) return false;
  if (type !== undefined && ![type].flat().includes(typeOf(value, type))) return false;
  if (typeof value === 'number' && (value < Number(minimum ?? value) || value > Number(maximum ?? value))) return false;
  return typeof pattern !== 'string' || typeof value !== 'string' || new RegExp(pattern).test(value);
}

function inObject(
  { required = [], properties = {}, additionalProperties, propertyNames }: Schema,
  value: object,
  place: Place,
): Path | null {
  const values = new Map(Object.entries(value));
  const known = new Map(Object.entries(properties as Readonly<Record<string, Schema>>));
  const misnamed = [...values.keys()].find((key) => misfitAt((propertyNames ?? {}) as Schema, key, place) !== null);
  if (misnamed !== undefined) return [...place.path, misnamed];
  const wrong = firstOf(values, (key) => known.get(String(key)) ?? additionalProperties, place);
  if (wrong !== null) return wrong;
  const lacking = (required as string[]).find((key) => !values.has(key));
  return lacking === undefined ? null : [...place.path, lacking];
}

function firstOf(
  parts: Iterable<readonly [string | number, unknown]>,
  schemaOf: (key: string | number) => unknown,
  { path, definitions }: Place,
): Path | null {
  for (const [key, part] of parts) {
    const schema = schemaOf(key);
    // What a later version added is not looked at.
    const found = schema === undefined ? null : misfitAt(schema as Schema, part, { path: [...path, key], definitions });
    if (found !== null) return found;
  }
  return null;
}

/** Whole numbers are numbers too; one that is not finite, or so large that no sum of it need be, is nothing. */
function typeOf(value: unknown, asked: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'number') return typeof value;
  if (!(Math.abs(value) <= 1e100)) return 'infinite';
  return Number.isInteger(value) && [asked].flat().includes('integer') ? 'integer' : 'number';
}
