import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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
  if (spawnSync('git', ['--version']).status !== 0) skipVisibly(context, 'git is not installed');
  const folder = folderOf({ 'README.md': 'A repository\n' });
  const study = join(folder, 'studies/harbour');
  cpSync(harbour, study, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'first');
  git(folder, 'tag', 'first');
  return { folder, study };
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
