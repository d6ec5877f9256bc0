import { describe, expect, it } from 'vitest';
import { moneyScale } from '../../src/report/money-scale.ts';
import type { Cell } from '../../src/report/table.ts';
import { writeCell } from '../../src/report/write-cell.ts';
import { languages, type Language } from './written.ts';

const written = (cell: Cell, largest = 0, language: Language = 'en'): string => {
  const words = languages[language];
  return writeCell(cell, { words, scale: moneyScale([largest]) });
};
const money = (amount: number, signed = false): Cell => ({ kind: 'money', amount, signed });
const minus = '\u2212';

describe('amounts', () => {
  it.each([
    [0, 'euro', '0'],
    [950, 'euro', '950'],
    [99_999, 'euro', '99,999'],
    [100_000, 'thousand', '100'],
    [7_404_500, 'thousand', '7,405'],
    [9_999_999, 'thousand', '10,000'],
    [10_000_000, 'million', '10.00'],
    [99_999_999, 'million', '100.00'],
    [100_000_000, 'million', '100.0'],
    [152_300_000, 'million', '152.3'],
    [1_523_000_000_000, 'million', '1,523,000.0'],
  ])('up to %f are written in %s', (amount, name, text) => {
    expect(moneyScale([amount]).name).toBe(name);
    expect(written(money(amount), amount)).toBe(text);
  });

  it('share the scale of the largest, whatever its sign', () => {
    expect(moneyScale([1, -2e8, 3e6])).toEqual(moneyScale([2e8]));
    expect(moneyScale([])).toEqual(moneyScale([0]));
  });

  it('are written in Dutch with a decimal comma and points between thousands', () => {
    expect(written(money(1_234_567_890), 1e9, 'nl')).toBe('1.234,6');
    expect(written(money(-12_345), 12_345, 'nl')).toBe(`${minus}12.345`);
  });
});

describe('the sign of a number', () => {
  it.each([
    [money(-1_250_000), 1e9, `${minus}1.3`],
    [money(1_250_000, true), 1e9, '+1.3'],
    [money(-0), 0, '0'],
    [money(-0.4), 0, '0'],
    [money(0.4, true), 0, '0'],
    [money(-49_000, true), 1e9, '0.0'],
    [money(-51_000, true), 1e9, `${minus}0.1`],
    [{ kind: 'months', length: -0.04 }, 0, '0.0'],
    [{ kind: 'months', length: 4.25, signed: true }, 0, '+4.3'],
    [{ kind: 'months', length: -4.25, signed: true }, 0, `${minus}4.3`],
    [{ kind: 'share', share: 0.0294, signed: true }, 0, '+2.9'],
    [{ kind: 'share', share: -0.0004, signed: true }, 0, '0.0'],
    [{ kind: 'share', share: -1.5, signed: true }, 0, `${minus}150.0`],
    [{ kind: 'points', points: 42.25 }, 0, '42.3'],
    [{ kind: 'points', points: -0.5, signed: true }, 0, `${minus}0.5`],
    [{ kind: 'count', count: 3 }, 0, '3'],
    [{ kind: 'empty' }, 0, ''],
  ] as const)('of %j (largest %f) is that of what is shown: %s', (cell, largest, text) => {
    expect(written(cell, largest)).toBe(text);
  });

  it('rounds a half away from zero on both sides alike', () => {
    for (const half of [0.5, 1.5, 2.5, 3.5])
      expect(written(money(-half), 0)).toBe(`${minus}${written(money(half), 0)}`);
    expect([0.5, 1.5, 2.5].map((half) => written(money(half), 0))).toEqual(['1', '2', '3']);
  });
});
