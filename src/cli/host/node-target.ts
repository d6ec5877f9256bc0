import { accessSync, constants, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { Unwritable } from './node-trouble.ts';

/** Where what is written to a path comes to stand. */
export type Target =
  /** Nothing is there yet. */
  | { readonly kind: 'new'; readonly path: string }
  /** An ordinary file, which may be replaced: it, not a link to it. */
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  /** A pipe or a terminal: it is written to, and stays. */
  | { readonly kind: 'stream'; readonly path: string; readonly stats: Stats };

/**
 * What a path leads to. A link is followed, and never replaced.
 *
 * @param within - the folder that a link may not lead out of; null where somebody named the path and may mean any
 * @throws {Unwritable} what can be neither replaced nor written to
 */
export function targetOf(path: string, within: string | null): Target {
  const itself = lstatSync(path, { throwIfNoEntry: false });
  if (itself === undefined) return { kind: 'new', path };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Unwritable('dead-link');
  if (stats.isDirectory()) throw new Unwritable('folder');
  if (stats.isFIFO() || stats.isCharacterDevice()) return { kind: 'stream', path, stats };
  if (!stats.isFile()) throw new Unwritable('no-file');
  const real = itself.isSymbolicLink() ? realpathSync(path) : path;
  if (within !== null && itself.isSymbolicLink() && !real.startsWith(inside(realpathSync(within))))
    throw new Unwritable('link');
  // Its folder would let us put another file in its place, which is not what somebody wants who may not write to it.
  accessSync(real, constants.W_OK);
  return { kind: 'file', path: real, stats };
}

const inside = (folder: string): string => (folder.endsWith(sep) ? folder : `${folder}${sep}`);
