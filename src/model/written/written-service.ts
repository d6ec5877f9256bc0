import * as z from 'zod/mini';
import { reason, title } from './written-title.ts';

/** Something that must be there all the time: whoever runs it. */
export const service = z.strictObject({
  title: z.optional(title),
  from: z.string(),
  until: z.string(),
  overlap: z.optional(z.enum(['allowed'])),
});

/** Advice that its authors know of, by code, with why it stands. */
export const accepts = z.record(z.string(), reason);
