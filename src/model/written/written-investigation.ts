import * as z from 'zod/mini';
import { title } from './written-title.ts';

const quantity = z.union([z.number(), z.string()]);

/** Something that could be found out before choosing: what it looks at, how sure it is, what it costs and how long it takes. */
export const investigation = z.strictObject({
  title: z.optional(title),
  of: z.string(),
  error: z.optional(quantity),
  sensitivity: z.optional(quantity),
  specificity: z.optional(quantity),
  cost: z.optional(quantity),
  takes: z.optional(quantity),
});

export type WrittenInvestigation = z.output<typeof investigation>;
