import { envelope, integer, list, object, origin, text, value } from './parts.ts';

/** A number that follows from others has inputs; one that does not has an origin. */
const line = object(
  { id: text, title: text, value, unit: text, depth: integer, rule: text, inputs: list(text), ...origin },
  Object.keys(origin),
);

export const trace = object({
  ...envelope('samen.trace/1'),
  scenario: text,
  metric: text,
  value,
  lines: { ...list(line), minItems: 1 },
});
