import * as z from 'zod/mini';

/** The shape of `figures.yaml` as it may be written, `samen-figures: 1`; and of what a study forbids. */

const text = z.string();
const quantity = z.union([z.number(), z.string()]);

export const forbid = z.strictObject({
  stale: z.optional(text),
  'judgement-share-above': z.optional(quantity),
  unstated: z.optional(z.boolean()),
  'infeasible-first': z.optional(z.boolean()),
});

const recorded = z.strictObject({
  samen: text,
  input: text,
  sampling: z.optional(text),
  'comes-to': quantity,
  assumptions: z.record(z.string(), quantity),
});

const pin = z.strictObject({
  figure: text,
  'as-of': z.optional(text),
  value: quantity,
  within: z.optional(quantity),
  'published-in': z.optional(text),
  where: z.optional(text),
  note: z.optional(text),
  recorded: z.optional(recorded),
});

const figures = z.strictObject({ 'samen-figures': z.literal(1), figures: z.array(pin) });

/** Its maps, by name. */
export const figureShapes = { figures, pin, recorded };

export type WrittenFigures = z.infer<typeof figures>;
export type WrittenPin = z.infer<typeof pin>;
export type WrittenForbid = z.infer<typeof forbid>;
