import type { RevisionTrouble } from '../../problems/file-fault.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { answerLimit, CommitFiles } from './commit-files.ts';

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

/** Where a study of a revision is read. */
export interface AtRevision {
  readonly host: Host;
  /** What names it there. */
  readonly argument: string;
  /** Whether a file there has these bytes, which is told without reading it. */
  readonly has: (file: string, bytes: Uint8Array) => boolean;
}

/**
 * A host whose files are those of a revision, and the argument that names the study in it. Files are called as git calls
 * them: `git:main:scenarios/digipoort/study.yaml`.
 *
 * @param present - where the present study stands, a folder or file; says which repository is meant, too
 * @throws {UserError} where git or the repository is not there, or has no such revision or path
 */
export function hostAt(host: Host, revision: Revision, present: string): AtRevision {
  const refuse: Refuse = (reason, phrase = null) =>
    new UserError({ kind: 'cannot-read-revision', text: revision.text, reason, message: phrase });
  const askIn =
    (folder: string): Put =>
    (question, limit = answerLimit, input = '') => {
      const answer = host.git(folder, question, limit, input);
      if (answer === 'no-program') throw refuse('no-program');
      return answer;
    };
  const { root, here } = placeOf(host.kindOf(present) === 'folder' ? present : above(present), askIn, refuse);
  const put = askIn(root);
  const commit = commitOf(revision.revision, put, refuse);
  const path = normal(pathAsked(host, revision, { here, present }));
  if (path === null) throw refuse('no-path');
  const files = new CommitFiles(commit, (question, limit, input) => {
    const answer = put(question, limit, input);
    return 'refused' in answer ? null : answer;
  });
  const kind = files.kindOf(path);
  if (kind === 'missing') throw refuse('no-path');
  if (kind === 'no-file') throw refuse('link');
  const name = `git:${revision.revision}:`;
  const inTree = (file: string): string => normal(file.slice(name.length)) ?? '..';
  return {
    // A slash, so that the name of a file at the root stands alone behind it.
    argument: `${name}${path.includes('/') ? path : `./${path}`}`,
    has(file, bytes) {
      const object = files.objectOf(inTree(file));
      return object !== null && host.blobName(bytes, object.length) === object;
    },
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

type Refuse = (reason: RevisionTrouble, text?: string | null) => UserError;

/**
 * The root of the repository around a folder, from which all that is asked of a commit is asked, and the folder from there.
 *
 * @throws {UserError} where there is no repository
 */
function placeOf(folder: string, askIn: (folder: string) => Put, refuse: Refuse): { root: string; here: string } {
  const put = askIn(folder);
  const both = put(['rev-parse', '--show-prefix', '--show-toplevel']);
  const [here, root, end, ...more] = 'refused' in both ? [] : textOf(both).split('\n');
  if (here !== undefined && root !== undefined && end === '' && more.length === 0) return { root, here };
  // A repository without files of its own has no root, and the end of a line in a name tells nothing apart.
  const prefix = put(['rev-parse', '--show-prefix']);
  if ('refused' in prefix) throw refuse('no-repository', prefix.refused);
  return { root: folder, here: textOf(prefix).replace(/\n$/, '') };
}

/** The one commit that somebody names. @throws {UserError} where there is none, or are several */
function commitOf(revision: string, put: Put, refuse: Refuse): string {
  if (revision === '') throw refuse('unnamed');
  if (!isHarmless(revision) || isSeveral(revision)) throw refuse('not-one');
  const answer = put(['rev-parse', '--verify', `${revision}^{commit}`]);
  if (!('refused' in answer)) return textOf(answer).trim();
  // That is all that git says of a name that it does not know.
  const text = /needed a single revision/i.test(answer.refused) ? null : answer.refused;
  const shallow = put(['rev-parse', '--is-shallow-repository']);
  const isShallow = !('refused' in shallow) && textOf(shallow).trim() === 'true';
  throw refuse(isShallow ? 'not-cloned' : 'no-revision', text);
}

/** No option, nothing that could pass for one, and nothing that means all but this one: no name of a revision begins so. */
const isHarmless = (revision: string): boolean => /^[^-^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/.test(revision);

/** A range, or the parents of one; two dots may stand in a pattern. */
const isSeveral = (revision: string): boolean =>
  /\.\./.test(revision.replaceAll(/\{[^}]*\}/g, '')) || /\^[@!-]/.test(revision);

/** The path that a revision names, from the root of the repository; without one that of the study at hand. */
function pathAsked(
  host: Host,
  { path }: Revision,
  { here, present }: { readonly here: string; readonly present: string },
): string {
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

type Put = (
  question: readonly string[],
  limit?: number,
  input?: string,
) => Exclude<ReturnType<Host['git']>, 'no-program'>;
