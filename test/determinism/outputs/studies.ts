import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/cli.ts';

/** The files of a study, by name. */
export type Files = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const kept = (name: string): string => read(`test/determinism/outputs/${name}`);

/** A study in which every key of the format stands. */
export const everyKey = read('test/input/every-key.yaml');

/** Its figures, of each kind, pinned; and some of them, where each is traced to what changed, which takes long. */
export const pins = kept('figures.yaml');
export const fewPins = kept('few-figures.yaml');

/** Studies drawn at random from any study at all. */
export const drawnStudies: readonly string[] = [1, 2, 3].map((index) => kept(`drawn-${index}.yaml`));

export const studyAt = (path: string): Files => ({ 'study.yaml': read(path) });

export const folderAt = (path: string, scenarios: readonly string[]): Files =>
  Object.fromEntries(
    ['study', ...scenarios.map((id) => `${id}.scenario`)].map((name) => [`${name}.yaml`, read(`${path}/${name}.yaml`)]),
  );

/** The text with parts of it replaced, each of which stands in it. */
export function edited(text: string, edits: Readonly<Record<string, string>>): string {
  return Object.entries(edits).reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`not in the study: ${from}`);
    return current.replaceAll(from, to);
  }, text);
}
