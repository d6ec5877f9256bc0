import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exit, Host, Stream } from '../../src/cli/host/host.ts';
import { run } from '../../src/cli/run.ts';
import { root } from './cli.ts';

export interface Told {
  readonly out: string;
  readonly err: string;
  readonly exit: Exit;
}

/** Runs samen in this process as if it were started in `folder`, with no terminal, input or environment. */
export async function runIn(folder: string, args: readonly string[]): Promise<Told> {
  const [out, err] = [new Page(), new Page()];
  const host: Host = {
    out,
    err,
    env: {},
    read: (file, limit) =>
      kindOf(join(folder, file)) === 'file' ? readFileSync(join(folder, file)).subarray(0, limit + 1) : 'missing',
    readInput: () => 'terminal',
    kindOf: (path) => kindOf(join(folder, path)),
    // Nothing is written, and there is no other program.
    replace: (change) => (kindOf(join(folder, change.folder)) === 'file' ? 'no-folder' : null),
    append: () => null,
    git: () => 'no-program',
    list: (path) => (kindOf(join(folder, path)) === 'folder' ? readdirSync(join(folder, path)) : 'missing'),
    // Nothing is made: where a file stands in the way of a folder, that is told.
    make: (files) => {
      const path = [...files.keys()].find((each) => kindOf(join(folder, dirname(each))) === 'file');
      return path === undefined ? null : { path, reason: 'no-folder' };
    },
    ownFile: (path) => readFileSync(join(root, path), 'utf8'),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    create: () => 'no-access',
    clock: () => 0,
    turn: () => Promise.resolve(),
    onInterrupt: () => () => {},
    processors: 1,
    startHelper: () => null,
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
