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
};

/** Why the system did not write. @throws what is no answer of the system: that is our own mistake */
export function troubleOf(error: unknown): WriteTrouble {
  const code = codeOf(error);
  if (code === null) throw error;
  return troubles[code] ?? 'other';
}

/** How the system names what went wrong: `ENOSPC`; null where it was not the system. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
