import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { FileTrouble } from '../../problems/problem.ts';
import type { GitTrouble } from './git.ts';
import type { Unmade } from './new-files.ts';
import type { Unwritten } from './node-trouble.ts';

/** All that the command line may touch of the outside world. Tests pass their own. */
export interface Host {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, at most `limit` of them and one more. */
  readonly read: (file: string, limit: number) => Uint8Array | FileTrouble;
  readonly readInput: (limit: number) => Uint8Array | FileTrouble;
  /** A file to be written piece by piece, in place of none or of one of these names: it is there when it is whole, and not before. */
  readonly create: (file: string, over: RegExp, folders?: 'there' | 'made') => NewFile | WriteTrouble;
  /** What there is at a path, links followed. */
  readonly kindOf: (path: string) => 'file' | 'folder' | FileTrouble;
  /** The whole path of what there is at a path, links followed; null where there is nothing that can be found. */
  readonly realPath: (path: string) => string | null;
  /** Whether a path in a folder lies outside it in truth, as links lead there. */
  readonly leadsOut: (folder: string, path: string) => boolean;
  readonly list: (folder: string) => readonly string[] | FileTrouble;
  /** Milliseconds since some moment: for progress only, never for a result. */
  readonly clock: () => number;
  /** Lets what waits have its turn: what others sent, and the wish to stop. */
  readonly pause: () => Promise<void>;
  /** Lets some milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Calls back when somebody wants samen to stop, in place of ending at once; until what it returns is called. */
  readonly onStop: (stop: (signal: StopSignal) => void) => () => void;
  /** How many can compute at once, and another who does, in a thread of its own; null where there are none. */
  readonly processors: number;
  readonly startWorker: (task: unknown) => Worker | null;
  /** Carries a replacement out: all new files are on the disk before the first takes the place of an old one. */
  readonly replace: (change: Replacement, pause: Pause) => Promise<Unwritten | null>;
  /** Waits until no other samen changes files of this folder. */
  readonly lock: (folder: string, pause: Pause) => Promise<Lock | WriteTrouble>;
  /** Adds to the end of a file, which is made where it is not there. */
  readonly append: (file: string, text: string) => WriteTrouble | null;
  /** What git answers on a question and what it reads with it, at most `limit` bytes of it and one more. */
  readonly git: (folder: string, question: readonly string[], limit: number, input?: string) => Uint8Array | GitTrouble;
  /** The path of the browser that prints pages: the one that is named, or whichever there is; null where there is none. */
  readonly browserAt: (program: string | null) => string | null;
  /** A page as that browser prints it, as a PDF; null where it makes none. */
  readonly print: (browser: string, html: string) => Uint8Array | null;
  /** Opens a file with what the system opens it with, and says whether there is something that does. */
  readonly open: (path: string) => boolean;
  /** Makes new files, by path: all or none. Nothing that is there is touched. */
  readonly make: (files: ReadonlyMap<string, string>, pause: Pause) => Promise<Unmade | null>;
  /** The bytes of a file that comes with samen, by its path in the package. */
  readonly ownFile: (path: string) => Uint8Array | FileTrouble;
  readonly sha256: (content: string | Uint8Array) => string;
  /** The name that git gives to a file of these bytes, in as many digits as those of a repository have: 40 or 64. */
  readonly blobName: (content: Uint8Array, digits: number) => string;
  readonly version: string;
}

/** Between steps: lets others have their turn. @throws where somebody wants samen to stop */
export type Pause = () => Promise<void>;

/** Ctrl-C, the wish of another program, or a terminal that is closed. */
export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

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
  /** How many characters are put before each line that is printed; left out where none are. */
  readonly indent?: number;
}

export interface NewFile {
  /** @returns what went wrong, or nothing */
  readonly write: (content: string | Uint8Array) => WriteTrouble | null;
  /** Puts the file in its place. */
  readonly finish: () => WriteTrouble | null;
  /** Leaves nothing behind. */
  readonly drop: () => void;
}

/** Nobody else changes files of a folder until it is released. */
export interface Lock {
  readonly release: () => void;
}

/** Somebody who computes beside us: what is posted comes to them, and what they post comes to `receive`. */
export interface Worker {
  readonly post: (message: unknown) => void;
  /** @param fail - is called when the worker breaks: it answers no more */
  readonly receive: (take: (message: unknown) => void, fail: () => void) => void;
  readonly stop: () => void;
}

/** What a script that calls `samen` may rely on. */
export const exits = { fine: 0, findings: 1, mistake: 2, files: 4, bug: 70 } as const;
/** 128 and the number of the signal, as shells have it. */
export const stopExits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Record<StopSignal, number>;
export type Exit = (typeof exits)[keyof typeof exits] | (typeof stopExits)[StopSignal];
