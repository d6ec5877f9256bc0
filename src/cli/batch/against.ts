import { atRevision } from '../study/at-revision.ts';
import { readRevision } from '../study/revision.ts';
import { limits } from '../../input/parse/guard.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { settingsFolder, studiesNamedIn } from '../session/settings.ts';
import { settingsThen } from '../study/settings-then.ts';
import { findStudies, type NamedStudy, pathsOf, studiesIn, within } from '../study/find-studies.ts';

/** Several studies held against a revision. */
export interface Against {
  /** Whether the revision does not have a study. */
  readonly isNew: (study: NamedStudy) => boolean;
  /** Where the revision has a study that lies elsewhere now; null where it has it in the same place, or not. */
  readonly movedFrom: (study: NamedStudy) => FormerStudy | null;
  /** Studies that the revision has, and that are no more. */
  readonly gone: readonly FormerStudy[];
}

/** A study of a revision. */
export interface FormerStudy {
  /** By its path from here. */
  readonly name: string;
  /** As a command takes it: `git:main:post/sorting`. */
  readonly argument: string;
  /** The id that it has in its file; null where that cannot be read. */
  readonly id: () => string | null;
  /** The limits of what changes in it, as the revision settled them; undefined where it settled none. */
  readonly limits: () => string | undefined;
}

/** Which studies are meant, and by what. */
interface Meant {
  readonly studies: readonly NamedStudy[];
  /** Paths and patterns, and the paths that these stand for here. */
  readonly words: readonly string[];
  readonly typed: readonly string[];
  /** Whether `samen.yaml` named them, as nobody did. */
  readonly isSettled: boolean;
}

/**
 * Which of several studies a revision has, and which it has besides: in a folder of studies that was named, or of which every study was,
 * by a pattern that was typed, or by its own `samen.yaml` where it is ours that names them.
 *
 * @param old - as typed
 * @throws {UserError} where that is no revision, or names a path, which is that of one study
 */
export function againstRevision(host: Host, old: string, { studies, words, typed, isSettled }: Meant): Against {
  const revision = readRevision(old);
  if (revision === null || revision.path !== null)
    throw new UserError({ kind: 'usage', what: 'needs-revision', name: old, near: null });
  const isThere = new Map(studies.map(({ argument }) => [argument, hasStudy(host, old, argument)]));
  const names = new Set(studies.map(({ name }) => name));
  const before = [
    ...foldersOf(host, studies, typed).flatMap((folder) => studiesAt(host, old, folder)),
    // One that is only named no more is still there.
    ...(isSettled ? studiesSettledAt(host, old) : words.flatMap((word) => studiesLikeAt(host, old, word))).filter(
      ({ name }) => host.kindOf(name) === 'missing',
    ),
  ];
  const gone = new Map(before.filter(({ name }) => !names.has(name)).map((study) => [study.name, study]));
  const moved = movedStudies(
    host,
    studies.filter(({ argument }) => isThere.get(argument) === false),
    [...gone.values()],
  );
  for (const { name } of moved.values()) gone.delete(name);
  return {
    isNew: ({ argument }) => isThere.get(argument) === false && !moved.has(argument),
    movedFrom: ({ argument }) => moved.get(argument) ?? null,
    gone: [...gone.values()],
  };
}

/** Of studies that came, by their arguments, where they lay before: each with the id of one that went, and of no other that came or went. */
function movedStudies(
  host: Host,
  came: readonly NamedStudy[],
  gone: readonly FormerStudy[],
): ReadonlyMap<string, FormerStudy> {
  if (came.length === 0) return new Map();
  const former = gone.map((study) => ({ study, id: study.id() }));
  const ids = came.map(({ argument }) => idOf(host, argument));
  return new Map(
    came.flatMap(({ argument }, index) => {
      const id = ids[index] ?? null;
      const [one, another] = former.filter((each) => id !== null && each.id === id);
      const isOnly = ids.filter((each) => each === id).length === 1 && another === undefined;
      return one !== undefined && isOnly ? [[argument, one.study] as const] : [];
    }),
  );
}

/** The id that a study has in its file, as far as a look at it tells. */
function idOf(host: Host, argument: string): string | null {
  const file = host.kindOf(argument) === 'folder' ? within(argument, 'study.yaml') : argument;
  const bytes = host.read(file, limits.bytes);
  if (typeof bytes === 'string') return null;
  const [, id = null] = /^study:[ \t]+["']?([^\s"'#]+)/m.exec(new TextDecoder().decode(bytes)) ?? [];
  return id;
}

/** Whether a revision has a study; whatever else is wrong with it, its own command tells. */
function hasStudy(host: Host, old: string, argument: string): boolean {
  try {
    atRevision(host, old, argument);
    return true;
  } catch (error) {
    return !isNoPath(error);
  }
}

const isNoPath = (error: unknown): boolean =>
  error instanceof UserError &&
  'kind' in error.problems &&
  error.problems.kind === 'cannot-read-revision' &&
  error.problems.reason === 'no-path';

/** The folders whose studies are meant: those that were named, and those of which all studies were. */
function foldersOf(host: Host, studies: readonly NamedStudy[], typed: readonly string[]): string[] {
  const named = typed.filter((word) => host.kindOf(word) === 'folder');
  const given = new Set(studies.map(({ argument }) => argument.replace(/(?<=.)\/+$/, '')));
  const above = named
    .map((word) => word.replace(/(?<=.)\/+$/, '').replace(/(^|\/)[^/]+$/, ''))
    .map((path) => path || '.');
  const whole = [...new Set(above)].filter((folder) => {
    const all = studiesIn(host, folder);
    return all.length > 1 && all.every((study) => given.has(study));
  });
  return [...new Set([...named.filter((word) => !isStudy(host, word)), ...whole])];
}

/** The studies that a revision has in a folder. */
const studiesAt = (host: Host, old: string, folder: string): FormerStudy[] =>
  foundAt(host, old, { folder, find: studiesIn });

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
    return find(at.host, at.argument).map((path) => ({
      name: within(folder, relative(path, at.argument)),
      // From the root, and not from the study that it is held against.
      argument: path.replace(/(?<=^git:[^:]*:)\.\//, ''),
      id: () => idOf(at.host, path),
      limits: () => settingsThen(at.host, path)['fail-above'],
    }));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** A path in a folder, from there; the root of a revision ends in `./`. */
function relative(path: string, folder: string): string {
  const start = folder.replace(/\.?\/?$/, '');
  return path.slice(start.length).replace(/^\.?\/+/, '');
}
