export type Schema = Readonly<Record<string, unknown>>;

export const number = { type: 'number' };
export const integer = { type: 'integer' };
export const count = { type: 'integer', minimum: 0 };
export const text = { type: 'string' };
const idForm = '[a-z0-9][a-z0-9._-]*';
export const id = { type: 'string', pattern: `^${idForm}$` };
export const flag = { type: 'boolean' };
export const orNull = (type: string): Schema => ({ type: [type, 'null'] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
/** By the id of what each is of. */
export const byId = (additionalProperties: Schema): Schema => ({ ...mapOf(additionalProperties), propertyNames: id });
export const oneOf = (...words: (string | null)[]): Schema => ({ enum: words });
export const either = (...schemas: Schema[]): Schema => ({ anyOf: schemas });
export const nothing = { type: 'null' };

/** All keys are there but the optional ones; further keys may come with a later version. */
export const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

const monthPattern = '^-?[0-9]{4}-(0[1-9]|1[0-2])$';
export const month: Schema = { type: 'string', pattern: monthPattern };
export const monthOrNull: Schema = { type: ['string', 'null'], pattern: monthPattern };

/** A year of the calendar. */
export const year = { type: 'integer', minimum: 1000, maximum: 9999 };

/** A number in a unit of its own: a calendar month is a text. */
export const value: Schema = { type: ['number', 'string', 'null'] };

/** What every result says of itself. */
export const envelope = (schema: string): Readonly<Record<string, Schema>> => ({
  schema: { const: schema },
  samen: text,
  study: id,
  asOf: month,
  inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  set: { ...mapOf(text), propertyNames: { type: 'string', pattern: `^${idForm}(/${idForm})?$` } },
});

/** Where a number that follows from no other comes from; a number that follows from others has none of these. */
export const origin = {
  kind: oneOf('sourced', 'derived', 'judgement', 'unstated', null),
  source: orNull('string'),
  where: orNull('string'),
  why: orNull('string'),
  since: monthOrNull,
  file: orNull('string'),
  line: orNull('integer'),
} satisfies Record<string, Schema>;
