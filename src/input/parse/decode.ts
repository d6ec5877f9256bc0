import type { Encoding, Fault } from '../../problems/problem.ts';

/** Bytes that are no UTF-8 text, with as much of them as can be read, and where that first fails. */
interface NoText {
  readonly fault: Fault;
  readonly readable: string;
  readonly offset: number;
}

/** The text of a file, without a byte order mark, or why it is none. */
export function decode(bytes: Uint8Array): string | NoText {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return { fault: { kind: 'not-utf8', encoding }, readable: '', offset: 0 };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const offset = Math.max(0, readable.indexOf('\ufffd'));
    return { fault: { kind: 'not-utf8', encoding: null }, readable, offset };
  }
}

/** The first bytes by which other things than UTF-8 text are known; `0`/`x` stand for a zero and for any other byte. */
const signatures: readonly (readonly [begins: string, encoding: Encoding])[] = [
  // Before UTF-16, the mark of which is the beginning of this one.
  ['ff fe 0 0', 'utf-32-le'],
  ['0 0 fe ff', 'utf-32-be'],
  ['ff fe', 'utf-16-le'],
  ['fe ff', 'utf-16-be'],
  ['x 0 x 0', 'utf-16-le'],
  ['0 x 0 x', 'utf-16-be'],
  ['x 0 0 0', 'utf-32-le'],
  ['0 0 0 x', 'utf-32-be'],
  ['1f 8b', 'gzip'],
  ['50 4b 3', 'zip'],
];

function encodingOf(bytes: Uint8Array): Encoding | null {
  const matches = (mark: string, index: number): boolean => {
    const byte = bytes[index];
    return mark === 'x' ? byte !== undefined && byte !== 0 : byte === Number.parseInt(mark, 16);
  };
  return signatures.find(([begins]) => begins.split(' ').every(matches))?.[1] ?? null;
}
