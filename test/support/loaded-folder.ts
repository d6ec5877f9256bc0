import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudyFiles } from '../../src/input/assemble/assemble.ts';
import { load, type Loaded } from '../../src/input/load.ts';
import type { SetOption } from '../../src/input/assemble/set.ts';

export interface Changes {
  /** What a file is called. */
  readonly rename?: (name: string) => string;
  /** What becomes of the text of a file. */
  readonly change?: (name: string, text: string) => string;
  readonly sets?: readonly SetOption[];
}

/** The files of a study in a folder, their text changed first where a test wants that. They are named as they lie in the folder. */
export function filesIn(
  folder: string,
  { rename = (name) => name, change = (_, text) => text }: Omit<Changes, 'sets'> = {},
): StudyFiles {
  const file = (name: string) => ({ name: rename(name), text: change(name, readFileSync(join(folder, name), 'utf8')) });
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => ({ ...file(name), id: name.replace('.scenario.yaml', '') }));
  return { main: file('study.yaml'), scenarios };
}

/** The study in a folder. */
export function loadedFolder(folder: string, { sets = [], ...changes }: Changes = {}): Loaded {
  const { loaded, problems } = load(filesIn(folder, changes), sets);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  return loaded;
}
