import { closeSync, constants, fstatSync, ftruncateSync, lstatSync, openSync, statSync, writeSync } from 'node:fs';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import { openStream } from './node-create.ts';
import { isUnmakeable } from './node-folders.ts';
import { ifPossible, removeIfPossible, troubleOf } from './node-trouble.ts';

/**
 * Adds to the end of a file, which is made where it is not there: all of the text, or nothing. What is no ordinary file is
 * written to as it is.
 *
 * @returns why that failed
 */
export function appendTo(file: string, text: string): WriteTrouble | null {
  let isNew = false;
  try {
    const itself = lstatSync(file, { throwIfNoEntry: false });
    const isPipe = itself !== undefined && statSync(file, { throwIfNoEntry: false })?.isFIFO() === true;
    const descriptor = isPipe ? openStream(file, true) : openSync(file, append, 0o666);
    isNew = itself === undefined;
    try {
      addTo(descriptor, Buffer.from(text));
    } finally {
      closeSync(descriptor);
    }
    return null;
  } catch (error) {
    if (isNew) removeIfPossible(file);
    return isUnmakeable(error, file) ? 'unmakeable' : troubleOf(error);
  }
}

const append = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND;

function addTo(descriptor: number, bytes: Uint8Array): void {
  const before = fstatSync(descriptor);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    // What others added in the meantime stays.
    if (before.isFile() && written > 0 && fstatSync(descriptor).size === before.size + written)
      ifPossible(() => ftruncateSync(descriptor, before.size));
    throw error;
  }
}
