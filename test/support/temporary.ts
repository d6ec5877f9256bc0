import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux has a disk that is memory. */
const inMemory = '/dev/shm';

/** What all folders of tests need at once, many times over: a container may have far less there. */
const roomNeeded = 2 ** 30;

/**
 * Has tests make their folders in memory: samen waits until each file that it writes is on the disk, as git does. Where TMPDIR is set, or
 * there is no such memory, they are made where they always are.
 */
export function setup(): (() => void) | undefined {
  if (process.env['TMPDIR'] !== undefined) return undefined;
  const folder = folderInMemory();
  if (folder === null) return undefined;
  process.env['TMPDIR'] = folder;
  return () => {
    delete process.env['TMPDIR'];
    removed(folder);
  };
}

/** Null where there is none, or it is too small. */
function folderInMemory(): string | null {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize < roomNeeded ? null : withPrograms(mkdtempSync(join(inMemory, 'samen-')));
  } catch {
    return null;
  }
}

/** The folder itself; null, and it is gone, where the system starts no program that stands there. */
function withPrograms(folder: string): string | null {
  const script = join(folder, 'script');
  writeFileSync(script, '#!/bin/sh\n', { mode: 0o755 });
  if (spawnSync(script).status === 0) return folder;
  removed(folder);
  return null;
}

const removed = (folder: string): void => rmSync(folder, { recursive: true, force: true });
