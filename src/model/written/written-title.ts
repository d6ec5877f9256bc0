import * as z from 'zod/mini';

/** A title as it may be written: one of nothing but blanks, or in no language at all, names nothing. */

const text = z.string().check(z.regex(/\S/));

const texts = z
  .record(z.string(), text)
  .check(z.refine((each) => Object.keys(each).length > 0))
  .register(z.globalRegistry, { minProperties: 1 });

export const title = z.union([text, texts]);
