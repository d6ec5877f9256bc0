import { decode } from '../../input/parse/decode.ts';
import { limits } from '../../input/parse/guard.ts';
import type { LocatedProblem } from '../../input/load.ts';
import {
  type LoadedSettings,
  loadSettings,
  located,
  type NamedStudies,
  type Setting,
  type SettingName,
  settingNames,
  shownSettings,
} from '../../input/load-settings.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Fault } from '../../problems/problem.ts';
import { mendMonth, readMonth } from '../../units/month.ts';
import type { Span } from '../../input/tree/tree.ts';
import { isLike } from '../../units/pattern.ts';
import type { Host } from '../host/host.ts';
import { forgeFormats } from './forge.ts';
import { languages, oneOf, wholeMeant, widthOf } from './options.ts';
import { typedLimits } from './typed-limits.ts';
import { UserError } from './user-error.ts';

/** What somebody settled, by the key in `samen.yaml`; studies and the folder of figures as paths from here. */
export type Settings = Readonly<Partial<Record<SettingName, string>>> & {
  /** The studies that commands are about which take several, as paths and patterns. */
  readonly studies?: readonly string[];
};

const fileName = 'samen.yaml';

/** The ways of writing of all commands: one that a command does not have settles nothing for it. */
const formats = ['table', 'json', 'csv', 'markdown', 'text', ...forgeFormats];

/**
 * What is settled where it is not typed: by the environment (`SAMEN_LANG` and so on), else by the nearest `samen.yaml` beside or
 * above the study, within its repository. `LANG` settles nothing: the same command prints the same everywhere.
 *
 * @param study - as typed
 * @param recorded - what is settled where neither says anything: as it was where something was made
 * @throws {UserError} for a setting that there is not
 */
export function settingsOf(host: Host, study: string | undefined, recorded: Settings = {}): Settings {
  const given = settingNames.map((name) => [name, host.env[`SAMEN_${name.toUpperCase()}`] ?? ''] as const);
  const fromEnvironment = Object.fromEntries(given.filter(([, text]) => text !== ''));
  for (const [name, text] of Object.entries(fromEnvironment))
    checkNamed({ option: `SAMEN_${name.toUpperCase()}`, name, text });
  return { ...recorded, ...fromFile(host, study), ...fromEnvironment };
}

/** The language that is settled for several studies together, of which one is named: not what is settled for that one by itself. */
export function languageOfAll(host: Host, study: string): string | undefined {
  const fromEnvironment = host.env['SAMEN_LANG'] ?? '';
  if (fromEnvironment !== '') return fromEnvironment;
  const folder = settingsFolder(host, study);
  return folder === undefined ? undefined : textsOf(loadedFrom(host, folder).settings).lang;
}

/** What is settled of how results are shown, by its name. */
export const shownIn = (settings: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(shownSettings.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));

/** @throws {UserError} where an environment variable has a value that it cannot have */
function checkNamed({ option, name, text }: Readonly<Record<'option' | 'name' | 'text', string>>): void {
  if (name === 'width') widthOf(text, option);
  else if (name !== 'study') oneOf(option, text, wordsFor(name));
}

const wordsFor = (name: string): readonly string[] => (name === 'lang' ? languages : formats);

/** The folder of the nearest `samen.yaml` beside or above a study, as the beginning of a path; undefined where there is none. */
export const settingsFolder = (host: Host, study: string | undefined): string | undefined =>
  foldersFrom(host, study).find((each) => host.kindOf(each + fileName) === 'file');

/**
 * The paths and patterns of studies that `samen.yaml` in a folder names, from there.
 *
 * @throws {UserError} where it cannot be read, or for what it cannot say
 */
export const studiesNamedIn = (host: Host, folder: string): readonly string[] =>
  (loadedFrom(host, folder).studies ?? []).map(({ pattern }) => pattern);

/** That the nearest `samen.yaml` has a list or map of studies with none in it, in its place. */
export function noStudiesNamed(host: Host): UserError {
  const { studiesAt } = loadedFrom(host, settingsFolder(host, undefined) ?? '');
  if (studiesAt === null) return new UserError({ kind: 'no-study', folder: null, files: [], pattern: null });
  return new UserError([located(studiesAt, { kind: 'nothing-named' })]);
}

/** Where `samen.yaml` names a study by a path from here; null where it does not. */
export function studySettled(host: Host, path: string): Span | null {
  const folder = settingsFolder(host, path) ?? settingsFolder(host, undefined);
  if (folder === undefined) return null;
  const { settings, studies } = loadedFrom(host, folder);
  const named = [
    ...(studies ?? []),
    ...[settings.get('study') ?? []].flat().map(({ text, span }) => ({ pattern: text, span })),
  ];
  return named.find(({ pattern }) => plain(fromFolder(folder, pattern)) === plain(path))?.span ?? null;
}

const plain = (path: string): string => path.replace(/^(?:\.\/+)+/, '');

/** A path that stands in `samen.yaml` of a folder, from here. */
const fromFolder = (folder: string, path: string): string => (path.startsWith('/') ? path : folder + path);

function fromFile(host: Host, study: string | undefined): Settings {
  const found = foundFor(host, study);
  if (found === null) return {};
  const { folder, studies, isNearer, meant } = found;
  const { study: path, figures, ...rest } = textsOf(found.settings);
  return {
    ...rest,
    ...(figures === undefined || meant === undefined ? {} : { figures: folderOf(host, meant) + figures }),
    ...(path === undefined || isNearer ? {} : { study: fromFolder(folder, path) }),
    ...(studies === null || isNearer ? {} : { studies: studies.map(({ pattern }) => fromFolder(folder, pattern)) }),
  };
}

/** What the nearest `samen.yaml` says of a study, for all or for it, and where; null where there is none. */
function foundFor(host: Host, study: string | undefined) {
  const folder = settingsFolder(host, study);
  if (folder === undefined) return null;
  const { settings, studies } = loadedFrom(host, folder);
  const path = settings.get('study')?.text;
  // The study in this folder is nearer than what a folder above says.
  const isNearer = folder !== '' && host.kindOf('study.yaml') === 'file';
  const settled = path === undefined ? undefined : fromFolder(folder, path);
  const meant = study ?? (isNearer || settled === undefined ? presentStudy(host) : settled);
  const own = ownSettings(host, { folder, study: meant }, studies ?? []);
  return { folder, studies, isNearer, meant, settings: new Map([...settings, ...own]) };
}

/** What `samen.yaml` settles of a study under a name, and where; undefined where it does not. */
export const settingFor = (host: Host, study: string | undefined, name: SettingName): Setting | undefined =>
  foundFor(host, study)?.settings.get(name);

/** @throws {UserError} for what `samen.yaml` in a folder cannot say */
function loadedFrom(host: Host, folder: string): Omit<LoadedSettings, 'problems'> {
  const name = folder + fileName;
  const bytes = host.leadsOut(folder === '' ? '.' : folder, name) ? 'outside' : host.read(name, limits.bytes);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: name, reason: bytes, near: null });
  const text = decode(bytes);
  const { settings, studies, studiesAt, problems } = loadSettings(
    typeof text === 'string' ? { name, text } : { name, text: text.readable, unreadable: text },
  );
  const all = [settings, ...(studies ?? []).map((each) => each.settings)];
  const faulty = [
    ...problems,
    ...all.flatMap((each) => [...each].flatMap(([key, setting]) => faultOf(key, setting) ?? [])),
  ];
  if (faulty.length > 0) throw new UserError(faulty.toSorted((a, b) => a.span.from - b.span.from));
  return { settings, studies, studiesAt };
}

const textsOf = (settings: NamedStudies['settings']): Partial<Record<SettingName, string>> =>
  Object.fromEntries([...settings].map(([key, { text }]) => [key, text]));

const presentStudy = (host: Host): string | undefined => (host.kindOf('study.yaml') === 'file' ? '.' : undefined);

/** What is settled for one study by itself: of all entries that name it, or a folder that it is in, the last. */
function ownSettings(
  host: Host,
  { folder, study }: { readonly folder: string; readonly study: string | undefined },
  studies: readonly NamedStudies[],
): NamedStudies['settings'] {
  const root = host.realPath(folder === '' ? '.' : folder);
  const real = study === undefined ? null : realPath(host, study);
  if (root === null || real === null) return new Map();
  const parts = real
    .slice(root.length)
    .replace(/\/study\.yaml$/, '')
    .split('/')
    .filter((part) => part !== '');
  const isNamed = ({ pattern }: NamedStudies): boolean =>
    pattern
      .replace(/\/study\.yaml$/, '')
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .every((part, index) => parts[index] !== undefined && isLike(parts[index], part));
  return new Map(studies.filter(isNamed).flatMap(({ settings }) => [...settings]));
}

/** Where a path leads, also one of a study that is no longer there, with folders that it lay in; null where none of them is. */
function realPath(host: Host, path: string): string | null {
  const real = host.realPath(path);
  const [, folder = '.', name] = /^(?:(.*)\/)?([^/]+)\/*$/.exec(path) ?? [];
  if (real !== null || name === undefined || path === '.') return real;
  const around = realPath(host, folder || '/');
  return around === null ? null : `${around.replace(/\/$/, '')}/${name}`;
}

function faultOf(name: SettingName, { text, span }: Setting): LocatedProblem | null {
  const fault = wrongWith(name, text);
  return fault === null ? null : located(span, fault);
}

/** Whole numbers, from and to. */
const numbers: Readonly<Partial<Record<SettingName, readonly [number, number]>>> = {
  width: [20, 1000],
  draws: [1, 1e9],
  seed: [0, 1e17],
};

/** What a setting cannot be; what depends on a study is reported where that is read. */
function wrongWith(name: SettingName, text: string): Fault | null {
  const bounds = numbers[name];
  if (bounds !== undefined) {
    const isWithin = /^\d{1,17}$/.test(text) && Number(text) >= bounds[0] && Number(text) <= bounds[1];
    const [from, to] = bounds;
    return isWithin
      ? null
      : { kind: 'not-one-of', found: text, known: [`${from} … ${to}`], near: wholeMeant(text, from, to) };
  }
  if (name === 'study') return text.trim() === '' ? { kind: 'nothing-named' } : null;
  if (name === 'fail-above') return wrongLimits(text);
  if (name === 'figures') return wrongFolder(text);
  if (name === 'as-of') return readMonth(text) === null ? { kind: 'bad-month', text, near: mendMonth(text) } : null;
  if (name !== 'lang' && name !== 'format') return null;
  const known = wordsFor(name);
  return known.includes(text) ? null : { kind: 'not-one-of', found: text, known, near: nearest(text, known) };
}

/** What can be no list of limits, whatever they are about: where that is written. */
function wrongLimits(text: string): Fault | null {
  try {
    typedLimits(text);
    return null;
  } catch (error) {
    const fault = error instanceof UserError && 'kind' in error.problems ? error.problems : null;
    if (fault?.kind !== 'bad-option') throw error;
    return { kind: 'not-one-of', found: text, known: fault.known, near: fault.near };
  }
}

/** It is from the folder of each study: the path of that, as an option has it, has no place in it. */
function wrongFolder(text: string): Fault | null {
  if (!text.includes('{study}')) return null;
  const near = text.replaceAll(/\{study\}\/*/g, '') || 'figures';
  return { kind: 'not-one-of', found: text, known: [near], near: null };
}

/** No study lies deeper. */
const mostFolders = 64;

/** The folder of a study and those above it, as the beginnings of paths, up to its repository or the root. */
function foldersFrom(host: Host, study: string | undefined): string[] {
  const folders = [folderOf(host, study)];
  while (folders.length < mostFolders) {
    const folder = folders.at(-1) ?? '';
    const real = host.realPath(folder === '' ? '.' : folder);
    const isRepository = ['file', 'folder'].includes(host.kindOf(`${folder}.git`));
    // A folder that is no longer there lay in one that may be.
    const isLost = real === null && /^(\.\.\/)*$/.test(folder);
    if (isRepository || isLost || real === '/') break;
    folders.push(above(folder));
  }
  return folders;
}

function folderOf(host: Host, study: string | undefined): string {
  if (study === undefined || study === '-' || study.startsWith('git:')) return '';
  if (host.kindOf(study) === 'folder') return study === '.' ? '' : study.replace(/\/*$/, '/');
  return study.slice(0, study.lastIndexOf('/') + 1);
}

const above = (folder: string): string =>
  folder === '' || /(^|\/)\.\.\/$/.test(folder) ? `${folder}../` : folder.replace(/[^/]*\/$/, '');
