import { list, mapOf, month, monthOrNull, object, oneOf, text } from './parts.ts';

const hash = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };

/** What stands beside figures: what they were computed from, and the hash of each file. */
export const reportSchema = object({
  schema: { const: 'samen.report/1' },
  samen: text,
  study: text,
  asOf: month,
  inputHash: hash,
  options: object({ asOf: monthOrNull, set: mapOf(text), lang: oneOf('en', 'nl') }),
  files: mapOf(hash),
  leftOut: list(object({ output: text, code: text, text })),
});
