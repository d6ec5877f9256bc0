import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { samenHere } from './here.ts';
import { root } from './root.ts';

export { root } from './root.ts';

const program = join(root, 'bin/samen.js');

/** The made-up study that tests of the command line use. */
export const harbour = join(root, 'test/cli/harbour');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where a signal ended it. */
  readonly code: number | null;
}

export interface Circumstances {
  readonly cwd?: string;
  /** On top of a bare environment: what runs these tests does not leak into them. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Another Node than the one that runs these tests. */
  readonly node?: string;
  /** What runs it, where that is not the system itself: a command and its options. */
  readonly under?: readonly string[];
}

/** Runs the built samen: in this process, but where it is to be another Node, or its surroundings are those of a system. */
export function samen(args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const { env = {}, node, under } = circumstances;
  const isOurs = Object.keys(env).every((name) =>
    /^(SAMEN_|GITHUB_|CI_|CI$|COLUMNS$|FORCE_COLOR$|NO_COLOR$)/.test(name),
  );
  return node === undefined && under === undefined && isOurs
    ? samenHere(args, circumstances)
    : samenProcess(args, circumstances);
}

/** Runs the built samen as a script would: a process of its own, neither stream a terminal. */
export function samenProcess(args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const { cwd = root, env = {}, input = '', node = process.execPath, under = [] } = circumstances;
  const [command = node, ...rest] = [...under, node, program, ...args];
  const child = spawn(command, rest, { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
  // A samen that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
}

const textOf = (chunks: readonly Buffer[] = []): string => Buffer.concat(chunks).toString('utf8');

/** The same, for a shell: `$SAMEN` stands for the program. */
export function shell(command: string, cwd = harbour): Promise<Ran> {
  const child = spawn('bash', ['-c', command], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', SAMEN: `${process.execPath} ${program}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ended(child);
}

/** What a process wrote when it has ended. */
export function ended(child: ChildProcessByStdio<Writable | null, Readable, Readable>): Promise<Ran> {
  const [out, err]: Buffer[][] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out?.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err?.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout: textOf(out), stderr: textOf(err), code }));
  });
}

/** The same command is only run once in a file of tests. */
export function onceEach(circumstances: Circumstances = {}): (...args: readonly string[]) => Promise<Ran> {
  const runs = new Map<string, Promise<Ran>>();
  return (...args) => {
    const key = JSON.stringify(args);
    const run = runs.get(key) ?? samen(args, circumstances);
    runs.set(key, run);
    return run;
  };
}

/** A folder with these files in it, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samen-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A folder that holds the harbour study in these places. */
export function harbourAt(...places: readonly string[]): string {
  const folder = folderOf({});
  for (const place of places) cpSync(harbour, join(folder, place), { recursive: true });
  return folder;
}
