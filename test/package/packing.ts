import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../support/cli.ts';

/** A temporary folder, for whoever asks to remove. */
export const temporary = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'samen-package-')));

/** What npm and the programs it installs are reported: no network, nothing of this machine's settings. */
export function npmEnvironment(home: string, node = process.execPath): Record<string, string> {
  return {
    PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter),
    HOME: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
}

export interface Clone {
  readonly umask: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Packs a copy of what a fresh clone holds, with the packages that are needed to build it.
 *
 * @param folder - where the copy comes; its parent must be there
 * @returns the package file
 */
export function packClone(folder: string, { umask, env }: Clone): string {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const inSh = (command: string): string =>
    execFileSync('sh', ['-c', `umask ${umask} && ${command}`], { cwd: folder, encoding: 'utf8', env });
  mkdirSync(folder);
  const present = files.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of present) inUmask(umask, join(root, file), join(folder, file));
  for (const name of packagesToBuild())
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  inSh('npm pack --silent --ignore-scripts=false > packed.txt');
  return join(folder, readFileSync(join(folder, 'packed.txt'), 'utf8').trim().split('\n').at(-1) ?? '');
}

/** As git would write it: only whether a file can be run is kept of its permissions. */
function inUmask(umask: string, from: string, to: string): void {
  const before = process.umask(Number.parseInt(umask, 8));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from), { mode: (statSync(from).mode & 0o100) === 0 ? 0o666 : 0o777 });
  process.umask(before);
}

/** Those in the bundle, by their licences, and the bundler. */
function packagesToBuild(): string[] {
  const licences = readFileSync(join(root, 'dist/licences.txt'), 'utf8');
  const bundled = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(.+\)$/gm)].map(([, name = '']) => name);
  return [...bundled, 'esbuild', '@esbuild'];
}

export interface Entry {
  readonly path: string;
  readonly mode: number;
  readonly modified: number;
  readonly text: string;
}

/** What is in a package file: a gzipped tar, of which each file has a head of 512 bytes. */
export function entriesOf(file: string): Entry[] {
  const tar = gunzipSync(readFileSync(file));
  const entries: Entry[] = [];
  for (let at = 0; tar[at] !== 0;) {
    const field = (from: number, length: number): string =>
      tar.toString('latin1', at + from, at + from + length).replace(/[\0 ].*$/s, '');
    const octal = (from: number, length: number): number => Number.parseInt(field(from, length), 8);
    const [size, path] = [octal(124, 12), field(0, 100).replace(/^package\//, '')];
    const text = tar.toString('utf8', at + 512, at + 512 + size);
    entries.push({ path, mode: octal(100, 8), modified: octal(136, 12), text });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
