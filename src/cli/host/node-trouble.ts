import { rmSync } from 'node:fs';
import type { WriteTrouble } from '../../problems/file-fault.ts';

const troubles: Readonly<Record<string, WriteTrouble>> = {
  ENOENT: 'missing-folder',
  EISDIR: 'folder',
  EEXIST: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EFBIG: 'no-room',
  EIO: 'device',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  ELOOP: 'dead-link',
  ENAMETOOLONG: 'long-name',
  ENXIO: 'no-reader',
  EPIPE: 'no-reader',
};

/** A file that could not be written, and why. */
export interface Unwritten {
  readonly path: string;
  readonly reason: WriteTrouble;
}

/** A reason of our own not to write, where the system might not refuse. */
export class Unwritable extends Error {
  readonly reason: WriteTrouble;

  constructor(reason: WriteTrouble) {
    super(reason);
    this.reason = reason;
  }
}

/** Why nothing was written. @throws what is no answer of the system: that is our own mistake */
export function troubleOf(error: unknown): WriteTrouble {
  if (error instanceof Unwritable) return error.reason;
  const code = codeOf(error);
  if (code === null) throw error;
  return troubles[code] ?? 'other';
}

/** How the system names what went wrong: `ENOSPC`; null where it was not the system. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Tidies up as far as the system lets us: what stays is swept by a later run. */
export function ifPossible(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Removes a file of ours, where the system lets us within two tries. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    ifPossible(() => rmSync(path, { force: true }));
  }
}
