import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, samen } from './cli.ts';
import { runWith } from './fake-host.ts';

/** A study in pounds over five years, with what else it holds. */
export const smallStudy = (rate: string, more: string): string => `samen: 1
study: small
title: Small
currency: GBP
start: 2026-01
horizon: 2030-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: ${rate}, basis: real, base: 2026, timing: mid-year }
${more}`;

/** What a command says of files, in one line. */
export async function saidOf(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<string> {
  const { out, err } = await runWith(files, [...args, '--width', '300']);
  return `${out}${err}`.replaceAll(/\s+/g, ' ');
}

/** What a command says of one study, in one line. */
export const saidOfOne = (text: string, ...args: readonly string[]): Promise<string> =>
  saidOf({ 'small.yaml': text }, [...args, 'small.yaml']);

/** The memo of a study. */
export async function memoOf(text: string, ...args: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'study.yaml': text });
  await samen(['report', '-o', 'memo.md', ...args], { cwd });
  return readFileSync(join(cwd, 'memo.md'), 'utf8');
}
