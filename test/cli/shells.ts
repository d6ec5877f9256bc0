import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, root } from '../support/cli.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

const isThere = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** The shells of this machine; one that is missing is reported in a line that everybody sees. Bash is what CI has. */
export const shellsHere: readonly Shell[] = (['bash', 'zsh', 'fish'] as const).filter((shell) => {
  const there = isThere(shell);
  if (!there) writeSync(2, `SKIPPED, ${shell} is not installed: what it completes\n`);
  return there;
});

/** How a shell is started without anybody's settings, and told of the completions. */
const starts: Readonly<Record<Shell, { readonly command: string; readonly setUp: string }>> = {
  bash: { command: 'bash --norc --noprofile -i', setUp: 'source <(samen completion bash)' },
  zsh: {
    command: 'zsh -f -i',
    setUp: 'autoload -Uz compinit && compinit -u -D && source <(samen completion zsh)',
  },
  fish: { command: 'fish --no-config -i', setUp: 'samen completion fish | source' },
};

/**
 * What is run when somebody types these lines in a terminal, where `\t` is the key that completes.
 *
 * @param cwd - where the study is
 * @returns for each time that samen was started, its arguments
 */
export async function typedIn(shell: Shell, lines: readonly string[], cwd: string): Promise<string[]> {
  const home = folderOf({});
  const [program, log] = [join(home, 'samen'), join(home, 'log')];
  const real = `exec "${process.execPath}" "${join(root, 'bin/samen.js')}" "$@"`;
  const reported = `printf '%s\\n' "$*" >> "${log}"`;
  writeFileSync(program, `#!/bin/sh\ncase "$1" in complete | completion) ${real} ;; esac\n${reported}\n`);
  chmodSync(program, 0o755);
  const { command, setUp } = starts[shell];
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { PATH: `${home}:${process.env['PATH'] ?? ''}`, HOME: home, TERM: 'xterm', ...libraries() },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.resume();
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => child.on('close', resolve));
  // One line at a time, each when the one before it has been run: no key is lost while a shell gets ready.
  await typing(child.stdin, `${setUp}; samen ready\r`, log, 1);
  for (const [index, line] of lines.entries()) await typing(child.stdin, `${line}\r`, log, index + 2);
  child.stdin.write('exit\r');
  setTimeout(() => child.kill('SIGKILL'), 60_000).unref();
  await ended;
  return linesOf(log).slice(1);
}

const linesOf = (log: string): string[] => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []);

async function typing(keys: NodeJS.WritableStream, line: string, log: string, runs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  keys.write(line);
  for (let wait = 0; wait < 6000 && linesOf(log).length < runs; wait++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Where a shell was put somewhere of its own. */
const libraries = (): Record<string, string> =>
  Object.fromEntries(
    ['LD_LIBRARY_PATH', 'FPATH'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
