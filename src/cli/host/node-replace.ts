import { lstatSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Replacement } from './host.ts';
import { makeFolder, removeFolders, syncFolder } from './node-folders.ts';
import { drop, put, stage, type Staged, sweepOnce } from './node-staged.ts';
import { targetOf } from './node-target.ts';
import { codeOf, troubleOf, Unwritable, type Unwritten } from './node-trouble.ts';

/**
 * Replaces files of a folder. Each is written whole beside its old self, under a name of ours, and brought to the disk before
 * the first one takes its place: a full disk or a kill leaves every file as it was or as it is to be. A link is followed
 * within the folder, and what is no ordinary file stays what it is.
 *
 * @param pause - between files: lets others have their turn, and throws where somebody wants to stop
 * @returns why that failed, with the files that were there intact
 */
export async function replaceFiles(change: Replacement, pause: () => Promise<void>): Promise<Unwritten | null> {
  for (let left = attempts; ; left--) {
    const outcome = await attempt(change, pause);
    if (outcome !== 'swept') return outcome;
    if (left === 0) return { path: change.folder, reason: 'other' };
  }
}

/** A process that cannot see that this one runs may sweep up what is staged: then all of it is staged again. */
const attempts = 3;

async function attempt(change: Replacement, pause: () => Promise<void>): Promise<Unwritten | 'swept' | null> {
  const { folder, remove } = change;
  const [staged, made]: [Staged[], string[]] = [[], []];
  let path = folder;
  const at = (name: string): string => (path = join(folder, name));
  try {
    makeFolder(folder, made);
    if (!statSync(folder).isDirectory()) throw new Unwritable('no-folder');
    const swept = new Set<string>();
    sweepOnce(folder, swept);
    const stageAt = async ([name, text]: readonly [string, string]): Promise<void> => {
      await pause();
      staged.push(stageIn(at(name), text, { folder, swept }));
    };
    for (const each of change.files) await stageAt(each);
    const others = staged.length;
    if (change.last !== null) await stageAt(change.last);
    for (const name of remove) refuseToRemove(at(name));
    // From here on it is soon done, and goes on to the end.
    path = folder;
    for (const each of staged.slice(0, others)) put(each);
    for (const name of remove) rmSync(join(folder, name), { force: true });
    for (const each of staged.slice(others)) put(each);
    for (const each of new Set([folder, ...staged.map(({ to }) => dirname(to))])) syncFolder(each);
    return null;
  } catch (error) {
    for (const each of staged) drop(each);
    removeFolders(made);
    return codeOf(error) === 'ENOENT' ? 'swept' : { path, reason: troubleOf(error) };
  }
}

function stageIn(path: string, text: string, { folder, swept }: { folder: string; swept: Set<string> }): Staged {
  const target = targetOf(path, folder);
  if (target.kind === 'stream') throw new Unwritable('no-file');
  sweepOnce(dirname(target.path), swept);
  return stage(target.path, text, target.kind === 'file' ? target.stats : null);
}

/** @throws {Unwritable} where what would go is no ordinary file */
function refuseToRemove(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) throw new Unwritable(stats.isSymbolicLink() ? 'link' : 'no-file');
}
