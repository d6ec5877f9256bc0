import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/report/workbook/file/sheet.ts';
import type { Shape } from '../../../src/report/workbook/file/styles.ts';
import { wideEnough } from '../../../src/report/workbook/file/widths.ts';

const cell = (value: number | string, shape: Shape): Cell => ({ value, style: { shape, look: 'plain' } });

/** As a spreadsheet shows them. */
const shown: readonly (readonly [value: number, shape: Shape, text: string])[] = [
  [20_328_000, 'money', '20,328,000.00'],
  [-1_234_567_890.5, 'money', '-1,234,567,890.50'],
  [999.999, 'money', '1,000.00'],
  [-0.5, 'money', '-0.50'],
  [40_801, 'count', '40,801'],
  [2035, 'whole', '2035'],
  [0.934_579, 'exact', '0.934579'],
  [80, 'factor', '80'],
  [-1.25, 'factor', '-1.25'],
  [12.5, 'share', '1250.00%'],
  [44_682, 'month', '2022-05'],
  [-1.2e-12, 'tiny', '-1.2E-12'],
  [Number.NaN, 'money', '#N/A'],
];

describe('the width of a column', () => {
  it.each(shown)('has room for %d as %s: %s', (value, shape, text) => {
    const [width = 0] = wideEnough({ rows: [[cell(value, shape)]], widths: [1] }, 2);

    expect(width).toBeGreaterThan(text.length);
    expect(width).toBeLessThan(text.length + 4);
  });

  it.each([
    [0, '1,234,567'],
    [3, '1,234,567.000'],
    [4, '1,234,567.0000'],
  ])('has room for an amount in a currency with %d decimals: %s', (decimals, text) => {
    const [width = 0] = wideEnough({ rows: [[cell(1_234_567, 'money')]], widths: [1] }, decimals);

    expect(width).toBe(text.length + 2);
  });

  it('is what was asked for where that has room, or where a text is longer, which may run on or be wrapped', () => {
    const rows = [[cell(1.5, 'money'), cell('x'.repeat(90), 'text')], [], [undefined, undefined]];

    expect(wideEnough({ rows, widths: [12, 30] }, 2)).toEqual([12, 30]);
  });

  it('of columns behind the last is that of the longest number in all of these', () => {
    const rows = [[cell(1, 'money'), cell(2, 'money'), cell(12_000_000_000, 'money')]];

    expect(wideEnough({ rows, widths: [10, 10] }, 2)).toEqual([10, 19]);
  });
});
