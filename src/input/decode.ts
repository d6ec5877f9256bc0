import type { Fault } from '../units/problem.ts';

/** The text of a file, without a byte order mark, or why it is none. */
export function decode(bytes: Uint8Array): string | Fault {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return { kind: 'not-utf8', offset: 0, encoding };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'not-utf8', offset: firstBroken(bytes), encoding: null };
  }
}

/** The first bytes by which other things than UTF-8 text are known; `0`/`x` stand for a zero and for any other byte. */
const signatures: readonly (readonly [begins: string, encoding: string])[] = [
  ['ff fe', 'UTF-16 (little-endian)'],
  ['fe ff', 'UTF-16 (big-endian)'],
  ['x 0 x 0', 'UTF-16 (little-endian)'],
  ['0 x 0 x', 'UTF-16 (big-endian)'],
  ['1f 8b', 'gzip'],
  ['50 4b 3', 'a zip file or workbook'],
];

function encodingOf(bytes: Uint8Array): string | null {
  const matches = (mark: string, index: number): boolean => {
    const byte = bytes[index];
    return mark === 'x' ? byte !== undefined && byte !== 0 : byte === Number.parseInt(mark, 16);
  };
  return signatures.find(([begins]) => begins.split(' ').every(matches))?.[1] ?? null;
}

/** The offset of the first byte that is not UTF-8: the length of the longest text before it. */
function firstBroken(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd')));
  return new TextEncoder().encode(before).length;
}
