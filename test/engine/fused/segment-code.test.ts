import { expect, it } from 'vitest';
import { segmentCode } from '../../../src/engine/fused/segment-code.ts';
import type { Part } from '../../../src/engine/fused/segment.ts';
import { moduleOf } from '../../../src/numerics/kernel/kernel.ts';

const column = (place: number) => ({ kind: 'column', column: place }) as const;

/** Months of service by a table of their own, from four times to two results. */
const service = (table: number): Part => ({
  kind: 'service',
  table,
  times: [0, 1, 2, 3].map((place) => column(4 * table + place)),
  results: [
    { line: 2 * table, column: 8 + 2 * table },
    { line: 2 * table + 1, column: 9 + 2 * table },
  ],
});

it('a segment of curves alone is code that can run', () => {
  const code = segmentCode({ parts: [service(0), service(1)], columns: 12, tables: 2 });

  expect(() => moduleOf(code)).not.toThrow();
});
