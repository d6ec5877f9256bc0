import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { folderOf, harbour } from './cli.ts';
import { skipVisibly } from './skip.ts';

/** Runs git in a folder, as nobody in particular. @throws where git refuses */
export function git(folder: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A repository with the harbour study in `studies/harbour` as its first commit, `first`. */
export function harbourRepository(context: TestContext): { readonly folder: string; readonly study: string } {
  if (template === null && spawnSync('git', ['--version']).status !== 0) skipVisibly(context, 'git is not installed');
  template ??= makeTemplate();
  const folder = folderOf({});
  cpSync(template, folder, { recursive: true });
  return { folder, study: join(folder, 'studies/harbour') };
}

/** The repository that others are copies of; null until one is asked for. */
let template: string | null = null;

function makeTemplate(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samen-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'README.md'), 'A repository\n');
  cpSync(harbour, join(folder, 'studies/harbour'), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main', '--template=');
  commit(folder, 'first');
  git(folder, 'tag', 'first');
  return folder;
}

/** Commits all there is. */
export function commit(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}

/** Replaces a text in a file. @throws where it is not there */
export function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}
