import { decode } from '../../input/decode.ts';
import { limits } from '../../input/guard.ts';
import type { LocatedProblem } from '../../input/load.ts';
import { loadSettings, type Setting, type SettingName, settingNames } from '../../input/load-settings.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Host } from '../host/host.ts';
import { languages, oneOf, widthOf } from './options.ts';
import { UserError } from './user-error.ts';

/** What somebody settled for all commands, by the key in `samen.yaml`; the study as a path from here. */
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

const fileName = 'samen.yaml';

/** The ways of writing of all commands: one that a command does not have settles nothing for it. */
const formats = ['table', 'json', 'csv', 'markdown', 'text', 'github'];

/**
 * What is settled where it is not typed: by the environment (`SAMEN_LANG` and so on), else by the nearest `samen.yaml` beside or
 * above the study, within its repository. `LANG` settles nothing: the same command prints the same everywhere.
 *
 * @param study - as typed
 * @throws {UserError} for a setting that there is not
 */
export function settingsOf(host: Host, study: string | undefined): Settings {
  const given = settingNames.map((name) => [name, host.env[`SAMEN_${name.toUpperCase()}`] ?? ''] as const);
  const fromEnvironment = Object.fromEntries(given.filter(([, text]) => text !== ''));
  for (const [name, text] of Object.entries(fromEnvironment)) checkNamed(`SAMEN_${name.toUpperCase()}`, name, text);
  return { ...fromFile(host, study), ...fromEnvironment };
}

/** @throws {UserError} where an environment variable has a value that it cannot have */
function checkNamed(option: string, name: string, text: string): void {
  if (name === 'width') widthOf(text, option);
  else if (name !== 'study') oneOf(option, text, wordsFor(name));
}

const wordsFor = (name: string): readonly string[] => (name === 'lang' ? languages : formats);

function fromFile(host: Host, study: string | undefined): Settings {
  const folder = foldersFrom(host, study).find((each) => host.kindOf(each + fileName) === 'file');
  if (folder === undefined) return {};
  const name = folder + fileName;
  const bytes = host.leadsOut(folder === '' ? '.' : folder, name) ? 'outside' : host.read(name, limits.bytes);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: name, reason: bytes, near: null });
  const text = decode(bytes);
  const { settings, problems } = loadSettings(
    typeof text === 'string' ? { name, text } : { name, text: text.readable, unreadable: text },
  );
  const faulty = [...problems, ...[...settings].flatMap(([key, setting]) => faultOf(key, setting) ?? [])];
  if (faulty.length > 0) throw new UserError(faulty.toSorted((a, b) => a.span.from - b.span.from));
  const { study: path, ...others } = Object.fromEntries([...settings].map(([key, { text: entry }]) => [key, entry]));
  // The study in this folder is nearer than what a folder above says.
  const isNearer = folder !== '' && host.kindOf('study.yaml') === 'file';
  return path === undefined || isNearer ? others : { ...others, study: path.startsWith('/') ? path : folder + path };
}

function faultOf(name: SettingName, { text, span }: Setting): LocatedProblem | null {
  const isWidth = name === 'width';
  const known = isWidth ? ['20 … 1000'] : wordsFor(name);
  const fits = isWidth ? /^\d+$/.test(text) && Number(text) >= 20 && Number(text) <= 1000 : known.includes(text);
  if (name === 'study' || fits) return null;
  const near = isWidth ? null : nearest(text, known);
  return { span, fault: { kind: 'not-one-of', found: text, known, near }, path: [], scenarios: [] };
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
    if (isRepository || real === null || real === '/') break;
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
