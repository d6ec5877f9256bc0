import { limits } from '../../input/parse/guard.ts';
import { isLike } from '../../units/pattern.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Host } from '../host/host.ts';

/** A study among several. */
export interface NamedStudy {
  /** Its path as it is printed: without what only leads to it. */
  readonly name: string;
  /** As a command takes it. */
  readonly argument: string;
}

const mainName = 'study.yaml';

/** The file that says what a study is: itself, or one in its folder. */
export const mainFileOf = (host: Host, argument: string): string =>
  host.kindOf(argument) === 'folder' ? within(argument, mainName) : argument;

/** The id that a study has in its file, as far as a look at it tells. */
export function idOf(host: Host, argument: string): string | null {
  const bytes = host.read(mainFileOf(host, argument), limits.bytes);
  return typeof bytes === 'string' ? null : idIn(new TextDecoder().decode(bytes));
}

/** The same in its text. */
export function idIn(text: string): string | null {
  const [, id = null] = /^study:[ \t]+["']?([^\s"'#]+)/m.exec(text) ?? [];
  return id;
}

/** How deep studies lie in a folder of studies, and how many folders are looked into. */
const deepest = 8;
const mostFolders = 5000;

/** Folders that hold what others made. */
const isPassedBy = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * The studies in a folder that is none itself, in the order of their paths. What lies inside a study is part of it.
 *
 * @param folder - as typed
 */
export const studiesIn = (host: Host, folder: string): string[] => lookIn(host, folder).studies;

/** Files in a folder that may be studies by themselves: also those deep in it, but for what lies inside a study. */
export const filesBeside = (host: Host, folder: string): string[] => lookIn(host, folder).files;

/** The same of a folder alone. */
export function filesDirectlyIn(host: Host, folder: string): string[] {
  const names = host.list(folder);
  if (typeof names === 'string') return [];
  const files = names.filter((name) => !isPassedBy(name) && isYaml(name)).toSorted(byCodeUnit);
  return files.map((name) => within(folder, name)).filter((path) => host.kindOf(path) === 'file');
}

/** The studies in a folder, and the files in the folders between that may be studies by themselves, which nobody means by it. */
interface LookedIn {
  readonly studies: string[];
  readonly files: string[];
}

function lookIn(host: Host, folder: string): LookedIn {
  const found: LookedIn = { studies: [], files: [] };
  let left = mostFolders;
  const look = (path: string, depth: number): void => {
    if (host.kindOf(within(path, mainName)) === 'file') {
      found.studies.push(path);
      return;
    }
    const names = depth < deepest && left-- > 0 ? host.list(path) : [];
    if (typeof names === 'string') return;
    for (const name of [...names].filter((each) => !isPassedBy(each)).toSorted(byCodeUnit)) {
      const at = within(path, name);
      if (host.kindOf(at) === 'folder') look(at, depth + 1);
      else if (isYaml(name)) found.files.push(at);
    }
  };
  look(folder, 0);
  return found;
}

/** Whether a file is a study by itself: what is one says so at the beginning of a line, mostly its first. */
export function isStudyFile(host: Host, path: string): boolean {
  const bytes = host.read(path, limits.bytes);
  return typeof bytes !== 'string' && /^samen:\s/m.test(new TextDecoder().decode(bytes));
}

/** The path of something in a folder, without what leads nowhere behind its beginning: `../name` in `../.`. */
export function within(folder: string, name: string): string {
  const [first = '', ...rest] = folder.split('/');
  const parts = rest.filter((part) => part !== '' && part !== '.');
  const isHere = folder === '' || (first === '.' && parts.length === 0);
  return isHere ? name : [first, ...parts, name].join('/');
}

/** Whether a word stands for the studies in it: a folder of which none lies in it directly. */
const isFolderOfStudies = (host: Host, word: string): boolean =>
  host.kindOf(word) === 'folder' &&
  host.kindOf(within(word, mainName)) === 'missing' &&
  studiesIn(host, word).length > 0;

/** Whether a word stands for studies, however many there are: a folder of them, or a pattern that something fits. */
export const standsForStudies = (host: Host, word: string): boolean =>
  isFolderOfStudies(host, word) || pathsOf(host, word).some((path) => path !== word);

/** What words stand for: each study once, in the order in which it is first named; and what is none, as a pattern names it too. */
export interface Found {
  readonly studies: readonly NamedStudy[];
  readonly passed: readonly string[];
  /** Studies in files of their own that lie beside those of a folder of studies, and are not named. */
  readonly beside: readonly string[];
}

export function findStudies(host: Host, words: readonly string[]): Found {
  const passed = words.filter((word) => isOther(host, word));
  const all = words
    .filter((word) => !passed.includes(word))
    .map((word) => (isFolderOfStudies(host, word) ? lookIn(host, word) : { studies: [word], files: [] }));
  const studies = new Map<string, NamedStudy>();
  for (const argument of all.flatMap((each) => each.studies)) {
    const key = realStudy(host, argument);
    if (!studies.has(key)) studies.set(key, { name: nameOf(argument), argument });
  }
  const files = all.flatMap((each) => each.files);
  const beside = files.filter((file) => isStudyFile(host, file) && !studies.has(realStudy(host, file)));
  return { studies: [...studies.values()], passed, beside: [...new Set(beside.map(nameOf))] };
}

/** Not what stands beside studies in files of their own, with what has been published of them or settled for them. */
const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path) && !/(^|\/)(samen|figures)\.yaml$/.test(path);

/** Whether a file may be a study by itself: settings and pinned figures are none, but a study may be called so. */
export const mayBeStudy = (host: Host, path: string): boolean =>
  isYaml(path) || (path.endsWith('.yaml') && isStudyFile(host, path));

/** What can be no study: a README, the settings, pinned figures, or a folder of figures. */
const isOther = (host: Host, word: string): boolean =>
  host.kindOf(word) === 'file' ? !isYaml(word) : isOfFigures(host, word, 0);

/** A folder that samen report wrote, or that holds nothing but these: `{study}/figures` lies so beside a study in a file. None that is a study. */
function isOfFigures(host: Host, folder: string, depth: number): boolean {
  if (host.kindOf(within(folder, mainName)) !== 'missing') return false;
  const bytes = host.read(within(folder, 'index.json'), beginning);
  if (typeof bytes !== 'string' && new TextDecoder().decode(bytes).includes('"samen.report/')) return true;
  const names = depth < deepest ? host.list(folder) : [];
  return (
    typeof names !== 'string' &&
    names.length > 0 &&
    names.every((name) => isOfFigures(host, within(folder, name), depth + 1))
  );
}

/** In so many bytes an index of figures says what it is. */
const beginning = 64;

/** One study has one path, whatever leads there. */
function realStudy(host: Host, argument: string): string {
  const file = host.kindOf(argument) === 'folder' ? within(argument, mainName) : argument;
  return host.realPath(file) ?? file;
}

/** `scenarios/north` of `./scenarios/north/study.yaml`. */
export function nameOf(argument: string): string {
  const path = argument.replace(/^(\.\/+)+(?=.)/, '').replace(/(?<=.)(?:\/+\.?)+$/, '');
  return path.replace(/\/study\.yaml$/, '');
}

/** The paths that a pattern stands for, in their order: an asterisk is any part of one name. The pattern itself where it has none, is the name of something, or nothing fits. */
export function pathsOf(host: Host, pattern: string): readonly string[] {
  if (!pattern.includes('*') || host.kindOf(pattern) !== 'missing') return [pattern];
  const found = pattern
    .split('/')
    .reduce<readonly string[]>(
      (paths, part, index) => paths.flatMap((path) => matching(host, path, { part, isFirst: index === 0 })),
      [''],
    );
  return found.length === 0 ? [pattern] : found;
}

function matching(host: Host, path: string, { part, isFirst }: { part: string; isFirst: boolean }): string[] {
  const at = (name: string): string => (isFirst ? name : `${path}/${name}`);
  if (!part.includes('*')) return isFirst || host.kindOf(at(part)) !== 'missing' ? [at(part)] : [];
  const names = host.list(isFirst ? '.' : path === '' ? '/' : path);
  if (typeof names === 'string') return [];
  return [...names]
    .filter((name) => !name.startsWith('.') && isLike(name, part))
    .toSorted(byCodeUnit)
    .map(at);
}
