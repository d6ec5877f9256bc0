import type { NamedStudy } from '../study/find-studies.ts';

/** A study of a revision. */
export interface FormerStudy {
  /** From here. */
  readonly path: string;
  /** What it is called among others: its path, or its argument where another study lies there now. */
  readonly name: string;
  /** As a command takes it: `git:main:post/sorting`. */
  readonly argument: string;
  /** The id that it has in its file; null where that cannot be read. */
  readonly id: () => string | null;
  /** The limits of what changes in it, as the revision settled them; undefined where it settled none. */
  readonly limits: () => string | undefined;
}

/** A study that may have lain elsewhere, and what the revision has in its place: null where that is nothing. */
export interface Placed {
  readonly study: NamedStudy;
  readonly id: string | null;
  readonly before: FormerStudy | null;
}

/**
 * Of studies that came or have another id than what lay in their place, by their arguments, where they lay before: each with the id of one that went or lay
 * in such a place, and of no other of these.
 */
export function movedStudies(
  placed: readonly Placed[],
  gone: readonly FormerStudy[],
): ReadonlyMap<string, FormerStudy> {
  if (placed.length === 0) return new Map();
  const replaced = placed.flatMap(({ before }) => (before === null ? [] : [before]));
  const former = [...gone, ...replaced].map((study) => ({ study, id: study.id() }));
  return new Map(
    placed.flatMap(({ study: { argument }, id }) => {
      const [one, another] = former.filter((each) => id !== null && each.id === id);
      const isOnly = placed.filter((each) => each.id === id).length === 1 && another === undefined;
      return one !== undefined && isOnly ? [[argument, one.study] as const] : [];
    }),
  );
}
