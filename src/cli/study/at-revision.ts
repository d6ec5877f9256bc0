import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { type AtRevision, hostAt, readRevision, type Revision } from './revision.ts';
import { studyHere } from './study-files.ts';

/**
 * Where a study of a git revision is read, and the argument that names it there; null where an argument names no revision.
 *
 * @param argument - as typed
 * @param other - the other of two studies that are held against each other, which says what `git:main` is about, also where it is of a
 *   revision itself
 * @throws {UserError} where git, the repository, the revision or the path is not there
 */
export function atRevision(host: Host, argument: string, other: string | undefined): AtRevision | null {
  const typed = readRevision(argument);
  if (typed === null) return null;
  const revision = { ...typed, path: typed.path ?? pathIn(other) };
  return hostAt(host, revision, presentStudy(host, revision, other));
}

/** Where the other side has the study in a revision; null where it names no path there, or that of a result. */
function pathIn(other: string | undefined): string | null {
  const path = other === undefined ? null : (readRevision(other)?.path ?? null);
  return path === null || isResult(path) ? null : path;
}

/** The other side, if that is in a file system; else the study here, or only here where the revision has its own path. */
function presentStudy(host: Host, { text, path }: Revision, other: string | undefined): string {
  const hasPath = path !== null;
  if (other === '-' && !hasPath)
    throw new UserError({ kind: 'cannot-read-revision', text, reason: 'stdin', message: null });
  const isThere = other !== undefined && other !== '-' && readRevision(other) === null && !isResult(other);
  if (isThere) return other;
  return hasPath ? '.' : studyHere(host);
}

/** Whether a path names a result in JSON, not a study. */
export const isResult = (path: string): boolean => path.endsWith('.json');
