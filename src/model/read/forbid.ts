import { readAge } from '../../units/age.ts';
import type { Lenient } from '../written/shape.ts';
import type { Forbid } from '../study/forbid.ts';
import type { WrittenForbid } from '../written/written-figures.ts';
import type { Reader } from './reader.ts';

/** What is left out is allowed. */
export function readForbid(reader: Reader, written: Lenient<WrittenForbid> | undefined): Forbid {
  const { stale, unstated = false } = written ?? {};
  return {
    stale: stale === undefined ? null : readStale(reader, stale),
    judgementShareAbove: readShare(reader, written?.['judgement-share-above']),
    unstated,
    infeasibleFirst: written?.['infeasible-first'] ?? false,
  };
}

function readStale(reader: Reader, text: string): Forbid['stale'] {
  const age = readAge(text);
  if (age === null) reader.add(['forbid', 'stale'], { kind: 'bad-age', text });
  return age;
}

function readShare(reader: Reader, written: string | number | undefined): number | null {
  if (written === undefined) return null;
  const path = ['forbid', 'judgement-share-above'];
  const value = reader.quantity(path, written, 'share', null)?.value ?? null;
  if (value !== null && (value < 0 || value > 1)) {
    const bounds = { low: 0, high: 1 };
    reader.add(path, { kind: 'out-of-bounds', value, unit: 'percent', bounds, name: null });
  }
  return value;
}
