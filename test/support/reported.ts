import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { harbourAt, samen } from './cli.ts';

/** The harbour study with its figures. */
export async function reported(
  ...options: readonly string[]
): Promise<{ readonly study: string; readonly figures: string }> {
  const study = join(harbourAt('harbour'), 'harbour');
  const { code, stderr } = await samen(['report', '-o', 'figures', ...options], { cwd: study });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return { study, figures: join(study, 'figures') };
}

/** Every file of a folder, by name. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
