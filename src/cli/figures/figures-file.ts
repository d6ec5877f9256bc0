import type { StudyFiles } from '../../input/assemble.ts';
import { type LoadedFigures, loadFigures } from '../../input/load-figures.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../session/refusal.ts';
import { readSource } from '../study/study-files.ts';

/** Where the figures of a study are pinned. */
export interface FiguresFile {
  /** Where it lies, or would lie; null for a study from standard input, which lies nowhere. */
  readonly path: string | null;
  readonly folder: string;
  /** Null where there is none. */
  readonly figures: LoadedFigures | null;
}

const fileName = 'figures.yaml';

/** The figures that are pinned beside a study. @throws {Refusal} with every problem of that file, or where it cannot be read */
export function figuresBeside(host: Host, { main }: StudyFiles): FiguresFile {
  if (main.name === '<stdin>') return { path: null, folder: '', figures: null };
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const path = `${folder}${fileName}`;
  const its = { path, folder: folder === '' ? '.' : folder.replace(/(?<=.)\/$/, '') };
  if (host.kindOf(path) === 'missing') return { ...its, figures: null };
  const { figures, problems } = loadFigures(readSource(host, path));
  if (problems !== null) throw new Refusal(problems);
  return { ...its, figures };
}

/** Puts another text in place of the file, as a whole. @throws {Refusal} where it cannot be written: the old one is as it was */
export function writeFigures(host: Host, { path, folder }: FiguresFile, text: string): void {
  if (path === null) throw new Error('a study from standard input has no figures beside it');
  const trouble = host.replace({ folder, files: new Map([[fileName, text]]), remove: [], last: null });
  if (trouble !== null) throw new Refusal({ kind: 'cannot-write', path, reason: trouble });
}
