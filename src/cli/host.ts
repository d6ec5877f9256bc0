import type { FileTrouble } from '../units/problem.ts';
import type { Unmade } from './new-files.ts';

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
  /** Makes new files, by path: all or none. Nothing that is there is touched. */
  readonly make: (files: ReadonlyMap<string, string>) => Unmade | null;
  /** The text of a file that comes with samen, by its path in the package. */
  readonly ownFile: (path: string) => string;
  readonly sha256: (text: string) => string;
  readonly version: string;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** In characters; null where nobody knows. */
  readonly width: number | null;
}

/** What a script that calls `samen` may rely on. */
export const exits = { fine: 0, mistake: 2, files: 4, bug: 70 } as const;
export type Exit = (typeof exits)[keyof typeof exits];
