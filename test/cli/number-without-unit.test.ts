import { describe, expect, it } from 'vitest';
import { saidOfOne as printed, smallStudy as head } from '../support/small-study.ts';

const gains = (value: string): string =>
  head(
    '0%',
    `assumptions:
  saved: { unit: GBP/year, value: 12000, kind: judgement, why: for this test }
  gain: { unit: GBP/year, value: ${value} }
scenarios:
  a: { title: A, phases: {}, running: [{ title: Gain, amount: $gain, from: start, until: horizon }] }
`,
  );

describe('a bare number in a sum', () => {
  it.each([
    ['en', 'write the unit behind a number, as in 5 GBP/year; else bring both to one unit'],
    ['nl', 'schrijf achter een getal de eenheid, zoals 5 GBP/year; breng anders beide op één eenheid'],
  ])('is told to need its unit, with which it is computed, in %s', async (lang, cure) => {
    expect(await printed(gains('0 - $saved'), 'compare', '--lang', lang)).toContain(cure);
    expect(await printed(gains('0 GBP/year - $saved'), 'compare', '--lang', lang)).toMatch(/−60[.,]000/);
  });
});
