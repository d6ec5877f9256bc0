import type { StudyFiles } from '../../input/assemble.ts';
import { decode } from '../../input/decode.ts';
import { limits } from '../../input/guard.ts';
import { type LoadedFigures, loadFigures } from '../../input/load-figures.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../session/refusal.ts';
import { stoppable } from '../session/stoppable.ts';
import { readBeside } from '../study/study-files.ts';

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
  const kind = host.kindOf(path);
  if (kind === 'missing') return { ...its, figures: null };
  if (kind !== 'file') throw new Refusal({ kind: 'cannot-read', file: path, reason: kind, near: null });
  const { figures, problems } = loadFigures(readBeside(host, its.folder, path));
  if (problems !== null) throw new Refusal(problems);
  return { ...its, figures };
}

/**
 * Puts another text in place of the file, as a whole. A byte order mark stays.
 *
 * @returns whether it did: not where somebody else has changed the file since it was read
 * @throws {Refusal} where it cannot be written: the old one is as it was
 */
export function writeFigures(host: Host, { path, folder, figures }: FiguresFile, text: string): Promise<boolean> {
  if (path === null) throw new Error('a study from standard input has no figures beside it');
  return stoppable(host, async (pause) => {
    const lock = await host.lock(folder, pause);
    if (typeof lock === 'string') throw new Refusal({ kind: 'cannot-write', path, reason: lock });
    try {
      const bytes = host.read(path, limits.bytes);
      const now = typeof bytes === 'string' ? null : decode(bytes);
      if (now !== (figures?.file.text ?? null)) return false;
      const mark = typeof bytes === 'string' || bytes[0] !== 0xef ? '' : '\uFEFF';
      const files = new Map([[fileName, `${mark}${text}`]]);
      const failed = await host.replace({ folder, files, remove: [], last: null }, pause);
      if (failed !== null) throw new Refusal({ kind: 'cannot-write', path, reason: failed.reason });
      return true;
    } finally {
      lock.release();
    }
  });
}
