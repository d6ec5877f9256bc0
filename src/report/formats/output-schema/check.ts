import {
  either,
  envelope,
  flag,
  integer,
  list,
  month,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  text,
  value,
} from './parts.ts';

const place = { file: text, line: integer, column: integer };

const part = object({
  assumption: text,
  was: text,
  is: text,
  effect: orNull('number'),
  share: orNull('number'),
  standardError: orNull('number'),
});

const drift = object({
  cameTo: orNull('number'),
  assumptions: list(part),
  other: either(object({ effect: number, share: number }), nothing),
  gone: list(text),
  engine: either(object({ was: text, is: text }), nothing),
  sameInput: flag,
});

const figure = object({
  figure: text,
  asOf: month,
  unit: text,
  same: flag,
  written: { type: ['number', 'string'] },
  was: value,
  is: value,
  difference: orNull('number'),
  within: orNull('number'),
  standardError: orNull('number'),
  publishedIn: orNull('string'),
  where: orNull('string'),
  recorded: either(object({ samen: text, inputHash: text }), nothing),
  changedByHand: flag,
  drift: either(drift, nothing),
  notes: list(text),
  ...place,
});

const rules = oneOf('stale', 'judgement-share-above', 'unstated', 'infeasible-first');

/** What `samen check --format json` prints. */
export const checkSchema = object({
  ...envelope('samen.check/1'),
  same: flag,
  figures: list(figure),
  forbidden: list(object({ rule: rules, text, ...place })),
  folder: either(object({ folder: text, outOfDate: list(object({ file: text, reasons: list(text) })) }), nothing),
});
