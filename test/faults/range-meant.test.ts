import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const withRange = (unit: string, value: string, range: string): Promise<readonly string[]> =>
  said(
    'fee: { unit: EUR, value: 30',
    `fee: { unit: EUR, value: 30, range: 10 .. 50, kind: judgement, why: x }
  other: { unit: ${unit}, value: ${value}, range: "${range}"`,
  );

/** Of each: the unit, a value, the range as somebody writes it and as it is read. */
const ranges = [
  ['months', '9', '6-14 months', '6 months .. 14 months'],
  ['months', '9', '6 to 14 months', '6 months .. 14 months'],
  ['months', '9', 'between 6 and 14 months', '6 months .. 14 months'],
  ['months', '9', 'tussen 6 en 14 months', '6 months .. 14 months'],
  ['months', '9', '6 t/m 14', '6 .. 14'],
  ['months', '9', '6 months - 14', '6 months .. 14 months'],
  ['person-months', '9', '6-14 person-months', '6 person-months .. 14 person-months'],
  ['percent', '20%', '0-50%', '0% .. 50%'],
  ['percent', '20%', '0 - 50%', '0% .. 50%'],
  ['percent', '-7%', '-10 to -5%', '-10% .. -5%'],
  ['EUR', '6000', '€ 5k-10k', '€ 5k .. € 10k'],
  ['EUR', '6000', '€ 5-10k', '€ 5k .. € 10k'],
  ['EUR', '600', 'EUR 500-2k', 'EUR 500 .. EUR 2k'],
  ['EUR/month', '6000', '€ 5k-10k/month', '€ 5k/month .. € 10k/month'],
  ['months', '9', '14-6', '6 .. 14'],
] as const;

describe('a range that is written as somebody says it', () => {
  it.for(ranges)('is told as it is read, with its unit at both ends: of %s about %s, %s', async (row) => {
    const [unit, value, range, mended] = row;
    expect(await withRange(unit, value, range)).toEqual([`bad-range: "${range}" is not a range = write ${mended}`]);
    expect(await withRange(unit, value, mended)).toEqual([]);
  });

  it('is no range where it may be a month, or has three ends', async () => {
    const example = expect.stringMatching(/ = write the lowest and the highest value with two dots between them/);
    expect(await withRange('months', '9', '2021-09')).toEqual([example]);
    expect(await withRange('months', '9', '6 - 9 - 14')).toEqual([example]);
  });
});
