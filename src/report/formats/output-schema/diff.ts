import { gateFigures, oneBound } from './comparison.ts';
import {
  either,
  flag,
  integer,
  list,
  mapOf,
  month,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  text,
  value,
} from './parts.ts';

const end = object({
  from: text,
  study: text,
  asOf: month,
  samen: text,
  inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  set: mapOf(text),
});

const place = either(object({ rank: orNull('integer'), feasible: flag, value: orNull('number') }), nothing);
const gate = either(object(gateFigures, oneBound), nothing);
const termValue = { type: ['string', 'number', 'boolean', 'null'] };
const known = either(
  object({ value, formula: orNull('string'), kind: orNull('string'), source: orNull('string') }),
  nothing,
);

const effects = list(object({ scenario: text, effect: number, standardError: orNull('number') }));

/** What is null on one side is not there; a difference or share that is null cannot be told. */
export const diffSchema = object({
  schema: { const: 'samen.diff/1' },
  samen: text,
  study: text,
  before: end,
  after: end,
  rankedBy: text,
  ranking: list(object({ scenario: text, before: place, after: place, changed: flag })),
  gates: list(object({ scenario: text, name: text, assumption: text, before: gate, after: gate })),
  figures: list(
    object({
      scenario: text,
      name: text,
      unit: oneOf('EUR', 'months', 'person-months', 'fte', 'points', 'count', 'factor', 'text'),
      before: value,
      after: value,
      difference: orNull('number'),
      share: orNull('number'),
    }),
  ),
  unchanged: integer,
  terms: list(object({ term: text, before: termValue, after: termValue })),
  assumptions: either(list(object({ key: text, unit: text, before: known, after: known, effects })), nothing),
  structure: either(object({ differences: list(text), effects, untold: list(text) }), nothing),
  failAbove: either(object({ limit: number, above: list(object({ figure: text, share: orNull('number') })) }), nothing),
});
