import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import { makeFolder, removeFolders, syncFolder } from './node-folders.ts';
import { drop, putNew, stage, type Staged, sweepOnce, Taken } from './node-staged.ts';
import { removeIfPossible, troubleOf } from './node-trouble.ts';

/** A file that could not be made. */
export interface Unmade {
  readonly path: string;
  readonly reason: WriteTrouble | 'taken';
}

/**
 * Makes new files, and the folders they are in: all of them or none. What is there already is never touched. All are on the
 * disk before the first gets its name, so that no file is ever there in part.
 *
 * @param files - their texts, by path
 * @param pause - between files: lets others have their turn, and throws where somebody wants to stop
 * @returns the file that could not be made, with what was made before it gone again
 */
export async function makeFiles(
  files: ReadonlyMap<string, string>,
  pause: () => Promise<void>,
): Promise<Unmade | null> {
  const [made, staged, placed]: [string[], Staged[], string[]] = [[], [], []];
  const swept = new Set<string>();
  let path = '';
  try {
    for (const [each, text] of files) {
      path = each;
      await pause();
      makeFolder(dirname(path), made);
      sweepOnce(dirname(path), swept);
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Taken();
      staged.push(stage(path, text, null));
    }
    for (const each of staged) {
      path = each.to;
      putNew(each);
      placed.push(path);
    }
    for (const folder of new Set(placed.map((each) => dirname(each)))) syncFolder(folder);
    return null;
  } catch (error) {
    for (const each of placed) removeIfPossible(each);
    for (const each of staged) drop(each);
    removeFolders(made);
    return { path, reason: error instanceof Taken ? 'taken' : troubleOf(error) };
  }
}
