import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, ifPossible, removeIfPossible } from './node-trouble.ts';

/** A file under a name of ours, whole and on the disk, and the name that it is to have. */
export interface Staged {
  readonly from: string;
  readonly to: string;
}

/** `.samen-<process>-<count>.tmp` */
const ours = /^\.samen-(\d+)-\d+\.tmp$/;
let count = 0;

/** A new file under a name of ours in a folder, which a later run sweeps where it is left behind. */
export const openOurs = (folder: string): readonly [path: string, descriptor: number] =>
  openNew(() => join(folder, `.samen-${process.pid}-${count++}.tmp`));

/**
 * Writes a file under a name of ours beside the place where it is to come.
 *
 * @param like - the file that it will replace, whose owner and permissions it gets; null where it is new
 * @throws where there is no permission or room: then it is gone
 */
export function stage(to: string, text: string, like: Stats | null): Staged {
  const [from, descriptor] = openOurs(dirname(to));
  try {
    writeFileSync(descriptor, text);
    if (like !== null) makeLike(descriptor, like);
    fsyncSync(descriptor);
  } catch (error) {
    ifPossible(() => closeSync(descriptor));
    removeIfPossible(from);
    throw error;
  }
  closeStaged(descriptor, from);
  return { from, to };
}

function closeStaged(descriptor: number, from: string): void {
  try {
    closeSync(descriptor);
  } catch (error) {
    removeIfPossible(from);
    throw error;
  }
}

/** A new file under the first of these names that nobody has: a process of the same number, in another container, may. */
export function openNew(nextName: () => string): readonly [path: string, descriptor: number] {
  for (;;) {
    const path = nextName();
    try {
      return [path, openSync(path, 'wx')];
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Gives a file the owner and permissions of another. Who may not give files away keeps their own. */
export function makeLike(descriptor: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) ifPossible(() => fchownSync(descriptor, uid, gid));
  if (own.mode !== mode) fchmodSync(descriptor, mode & 0o7777);
}

/** Takes the place of what is there. */
export const put = ({ from, to }: Staged): void => renameSync(from, to);

/** Something stands where a new file was to come. */
export class Taken extends Error {}

/** Takes a place that must be free. @throws {Taken} where it is not */
export function putNew({ from, to }: Staged): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Taken();
    // Some disks know no second name of a file.
    if (!isLinkless(error)) throw error;
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw new Taken();
    renameSync(from, to);
    return;
  }
  removeIfPossible(from);
}

/** Whether a disk knows no second name of a file. */
export const isLinkless = (error: unknown): boolean => linkless.has(codeOf(error));

const linkless: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

export const drop = ({ from }: Staged): void => removeIfPossible(from);

/** Removes what processes that were killed left behind in a folder, before this one stages there. One that still runs is at work. */
export function sweepOnce(folder: string, swept: Set<string>): void {
  const real = realpathSync(folder);
  if (swept.has(real)) return;
  swept.add(real);
  sweepNames(folder, ours);
}

/** @param pattern - of the names, with the number of the process as its first group */
export function sweepNames(folder: string, pattern: RegExp): void {
  ifPossible(() => {
    for (const name of readdirSync(folder)) {
      const [, owner] = pattern.exec(name) ?? [];
      if (owner !== undefined && !isRunning(Number(owner))) removeIfPossible(join(folder, name));
    }
  });
}

/** Whether another process of this number is at work. */
export function isRunning(id: number): boolean {
  // None of its own stands from before: this process only stages after it has swept.
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return !isDefunct(id);
}

/** Whether a process has ended, and its parent has not asked how: it has a number still, and does nothing more. */
function isDefunct(id: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'latin1');
    return /^[ZX]/.test(text.slice(text.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
