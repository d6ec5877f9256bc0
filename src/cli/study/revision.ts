import type { RevisionTrouble } from '../../problems/file-fault.ts';
import type { FileTrouble } from '../../problems/problem.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../session/refusal.ts';

/** `git:REVISION` or `git:REVISION:PATH`. */
export interface Revision {
  /** As it was typed. */
  readonly text: string;
  readonly revision: string;
  /** From the root of the repository, or from the present study where it begins with `./` or `../`; null is that study. */
  readonly path: string | null;
}

/** What an argument says of a revision; null where it is about none. */
export function readRevision(text: string): Revision | null {
  const [, revision, path] = /^git:([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  return revision === undefined ? null : { text, revision, path: path ?? null };
}

/** The most that git may answer on anything but the content of a file. */
const answerLimit = 16 * 1024 * 1024;

/**
 * A host whose files are those of a revision, and the argument that names the study in it. Files are called as git calls
 * them: `git:main:scenarios/digipoort/study.yaml`.
 *
 * @param present - where the present study stands, a folder or file; says which repository is meant, too
 * @throws {Refusal} where git or the repository is not there, or has no such revision or path
 */
export function hostAt(host: Host, its: Revision, present: string): { readonly host: Host; readonly argument: string } {
  const refuse = (reason: RevisionTrouble): Refusal =>
    new Refusal({ kind: 'cannot-read-revision', text: its.text, reason });
  const folder = host.kindOf(present) === 'folder' ? present : above(present);
  const ask = (question: readonly string[], limit = answerLimit): Uint8Array | null => {
    const answer = host.git(folder, question, limit);
    if (answer === 'no-program') throw refuse('no-program');
    return answer === 'refused' ? null : answer;
  };
  const prefix = ask(['rev-parse', '--show-prefix']);
  if (prefix === null) throw refuse('no-repository');
  const commit = isHarmless(its.revision)
    ? ask(['rev-parse', '--verify', '--quiet', `${its.revision}^{commit}`])
    : null;
  if (commit === null) throw refuse('no-revision');
  const here = textOf(prefix).replace(/\n$/, '');
  const path = normal(wanted(its, here, present, host));
  if (path === null) throw refuse('no-path');
  const files = new Tree(textOf(commit).trim(), ask);
  const kind = files.kindOf(path);
  if (kind === 'missing') throw refuse('no-path');
  if (kind === 'no-file') throw refuse('link');
  const name = `git:${its.revision}:`;
  const inTree = (file: string): string => normal(file.slice(name.length)) ?? '..';
  return {
    // A slash, so that the name of a file at the root stands alone behind it.
    argument: `${name}${path.includes('/') ? path : `./${path}`}`,
    host: {
      ...host,
      kindOf: (file) => files.kindOf(inTree(file)),
      // A link in a commit is no file of it.
      leadsOut: () => false,
      list: (file) => files.list(inTree(file)),
      read: (file, limit) => files.read(inTree(file), limit),
    },
  };
}

/** No option, and nothing that could pass for one: no name of a revision begins with a dash. */
const isHarmless = (revision: string): boolean => /^[^-\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/.test(revision);

function wanted({ path }: Revision, here: string, present: string, host: Host): string {
  if (path !== null) return /^\.{1,2}(\/|$)/.test(path) ? `${here}${path}` : path;
  return host.kindOf(present) === 'folder' ? here : `${here}${present.slice(present.lastIndexOf('/') + 1)}`;
}

const above = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '.');

/** Without `.`, `..` and doubled slashes; null where it leads out of the repository. */
function normal(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

type Ask = (question: readonly string[], limit?: number) => Uint8Array | null;
type Kind = 'file' | 'folder' | Extract<FileTrouble, 'missing' | 'no-file'>;

/** The files of one commit, read object by object: nothing is checked out, and no filter or driver runs. */
class Tree {
  private readonly commit: string;
  private readonly ask: Ask;
  private readonly folders = new Map<string, ReadonlyMap<string, Kind> | null>();

  constructor(commit: string, ask: Ask) {
    this.commit = commit;
    this.ask = ask;
  }

  kindOf(path: string): Kind {
    if (path === '') return 'folder';
    const slash = path.lastIndexOf('/');
    return this.folder(path.slice(0, Math.max(0, slash)))?.get(path.slice(slash + 1)) ?? 'missing';
  }

  list(path: string): readonly string[] | FileTrouble {
    return [...(this.folder(path)?.keys() ?? [])];
  }

  read(path: string, limit: number): Uint8Array | FileTrouble {
    const kind = this.kindOf(path);
    if (kind !== 'file') return kind;
    return this.ask(['cat-file', 'blob', `${this.commit}:${path}`], limit) ?? 'other';
  }

  private folder(path: string): ReadonlyMap<string, Kind> | null {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const answer = this.ask(['ls-tree', '-z', '--full-tree', `${this.commit}:${path}`]);
    const entries = answer === null ? null : new Map(textOf(answer).split('\0').flatMap(entryOf));
    this.folders.set(path, entries);
    return entries;
  }
}

/** `100644 blob 1a2b…<tab>study.yaml`: links, and other repositories, are no files of this one. */
function entryOf(line: string): (readonly [name: string, kind: Kind])[] {
  const [, mode, type, name] = /^(\d+) (\w+) [0-9a-f]+\t(.+)$/s.exec(line) ?? [];
  if (name === undefined) return [];
  const kind = type === 'tree' ? 'folder' : type === 'blob' && mode !== '120000' ? 'file' : 'no-file';
  return [[name, kind]];
}
