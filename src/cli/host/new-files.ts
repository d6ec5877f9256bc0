import { mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import { codeOf, troubleOf } from './node-trouble.ts';

/** A file that could not be made. */
export interface Unmade {
  readonly path: string;
  readonly reason: WriteTrouble | 'taken';
}

/**
 * Makes new files, and the folders they are in: all of them or none. What is there already is never touched.
 *
 * @param files - their texts, by path
 * @returns the file that could not be made, with what was made before it gone again
 */
export function makeFiles(files: ReadonlyMap<string, string>): Unmade | null {
  const undo: (() => void)[] = [];
  for (const [path, text] of files) {
    try {
      makeFolder(dirname(path), undo);
      writeFileSync(path, text, { flag: 'wx' });
      undo.push(() => rmSync(path));
    } catch (error) {
      for (const step of undo.toReversed()) step();
      return { path, reason: reasonOf(error) };
    }
  }
  return null;
}

/** Makes a folder and those above it, one by one, so that exactly these can go again. */
function makeFolder(path: string, undo: (() => void)[]): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path), undo);
  mkdirSync(path);
  undo.push(() => rmdirSync(path));
}

function reasonOf(error: unknown): Unmade['reason'] {
  const reason = troubleOf(error);
  // Where something has the name already, the call that failed tells whether the file or one of its folders was to be made.
  return codeOf(error) === 'EEXIST' && (error as NodeJS.ErrnoException).syscall === 'open' ? 'taken' : reason;
}
