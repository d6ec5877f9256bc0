import { readScored, scoredDimension } from '../../model/study/criteria.ts';
import type { Notation } from '../../units/notation.ts';
import { readQuantity } from '../../units/quantity.ts';
import { baseUnit, toBase } from '../../units/unit.ts';
import { entriesAt, fieldOf, textOf } from '../tree/nodes.ts';
import type { Node } from '../tree/tree.ts';

/** The ends of the scale of a criterion as numbers, in its base unit. */
export interface Scale {
  /** Null where it is scored by hand. */
  readonly result: string | null;
  readonly low: number;
  readonly high: number;
  readonly moreIsBetter: boolean;
}

/** Null where what is written does not say on which scale it is. */
export function scaleOf(criterion: Node, measures: Iterable<string>, notation: Notation): Scale | null {
  const text = textOf(fieldOf(criterion, 'result'));
  const result = text === null ? null : readScored(text, measures);
  if (text !== null && result === null) return null;
  const dimension = scoredDimension(result);
  const number = (written: string | null): number => {
    const read =
      written === null
        ? null
        : readQuantity(written, { dimension, bare: dimension === 'share' ? null : baseUnit[dimension] }, notation);
    return read === null || 'fault' in read ? Number.NaN : toBase(read.value, read.unit);
  };
  const [worst, best] = ['worst', 'best'].map((key) => number(textOf(fieldOf(criterion, key))));
  const points = [...entriesAt(criterion, 'points')].map(([at, { value }]): [number, number] => [
    number(at),
    worthIn(textOf(value)),
  ]);
  const ends: [number, number][] = [...points];
  if (!Number.isNaN(worst)) ends.push([worst as number, 0]);
  if (!Number.isNaN(best)) ends.push([best as number, 1]);
  const sorted = ends.toSorted(([a], [b]) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || !(first[0] < last[0])) return null;
  return { result: text, low: first[0], high: last[0], moreIsBetter: first[1] < last[1] };
}

function worthIn(text: string | null): number {
  const read = text === null ? null : readQuantity(text, { dimension: 'share', bare: null });
  return read === null || 'fault' in read ? Number.NaN : read.value;
}
