import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type Loaded } from '../../src/input/load.ts';
import type { SetOption } from '../../src/input/set.ts';

export interface Changes {
  /** What a file is called. */
  readonly rename?: (name: string) => string;
  /** What becomes of the text of a file. */
  readonly change?: (name: string, text: string) => string;
  readonly sets?: readonly SetOption[];
}

/** The study in a folder, its text changed first where a test wants that. Its files are named as they lie in the folder. */
export function loadedFolder(
  folder: string,
  { rename = (name) => name, change = (_, text) => text, sets = [] }: Changes = {},
): Loaded {
  const file = (name: string) => ({ name: rename(name), text: change(name, readFileSync(join(folder, name), 'utf8')) });
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => ({ ...file(name), id: name.replace('.scenario.yaml', '') }));
  const { loaded, problems } = load({ main: file('study.yaml'), scenarios }, sets);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  return loaded;
}
