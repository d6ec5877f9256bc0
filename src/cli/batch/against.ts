import { atRevision } from '../study/at-revision.ts';
import { readRevision } from '../study/revision.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { type NamedStudy, studiesIn, within } from '../study/find-studies.ts';

/** Several studies held against a revision. */
export interface Against {
  /** Whether the revision does not have a study. */
  readonly isNew: (study: NamedStudy) => boolean;
  /** The names of studies that the revision has, and that are no more. */
  readonly gone: readonly string[];
}

/**
 * Which of several studies a revision has, and which it has besides: in a folder of studies that was named, or of which every study was.
 *
 * @param old - as typed
 * @throws {UserError} where that is no revision, or names a path, which is that of one study
 */
export function againstRevision(
  host: Host,
  old: string,
  { studies, typed }: { readonly studies: readonly NamedStudy[]; readonly typed: readonly string[] },
): Against {
  const revision = readRevision(old);
  if (revision === null || revision.path !== null)
    throw new UserError({ kind: 'usage', what: 'needs-revision', name: old, near: null });
  const isThere = new Map(studies.map(({ argument }) => [argument, hasStudy(host, old, argument)]));
  const names = new Set(studies.map(({ name }) => name));
  const gone = foldersOf(host, studies, typed).flatMap((folder) =>
    studiesAt(host, old, folder).filter((name) => !names.has(name)),
  );
  return { isNew: ({ argument }) => isThere.get(argument) === false, gone: [...new Set(gone)] };
}

/** Whether a revision has a study; whatever else is wrong with it, its own command tells. */
function hasStudy(host: Host, old: string, argument: string): boolean {
  try {
    atRevision(host, old, argument);
    return true;
  } catch (error) {
    return !isNoPath(error);
  }
}

const isNoPath = (error: unknown): boolean =>
  error instanceof UserError &&
  'kind' in error.problems &&
  error.problems.kind === 'cannot-read-revision' &&
  error.problems.reason === 'no-path';

/** The folders whose studies are meant: those that were named, and those of which all studies were. */
function foldersOf(host: Host, studies: readonly NamedStudy[], typed: readonly string[]): string[] {
  const named = typed.filter((word) => host.kindOf(word) === 'folder');
  const given = new Set(studies.map(({ argument }) => argument.replace(/(?<=.)\/+$/, '')));
  const above = named
    .map((word) => word.replace(/(?<=.)\/+$/, '').replace(/(^|\/)[^/]+$/, ''))
    .map((path) => path || '.');
  const whole = [...new Set(above)].filter((folder) => {
    const all = studiesIn(host, folder);
    return all.length > 1 && all.every((study) => given.has(study));
  });
  const isStudy = (word: string): boolean => host.kindOf(within(word, 'study.yaml')) === 'file';
  return [...new Set([...named.filter((word) => !isStudy(word)), ...whole])];
}

/** The studies that a revision has in a folder, by their names from here. */
function studiesAt(host: Host, old: string, folder: string): string[] {
  try {
    const at = atRevision(host, old, folder);
    if (at === null) return [];
    const begin = at.argument;
    return studiesIn(at.host, begin).map((path) => within(folder, relative(path, begin)));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** A path in a folder, from there; the root of a revision ends in `./`. */
function relative(path: string, folder: string): string {
  const start = folder.replace(/\.?\/?$/, '');
  return path.slice(start.length).replace(/^\.?\/+/, '');
}
