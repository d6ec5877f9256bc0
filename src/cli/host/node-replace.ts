import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { Replacement } from './host.ts';
import { codeOf, troubleOf } from './node-trouble.ts';

/**
 * Replaces files of a folder. Each is written whole beside its old self, under a name of ours, and brought to the disk before
 * the first one takes its place: a full disk or a kill leaves every file as it was or as it is to be.
 *
 * @returns why that failed, with the files that were there intact
 */
export function replaceFiles(change: Replacement): WriteTrouble | null {
  for (let left = attempts; ; left--) {
    const outcome = attempt(change);
    if (outcome !== 'swept') return outcome;
    if (left === 0) return 'other';
  }
}

/** A process that cannot see that this one runs may sweep up what is staged: then all of it is staged again. */
const attempts = 3;

function attempt({ folder, files, remove, last }: Replacement): WriteTrouble | 'swept' | null {
  const staged: Staged[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) return 'no-folder';
    sweep(folder);
    const stage = ([name, text]: readonly [string, string]): number =>
      staged.push({ from: stageFile(folder, text), to: join(folder, name) });
    for (const each of files) stage(each);
    const others = staged.length;
    if (last !== null) stage(last);
    for (const each of staged.slice(0, others)) put(each);
    for (const name of remove) rmSync(join(folder, name), { force: true });
    for (const each of staged.slice(others)) put(each);
    syncFolder(folder);
    return null;
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    return codeOf(error) === 'ENOENT' ? 'swept' : troubleOf(error);
  }
}

/** A file under a name of ours, and the name that it is to have. */
interface Staged {
  readonly from: string;
  readonly to: string;
}

const put = ({ from, to }: Staged): void => renameSync(from, to);

/** `.samen-<process>-<count>.tmp` */
const ours = /^\.samen-(\d+)-\d+\.tmp$/;
let count = 0;

/** A new file in the folder with this text, on the disk. @throws where there is no permission or room: then it is gone */
function stageFile(folder: string, text: string): string {
  const [path, descriptor] = openNew(folder);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return path;
}

/** Where a name is taken (a process of the same number, in another container) the next is tried. */
function openNew(folder: string): readonly [path: string, descriptor: number] {
  for (;;) {
    const path = join(folder, `.samen-${process.pid}-${count++}.tmp`);
    try {
      return [path, openSync(path, 'wx')];
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Removes what processes that were killed left behind. One that still runs is at work. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner] = ours.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  // None of its own stands from before: this process only stages after it has swept.
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Brings the names to the disk, on systems where a folder can be opened for that. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Adds to the end of a file. @returns why that failed */
export function appendTo(file: string, text: string): WriteTrouble | null {
  try {
    appendFileSync(file, text);
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}
