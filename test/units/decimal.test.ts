import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../src/units/decimal.ts';

describe('a decimal number', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['+12', 12],
    ['-12.50', -12.5],
    ['0.1', 0.1],
    ['1e3', 1000],
    ['2.5E-2', 0.025],
    ['123456789012345', 123456789012345],
    ['1000000000000000', 1e15],
    ['0.30000000000000004', 0.1 + 0.2],
  ])('%s is read as it is written', (text, value) => {
    expect(readDecimal(text)).toEqual({ value });
  });

  it('is the double nearest to the shifted decimal, not the nearest double shifted', () => {
    expect(readDecimal('4.35', -2)).toEqual({ value: 0.0435 });
    expect(readDecimal('1.1', 6)).toEqual({ value: 1100000 });
    expect(readDecimal('2.3', 3)).toEqual({ value: 2300 });
  });

  it('of nothing has no sign', () => {
    expect(readDecimal('-0')).toEqual({ value: 0 });
    expect(Object.is((readDecimal('-0.0') as { value: number }).value, 0)).toBe(true);
  });

  it.each([
    ['12,5', '12.5'],
    ['-12,5', '-12.5'],
    ['1234,56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1.234.567,89', '1234567.89'],
    ['1 234 567,89', '1234567.89'],
    ['1,234,567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567', '1234567'],
    ['1 234 567', '1234567'],
    ['1_000_000', '1000000'],
    ['1,234', '1234'],
    ['0,123', '0.123'],
    ['1\u00a0234,5', '1234.5'],
    ['1\u202f234', '1234'],
  ])('%s is refused, with the value that was meant', (text, corrected) => {
    expect(readDecimal(text)).toEqual({ fault: 'decimal-comma', corrected });
  });

  it.each(['', '-', '.5', '5.', '1.2.3', '0x10', '1e', 'Infinity', 'NaN', '- 5', '12,34,5', 'twelve', '007'])(
    '"%s" is no number',
    (text) => {
      expect(readDecimal(text)).toEqual({ fault: 'not-a-number' });
    },
  );

  it('is refused beyond 1e15, where cents are lost', () => {
    expect(readDecimal('1000000000000001')).toEqual({ fault: 'too-large' });
    expect(readDecimal('-1e16')).toEqual({ fault: 'too-large' });
    expect(readDecimal('1000000001', 6)).toEqual({ fault: 'too-large' });
  });

  it('is refused where a double cannot hold its digits', () => {
    expect(readDecimal('0.1234567890123456789')).toEqual({ fault: 'digits-lost', read: '0.12345678901234568' });
    expect(readDecimal('1.00000000000000001')).toEqual({ fault: 'digits-lost', read: '1' });
  });
});
