import { closeSync, linkSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { Lock, Pause } from './host.ts';
import { isLinkless, isRunning, openOurs } from './node-staged.ts';
import { codeOf, ifPossible, removeIfPossible, troubleOf } from './node-trouble.ts';

/** How long, in milliseconds, one holder may keep others waiting: what is locked takes far less. */
const longest = { known: 30_000, unknown: 2000 };
/** Between looks, in milliseconds. */
const interval = 10;

/**
 * Waits until no other samen changes files of this folder. The lock of a process that was killed does not count.
 *
 * @param pause - throws where somebody wants to stop
 * @returns why there can be no lock: the folder cannot be written to
 */
export async function lockFolder(folder: string, pause: Pause): Promise<Lock | WriteTrouble> {
  const path = join(folder, '.samen-lock');
  let [seen, since]: [string | null, number] = [null, 0];
  try {
    for (;;) {
      const owner = ownerOf(path);
      if (owner === null && take(path)) return { release: () => release(path) };
      if (owner !== seen) [seen, since] = [owner, performance.now()];
      const patience = owner === '' ? longest.unknown : longest.known;
      if (owner !== null && (isGone(owner) || performance.now() - since > patience)) breakLock(path, owner);
      await pause();
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  } catch (error) {
    return troubleOf(error);
  }
}

/** The process, and the machine or container that its number is of. */
const own = (): string => `${process.pid} ${process.getBuiltinModule('node:os').hostname()}`;

/**
 * Becomes the holder, unless somebody else is. A lock comes with its owner in it: one that is empty for a moment would be
 * taken for one that was left, where the process that made it has to wait for a processor.
 */
function take(path: string): boolean {
  const [named, descriptor] = openOurs(dirname(path));
  try {
    writeOwner(descriptor);
    linkSync(named, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (isLinkless(error)) return takeEmpty(path);
    throw error;
  } finally {
    removeIfPossible(named);
  }
}

/** The same where a disk knows no second name of a file. */
function takeEmpty(path: string): boolean {
  const descriptor = openOnce(path);
  if (descriptor === null) return false;
  try {
    writeOwner(descriptor);
  } catch (error) {
    removeIfPossible(path);
    throw error;
  }
  return true;
}

function writeOwner(descriptor: number): void {
  try {
    writeFileSync(descriptor, own());
  } finally {
    ifPossible(() => closeSync(descriptor));
  }
}

/** Who held it for too long has lost it, and the lock is that of somebody else. */
function release(path: string): void {
  let owner: string | null = own();
  ifPossible(() => (owner = ownerOf(path)));
  if (owner === own()) removeIfPossible(path);
}

/** Null where there is such a file already. */
function openOnce(path: string): number | null {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Who holds a lock; empty where that is not written yet, null where nobody does. */
function ownerOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the holder was killed. Of one on another machine nobody knows. */
function isGone(owner: string): boolean {
  const [id, machine] = owner.split(' ');
  return id !== undefined && machine === own().split(' ')[1] && !isRunning(Number(id));
}

/** Removes a lock, unless it has become that of somebody else: one process at a time may look and remove. */
function breakLock(path: string, owner: string): void {
  const guard = `${path}-break`;
  const descriptor = openOnce(guard);
  if (descriptor === null) {
    // Who looks and removes is done at once, unless it was killed then, or waits for a processor.
    const age =
      performance.timeOrigin + performance.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > longest.known) rmSync(guard, { force: true });
    return;
  }
  try {
    if (ownerOf(path) === owner) rmSync(path, { force: true });
  } finally {
    ifPossible(() => closeSync(descriptor));
    removeIfPossible(guard);
  }
}
