import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.ts';

/** A process of ours that is to be stopped while it writes. */
export interface Stopped {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether it was still at work when it was to be stopped. */
  readonly inTime: boolean;
}

/** Whether a name is that of a file that is not finished. */
export const isUnfinished = (name: string): boolean => name.startsWith('.samen-') || name.endsWith('.part');

/** How it has to look in a folder, by the names there. */
type Condition = (names: readonly string[]) => boolean;

/** Stops the built samen with a signal as soon as a folder looks so. */
export function stopSamen(
  args: readonly string[],
  options: { cwd: string; folder: string; when: Condition; signal: NodeJS.Signals },
): Promise<Stopped> {
  const child = spawn(process.execPath, [join(root, 'bin/samen.js'), ...args], { cwd: options.cwd, stdio: 'ignore' });
  return stopped(child, options);
}

/**
 * The same for a piece of a program, in which `host` is the host of samen and `pause` lets others have their turn, long enough to be seen. It is at
 * its work without computing first.
 */
export function stopHost(
  program: string,
  options: { folder: string; when: Condition; signal: NodeJS.Signals },
): Promise<Stopped> {
  const load = `const bundle = require(${JSON.stringify(join(root, 'bin/bundle.js'))});
    const { exports, home } = bundle.load(bundle.whole, () => {});
    const host = exports.nodeHost(home), pause = () => new Promise((resolve) => setTimeout(resolve, 2));`;
  const child = spawn(process.execPath, ['-e', `${load}(async () => { ${program} })();`], {
    cwd: options.folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return stopped(child, options);
}

async function stopped(
  child: ChildProcess,
  { folder, when, signal }: { folder: string; when: Condition; signal: NodeJS.Signals },
): Promise<Stopped> {
  const end: { code: number | null; signal: NodeJS.Signals | null; isOver: boolean } = {
    code: null,
    signal: null,
    isOver: false,
  };
  const closed = new Promise<void>((resolve) =>
    child.on('exit', (code, by) => {
      Object.assign(end, { code, signal: by, isOver: true });
      resolve();
    }),
  );
  while (!end.isOver && !(existsSync(folder) && when(readdirSync(folder))))
    await new Promise((resolve) => setTimeout(resolve, 1));
  const inTime = !end.isOver && child.kill(signal);
  await closed;
  return { code: end.code, signal: end.signal, inTime };
}
