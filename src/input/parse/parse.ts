import { composed } from './compose.ts';
import { guard } from './guard.ts';
import { ordinaryTree } from './ordinary.ts';
import { at, type Parsed } from '../tree/parsed.ts';
import type { SourceFile } from '../tree/tree.ts';

/** A file as a tree of located values. Everything that YAML offers beyond maps, lists and plain values is refused. */
export function parse(file: SourceFile): Parsed {
  if (file.unreadable !== undefined) {
    const { fault, offset } = file.unreadable;
    return { root: null, problems: [at(file, offset, fault)] };
  }
  const stopped = guard(file.text);
  if (stopped !== null) return { root: null, problems: [at(file, stopped.offset, stopped.fault)] };
  const tree = ordinaryTree(file);
  return tree === null ? composed(file) : { root: tree, problems: [] };
}
