import { endOf, newlineIn, spliced } from './edit-figures.ts';
import { parse } from '../parse/parse.ts';
import { canonical, type MapNode, type SourceFile } from '../tree/tree.ts';
import { limits } from '../parse/guard.ts';

const key = 'figures';
const remark = '# Without figures.yaml, samen check fails: samen pin wrote this line.';

/**
 * The text of a study that says that figures are to be pinned of it. Nothing else is otherwise, and no line moves where that can be.
 *
 * @returns null where it says whether they are already; `no-place` where it cannot be written into it
 */
export function withFiguresRequired(file: SourceFile): string | 'no-place' | null {
  const root = rootOf(file);
  if (root === null) return 'no-place';
  if (root.entries.has(key)) return null;
  const fits = (text: string): boolean => {
    if (new TextEncoder().encode(text).length > limits.bytes) return false;
    const current = rootOf({ name: file.name, text });
    return current?.entries.has(key) === true && canonical(without(current)) === canonical(root);
  };
  return places(file, root).find(fits) ?? 'no-place';
}

/** At the end, or behind the first key. */
function places({ text }: SourceFile, root: MapNode): string[] {
  const newline = newlineIn(text);
  const [first] = root.entries.values();
  if (first === undefined) return [];
  const [from, to] = [text.lastIndexOf('\n', first.key.from - 1) + 1, endOf(text, first.value)];
  const line = `${text.slice(from, first.key.from)}${key}: required ${remark}`;
  const at = text.indexOf(newline, to);
  return [
    `${text}${text.endsWith('\n') ? '' : newline}${line}${newline}`,
    ...(at < 0 ? [] : [spliced(text, [{ from: at, to: at, text: `${newline}${line}` }])]),
    spliced(text, [{ from: to, to, text: `, ${key}: required` }]),
  ];
}

/** Null where the file is no study on its own. */
function rootOf(file: SourceFile): MapNode | null {
  const { root, problems } = parse(file);
  return root?.kind === 'map' && problems.length === 0 ? root : null;
}

function without(root: MapNode): MapNode {
  const entries = new Map(root.entries);
  entries.delete(key);
  return { ...root, entries };
}
