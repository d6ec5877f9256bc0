import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Exit, Host, Stream } from '../../src/cli/host.ts';
import { run } from '../../src/cli/run.ts';

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
    list: (path) => readdirSync(join(folder, path)),
    // Nothing is written, and there is no other program.
    replace: (change) => (kindOf(join(folder, change.folder)) === 'file' ? 'no-folder' : null),
    append: () => null,
    git: () => 'no-program',
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
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'missing';
  return stats.isDirectory() ? 'folder' : 'file';
}
