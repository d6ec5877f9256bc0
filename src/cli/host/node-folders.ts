import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, ifPossible, Unwritable } from './node-trouble.ts';

/**
 * Makes a folder and those above it, one by one, so that exactly these can go again. Node's own way of making several goes
 * round for ever where none can be made, as in /proc.
 *
 * @param made - gets those that were made, the innermost last
 */
export function makeFolder(path: string, made: string[]): void {
  const isThere = (): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  if (dirname(path) !== path) makeFolder(dirname(path), made);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it at the same time.
    if (codeOf(error) === 'EEXIST' && isThere()) return;
    throw isUnmakeable(error, path) ? new Unwritable('unmakeable') : error;
  }
  made.push(path);
}

/** Whether the system says that a folder is missing which is there: it has no place for files, as /proc. */
export const isUnmakeable = (error: unknown, path: string): boolean =>
  codeOf(error) === 'ENOENT' && statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() === true;

/** Removes folders that were made, unless somebody has put something there. */
export function removeFolders(made: readonly string[]): void {
  for (const path of made.toReversed()) ifPossible(() => rmdirSync(path));
}

/** Answers of systems and shares on which a folder is not brought to the disk, or only with more rights than writing needs. */
const unsynced: ReadonlySet<string | null> = new Set(['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EISDIR']);

/** Brings the names in a folder to the disk, on systems where a folder can be opened for that. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!unsynced.has(codeOf(error))) throw error;
  }
}
