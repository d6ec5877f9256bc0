import { fstatSync, writeSync } from 'node:fs';
import type { Stream } from './host.ts';

/**
 * A standard stream of this process. A file or a pipe is written to at once; for anything else Node's own stream is
 * used, which takes its time to load.
 */
export function nodeStream(descriptor: 1 | 2): Stream {
  let slow: NodeJS.WriteStream | null = null;
  const nodes = (): NodeJS.WriteStream => (slow ??= guarded(descriptor === 1 ? process.stdout : process.stderr));
  const direct = isFileOrPipe(descriptor);
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

function isFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO();
  } catch {
    return false;
  }
}

function guarded(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  stream.on('error', (error: NodeJS.ErrnoException) => stop(stream === process.stderr ? 2 : 1, error));
  return stream;
}

function writeAll(descriptor: 1 | 2, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const failed = error as NodeJS.ErrnoException;
      // A pipe that is full says so instead of waiting.
      if (failed.code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else stop(descriptor, failed);
      if (failed.code !== 'EAGAIN') return;
    }
  }
}

/** Whoever reads may stop reading (samen | head); a full disk may not pass for success. */
function stop(descriptor: 1 | 2, { code, message }: NodeJS.ErrnoException): void {
  if (descriptor === 2) return;
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`samen: ${code ?? message}\n`);
  process.exit(4);
}
