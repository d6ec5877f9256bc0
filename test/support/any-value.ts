import type { ListedUnit } from '../../src/units/unit.ts';
import type { WrittenAssumption } from '../../src/model/written/written.ts';
import { fc } from './seed.ts';

export const integer = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** Numbers with up to two decimals. */
export const centsUpTo = (min: number, max: number): fc.Arbitrary<number> =>
  integer(min * 100, max * 100).map((cents) => cents / 100);

export const oneOf = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom<T>(...values);

/** Shares with one decimal, as they are written. */
export const percent = (min: number, max: number): fc.Arbitrary<string> =>
  integer(min * 10, max * 10).map((tenths) => `${tenths / 10}%`);

/** A month within two years and what lies between, as it is written. */
export const anyMonth = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(integer(first, last), integer(1, 12)).map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

/** The values an assumption may take in a unit, written with it. */
const numbers: Readonly<Record<Exclude<ListedUnit, 'month'>, fc.Arbitrary<string>>> = {
  EUR: centsUpTo(0, 500_000).map((euros) => `${euros} EUR`),
  'EUR/month': centsUpTo(0, 50_000).map((euros) => `${euros} EUR/month`),
  'EUR/year': centsUpTo(0, 500_000).map((euros) => `${euros} EUR/year`),
  'EUR/person-month': centsUpTo(0, 20_000).map((euros) => `${euros} EUR/person-month`),
  'person-months': centsUpTo(1, 60).map((effort) => `${effort} person-months`),
  months: centsUpTo(0, 24).map((length) => `${length} months`),
  years: centsUpTo(0, 3).map((length) => `${length} years`),
  fte: centsUpTo(2, 20).map((team) => `${team} fte`),
  percent: percent(1, 99),
  'percent/year': percent(-3, 9),
  score: integer(0, 10).map((tenths) => String(tenths / 10)),
};

type Value = NonNullable<WrittenAssumption['value']>;

/** A constant, or an estimate of a shape that takes any numbers in their order. */
function anyValue(unit: ListedUnit): fc.Arbitrary<Value> {
  if (unit === 'month') return anyMonth(2015, 2030);
  const number = numbers[unit];
  const three = fc.uniqueArray(number, { minLength: 3, maxLength: 3 }).map(inOrder);
  return fc.oneof(
    number,
    three.map(([low, mode, high]) => ({ low, mode, high })),
    three.map(([low, mode, high]) => ({ low, mode, high, shape: 'triangular' as const })),
    three.map(([min, , max]) => ({ min, max })),
    three.map(([p10, , p90]) => ({ p10, p90, shape: 'normal' as const })),
    fc.tuple(number, number).map(([one, other]) => ({
      'any-of': [
        { value: one, probability: '40%' },
        { value: other, probability: '60%' },
      ],
    })),
  );
}

function inOrder(texts: readonly string[]): [string, string, string] {
  const [low = '', mode = '', high = ''] = texts.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
  return [low, mode, high];
}

/** An assumption in a unit: one value, or one that changed in 2022. */
export const anyAssumption = (unit: ListedUnit): fc.Arbitrary<WrittenAssumption> =>
  fc.oneof(
    anyValue(unit).map((value): WrittenAssumption => ({ unit, value, kind: 'judgement' })),
    fc.tuple(anyValue(unit), anyValue(unit)).map(([before, after]): WrittenAssumption => ({
      unit,
      known: {
        '1990-01': { value: before, kind: 'derived' },
        '2022-01': { value: after, kind: 'judgement' },
      },
    })),
  );
