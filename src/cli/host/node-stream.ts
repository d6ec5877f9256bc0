import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { Stream } from './host.ts';
import { troubleOf } from './node-trouble.ts';

/** What was to be printed cannot be: a full disk may not pass for success. */
export class Unprinted extends Error {
  readonly reason: WriteTrouble;

  constructor(reason: WriteTrouble) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * A standard stream of this process. A file, a pipe or a device is written to at once; for anything else Node's own stream is
 * used, which takes its time to load.
 */
export function nodeStream(descriptor: 1 | 2): Stream {
  let slow: NodeJS.WriteStream | null = null;
  const nodes = (): NodeJS.WriteStream => (slow ??= guarded(descriptor === 1 ? process.stdout : process.stderr));
  const direct = isDirect(descriptor);
  return {
    write: (text) => {
      if (direct) writeAll(descriptor, Buffer.from(text));
      else nodes().write(text);
    },
    get isTerminal() {
      return !direct && nodes().isTTY === true;
    },
    get width() {
      return direct ? null : (nodes().columns ?? null);
    },
  };
}

function isDirect(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isCharacterDevice())
      return isNullDevice(stats) || !process.getBuiltinModule('node:tty').isatty(descriptor);
    // The pipes that Node makes for a process are sockets.
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Where what is printed goes nowhere: to ask whether it is a terminal takes longer than to print. */
const isNullDevice = ({ rdev }: Stats): boolean => statSync('/dev/null', { throwIfNoEntry: false })?.rdev === rdev;

function guarded(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (stream === process.stderr) return;
    if (code !== undefined && readerGone.has(code)) process.exit(0);
    process.stderr.write(`samen: ${code ?? message}\n`);
    process.exit(4);
  });
  return stream;
}

/** @throws {Unprinted} where no more can be written to standard output; messages are lost then */
function writeAll(descriptor: 1 | 2, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // A pipe that is full says so instead of waiting.
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (descriptor === 2) return;
      else if (readerGone.has(code)) process.exit(0);
      else throw new Unprinted(troubleOf(error));
    }
  }
}

/** Whoever reads may stop reading: samen | head. */
const readerGone: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET']);
