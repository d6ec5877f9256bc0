import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { harbourAt, type Ran, samen } from './cli.ts';

export const ran = (folder: string, ...args: readonly string[]): Promise<Ran> => samen(args, { cwd: folder });

export const textOf = (folder: string, name = 'figures.yaml'): string => readFileSync(join(folder, name), 'utf8');

/** Changes the text of a file of a study; a change that does not happen is a mistake in the test. */
export function change(folder: string, file: string, [from, to]: readonly [string, string]): void {
  const before = textOf(folder, file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), after);
}

export const rate: readonly [string, string] = ['EUR/person-month, value: 15000', 'EUR/person-month, value: 15500'];

export async function pinned(...figures: readonly string[]): Promise<string> {
  const folder = harbourAt('.');
  for (const figure of figures) expect((await ran(folder, 'pin', ...figure.split(' '))).code).toBe(0);
  return folder;
}

export interface Printed {
  readonly figure: string;
  readonly same: boolean;
  readonly was: unknown;
  readonly is: unknown;
  readonly difference: number | null;
  readonly changedByHand: boolean;
  readonly drift: {
    readonly cameTo: number | null;
    readonly assumptions: readonly { assumption: string; was: string; is: string; effect: number; share: number }[];
    readonly fields: readonly { changes: readonly { field: string }[]; effect: number; share: number }[];
    readonly other: { effect: number; share: number } | null;
    readonly gone: readonly string[];
    readonly sameInput: boolean;
  } | null;
}

export async function checked(folder: string): Promise<readonly Printed[]> {
  const { stdout, stderr } = await ran(folder, 'check', '--format', 'json');
  return (JSON.parse(stdout === '' ? stderr : stdout) as { figures: readonly Printed[] }).figures;
}

interface Written {
  readonly figures: readonly { readonly recorded: { readonly assumptions: Readonly<Record<string, unknown>> } }[];
}

/** The names of the assumptions that were recorded with each pin. */
export const compactMap = (text: string): string[][] =>
  (parse(text) as Written).figures.map(({ recorded }) => Object.keys(recorded.assumptions));
