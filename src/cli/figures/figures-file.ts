import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { decode } from '../../input/parse/decode.ts';
import { withFiguresRequired } from '../../input/edit/edit-study.ts';
import { limits } from '../../input/parse/guard.ts';
import { type LoadedFigures, loadFigures } from '../../input/figures/load-figures.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../../input/tree/tree.ts';
import { UserError } from '../session/user-error.ts';
import { ownPins } from './own-pins.ts';
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

/** The figures of a study that are pinned beside it. @throws {UserError} with every problem of that file, or where it cannot be read */
export function figuresBeside(host: Host, { main }: StudyFiles): FiguresFile {
  if (main.name === '<stdin>') return { path: null, folder: '', figures: null };
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const path = `${folder}${fileName}`;
  const place = { path, folder: folder === '' ? '.' : folder.replace(/(?<=.)\/$/, '') };
  const kind = kindBeside(host, place.folder, path);
  if (kind === null) return { ...place, figures: null };
  if (kind !== 'file') throw new UserError({ kind: 'cannot-read', file: path, reason: kind, near: null });
  const { figures, problems } = loadFigures(readBeside(host, place.folder, path));
  if (problems !== null) throw new UserError(problems);
  return { ...place, figures: { ...figures, pins: ownPins(host, { main, folder: place.folder }, figures) } };
}

/**
 * What stands where figures are pinned; null where nothing does. A link that leads nowhere is there, and holds no figures that anybody
 * could check; a file that another samen puts there between two looks is there.
 */
function kindBeside(host: Host, folder: string, path: string): ReturnType<Host['kindOf']> | null {
  const kind = host.kindOf(path);
  if (kind !== 'missing') return kind;
  const names = host.list(folder);
  return typeof names === 'string' || !names.includes(fileName) ? null : host.kindOf(path);
}

/** Whether it was written into a study that figures are pinned of it. */
export type StudyEdit = 'written' | 'as-it-was' | 'no-place';

/** What is to stand in the files of a study. */
interface NewFigures {
  readonly figures: string;
  /** The file of the study itself, that it may say that figures are pinned of it. */
  readonly main: SourceFile;
}

/**
 * Puts another text in place of `figures.yaml`, as a whole, and says in the study that there is one, where that says nothing of it.
 * A byte order mark stays.
 *
 * @returns null where it did not: somebody else has changed the file since it was read
 * @throws {UserError} where it cannot be written: the old one is as it was
 */
export function writeFigures(
  host: Host,
  { path, folder, figures }: FiguresFile,
  texts: NewFigures,
): Promise<StudyEdit | null> {
  if (path === null) throw new Error('a study from standard input has no figures beside it');
  refuseUnreadable(path, texts.figures);
  return stoppable(host, async (pause) => {
    const lock = await host.lock(folder, pause);
    if (typeof lock === 'string') throw new UserError({ kind: 'cannot-write', path, reason: lock });
    try {
      const now = textNow(host, path);
      if (now.text !== (figures?.file.text ?? null)) return null;
      const study = studyWithFigures(host, texts.main);
      const files = new Map([[fileName, `${now.mark}${texts.figures}`]]);
      const last = typeof study === 'string' ? null : study;
      const failed = await host.replace({ folder, files, remove: [], last }, pause);
      const at = failed === null || failed.path === folder ? path : failed.path;
      if (failed !== null) throw new UserError({ kind: 'cannot-write', path: at, reason: failed.reason });
      return typeof study === 'string' ? study : 'written';
    } finally {
      lock.release();
    }
  });
}

/** What is written must be read back: a file may become larger than any that is read. */
function refuseUnreadable(path: string, text: string): void {
  const isTooLong = new TextEncoder().encode(text).length > limits.bytes;
  if (isTooLong || loadFigures({ name: path, text }).problems !== null)
    throw new UserError({ kind: 'cannot-write', path, reason: 'over-limit' });
}

/** Whether a study is yet to say that figures are pinned of it, and can. */
export const lacksFiguresKey = (host: Host, main: SourceFile): boolean =>
  typeof studyWithFigures(host, main) !== 'string';

/** The name and text of the study that says that figures are pinned of it, where that is to be written. */
function studyWithFigures(
  host: Host,
  { name }: SourceFile,
): readonly [name: string, text: string] | Exclude<StudyEdit, 'written'> {
  const { text, mark } = textNow(host, name);
  const edited = text === null ? 'no-place' : withFiguresRequired({ name, text });
  if (edited === null) return 'as-it-was';
  if (edited === 'no-place') return edited;
  return [name.slice(name.lastIndexOf('/') + 1), `${mark}${edited}`];
}

/** Null where it is not there or no text. */
function textNow(host: Host, path: string): { readonly text: string | null; readonly mark: string } {
  const bytes = host.read(path, limits.bytes);
  if (typeof bytes === 'string') return { text: null, mark: '' };
  const text = decode(bytes);
  return { text: typeof text === 'string' ? text : null, mark: bytes[0] === 0xef ? '\uFEFF' : '' };
}
