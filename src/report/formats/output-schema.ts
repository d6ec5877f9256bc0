import { sensitivitySchema } from './sensitivity-schema.ts';

/** The JSON documents that samen prints. */
export const outputNames = ['comparison', 'problems', 'sensitivity'] as const;

type Schema = Readonly<Record<string, unknown>>;

const number = { type: 'number' };
const text = { type: 'string' };
const flag = { type: 'boolean' };
const orNull = (type: string): Schema => ({ type: [type, 'null'] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
const oneOf = (...words: string[]): Schema => ({ enum: words });

/** All keys are there; further keys may come with a later version. */
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

const evidence: Schema = { type: ['number', 'string', 'null'] };
const month: Schema = { type: 'string', pattern: '^-?[0-9]{4}-[0-9]{2}$' };
const basis = oneOf('real', 'nominal');

const gate = object(
  {
    responsibility: text,
    phases: list(text),
    assumption: text,
    value: evidence,
    atLeast: evidence,
    atMost: evidence,
    status: oneOf('pass', 'fail', 'unknown'),
  },
  ['atLeast', 'atMost'],
);

const phase = object({
  id: text,
  start: number,
  end: number,
  effort: number,
  team: orNull('number'),
  cost: number,
  totalFloat: number,
  freeFloat: number,
  critical: flag,
});

const scenario = object({
  id: text,
  provenance: orNull('string'),
  rank: orNull('integer'),
  feasible: flag,
  gates: list(gate),
  presentValue: number,
  presentValueExclVat: number,
  totalCost: number,
  totalCostExclVat: number,
  oneOff: number,
  running: number,
  spentBeforeAsOf: number,
  beyondHorizon: number,
  differenceFromBest: orNull('number'),
  finish: number,
  finishMonth: month,
  effort: number,
  criticalPaths: object({ count: number, first: list(list(text)) }),
  measures: mapOf(number),
  score: orNull('number'),
  phases: list(phase),
  byYear: list(object({ year: { type: 'integer' }, cost: number, discountFactor: orNull('number') })),
  byCategory: mapOf(number),
});

const timing = oneOf('start-of-year', 'mid-year', 'end-of-year', 'monthly');
const kinds = object({ assumptions: number, sourced: number, derived: number, judgement: number, unstated: number });

const comparison = object({
  schema: { const: 'samen.comparison/1' },
  samen: text,
  study: text,
  asOf: month,
  inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  set: mapOf(text),
  rankedBy: text,
  currency: { const: 'EUR' },
  prices: object({ basis, level: { type: 'integer' } }),
  vat: { anyOf: [object({ rate: number, recoverable: flag }), { type: 'null' }] },
  discounting: object({ rate: number, basis, base: { type: 'integer' }, timing }),
  scenarios: list(scenario),
  provenance: kinds,
  warnings: list(object({ code: text, text })),
});

const problem = object({
  code: text,
  severity: oneOf('error', 'warning'),
  file: orNull('string'),
  line: orNull('integer'),
  column: orNull('integer'),
  length: orNull('integer'),
  path: list({ type: ['string', 'integer'] }),
  scenarios: list(text),
  text,
  hint: orNull('string'),
});

const problems = object({ schema: { const: 'samen.problems/1' }, problems: list(problem) });

const titled = (title: string, schema: Schema): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...schema,
});

/**
 * Their JSON Schemas. Money in EUR, moments and lengths in months, shares as fractions; a team or a value that is null
 * is undefined or unknown.
 */
export const outputSchemas: Readonly<Record<(typeof outputNames)[number], Schema>> = {
  comparison: titled('samen.comparison/1: what samen compare --format json prints', comparison),
  sensitivity: sensitivitySchema,
  problems: titled('samen.problems/1: what is wrong with a study', problems),
};
