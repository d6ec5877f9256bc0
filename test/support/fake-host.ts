import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exit, Host, Stream } from '../../src/cli/host/host.ts';
import { run } from '../../src/cli/run.ts';
import { root } from './cli.ts';

export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly exit: Exit;
}

/** What a host knows of the files there are. */
type Files = Pick<Host, 'read' | 'kindOf' | 'list'>;

/** Runs samen in this process as if it were started in `folder`, with no terminal, input or environment. */
export const runIn = (folder: string, args: readonly string[]): Promise<Printed> =>
  runOver(
    {
      read: (file, limit) =>
        kindOf(join(folder, file)) === 'file' ? readFileSync(join(folder, file)).subarray(0, limit + 1) : 'missing',
      kindOf: (path) => kindOf(join(folder, path)),
      list: (path) => (kindOf(join(folder, path)) === 'folder' ? readdirSync(join(folder, path)) : 'missing'),
    },
    args,
    (path) => kindOf(join(folder, path)) === 'file',
  );

/** The same, in a folder that holds these files and is nowhere. */
export const runWith = (files: Readonly<Record<string, string>>, args: readonly string[]): Promise<Printed> => {
  const texts = new Map(Object.entries(files));
  return runOver(
    {
      read: (file) => (texts.has(file) ? new TextEncoder().encode(texts.get(file)) : 'missing'),
      kindOf: (path) => (texts.has(path) ? 'file' : path === '.' ? 'folder' : 'missing'),
      list: (path) => (path === '.' ? [...texts.keys()] : 'missing'),
    },
    args,
    (path) => texts.has(path),
  );
};

async function runOver(files: Files, args: readonly string[], isFile: (path: string) => boolean): Promise<Printed> {
  const [out, err] = [new Page(), new Page()];
  const host: Host = {
    out,
    err,
    env: { SAMEN_DEBUG: '1' },
    ...files,
    readInput: () => 'terminal',
    // All is where it is called: there is no repository around it.
    realPath: () => null,
    leadsOut: () => false,
    // Nothing is written, and there is no other program.
    replace: async ({ folder: path }) => (isFile(path) ? { path, reason: 'no-folder' } : null),
    lock: () => Promise.resolve({ release: () => {} }),
    append: () => null,
    git: () => 'no-program',
    browserAt: () => null,
    print: () => null,
    open: () => false,
    // Nothing is made: where a file stands in the way of a folder, that is reported.
    make: async (made) => {
      const path = [...made.keys()].find((each) => isFile(dirname(each)));
      return path === undefined ? null : { path, reason: 'no-folder' };
    },
    ownFile: (path) => readFileSync(join(root, path)),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    blobName: (content) => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex'),
    create: () => 'no-access',
    clock: () => 0,
    pause: () => Promise.resolve(),
    wait: () => Promise.resolve(),
    onStop: () => () => {},
    processors: 1,
    startWorker: () => null,
    version: '0.0.0',
  };
  const exit = await run(args, host);
  return { out: out.text, err: err.text, exit };
}

/** A stream that keeps what is written. */
class Page implements Stream {
  readonly isTerminal = false;
  readonly width = null;
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  // A file has nothing beneath it: that is missing as well.
  if (!existsSync(path)) return 'missing';
  return statSync(path).isDirectory() ? 'folder' : 'file';
}
