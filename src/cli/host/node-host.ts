import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import type { FileTrouble } from '../../problems/problem.ts';
import { browserAt, openFile, printPage } from './browser.ts';
import { askGit } from './git.ts';
import type { Worker, Host, StopSignal } from './host.ts';
import { create } from './node-create.ts';
import { appendTo } from './node-append.ts';
import { lockFolder } from './node-lock.ts';
import { replaceFiles } from './node-replace.ts';
import { makeFiles } from './new-files.ts';
import { leadsOut } from './node-links.ts';
import { nodeStream } from './node-stream.ts';

/**
 * The world as Node shows it.
 *
 * @param home - the folder of the package
 */
export function nodeHost(home: string): Host {
  return {
    out: nodeStream(1),
    err: nodeStream(2),
    env: process.env,
    read: readFile,
    readInput: (limit) =>
      process.stdin.isTTY ? 'terminal' : attempt(() => readDescriptor(0, { limit, expected: usualInput })),
    create,
    kindOf,
    leadsOut,
    realPath,
    list: (folder) => attempt(() => readdirSync(folder)),
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    onStop(stop) {
      for (const signal of stopSignals) process.on(signal, stop);
      return () => {
        for (const signal of stopSignals) process.removeListener(signal, stop);
      };
    },
    get processors() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    startWorker: (task) => startWorker(`${home}/bin/worker.js`, task),
    replace: replaceFiles,
    lock: lockFolder,
    append: appendTo,
    git: askGit,
    browserAt,
    print: printPage,
    open: openFile,
    sha256: (content) => hashOf('sha256', content),
    blobName: (content, digits) =>
      hashOf(digits === 64 ? 'sha256' : 'sha1', Buffer.concat([Buffer.from(`blob ${content.length}\0`), content])),
    make: makeFiles,
    ownFile: (path) => attempt(() => readFileSync(`${home}/${path}`)),
    version: manifest.version,
  };
}

const stopSignals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Null where the system gives no more threads. */
function startWorker(program: string, task: unknown): Worker | null {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const start = (): InstanceType<typeof Worker> | null => {
    try {
      return new Worker(program, { workerData: task, argv: ['simulate'] });
    } catch {
      return null;
    }
  };
  const worker = start();
  if (worker === null) return null;
  return {
    // A thread is no window: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => worker.postMessage(message),
    receive(take, fail) {
      worker.on('message', take);
      worker.on('error', fail);
      worker.on('exit', fail);
    },
    stop: () => void worker.terminate(),
  };
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function kindOf(path: string): 'file' | 'folder' | FileTrouble {
  return attempt(() => {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'no-file';
  });
}

/** What standard input is expected to hold, in bytes. */
const usualInput = 65_536;

function readFile(file: string, limit: number): Uint8Array | FileTrouble {
  const kind = kindOf(file);
  if (kind === 'folder') return 'folder';
  if (kind !== 'file') return kind;
  return attempt(() => {
    const descriptor = openSync(file, 'r');
    try {
      const stats = fstatSync(descriptor);
      return stats.isFile() ? readDescriptor(descriptor, { limit, expected: stats.size }) : 'no-file';
    } finally {
      closeSync(descriptor);
    }
  });
}

/**
 * Reads to the end, or one byte beyond the limit.
 *
 * @param expected - how many bytes there are, as far as is known: memory for all that may come is dear where little does
 */
function readDescriptor(
  descriptor: number,
  { limit, expected }: { readonly limit: number; readonly expected: number },
): Uint8Array {
  let buffer = new Uint8Array(Math.min(expected, limit) + 1);
  let length = 0;
  for (;;) {
    const read = readSome(descriptor, buffer, length);
    length += read;
    if (read === 0 || length > limit) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = grown(buffer, limit + 1);
  }
}

/** The same in a buffer twice as long, or as long as it may get. */
function grown(buffer: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(Math.min(2 * buffer.length, most));
  longer.set(buffer);
  return longer;
}

function readSome(descriptor: number, buffer: Uint8Array, from: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, from, buffer.length - from, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      // A pipe that has nothing yet says so instead of waiting.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EIO: 'device',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  ELOOP: 'link-loop',
  ENAMETOOLONG: 'long-name',
};

/** A system's refusal as a plain reason; anything else is a mistake of ours. */
function attempt<T>(action: () => T): T | FileTrouble {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return troubles[code] ?? 'other';
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const hashOf = (algorithm: string, content: string | Uint8Array): string =>
  process.getBuiltinModule('node:crypto').createHash(algorithm).update(content).digest('hex');
