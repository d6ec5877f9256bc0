import { list, object, oneOf, orNull, text } from './parts.ts';

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
  otherDates: { type: ['array', 'null'], items: text },
});

export const problems = object({ schema: { const: 'samen.problems/1' }, problems: list(problem) });
