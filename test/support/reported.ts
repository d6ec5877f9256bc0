import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { harbourAt, samen } from './cli.ts';

/** What `samen report` writes of the harbour study with these options, made once. */
const made = new Map<string, Promise<Record<string, string>>>();

/** The harbour study with its figures. */
export async function reported(
  ...options: readonly string[]
): Promise<{ readonly study: string; readonly figures: string }> {
  const key = options.join(' ');
  const making = made.get(key) ?? make(options);
  made.set(key, making);
  const study = join(harbourAt('harbour'), 'harbour');
  const figures = join(study, 'figures');
  mkdirSync(figures);
  for (const [name, text] of Object.entries(await making)) writeFileSync(join(figures, name), text);
  return { study, figures };
}

async function make(options: readonly string[]): Promise<Record<string, string>> {
  const study = join(harbourAt('harbour'), 'harbour');
  const { code, stderr } = await samen(['report', '-o', 'figures', ...options], { cwd: study });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return contents(join(study, 'figures'));
}

/** Every file of a folder, by name. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
