export type Schema = Readonly<Record<string, unknown>>;

export const number = { type: 'number' };
export const integer = { type: 'integer' };
export const text = { type: 'string' };
export const flag = { type: 'boolean' };
export const orNull = (type: string): Schema => ({ type: [type, 'null'] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
export const oneOf = (...words: (string | null)[]): Schema => ({ enum: words });
export const either = (...schemas: Schema[]): Schema => ({ anyOf: schemas });
export const nothing = { type: 'null' };

/** All keys are there but the optional ones; further keys may come with a later version. */
export const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

const monthPattern = '^-?[0-9]{4}-[0-9]{2}$';
export const month: Schema = { type: 'string', pattern: monthPattern };
export const monthOrNull: Schema = { type: ['string', 'null'], pattern: monthPattern };

/** A number in a unit of its own: a calendar month is a text. */
export const value: Schema = { type: ['number', 'string', 'null'] };

/** What every result says of itself. */
export const envelope = (schema: string): Readonly<Record<string, Schema>> => ({
  schema: { const: schema },
  samen: text,
  study: text,
  asOf: month,
  inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  set: mapOf(text),
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
