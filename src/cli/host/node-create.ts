import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { NewFile } from './host.ts';
import { troubleOf } from './node-trouble.ts';

/** Writes beside the place where the file will be, and renames it when it is whole and on the disk. */
export function create(file: string): NewFile | WriteTrouble {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) return 'folder';
  const beside = `${file}.${process.pid}.part`;
  const opened = attempt(() => openSync(beside, 'wx'));
  if (typeof opened !== 'number') return opened;
  let descriptor: number | null = opened;
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  };
  return {
    write: (text) => attempt(() => writeFileSync(opened, text)) ?? null,
    finish() {
      const trouble = attempt(() => {
        fsyncSync(opened);
        close();
        renameSync(beside, file);
      });
      return trouble ?? null;
    },
    drop() {
      close();
      rmSync(beside, { force: true });
    },
  };
}

function attempt<Result>(act: () => Result): Result | WriteTrouble {
  try {
    return act();
  } catch (error) {
    return troubleOf(error);
  }
}
