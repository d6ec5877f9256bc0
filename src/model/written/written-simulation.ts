import * as z from 'zod/mini';

export const simulation = z.strictObject({
  draws: z.optional(z.number()),
  seed: z.optional(z.number()),
  sampling: z.optional(z.enum(['random', 'latin'])),
});

export type WrittenSimulation = z.infer<typeof simulation>;
