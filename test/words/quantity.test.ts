import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/units/quantity.ts';
import { readUnit } from '../../src/units/notation.ts';
import { dimensionOf, type Unit } from '../../src/units/unit.ts';
import { en as englishWords } from '../../src/words/en.ts';
import { nl as dutchWords } from '../../src/words/nl.ts';
import { quantity as en } from '../../src/words/en/quantity.ts';
import { quantity as nl } from '../../src/words/nl/quantity.ts';
import { written } from '../../src/words/quantity.ts';

const unit = (text: string): Unit => readUnit(text) ?? 'score';

describe('an amount with a sign', () => {
  const pounds = { code: 'GBP', sign: '£', decimals: 2 };

  it.each([
    [-1410, 'EUR', '−€ 1,410', '€ −1.410'],
    [-95, 'EUR/hour', '−€ 95 per hour', '€ −95 per uur'],
    [-2500, 'EUR/month', '−€ 2,500 per month', '€ −2.500 per maand'],
  ])('%d %s has it before the currency in English and before the number in Dutch', (value, text, english, dutch) => {
    expect(en(value, unit(text))).toBe(english);
    expect(nl(value, unit(text))).toBe(dutch);
  });

  it('is written so in a sentence, and with a plus', () => {
    expect(englishWords.amountsIn(pounds).amount('−1.41', 'million')).toBe('−£ 1.41 million');
    expect(dutchWords.amountsIn(pounds).amount('−1,41', 'million')).toBe('£ −1,41 mln');
    expect(
      [englishWords, dutchWords].map((words) => words.withPlus(words.amountsIn(pounds).amount('7', 'euro'))),
    ).toEqual(['+£ 7', '£ +7']);
    expect(englishWords.amountsIn({ code: 'NOK', sign: 'NOK', decimals: 2 }).amount('−5', 'euro')).toBe('−NOK 5');
    expect([englishWords, dutchWords].map((words) => words.withPlus('2 months'))).toEqual(['+2 months', '+2 months']);
  });
});

describe('a value in a compound unit', () => {
  it.each([
    [95, 'EUR/hour', '€ 95 per hour', '€ 95 per uur'],
    [1650, 'hours/year', '1,650 hours per year', '1.650 uur per jaar'],
    [137.5, 'hour/person-month', '137.5 hours per person-month', '137,5 uur per persoonsmaand'],
    [90_000, 'EUR/fte/year', '€ 90,000 per fte per year', '€ 90.000 per fte per jaar'],
    [11, 'person-months/year', '11 person-months per year', '11 persoonsmaanden per jaar'],
    [8, 'hours', '8 hours', '8 uur'],
    [3, 'EUR*months', '€ 3 × months', '€ 3 × maanden'],
    [120.5, 'EUR/hour', '€ 120.50 per hour', '€ 120,50 per uur'],
    [0.0042, 'EUR/hour', '€ 0.0042 per hour', '€ 0,0042 per uur'],
    [0.5, 'EUR/hour', '€ 0.50 per hour', '€ 0,50 per uur'],
    [0, 'EUR/hour', '€ 0 per hour', '€ 0 per uur'],
    [8_953_663.7, 'EUR', '€ 8,953,663.70', '€ 8.953.663,70'],
  ])('%d %s is said in both languages: %s, %s', (value, text, english, dutch) => {
    expect(en(value, unit(text))).toBe(english);
    expect(nl(value, unit(text))).toBe(dutch);
  });

  it.each([
    [1, 'hours/year', '1 hour/year'],
    [2, 'hours/year', '2 hours/year'],
    [1, 'person-months', '1 person-month'],
    [1, 'EUR/hour', '1 EUR/hour'],
    [1, 'person-months/year', '1 person-month/year'],
  ])('%d %s is written as %s, and read back', (value, text, shown) => {
    expect(written(value, unit(text))).toBe(shown);
    expect(readQuantity(shown, { dimension: dimensionOf(unit(text)), bare: null })).toEqual({
      value,
      unit: unit(text),
    });
  });
});
