import type { Host } from '../host/host.ts';
import { settingsFolder, studiesNamedIn } from '../session/settings.ts';
import { UserError } from '../session/user-error.ts';
import { atRevision } from '../study/at-revision.ts';
import {
  filesBeside,
  filesDirectlyIn,
  findStudies,
  idOf,
  isStudyFile,
  type NamedStudy,
  nameOf,
  pathsOf,
  studiesIn,
  within,
} from '../study/find-studies.ts';
import { settingsThen } from '../study/settings-then.ts';
import type { FormerStudy } from './moved.ts';

/** Which studies are meant, and by what. */
export interface Meant {
  readonly studies: readonly NamedStudy[];
  /** Paths and patterns, and the paths that these stand for here. */
  readonly words: readonly string[];
  readonly typed: readonly string[];
  /** Studies in files of their own, in folders that were named, that nobody means. */
  readonly beside: readonly string[];
  /** Whether `samen.yaml` named them, as nobody did. */
  readonly isSettled: boolean;
}

/** The studies that a revision has where studies are meant, also those that are still there. */
export function formerStudies(host: Host, old: string, meant: Meant): FormerStudy[] {
  const { studies, words, typed, isSettled } = meant;
  const settled = isSettled ? studiesSettledAt(host, old) : [];
  // Where nobody had settled yet which are meant, what settles it now holds.
  const others =
    settled.length > 0
      ? settled
      : [...words.flatMap((word) => studiesLikeAt(host, old, word)), ...filesAt(host, old, meant)];
  return [
    ...foldersOf(host, studies, typed).flatMap((folder) => studiesAt(host, old, folder)),
    // One that is only named no more is still there.
    ...others.filter(({ name }) => host.kindOf(name) === 'missing'),
  ];
}

/** The folders whose studies are meant: those that were named, and those of which all studies were. */
function foldersOf(host: Host, studies: readonly NamedStudy[], typed: readonly string[]): string[] {
  const named = typed.filter((word) => host.kindOf(word) === 'folder');
  const given = new Set(studies.map(({ argument }) => argument.replace(/(?<=.)\/+$/, '')));
  const above = named.map((word) => folderOf(word.replace(/(?<=.)\/+$/, '')));
  const whole = [...new Set(above)].filter((folder) => {
    const all = studiesIn(host, folder);
    return all.length > 1 && all.every((study) => given.has(study));
  });
  return [...new Set([...named.filter((word) => !isStudy(host, word)), ...whole])];
}

/** The folder in which something lies. */
const folderOf = (path: string): string => path.replace(/(^|\/)[^/]+$/, '') || '.';

/** The studies that a revision has in a folder. */
const studiesAt = (host: Host, old: string, folder: string): FormerStudy[] =>
  foundAt(host, old, { folder, find: studiesIn });

/**
 * What a path names in a revision that names nothing here: a study, or those in a folder; also where folders that it lay in went too.
 *
 * @param argument - as typed
 */
export function goneAt(host: Host, old: string, argument: string): FormerStudy[] {
  const folder = nearestFolder(host, argument);
  const rest = folder === '.' ? argument : relative(argument, folder);
  return foundAt(host, old, { folder, find: (there, begin) => namedBy(there, begin, [rest]) });
}

/** The innermost folder on the way to something that is not there. */
function nearestFolder(host: Host, path: string): string {
  const above = folderOf(path.replace(/(?<=.)\/+$/, ''));
  return host.kindOf(above) === 'missing' && above !== path ? nearestFolder(host, above) : above;
}

/**
 * The studies in files of their own that a revision has in folders that were named, where none that is there now is left out, and in those of which all
 * such studies were named; not those of which the files are still there.
 */
function filesAt(host: Host, old: string, { studies, typed, beside }: Meant): FormerStudy[] {
  const ofFolder = ({ folder, files }: Looked): FormerStudy[] =>
    foundAt(host, old, {
      folder,
      find: (there, begin) =>
        files(there, begin).filter(
          (file) => host.kindOf(within(folder, relative(file, begin))) === 'missing' && isStudyFile(there, file),
        ),
    });
  const folders = typed.filter((word) => host.kindOf(word) === 'folder' && !isStudy(host, word));
  const left = new Set(beside);
  const whole = folders.filter((folder) => !filesBeside(host, folder).some((file) => left.has(nameOf(file))));
  return [
    ...whole.map((folder) => ({ folder, files: filesBeside })),
    ...foldersOfFiles(host, studies).map((folder) => ({ folder, files: filesDirectlyIn })),
  ].flatMap(ofFolder);
}

/** A folder, and the files in it that may be studies. */
interface Looked {
  readonly folder: string;
  readonly files: (host: Host, folder: string) => string[];
}

/** The folders in which several studies in files of their own lie, all of which were named. */
function foldersOfFiles(host: Host, studies: readonly NamedStudy[]): string[] {
  const given = new Set(studies.map(({ name }) => name).filter((name) => host.kindOf(name) === 'file'));
  const folders = new Set([...given].map(folderOf));
  return [...folders].filter((folder) => {
    const files = filesDirectlyIn(host, folder).map(nameOf);
    return (
      files.filter((file) => given.has(file)).length > 1 &&
      files.every((file) => given.has(file) || !isStudyFile(host, file))
    );
  });
}

/** The studies that `samen.yaml` of a revision names. */
const studiesSettledAt = (host: Host, old: string): FormerStudy[] =>
  foundAt(host, old, {
    folder: settingsFolder(host, undefined) || '.',
    find: (there, begin) => namedBy(there, begin, studiesNamedIn(there, begin.replace(/\/*$/, '/'))),
  });

/** The studies of a revision that are like a pattern that was typed. */
function studiesLikeAt(host: Host, old: string, word: string): FormerStudy[] {
  const [, folder = '', pattern] = /^([^*]*\/)?([^/]*\*.*)$/s.exec(word) ?? [];
  if (pattern === undefined) return [];
  return foundAt(host, old, { folder: folder || '.', find: (there, begin) => namedBy(there, begin, [pattern]) });
}

/** The studies that paths and patterns from a folder name. */
function namedBy(there: Host, folder: string, patterns: readonly string[]): string[] {
  const paths = patterns.flatMap((pattern) => pathsOf(there, within(folder, pattern)));
  const { studies } = findStudies(there, paths);
  return studies.map(({ name }) => name).filter((name) => isStudy(there, name));
}

/** Whether there is a file or a folder of a study, and not any other folder that a pattern is like. */
const isStudy = (there: Host, name: string): boolean =>
  there.kindOf(name) === 'file' || there.kindOf(within(name, 'study.yaml')) === 'file';

/** The studies that are found in a folder as a revision has it; none where it has none, or one that cannot be read. */
function foundAt(
  host: Host,
  old: string,
  { folder, find }: { readonly folder: string; readonly find: (there: Host, begin: string) => readonly string[] },
): FormerStudy[] {
  try {
    const at = atRevision(host, old, folder);
    if (at === null) return [];
    return find(at.host, at.argument).map((found) => {
      const path = within(folder, relative(found, at.argument));
      return { ...formerAt(at.host, found), path, name: nameOf(path) };
    });
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** A study of a revision, named as it is there. */
export function formerAt(there: Host, found: string): Omit<FormerStudy, 'path'> {
  // From the root, and not from the study that it is held against.
  const argument = found.replace(/(?<=^git:[^:]*:)\.\//, '');
  return {
    name: nameOf(argument),
    argument,
    id: () => idOf(there, found),
    limits: () => settingsThen(there, found)['fail-above'],
  };
}

/** A path in a folder, from there; the root of a revision ends in `./`. */
function relative(path: string, folder: string): string {
  const start = folder.replace(/\.?\/?$/, '');
  return path.slice(start.length).replace(/^\.?\/+/, '');
}
