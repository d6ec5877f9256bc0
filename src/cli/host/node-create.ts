import { closeSync, constants, fstatSync, fsyncSync, openSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { NewFile } from './host.ts';
import { isUnmakeable, makeFolder, removeFolders, syncFolder } from './node-folders.ts';
import { makeLike, openNew, sweepNames } from './node-staged.ts';
import { type Target, targetOf } from './node-target.ts';
import { codeOf, ifPossible, removeIfPossible, troubleOf, Unwritable } from './node-trouble.ts';

/**
 * Writes beside the place where the file will be, and renames it when it is whole and on the disk. What is no ordinary file,
 * such as a pipe, is written to as it is.
 *
 * @param over - the names of files that may be replaced
 * @param folders - whether its folder is made where it is not there
 */
export function create(file: string, over: RegExp, folders: 'there' | 'made' = 'there'): NewFile | WriteTrouble {
  const made: string[] = [];
  const created = attempt(() => {
    if (folders === 'made') makeFolder(dirname(file), made);
    const target = targetOf(file, null);
    if (target.kind === 'stream') return piped(openStream(target.path, target.stats.isFIFO()));
    const own = target.kind === 'file' ? ownStream(target.stats) : undefined;
    if (own !== undefined) return streamed(own, () => {});
    if (target.kind === 'file' && !over.test(basename(target.path))) throw new Unwritable('no-samples');
    return besides(target);
  });
  if (typeof created === 'string') removeFolders(made);
  if (typeof created === 'string' || made.length === 0) return created;
  return {
    ...created,
    drop() {
      created.drop();
      removeFolders(made);
    },
  };
}

function besides(target: Exclude<Target, { kind: 'stream' }>): NewFile {
  const { path: file } = target;
  sweepNames(dirname(file), new RegExp(`^${literal(basename(file))}\\.(\\d+)(?:-\\d+)?\\.part$`));
  const [path, opened] = openBeside(file);
  let descriptor: number | null = opened;
  const close = (): void => {
    const open = descriptor;
    descriptor = null;
    if (open !== null) closeSync(open);
  };
  return {
    write: (text) => attempt(() => writeFileSync(opened, text)) ?? null,
    finish() {
      const trouble = attempt(() => {
        if (target.kind === 'file') makeLike(opened, target.stats);
        fsyncSync(opened);
        close();
        renameSync(path, file);
        syncFolder(dirname(file));
      });
      return trouble ?? null;
    },
    drop() {
      ifPossible(close);
      removeIfPossible(path);
    },
  };
}

/** A text as a pattern that matches it and nothing else. */
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** `<file>.<process>.part` */
function openBeside(file: string): readonly [path: string, descriptor: number] {
  let tries = 0;
  try {
    return openNew(() => `${file}.${process.pid}${tries++ === 0 ? '' : `-${tries}`}.part`);
  } catch (error) {
    throw isUnmakeable(error, file) ? new Unwritable('unmakeable') : error;
  }
}

/** One of our own streams, led to an ordinary file: another file in its place would take what is printed with it. */
const ownStream = ({ dev, ino }: Stats): number | undefined =>
  [1, 2].find((descriptor) => {
    const own = fstatSync(descriptor);
    return own.dev === dev && own.ino === ino;
  });

const piped = (descriptor: number): NewFile => streamed(descriptor, () => closeSync(descriptor));

function streamed(descriptor: number, close: () => void): NewFile {
  return {
    write: (text) => attempt(() => writeFileSync(descriptor, text)) ?? null,
    finish: () => attempt(close) ?? null,
    drop: () => ifPossible(close),
  };
}

/** How long a pipe may wait for its reader, in tries of 20 milliseconds. */
const patience = 100;

/** Opens a pipe or a terminal for writing. @throws with the code ENXIO where nobody reads from the pipe */
export function openStream(path: string, isPipe: boolean): number {
  const probe = isPipe ? withReader(path) : null;
  try {
    // A write that waits is a call of the system, which a signal ends: there is nothing to tidy up.
    return openSync(path, constants.O_WRONLY | constants.O_NOCTTY);
  } finally {
    if (probe !== null) closeSync(probe);
  }
}

/** A descriptor that keeps a pipe open until another is: a reader whose last writer is gone takes it for the end. */
function withReader(path: string): number {
  for (let left = patience; ; left--) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || left === 0) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

function attempt<Result>(act: () => Result): Result | WriteTrouble {
  try {
    return act();
  } catch (error) {
    return troubleOf(error);
  }
}
