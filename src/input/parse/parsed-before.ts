import { parseOurs } from './foreign.ts';
import type { Parsed } from '../tree/parsed.ts';
import type { SourceFile } from '../tree/tree.ts';

/** The most text of which the trees are kept, in characters: that of some large programmes. */
const mostCharacters = 8_000_000;

const trees = new WeakMap<SourceFile, Parsed>();
/** The files whose trees are kept, by name, those that were asked for last at the end. */
const filesByName = new Map<string, SourceFile>();
let size = 0;

/**
 * A file of a study as a tree. Most of the work of reading a study is in its text: it is done once however often something else is set, and a
 * file that is read again and says the same is not done again, as where somebody saves another one.
 */
export function parsedOnce(file: SourceFile): Parsed {
  const before = filesByName.get(file.name);
  const same =
    before !== undefined && before.text === file.text && before.unreadable === file.unreadable ? before : file;
  const found = trees.get(file) ?? trees.get(same) ?? parseOurs(file, 'study');
  trees.set(file, found);
  keep(same);
  return found;
}

function keep(file: SourceFile): void {
  forget(file.name);
  filesByName.set(file.name, file);
  size += file.text.length;
  for (const name of filesByName.keys()) {
    if (size <= mostCharacters) break;
    forget(name);
  }
}

function forget(name: string): void {
  size -= filesByName.get(name)?.text.length ?? 0;
  filesByName.delete(name);
}
