import * as z from 'zod/mini';

/** Texts for readers, as they may be written: one text, or one for each language. */

const text = z.string().check(z.regex(/\S/));

/** A language by its code, as `nl`, or of one country, as `nl-BE`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

const texts = z
  .record(language, text)
  .check(z.refine((each) => Object.keys(each).length > 0))
  .register(z.globalRegistry, { minProperties: 1 });

/** One of nothing but blanks, or in no language at all, names nothing. */
export const title = z.union([text, texts]);

/** A reason or a remark: a blank one is as good as none. */
export const remark = z.union([z.string(), texts]);
