import { describe, expect, it } from 'vitest';
import { moneyScale } from '../../src/report/money-scale.ts';
import { writeAmountError } from '../../src/report/write-amount.ts';
import { en } from '../../src/words/en.ts';

describe('a standard error of an amount', () => {
  it.each([
    [35_942, '€ 36,000'],
    [0.043, '€ 0.043'],
    [0, '€ 0'],
    [6.7e-14, '€ 0'],
  ])('of %d is said as %s', (error, text) => {
    expect(writeAmountError(error, en, moneyScale([287_000])).replace('\u00a0', ' ')).toBe(text);
  });
});
