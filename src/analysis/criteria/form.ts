import type { Span } from './span.ts';

/**
 * A number that rests on what nobody knows: what is certain of it, and what each unknown adds, at its least and at its most. In between
 * that is a straight line, so that one unknown that several numbers rest on is one unknown.
 */
export interface Form {
  readonly fixed: number;
  /** By the unknown. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** What an unknown adds where it is at its least, and where it is at its most. */
export interface Part {
  readonly least: number;
  readonly most: number;
}

/** How far along from its least (0) to its most (1) each unknown is that is looked at. */
export type Looked = ReadonlyMap<string, number>;

const none: ReadonlyMap<string, Part> = new Map();

export const certainly = (fixed: number): Form => ({ fixed, parts: none });

export const resting = (unknown: string, part: Part): Form => ({ fixed: 0, parts: new Map([[unknown, part]]) });

/** The sum of all, each so many times. */
export function sumOf(terms: readonly (readonly [times: number, form: Form])[]): Form {
  const parts = new Map<string, Part>();
  let fixed = 0;
  for (const [times, form] of terms) {
    fixed += times * form.fixed;
    for (const [unknown, { least, most }] of form.parts) {
      const before = parts.get(unknown) ?? { least: 0, most: 0 };
      parts.set(unknown, { least: before.least + times * least, most: before.most + times * most });
    }
  }
  return { fixed, parts };
}

/** The same, divided by what is certain. */
export const dividedBy = ({ fixed, parts }: Form, by: number): Form => ({
  fixed: fixed / by,
  parts: new Map([...parts].map(([unknown, { least, most }]) => [unknown, { least: least / by, most: most / by }])),
});

/** From what to what it goes. */
export function spanOf({ fixed, parts }: Form): Span {
  let [low, high] = [fixed, fixed];
  for (const { least, most } of parts.values()) {
    low += Math.min(least, most);
    high += Math.max(least, most);
  }
  return { low, high };
}

/** The same where some unknowns are looked at in one place. */
export function lookedAt(form: Form, looked: Looked): Form {
  if (form.parts.size === 0 || looked.size === 0) return form;
  let { fixed } = form;
  const parts = new Map<string, Part>();
  for (const [unknown, part] of form.parts) {
    const along = looked.get(unknown);
    if (along === undefined) parts.set(unknown, part);
    else fixed += along === 1 ? part.most : part.least + along * (part.most - part.least);
  }
  return { fixed, parts };
}

/** The same text of the same form. */
export const textOf = ({ fixed, parts }: Form): string =>
  JSON.stringify([fixed, [...parts].map(([unknown, { least, most }]) => [unknown, least, most])]);
