import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';

/** A study as it looks from its own folder. */
export interface Rooted {
  readonly host: Host;
  readonly argument: string;
}

/**
 * The world as seen from the folder of a study, so that results call its files the same wherever samen is started. Every file
 * is read once: all results are of one text.
 *
 * @param argument - a folder, a file, or `-`
 * @throws {UserError} where nobody can tell which
 */
export function rooted(host: Host, argument: string): Rooted {
  const kind = argument === '-' ? 'file' : host.kindOf(argument);
  const isFolder = kind === 'folder';
  if (!isFolder && kind !== 'file' && kind !== 'missing' && kind !== 'no-file')
    throw new UserError({ kind: 'cannot-read', file: argument, reason: kind, near: null });
  const slash = argument.lastIndexOf('/') + 1;
  const root = isFolder ? `${argument.replace(/\/+$/, '')}/` : argument.slice(0, slash);
  const at = (path: string): string => (path === '.' ? (root === '' ? '.' : root) : `${root}${path}`);
  return {
    argument: isFolder ? 'study.yaml' : argument.slice(slash),
    host: {
      ...host,
      kindOf: once((path) => host.kindOf(at(path))),
      leadsOut: (folder, path) => host.leadsOut(at(folder), at(path)),
      list: once((path) => host.list(at(path))),
      read: once((path, limit) => host.read(at(path), limit)),
      readInput: once((limit) => host.readInput(limit)),
    },
  };
}

/** The same answer for the same question, asked once. */
function once<Q, R extends readonly unknown[], A>(
  action: (question: Q, ...rest: R) => A,
): (question: Q, ...rest: R) => A {
  const known = new Map<Q, A>();
  return (question, ...rest) => {
    const answer = known.has(question) ? (known.get(question) as A) : action(question, ...rest);
    known.set(question, answer);
    return answer;
  };
}
