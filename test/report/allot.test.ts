import { describe, expect, it } from 'vitest';
import { allot } from '../../src/report/allot.ts';
import { fold } from '../../src/report/formats/fold.ts';
import { fc } from '../support/seed.ts';

describe('rounded parts of a total', () => {
  it('add up to the rounded total, where each rounded by itself would not', () => {
    expect(allot(456.17, [6.04, 450.13], 0.1).map((part) => part.toFixed(1))).toEqual(['6.1', '450.1']);
    expect(allot(3, [1.5, 1.5], 1)).toEqual([2, 1]);
    expect(allot(-3, [-1.4, -1.6], 1)).toEqual([-1, -2]);
  });

  it('add up to it whatever they are, and none is off by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const shown = allot(total, parts, 1);

          expect(shown.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.round(total), 6);
          for (const [index, part] of parts.entries())
            expect(Math.abs((shown[index] ?? 0) - part)).toBeLessThan(1.000001);
        },
      ),
    );
  });
});

describe('a text that is folded', () => {
  it('is broken between words, and in a word that is longer than the line', () => {
    expect(fold('a new ledger for all', 10)).toEqual(['a new', 'ledger for', 'all']);
    expect(fold('  indented text', 10)).toEqual(['  indented', '  text']);
    expect(fold('onvoorzienbaarheid', 8)).toEqual(['onvoorzi', 'enbaarhe', 'id']);
    expect(fold('更换旧系统', 6)).toEqual(['更换旧', '系统']);
  });
});
