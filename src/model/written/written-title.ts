import * as z from 'zod/mini';

/** Texts for readers, as they may be written: one text, or one for each language. */

/** What a text is, as the message of what is wrong with one that says nothing; `plain` has no languages. */
type What = 'title' | 'text' | 'plain';

const notBlank = (what: What) => z.string().check(z.regex(/\S/, what));

/** A language by its code, as `nl`, or of one country, as `nl-BE`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

const texts = (what: What) =>
  z
    .record(language, notBlank(what))
    .check(z.refine((each) => Object.keys(each).length > 0, what))
    .register(z.globalRegistry, { minProperties: 1 });

/** One of nothing but blanks, or in no language at all, names nothing. */
export const title = z.union([notBlank('title'), texts('title')]);

/** A reason that has to be there. */
export const reason = z.union([notBlank('text'), texts('text')]);

/** A text in one language, which is left out where there is nothing to say. */
export const plain = notBlank('plain');

/** A reason or a remark: a blank one is as good as none. */
export const remark = z.union([z.string(), texts('text')]);
