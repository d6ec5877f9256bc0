import { warnings } from './comparison.ts';

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

const state = object({ status: { enum: ['pass', 'fail', 'unknown', 'none'] }, value, limit: value });
const gate = object({
  scenario: text,
  responsibility: maybeText,
  requirement: { type: 'integer' },
  assumption: maybeText,
  bound: { enum: ['at-least', 'at-most'] },
  unit: text,
  was: state,
  is: state,
  turnedBy: list(text),
  byStructure: { type: 'boolean' },
});
const lead = orNull(object({ leader: text, shared: list(text), over: maybeText, by: number }));
const ranked = list(object({ id: text, rank: { type: ['integer', 'null'] }, value: number }));
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
const assumption = { name: text, scenario: maybeText, was: known, is: known };
const effect = object({
  kind: { enum: ['assumption', 'group', 'structure'] },
  ...assumption,
  unit: maybeText,
  members: list(object({ ...assumption, unit: text })),
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
  setFrom: { type: 'object', additionalProperties: text },
  setTo: { type: 'object', additionalProperties: text },
  against: maybeText,
  inputHashFrom: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  from: month,
  to: month,
  metric: text,
  summary: text,
  outcome: object({
    kind: { enum: ['same', 'gate-lost', 'gate-gained', 'figures', 'none-before', 'none-after', 'none'] },
    before: lead,
    after: lead,
    gates: list(gate),
    lost: list(text),
    gained: list(text),
  }),
  ranking: object({ old: ranked, new: ranked }),
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
  differences: list(text),
  inTime: list(object({ assumption: text, month: orNull(month), effect: number })),
  noOrder: { enum: ['one-date', 'two-studies', null] },
  gates: list(gate),
  method: object({ settings: { type: 'integer' }, permutations: { type: ['integer', 'null'] } }),
  warnings,
});
