import { describe, expect, it } from 'vitest';
import { writeDecimal, writeShort } from '../../src/units/write.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';

describe('a written number', () => {
  it('is grouped by thousands, with the point and comma of its language', () => {
    expect(writeDecimal(1234567.891, 2, en.numbers)).toBe('1,234,567.89');
    expect(writeDecimal(1234567.891, 2, nl.numbers)).toBe('1.234.567,89');
    expect(writeDecimal(1234567.891, 0, nl.numbers)).toBe('1.234.568');
  });

  it.each([
    [999, '999'],
    [1000, '1,000'],
    [123456, '123,456'],
    [0, '0'],
  ])('of %d has no group too many', (value, text) => {
    expect(writeDecimal(value, 0, en.numbers)).toBe(text);
  });

  it('rounds to nearest, halves away from zero', () => {
    expect([0.5, 1.5, 2.5, -2.5, 2.4999].map((value) => writeDecimal(value, 0, en.numbers))).toEqual([
      '1',
      '2',
      '3',
      '\u22123',
      '2',
    ]);
  });

  it('below zero has a minus sign, unless it rounds to zero', () => {
    expect(writeDecimal(-1234.5, 1, nl.numbers)).toBe('\u22121.234,5');
    expect(writeDecimal(-0.04, 1, nl.numbers)).toBe('0,0');
    expect(writeDecimal(-0, 0, en.numbers)).toBe('0');
  });

  it('in short has no superfluous zeros', () => {
    expect([65, 2.25, 2.5, 0.333, 1000, -0.001].map((value) => writeShort(value, 2, nl.numbers))).toEqual([
      '65',
      '2,25',
      '2,5',
      '0,33',
      '1.000',
      '0',
    ]);
    expect(writeShort(100, 0, en.numbers)).toBe('100');
  });
});
