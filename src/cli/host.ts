import type { FileTrouble } from '../units/problem.ts';

/** All that the command line may touch of the outside world. Tests pass their own. */
export interface Host {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, at most `limit` of them and one more. */
  readonly read: (file: string, limit: number) => Uint8Array | FileTrouble;
  readonly readInput: (limit: number) => Uint8Array | FileTrouble;
  /** A file to be written piece by piece: it is there when it is whole, and not before. */
  readonly create: (file: string) => NewFile | FileTrouble;
  /** What there is at a path, links followed. */
  readonly kindOf: (path: string) => 'file' | 'folder' | FileTrouble;
  readonly list: (folder: string) => readonly string[] | FileTrouble;
  readonly sha256: (text: string) => string;
  /** Milliseconds since some moment: for progress only, never for a result. */
  readonly clock: () => number;
  /** Lets what waits have its turn: what others sent, and the wish to stop. */
  readonly turn: () => Promise<void>;
  /** Calls back when somebody wants to stop (Ctrl-C), once; after that, or when it is called, things are as they were. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** How many can compute at once, and another who does, in a thread of its own; null where there are none. */
  readonly processors: number;
  readonly startHelper: (task: unknown) => Helper | null;
  readonly version: string;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** In characters; null where nobody knows. */
  readonly width: number | null;
}

export interface NewFile {
  /** @returns what went wrong, or nothing */
  readonly write: (text: string) => FileTrouble | null;
  /** Puts the file in its place. */
  readonly finish: () => FileTrouble | null;
  /** Leaves nothing behind. */
  readonly drop: () => void;
}

/** Somebody who computes beside us: what is posted comes to them, and what they post comes to `receive`. */
export interface Helper {
  readonly post: (message: unknown) => void;
  /** @param fail - is told when the helper breaks */
  readonly receive: (take: (message: unknown) => void, fail: (error: Error) => void) => void;
  readonly stop: () => void;
}

/** What a script that calls `samen` may rely on. */
export const exits = { fine: 0, mistake: 2, files: 4, bug: 70, interrupted: 130 } as const;
export type Exit = (typeof exits)[keyof typeof exits];
