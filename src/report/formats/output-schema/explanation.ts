type Schema = Readonly<Record<string, unknown>>;

const number = { type: 'number' };
const text = { type: 'string' };
const month = { type: 'string', pattern: '^-?[0-9]{4}-[0-9]{2}$' };
const maybeNumber = { type: ['number', 'null'] };
const maybeText = { type: ['string', 'null'] };
/** In the unit of an assumption: a calendar month is a text. */
const value = { type: ['number', 'string', 'null'] };
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

const state = object({ status: { enum: ['pass', 'fail', 'unknown'] }, value, limit: value });
const gate = object({
  scenario: text,
  responsibility: text,
  requirement: { type: 'integer' },
  assumption: text,
  bound: { enum: ['at-least', 'at-most'] },
  unit: text,
  was: state,
  is: state,
  turnedBy: list(text),
});
const lead = orNull(object({ leader: text, over: maybeText, by: number }));
const known = orNull(
  object({
    value,
    formula: maybeText,
    kind: maybeText,
    source: maybeText,
    where: maybeText,
    why: maybeText,
    since: maybeText,
    file: maybeText,
    line: { type: ['integer', 'null'] },
  }),
);
const effect = object({
  name: text,
  scenario: maybeText,
  unit: text,
  was: known,
  is: known,
  effect: number,
  share: maybeNumber,
  standardError: maybeNumber,
});

/** What `samen explain --format json` prints. */
export const explanationSchema: Schema = object({
  schema: { const: 'samen.explanation/1' },
  samen: text,
  study: text,
  inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  set: { type: 'object', additionalProperties: text },
  from: month,
  to: month,
  metric: text,
  summary: text,
  outcome: object({
    kind: { enum: ['same', 'gate-lost', 'gate-gained', 'figures', 'none-before', 'none-after', 'none'] },
    before: lead,
    after: lead,
    gates: list(gate),
  }),
  quantity: {
    anyOf: [
      object({ kind: { const: 'lead' }, first: text, second: text }),
      object({ kind: { const: 'figure' }, scenario: text }),
    ],
  },
  start: number,
  end: number,
  change: number,
  effects: list(effect),
  inTime: list(object({ assumption: text, month: orNull(month), effect: number })),
  gates: list(gate),
  method: object({ settings: { type: 'integer' }, permutations: { type: ['integer', 'null'] } }),
});
