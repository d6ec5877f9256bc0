import { limits } from '../../input/parse/guard.ts';
import { atRevision } from '../study/at-revision.ts';
import { type AtRevision, readRevision } from '../study/revision.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { settingsFolder, studiesNamedIn } from '../session/settings.ts';
import { settingsThen } from '../study/settings-then.ts';
import { type FormerStudy, movedStudies, type Placed } from './moved.ts';
import {
  findStudies,
  idOf,
  mainFileOf,
  type NamedStudy,
  nameOf,
  pathsOf,
  studiesIn,
  within,
} from '../study/find-studies.ts';

/** Several studies held against a revision. */
export interface Against {
  /** Whether the revision does not have a study. */
  readonly isNew: (study: NamedStudy) => boolean;
  /** Where the revision has a study that lies elsewhere now; null where it has it in the same place, or not. */
  readonly movedFrom: (study: NamedStudy) => FormerStudy | null;
  /** Studies that the revision has, and that are no more. */
  readonly gone: readonly FormerStudy[];
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
  const names = new Set(studies.map(({ name }) => name));
  const before = [
    ...foldersOf(host, studies, typed).flatMap((folder) => studiesAt(host, old, folder)),
    // One that is only named no more is still there.
    ...(isSettled ? studiesSettledAt(host, old) : words.flatMap((word) => studiesLikeAt(host, old, word))).filter(
      ({ name }) => host.kindOf(name) === 'missing',
    ),
  ];
  const gone = new Map(before.filter(({ name }) => !names.has(name)).map((study) => [study.name, study]));
  const placed = studies.flatMap((study) => placedAt(host, old, study));
  const moved = movedStudies(placed, [...gone.values()]);
  const taken = new Set([...moved.values()].map(({ argument }) => argument));
  // Where another study lies now, and neither is found elsewhere, it is that one under another id.
  const isNew = ({ study, before: there }: Placed): boolean =>
    !moved.has(study.argument) && (there === null || taken.has(there.argument));
  const came = new Set(placed.filter(isNew).map(({ study }) => study.argument));
  const replaced = placed.flatMap(({ study, before: there }) =>
    there !== null && moved.has(study.argument) ? [there] : [],
  );
  return {
    isNew: ({ argument }) => came.has(argument),
    movedFrom: ({ argument }) => moved.get(argument) ?? null,
    gone: [...gone.values(), ...replaced].filter(({ argument }) => !taken.has(argument)),
  };
}

/** A study of which the revision has nothing in its place, or a study with another id; nothing of others, of which their own command tells what is wrong. */
function placedAt(host: Host, old: string, study: NamedStudy): Placed[] {
  const id = (): string | null => idOf(host, study.argument);
  try {
    const at = atRevision(host, old, study.argument);
    if (at === null || isUnchanged(host, study.argument, at)) return [];
    const before = { ...formerAt(at.host, at.argument), path: study.name };
    const [now, then] = [id(), before.id()];
    return now === null || then === null || now === then ? [] : [{ study, id: now, before }];
  } catch (error) {
    return isNoPath(error) ? [{ study, id: id(), before: null }] : [];
  }
}

/** Whether the file with the id of a study is as it was: then nothing of it has to be read. */
function isUnchanged(host: Host, argument: string, { host: there, argument: then, has }: AtRevision): boolean {
  const bytes = host.read(mainFileOf(host, argument), limits.bytes);
  return typeof bytes !== 'string' && has(mainFileOf(there, then), bytes);
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
    return find(at.host, at.argument).map((found) => {
      const path = within(folder, relative(found, at.argument));
      return { ...formerAt(at.host, found), path, name: path };
    });
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** A study of a revision, named as it is there. */
function formerAt(there: Host, found: string): Omit<FormerStudy, 'path'> {
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
