import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText, readScalar } from '../../../src/input/parse/scalar.ts';

describe('a plain value', () => {
  it.each(['012', '-007', '1:30', '190:20:30', 'yes', 'no', 'on', 'off', 'Yes', 'NO', 'y', 'nee'])(
    '%s is text',
    (text) => {
      expect(readScalar(text)).toBe(text);
    },
  );

  it.each(['2020-07', '2020-07-01', '1_000', '1,5', '1.234,56', '12%', '€ 5', '3 months', '1e', '--1', '+', '-'])(
    '%s is text, whatever a field then makes of it',
    (text) => {
      expect(readScalar(text)).toBe(text);
    },
  );

  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['+3', 3],
    ['-1.50', -1.5],
    ['0.1', 0.1],
    ['1e3', 1000],
    ['2.5E-2', 0.025],
    ['1000000000000000', 1e15],
  ])('%s is a number', (text, value) => {
    expect(Object.is(readScalar(text), value)).toBe(true);
  });

  it.each(['.inf', '-.INF', '+.Inf', '.nan', '.NaN', '0x10', '0xFF', '0o17', '.5', '5.', '-.5', '5.e3'])(
    '%s is a number that samen does not read',
    (text) => {
      expect(readScalar(text)).toEqual({ kind: 'not-a-number', text });
    },
  );

  it.each(['1e400', '-1e400', '1e16', '1000000000000001', '9'.repeat(400)])('%s is too large', (text) => {
    expect(readScalar(text)).toEqual({ kind: 'too-large', text });
  });

  it.each([
    ['9007199254740993.5', 'too-large'],
    ['123456789.12345678901', 'digits-lost'],
    ['0.30000000000000004441', 'digits-lost'],
    ['0.1000000000000000055511151231257827', 'digits-lost'],
  ])('%s is refused for its digits', (text, kind) => {
    expect(readScalar(text)).toMatchObject({ kind });
  });

  it.each(['null', 'Null', 'NULL', '~', ''])('%j is nothing', (text) => {
    expect(readScalar(text)).toBeNull();
  });

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['FALSE', false],
    ['tRUE', 'tRUE'],
    ['nULL', 'nULL'],
  ])('%s is %j', (text, value) => {
    expect(readScalar(text)).toBe(value);
  });

  it('is never infinite, not a number or minus zero', () => {
    const digits = fc.stringMatching(/^[+-]?\d{1,20}(\.\d{0,20})?([eE][+-]?\d{1,3})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        const value = readScalar(text);
        expect(typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))).toBe(false);
      }),
    );
  });

  it('keeps every digit that it accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(3, '0')}`;
        expect(Number(readScalar(text)).toFixed(3)).toBe(text.replace('-0.000', '0.000'));
      }),
    );
  });

  it('is fine as a key when it is text, and must be quoted when it is not', () => {
    expect(['team', '2020-07', '012', 'yes'].every(isPlainText)).toBe(true);
    expect(['2.5', '3', '1e3', 'true', 'null', '~', '0x10', '.inf'].some(isPlainText)).toBe(false);
  });
});
