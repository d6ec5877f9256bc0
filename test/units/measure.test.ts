import { describe, expect, it } from 'vitest';
import { isOneDimension, isSameMeasure, type Measure, per, times, timesTwelves } from '../../src/units/measure.ts';
import { readQuantity } from '../../src/units/quantity.ts';
import { readUnit } from '../../src/units/notation.ts';
import { dimensionOf, measureOf, toBase, type Unit, unitOf } from '../../src/units/unit.ts';
import { oneOf } from '../support/any-value.ts';
import { fc, tries } from '../support/seed.ts';

function unit(text: string): Unit {
  const found = readUnit(text);
  if (found === null) throw new Error(`${text} is no unit`);
  return found;
}

function measure(text: string): Measure {
  const found = measureOf(unit(text));
  if (found === null) throw new Error(`${text} measures nothing`);
  return found;
}

describe('a unit', () => {
  it.each([
    ['hour', 'hours'],
    ['hours/year', 'hours/year'],
    ['hour/year', 'hours/year'],
    ['hour/fte/month', 'hours/person-month'],
    ['hour/year/fte', 'hours/fte/year'],
    ['person-month/year', 'person-months/year'],
    ['EUR/year/fte', 'EUR/fte/year'],
    ['EUR*hour', 'EUR*hours'],
  ])('%s is written as %s', (text, written) => {
    expect(readUnit(text)).toBe(written);
  });

  it.each([
    ['EUR/fte/month', 'EUR/person-month'],
    ['fte*month', 'person-months'],
    ['fte*months', 'person-months'],
    ['person-months/month', 'fte'],
    ['person-months/fte', 'months'],
    ['EUR/hour*hour/year', 'EUR/year'],
  ])('%s is the same as %s of the list', (text, listed) => {
    expect(readUnit(text)).toBe(listed);
  });

  it.each([
    'year',
    'person-month',
    'euro',
    'EUR/euro',
    'EUR/months',
    'EUR/hours',
    'EUR / hour',
    'EUR//hour',
    'EUR/',
    '/hour',
    '1/hour',
    'hours/hour',
    'months/year',
    'EUR*year/month',
    'percent/month',
    'ftes/year',
    'EURs/hour',
    'constructor/year',
  ])('%s is none', (text) => {
    expect(readUnit(text)).toBeNull();
  });

  it('by hand: a rate by the hour, times the hours of a year, is a rate by the person-month once divided by twelve', () => {
    const product = times(measure('EUR/hour'), measure('hours/fte/year'));

    expect(unitOf(product)).toBe('EUR/fte/year');
    expect(isOneDimension(product, measure('EUR/person-month'))).toBe(true);
    expect(toBase(95 * 1650, unit('EUR/fte/year'))).toBe(13062.5);
  });

  it.each([
    ['EUR/person-month', 'fte', times, 'EUR/month'],
    ['person-months', 'fte', per, 'months'],
    ['EUR/hour', 'hour/person-month', times, 'EUR/person-month'],
    ['EUR/year', 'years', times, 'EUR'],
    ['percent/year', 'years', times, null],
    ['percent/year', 'EUR', times, 'EUR/year'],
    ['hours', 'hour/month', per, 'months'],
  ] as const)('%s and %s make (%o) %s', (one, other, rule, made) => {
    expect(unitOf(rule(measure(one), measure(other)))).toBe(made);
  });

  it('outside the list has a dimension of its own, or that of a field', () => {
    expect(dimensionOf(unit('EUR/hour'))).toBe('EUR/hour');
    expect(dimensionOf(unit('hours/year'))).toBe('hours/month');
    expect(dimensionOf(unit('EUR/fte/year'))).toBe('rate');
    expect(dimensionOf(unit('person-months/year'))).toBe('team');
  });
});

describe('units of any kind', () => {
  const words = oneOf('EUR', 'hour', 'fte', 'month', 'year', 'person-month');
  const texts = fc
    .tuple(words, fc.array(fc.tuple(oneOf('*', '/'), words), { minLength: 1, maxLength: 4 }))
    .map(([first, rest]) => first + rest.map(([sign, word]) => sign + word).join(''));

  it('are read back as they are written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = readUnit(text);

        expect(found === null ? null : readUnit(found)).toBe(found);
      }),
      { numRuns: tries(300) },
    );
  });

  it('are one and the same where they measure the same', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [readUnit(one), readUnit(other)];
        fc.pre(a !== null && b !== null);

        expect(a === b).toBe(isSameMeasure(measure(one), measure(other)));
      }),
      { numRuns: tries(300) },
    );
  });

  it('are themselves again after being multiplied by and divided by another', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [readUnit(one), readUnit(other)];
        fc.pre(a !== null && b !== null);

        expect(unitOf(per(times(measure(a), measure(b)), measure(b)))).toBe(a);
      }),
      { numRuns: tries(200) },
    );
  });
});

describe('twelve', () => {
  it('is multiplied or divided by once for all, and not at all where nothing converts', () => {
    expect(timesTwelves(0.03, 0)).toBe(0.03);
    expect(timesTwelves(2, 2)).toBe(288);
    expect(timesTwelves(288, -2)).toBe(2);
    expect(toBase(0.03, 'percent/year')).toBe(0.03);
  });
});

describe('a quantity in a compound unit', () => {
  it.each([
    ['95 EUR/hour', 'EUR/hour', 95],
    ['€ 95/hour', 'EUR/hour', 95],
    ['€ 9.5k/fte/year', 'EUR/fte/year', 9500],
    ['1650 hours/year', 'hours/year', 1650],
    ['1 hour/year', 'hours/year', 1],
    ['-2 hours', 'hours', -2],
    ['137.5 hours/month', 'hours/month', 137.5],
    ['2 fte*months', 'person-months', 2],
  ])('is read from %s', (text, found, value) => {
    expect(readQuantity(text, { dimension: dimensionOf(unit(found)), bare: null })).toEqual({ value, unit: found });
  });

  it.each([
    ['95 EUR/uur', 'EUR/hour', '95 EUR/hour'],
    ['40 uur', 'hours', '40 hours'],
    ['€ 95 per hour', 'EUR/hour', '€ 95/hour'],
  ])('%s is nearly one', (text, found, corrected) => {
    expect(readQuantity(text, { dimension: dimensionOf(unit(found)), bare: null })).toEqual({
      fault: 'nearly',
      corrected,
    });
  });

  it('is refused where a field wants something else, naming its unit', () => {
    expect(readQuantity('95 EUR/hour', { dimension: 'rate', bare: null })).toEqual({
      fault: 'wrong-unit',
      found: 'EUR/hour',
    });
    expect(readQuantity('5 hours', { dimension: 'duration', bare: null })).toEqual({
      fault: 'wrong-unit',
      found: 'hours',
    });
  });

  it('may stand in a field of its own dimension', () => {
    expect(readQuantity('90000 EUR/fte/year', { dimension: 'rate', bare: null })).toEqual({
      value: 90000,
      unit: 'EUR/fte/year',
    });
  });
});
