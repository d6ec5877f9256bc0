import type { WriteTrouble } from '../units/file-fault.ts';
import type { FileTrouble } from '../units/problem.ts';
import type { GitTrouble } from './git.ts';

/** All that the command line may touch of the outside world. Tests pass their own. */
export interface Host {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, at most `limit` of them and one more. */
  readonly read: (file: string, limit: number) => Uint8Array | FileTrouble;
  readonly readInput: (limit: number) => Uint8Array | FileTrouble;
  /** What there is at a path, links followed. */
  readonly kindOf: (path: string) => 'file' | 'folder' | FileTrouble;
  readonly list: (folder: string) => readonly string[] | FileTrouble;
  /** Carries a replacement out: all new files are on the disk before the first takes the place of an old one. */
  readonly replace: (change: Replacement) => WriteTrouble | null;
  /** Adds to the end of a file, which is made where it is not there. */
  readonly append: (file: string, text: string) => WriteTrouble | null;
  /** What git answers on a question, at most `limit` bytes of it and one more. */
  readonly git: (folder: string, question: readonly string[], limit: number) => Uint8Array | GitTrouble;
  readonly sha256: (content: string | Uint8Array) => string;
  readonly version: string;
}

/** Files of one folder that come in place of others, in this order; then what is to go; then the last file. */
export interface Replacement {
  /** Made where it is not there. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  /** The file that tells of the others: it is never ahead of them. */
  readonly last: readonly [name: string, text: string] | null;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** In characters; null where nobody knows. */
  readonly width: number | null;
}

/** What a script that calls `samen` may rely on. */
export const exits = { fine: 0, findings: 1, mistake: 2, files: 4, bug: 70 } as const;
export type Exit = (typeof exits)[keyof typeof exits];
