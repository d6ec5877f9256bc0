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
  ...place,
});

const change = object({
  field: text,
  how: oneOf('added', 'removed', 'changed'),
  was: orNull('string'),
  is: orNull('string'),
  ...place,
});

const drift = object({
  cameTo: orNull('number'),
  fields: list(object({ changes: list(change), effect: orNull('number'), share: orNull('number') })),
  assumptions: list(part),
  other: either(object({ effect: number, share: orNull('number') }), nothing),
  gone: list(text),
  engine: either(object({ was: text, is: text }), nothing),
  sameInput: flag,
  studyKept: flag,
});

const figure = object({
  figure: text,
  asOf: month,
  unit: orNull('string'),
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
  lost: either(object({ why: oneOf('scenario', 'figure', 'problem'), text }), nothing),
  notes: list(text),
  ...place,
});

/** What changed, with the figures that it moved. */
const cause = object({
  kind: oneOf('fields', 'assumption', 'other'),
  text,
  file: orNull('string'),
  line: orNull('integer'),
  column: orNull('integer'),
  figures: list(
    object({
      figure: text,
      asOf: month,
      effect: orNull('number'),
      share: orNull('number'),
      standardError: orNull('number'),
    }),
  ),
});

const rules = oneOf('no-figures', 'stale', 'judgement-share-above', 'unstated', 'infeasible-first');

/** What `samen check --format json` prints. */
export const checkSchema = object({
  ...envelope('samen.check/1'),
  same: flag,
  figures: list(figure),
  changes: list(cause),
  forbidden: list(object({ rule: rules, text, ...place })),
  folder: either(object({ folder: text, outOfDate: list(object({ file: text, reasons: list(text) })) }), nothing),
});
