import * as z from 'zod/mini';

export const simulation = z.strictObject({
  draws: z.optional(z.number()),
  seed: z.optional(z.number()),
  sampling: z.optional(z.enum(['random', 'latin'])),
});

/** Its whole numbers: the least that each may be. */
export const wholeNumbers = { draws: { least: 1 }, seed: { least: 0 } } as const;

export type WrittenSimulation = z.infer<typeof simulation>;
