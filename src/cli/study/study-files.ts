import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { decode } from '../../input/parse/decode.ts';
import { limits } from '../../input/parse/guard.ts';
import type { SourceFile } from '../../input/tree/tree.ts';
import { nearest } from '../../problems/nearest.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { FileTrouble } from '../../problems/problem.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { within } from './find-studies.ts';
import { noStudyHere, noStudyIn, scenarioName } from './no-study.ts';

const mainName = 'study.yaml';

/** The same with the other ending that YAML has. */
const otherEnding = /^(.+)\.scenario\.yml$/is;

/**
 * The files of the study that an argument names: a folder, a file, `-` for standard input; left out, the study in this
 * folder or the only one in `scenarios/`.
 *
 * @throws {UserError} where there is none, or a file cannot be read
 */
export function studyFiles(host: Host, argument: string | undefined): StudyFiles {
  if (argument === '-') {
    return { main: sourceOf('<stdin>', host.readInput(limits.bytes)), scenarios: [] };
  }
  const path = argument ?? defaultStudy(host);
  const kind = host.kindOf(path);
  if (kind === 'folder') return folder(host, path);
  const [, above = '', name = ''] = /^(.*?)([^/]*)$/s.exec(path) ?? [];
  if (kind === 'missing')
    throw new UserError({ kind: 'cannot-read', file: path, reason: kind, near: beside(host, above, name) });
  if (kind !== 'file') throw cannotRead(path, kind);
  const home = above === '' ? '.' : above;
  if (name === mainName) return folder(host, home);
  const main = readSource(host, path);
  if (scenarioName.test(name) && !/^["']?samen\b/m.test(main.text) && host.kindOf(`${above}${mainName}`) === 'file')
    throw new UserError({ kind: 'cannot-read', file: path, reason: 'one-scenario', near: home });
  return { main, scenarios: [] };
}

/** The study in this folder, or the only one in `scenarios/`. @throws {UserError} where there is none, or several */
export function defaultStudy(host: Host): string {
  if (host.kindOf(mainName) === 'file') return mainName;
  const folders = host.kindOf('scenarios') === 'folder' ? listOf(host, 'scenarios') : [];
  const found = folders
    .map((name) => `scenarios/${name}`)
    .filter((each) => host.kindOf(`${each}/${mainName}`) === 'file');
  const [only] = found;
  if (only === undefined) throw noStudyHere(host);
  if (found.length > 1) throw new UserError({ kind: 'several-studies', files: found.toSorted(byCodeUnit) });
  return only;
}

/** The same as a folder, by which several studies are named. @throws {UserError} where there is none, or several */
export function studyHere(host: Host): string {
  const path = defaultStudy(host);
  return path === mainName ? '.' : path;
}

function folder(host: Host, path: string): StudyFiles {
  const listed = listOf(host, path);
  if (host.kindOf(within(path, mainName)) === 'missing') throw noStudyIn(host, path);
  const names = listed.filter((name) => scenarioName.test(name)).toSorted(byCodeUnit);
  const other = listed.find((name) => otherEnding.test(name));
  if (other !== undefined) {
    const near = within(path, `${otherEnding.exec(other)?.[1] ?? ''}.scenario.yaml`);
    throw new UserError({ kind: 'cannot-read', file: within(path, other), reason: 'scenario-ending', near });
  }
  const nameless = names.map((name) => within(path, name)).find((name) => isNoText(host, name));
  if (nameless !== undefined) throw cannotRead(nameless, 'name-not-utf8');
  return {
    main: readBeside(host, path, within(path, mainName)),
    scenarios: names.map((name) => ({
      ...readBeside(host, path, within(path, name)),
      id: scenarioName.exec(name)?.[1] ?? '',
    })),
  };
}

/** Whether a file was listed by a name that is not its own: what is no UTF-8 in it cannot be written as text. */
const isNoText = (host: Host, name: string): boolean => name.includes('\uFFFD') && host.kindOf(name) === 'missing';

/** The file or folder that was probably meant by a name that is not there. */
function beside(host: Host, above: string, name: string): string | null {
  const names = host.list(above === '' ? '.' : above);
  const near = typeof names === 'string' ? null : nearest(name, names);
  return near === null ? null : `${above}${near}`;
}

function listOf(host: Host, path: string): readonly string[] {
  const names = host.list(path);
  if (typeof names === 'string') throw cannotRead(path, names);
  return names;
}

/** A file that is read by its name in the folder of a study. @throws {UserError} where a link leads to another folder, too */
export function readBeside(host: Host, home: string, name: string): SourceFile {
  if (host.leadsOut(home, name)) throw cannotRead(name, 'outside');
  return readSource(host, name);
}

/** A file as text, or as far as it is one. @throws {UserError} where it cannot be read */
const readSource = (host: Host, name: string): SourceFile => sourceOf(name, host.read(name, limits.bytes));

/** A file that is no text is a problem beside those of the other files, so it is reported with them. */
function sourceOf(name: string, bytes: Uint8Array | FileTrouble): SourceFile {
  if (typeof bytes === 'string') throw cannotRead(name, bytes);
  if (bytes.length > limits.bytes) {
    return {
      name,
      text: '',
      unreadable: { fault: { kind: 'too-big', what: 'file', limit: limits.bytes, of: 'study' }, offset: 0 },
    };
  }
  const text = decode(bytes);
  if (typeof text === 'string') return { name, text };
  return { name, text: text.readable, unreadable: { fault: text.fault, offset: text.offset } };
}

const cannotRead = (file: string, reason: FileTrouble): UserError =>
  new UserError({ kind: 'cannot-read', file, reason, near: null });
