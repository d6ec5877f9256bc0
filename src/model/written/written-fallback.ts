import * as z from 'zod/mini';

const { optional } = z;
const text = z.string();

/** What is done where a gate fails. */
export const fallback = z.strictObject({
  to: text,
  at: optional(text),
  cost: optional(z.union([z.number(), text])),
  category: optional(text),
  vat: optional(z.boolean()),
});

export type WrittenFallback = z.infer<typeof fallback>;
