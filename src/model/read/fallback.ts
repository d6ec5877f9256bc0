import type { Path } from '../../problems/problem.ts';
import type { Lenient } from '../written/shape.ts';
import type { WrittenFallback } from '../written/written-fallback.ts';
import type { Fallback } from '../study/study.ts';
import { readEvent } from './events.ts';
import type { Reader } from './reader.ts';

export const readFallback = (
  reader: Reader,
  path: Path,
  written: Lenient<WrittenFallback> | undefined,
): Fallback | null =>
  written === undefined
    ? null
    : {
        to: written.to ?? '',
        at: written.at === undefined ? null : readEvent(reader, [...path, 'at'], written.at),
        cost: reader.amount([...path, 'cost'], written.cost, 'money'),
        category: reader.category([...path, 'category'], written.category),
        vat: written.vat ?? false,
      };
