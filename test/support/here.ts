import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as main from '../../src/cli/main.ts';
import type { Circumstances, Ran } from './cli.ts';
import { root } from './root.ts';

/** What the built file gives to who does not start it as a program. */
type Program = Pick<typeof main, 'nodeHost' | 'run'>;

let program: Program | null = null;

/** Where the working folder is that of one run: the next run waits. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the built samen in this process: all is as in one of its own, but for the streams and the environment. */
export function samenHere(args: readonly string[], circumstances: Circumstances): Promise<Ran> {
  const run = last.then(() => runHere(args, circumstances));
  last = run.catch(() => {});
  return run;
}

async function runHere(args: readonly string[], { cwd = root, env = {}, input = '' }: Circumstances): Promise<Ran> {
  program ??= load();
  const out: string[] = [];
  const err: string[] = [];
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await program.run(args, {
      ...program.nodeHost(root),
      out: pageOf(out),
      err: pageOf(err),
      env: { PATH: process.env['PATH'], ...env },
      readInput: (limit) => Buffer.from(input).subarray(0, limit + 1),
    });
    return { stdout: out.join(''), stderr: err.join(''), code };
  } finally {
    process.chdir(before);
  }
}

const pageOf = (texts: string[]) => ({
  isTerminal: false,
  width: null,
  write: (text: string) => void texts.push(text),
});

/** The bundle with its compiled code, as `bin/samen.js` loads it. */
function load(): Program {
  const bundle = createRequire(import.meta.url)(join(root, 'bin/bundle.js')) as {
    readonly whole: object;
    load(program: object, begin: () => void): { exports: Program };
  };
  return bundle.load(bundle.whole, () => {}).exports;
}
