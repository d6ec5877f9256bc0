import * as z from 'zod/mini';

const quantity = z.union([z.number(), z.string()]);

/** How a phase waits for another. */
export const link = z.strictObject({
  phase: z.string(),
  link: z.optional(z.enum(['FS', 'SS', 'FF', 'SF'])),
  lag: z.optional(quantity),
});

/** A team that grows or shrinks. */
export const ramp = z.strictObject({ from: quantity, to: quantity, over: quantity });

/** A team of one size, or one that does. */
export const team = z.union([z.number(), z.string(), ramp]);
