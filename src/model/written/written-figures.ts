import * as z from 'zod/mini';
import { plain, remark } from './written-title.ts';

/** The shape of `figures.yaml` as it may be written, `samen-figures: 1`; and of what a study forbids. */

const text = z.string();
const quantity = z.union([z.number(), z.string()]);

export const forbid = z.strictObject({
  stale: z.optional(text),
  'judgement-share-above': z.optional(quantity),
  unstated: z.optional(z.boolean()),
  'infeasible-first': z.optional(z.boolean()),
});

/** Of the study, or of a scenario: `team`, `2.5/team`. */
const assumptionKey = z.string().check(z.regex(/^([a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/));

const recorded = z.strictObject({
  samen: text,
  input: text,
  sampling: z.optional(text),
  'comes-to': quantity,
  assumptions: z.record(assumptionKey, quantity),
});

const pin = z.strictObject({
  figure: text,
  'as-of': z.optional(text),
  value: quantity,
  within: z.optional(quantity),
  'published-in': z.optional(plain),
  where: z.optional(plain),
  note: z.optional(remark),
  recorded: z.optional(recorded),
});

/** The lines of the first are those of the study; of another, what was otherwise than in the first. */
const recordedStudy = z.strictObject({
  inputs: z.array(text),
  says: z.optional(text),
  otherwise: z.optional(text),
});

const figures = z.strictObject({
  'samen-figures': z.literal(1),
  figures: z.array(pin),
  studies: z.optional(z.array(recordedStudy)),
});

/** Its maps, by name. */
export const figureShapes = { figures, pin, recorded, 'recorded-study': recordedStudy };

export type WrittenFigures = z.infer<typeof figures>;
export type WrittenPin = z.infer<typeof pin>;
export type WrittenRecordedStudy = z.infer<typeof recordedStudy>;
export type WrittenForbid = z.infer<typeof forbid>;
