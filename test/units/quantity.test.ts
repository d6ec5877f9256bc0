import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/units/quantity.ts';
import { baseUnit, type Dimension, fromBase, toBase, type Unit, units } from '../../src/units/unit.ts';
import { month } from '../support/studies.ts';

/** Every way of writing that the format knows, and the unit it is in. */
const written: readonly (readonly [text: string, dimension: Dimension, value: number, unit: Unit])[] = [
  ['1200000 EUR', 'money', 1200000, 'EUR'],
  ['1200000EUR', 'money', 1200000, 'EUR'],
  ['EUR 1200000', 'money', 1200000, 'EUR'],
  ['€ 1.2M', 'money', 1200000, 'EUR'],
  ['€1.2M', 'money', 1200000, 'EUR'],
  ['€ 25k', 'money', 25000, 'EUR'],
  ['25k EUR', 'money', 25000, 'EUR'],
  ['EUR -300', 'money', -300, 'EUR'],
  ['-0.5M €', 'money', -500000, 'EUR'],
  ['€ 25k/month', 'money-per-month', 25000, 'EUR/month'],
  ['600000 EUR/year', 'money-per-month', 600000, 'EUR/year'],
  ['15000 EUR/person-month', 'rate', 15000, 'EUR/person-month'],
  ['€ 15k/person-month', 'rate', 15000, 'EUR/person-month'],
  ['30 person-months', 'effort', 30, 'person-months'],
  ['1 person-month', 'effort', 1, 'person-months'],
  ['9 months', 'duration', 9, 'months'],
  ['1 month', 'duration', 1, 'months'],
  ['-2 months', 'duration', -2, 'months'],
  ['1.5 years', 'duration', 1.5, 'years'],
  ['1 year', 'duration', 1, 'years'],
  ['2021-09', 'month', month('2021-09'), 'month'],
  ['30 fte', 'team', 30, 'fte'],
  ['20%', 'share', 0.2, 'percent'],
  ['20 %', 'share', 0.2, 'percent'],
  ['2.25%', 'share', 0.0225, 'percent'],
  ['3%/year', 'yearly-share', 0.03, 'percent/year'],
  ['3%', 'yearly-share', 0.03, 'percent'],
];

describe('a quantity', () => {
  it.each(written)('is read from %s (%s)', (text, dimension, value, unit) => {
    expect(readQuantity(text, { dimension: dimension, bare: null })).toEqual({ value, unit });
  });

  it('takes the unit of its place where it has none, if there is one', () => {
    expect(readQuantity('4', { dimension: 'score', bare: 'score' })).toEqual({ value: 4, unit: 'score' });
    expect(readQuantity('1e3', { dimension: 'money', bare: 'EUR' })).toEqual({ value: 1000, unit: 'EUR' });
    expect(readQuantity('20', { dimension: 'share', bare: null })).toEqual({ fault: 'unit-missing' });
  });

  it.each([
    ['9 months', 'effort', 'months'],
    ['30 person-months', 'duration', 'person-months'],
    ['€ 25k', 'money-per-month', 'EUR'],
    ['€ 25k/month', 'money', 'EUR/month'],
    ['3%/year', 'share', 'percent/year'],
    ['30 fte', 'effort', 'fte'],
    ['€ 15k/person-month', 'money-per-month', 'EUR/person-month'],
  ] as const)('%s is refused as %s, naming its unit', (text, dimension, found) => {
    expect(readQuantity(text, { dimension: dimension, bare: null })).toEqual({ fault: 'wrong-unit', found });
  });

  it.each([
    ['€ 1.234,56', 'money', '€ 1234.56'],
    ['1.234.567 EUR', 'money', '1234567 EUR'],
    ['1 234 567,89 EUR/year', 'money-per-month', '1234567.89 EUR/year'],
    ['€ 1,2M', 'money', '€ 1.2M'],
    ['2,25%', 'share', '2.25%'],
    ['1,5 years', 'duration', '1.5 years'],
    ['12,5', 'score', '12.5'],
  ] as const)('%s is refused, with the text that was meant', (text, dimension, corrected) => {
    expect(readQuantity(text, { dimension, bare: baseUnit[dimension] })).toEqual({ fault: 'decimal-comma', corrected });
  });

  it.each([
    ['0,5', '50%'],
    ['12,5', '12.5%'],
  ])('%s is refused as a share, with what was meant and its sign', (text, corrected) => {
    expect(readQuantity(text, { dimension: 'share', bare: null })).toEqual({ fault: 'decimal-comma', corrected });
  });

  it.each([
    ['5k months', 'duration'],
    ['€ 25 x', 'money'],
    ['€ 5/week', 'money-per-month'],
    ['€ 5 EUR', 'money'],
    ['5 fortnights', 'duration'],
    ['5 Months', 'duration'],
    ['5 ratio', 'share'],
    ['5 points', 'score'],
    ['2021-09', 'duration'],
    ['2021-13', 'month'],
    ['9 months', 'month'],
    ['', 'money'],
    ['EUR', 'money'],
  ] as const)('"%s" is none (%s)', (text, dimension) => {
    expect(readQuantity(text, { dimension, bare: baseUnit[dimension] })).toEqual({ fault: 'not-a-quantity' });
  });

  it.each([
    ['1e6 EUR', 'money', '1000000 EUR'],
    ['1m EUR', 'money', '1M EUR'],
    ['25k', 'money', 'EUR 25k'],
    ['€ 25K', 'money', '€ 25k'],
    ['-€ 300', 'money', '€ -300'],
    ['€  5', 'money', '€ 5'],
    ['5   months', 'duration', '5 months'],
    ['.5 years', 'duration', '0.5 years'],
    ['5 EUR / month', 'money-per-month', '5 EUR/month'],
    ['5 percent', 'share', '5%'],
    ['9 maanden', 'duration', '9 months'],
    ['6 weeks', 'duration', '1.38 months'],
    ['1 week', 'duration', '0.231 months'],
    ['26 weken', 'duration', '6 months'],
    ['73 days', 'duration', '2.4 months'],
    ['€ 1.2m', 'money', '€ 1.2M'],
    ['1.2m EUR', 'money', '1.2M EUR'],
    ['€ 1\u202f234,50', 'money', '€ 1234.50'],
    ['€ 25 k', 'money', '€ 25k'],
    ['€ 2,5 mln', 'money', '€ 2.5M'],
    ['€ 1.000.000,-', 'money', '€ 1000000'],
    ['5 mnd', 'duration', '5 months'],
    ['1 jaar', 'duration', '1 year'],
    ['1,5 jr', 'duration', '1.5 years'],
    ['2 kwartalen', 'duration', '6 months'],
    ['€ 220k p.a.', 'money-per-month', '€ 220k/year'],
    ['€ 20k maandelijks', 'money-per-month', '€ 20k/month'],
    ['0,5 procent', 'share', '0.5%'],
  ] as const)('%s is refused (%s), with what was probably meant', (text, dimension, corrected) => {
    expect(readQuantity(text, { dimension, bare: baseUnit[dimension] })).toEqual({ fault: 'nearly', corrected });
  });

  it('keeps what is wrong with its number', () => {
    expect(readQuantity('1000000001M EUR', { dimension: 'money', bare: null })).toEqual({ fault: 'too-large' });
    expect(readQuantity('12.34567890123456789%', { dimension: 'share', bare: null })).toMatchObject({
      fault: 'digits-lost',
    });
  });
});

describe('a unit', () => {
  it('converts within its dimension, whatever the days of the year', () => {
    expect(toBase(1.5, 'years')).toBe(18);
    expect(toBase(600000, 'EUR/year')).toBe(50000);
    expect(toBase(7, 'months')).toBe(7);
  });

  it.each(units)('%s converts back', (unit) => {
    expect(fromBase(toBase(36, unit), unit)).toBe(36);
  });
});
