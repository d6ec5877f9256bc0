import { describe, expect, it } from 'vitest';
import { listOf } from '../../src/analysis/assumptions/assumptions.ts';
import { limitsOf } from '../../src/model/values/within-limits.ts';
import { settle } from '../../src/engine/settle.ts';
import { fieldText, setText, sliderFor, slidText, textInForce, textOfSet } from '../../src/browser/slider.ts';
import { calendarMonth } from '../../src/units/month.ts';
import { inEuros, readUnit } from '../../src/units/notation.ts';
import type { Unit } from '../../src/units/unit.ts';
import { studyFrom, studyOf } from '../support/studies.ts';

const judged = { kind: 'judgement', why: 'made up' } as const;
const adapted = {
  'design-modified': '10%',
  'code-modified': '10%',
  integration: '10%',
  understanding: 20,
  assessment: 2,
} as const;

const fields = { low: null, high: null };
const slid = (unit: Unit, value: number, range: { low: number; high: number } | null = null) => ({
  assumption: { unit, range },
  inForce: { value: { shape: 'constant', value } as const },
  value,
  fields,
});

describe('a slider', () => {
  it('goes over the range of its assumption, in the numbers of its field', () => {
    expect(sliderFor(slid('percent', 0.25, { low: 0, high: 1 }))).toEqual({ min: 0, max: 100, step: 1 });
    expect(sliderFor(slid('percent/year', 0.0225, { low: -0.005, high: 0.08 }))).toEqual({
      min: -0.5,
      max: 8,
      step: 0.05,
    });
    expect(sliderFor(slid('months', 5, { low: 1, high: 24 }))).toEqual({ min: 1, max: 24, step: 0.2 });
  });

  it('goes from nothing to twice the value where there is no range, and two years around a month', () => {
    const may = calendarMonth(2021 * 12 + 4);

    expect(sliderFor(slid('EUR', 5e6))).toEqual({ min: 0, max: 1e7, step: 100000 });
    expect(sliderFor(slid('month', may))).toEqual({ min: may - 24, max: may + 24, step: 1 });
    expect(sliderFor({ ...slid('percent', 0.7), fields: { low: 0, high: 1 } })).toEqual({ min: 0, max: 100, step: 1 });
  });

  it('ends where a field can hold no more: also where the range goes on, or that bound itself is refused', () => {
    const studied = studyFrom(
      studyOf(
        { phases: { build: { responsibility: 'teams', team: '$people', work: [{ effort: 3 }] } } },
        {
          assumptions: {
            people: { unit: 'fte', value: 4, ...judged },
            borne: { unit: 'percent', value: '50%', range: '0% .. 150%', ...judged },
            strange: { unit: 'score', value: 0.7, ...judged },
          },
          responsibility: { teams: { rate: 1000, 'deviation-borne-by-supplier': '$borne' } },
          // No scenario makes it, and yet its field is held to its bounds.
          components: { old: { build: 3, adaptation: { ...adapted, unfamiliarity: '$strange' } } },
        },
      ),
    );
    const entries = listOf(studied, settle(studied, [...studied.scenarios.values()], studied.asOf));
    const ends = entries.map((entry) => [
      entry.key,
      sliderFor({ ...entry, fields: limitsOf(studied, entry.key).fields }),
    ]);

    expect(Object.fromEntries(ends)).toEqual({
      people: { min: 0.05, max: 8, step: 0.05 },
      borne: { min: 0, max: 100, step: 1 },
      strange: { min: 0, max: 1, step: 0.01 },
    });
  });

  it('ends on its steps, at a number of few digits, where the ends are those of an estimate', () => {
    const drawn = { shape: 'normal', p10: 40123.17, p90: 90777 } as const;
    const ends = sliderFor({ ...slid('EUR', 65450.085), inForce: { value: drawn } });
    const lowered = sliderFor({ ...slid('EUR', -450.085), inForce: { value: { ...drawn, p10: -50123.17 } } });

    expect(ends).toEqual({ min: 15000, max: 116000, step: 1000 });
    expect(lowered).toEqual({ min: -120000, max: 160000, step: 2000 });
  });

  it('begins where its range does, also between two steps', () => {
    expect(sliderFor(slid('months', 5, { low: 0.333, high: 1.777 }))).toEqual({ min: 0.333, max: 1.773, step: 0.01 });
  });

  it('is not there where nothing is known and nothing bounds it', () => {
    expect(sliderFor({ assumption: { unit: 'fte', range: null }, inForce: null, value: null, fields })).toBeNull();
  });
});

describe('a field', () => {
  it('sets a bare number in the unit that stands beside it, and anything else as it is typed', () => {
    expect(setText('37.5', 'percent', inEuros)).toBe('37.5%');
    expect(setText(' 3 ', 'percent/year', inEuros)).toBe('3%/year');
    expect(setText('800', 'person-months', inEuros)).toBe('800 person-months');
    expect(setText('0.4', 'score', inEuros)).toBe('0.4');
    expect(setText('€ 25M', 'EUR', inEuros)).toBe('€ 25M');
    expect(setText('37,5', 'percent', inEuros)).toBe('37,5');
    expect(setText('2021-05', 'month', inEuros)).toBe('2021-05');
  });

  it('sets it in the currency of the study, and in what that counts', () => {
    const { notation } = studyFrom(studyOf({}, { currency: 'GBP', units: { user: 'users' } }));
    const unit = (written: string) => readUnit(written, notation) ?? 'score';

    expect(setText('25', 'EUR/month', notation)).toBe('25 GBP/month');
    expect(setText('240', unit('users'), notation)).toBe('240 users');
    expect(setText('1150', unit('GBP/user/year'), notation)).toBe('1150 GBP/user/year');
    expect(textOfSet('240 users', unit('users'), notation)).toBe('240');
    expect(textOfSet('1150 GBP/user/year', unit('GBP/user/year'), notation)).toBe('1150');
  });

  it('shows what is set without its unit, if that is the one beside it', () => {
    for (const [set, unit, text] of [
      ['37.5%', 'percent', '37.5'],
      ['37.5 %', 'percent', '37.5 %'],
      ['€ 25M', 'EUR', '€ 25M'],
      ['12 months', 'months', '12'],
      ['2 years', 'months', '2 years'],
      ['2021-05', 'month', '2021-05'],
      ['0.4', 'score', '0.4'],
      ['fo%', 'percent', 'fo%'],
    ] as const)
      expect(textOfSet(set, unit, inEuros)).toBe(text);
  });

  it('rounds a value that nobody wrote, and keeps the digits of one that somebody did', () => {
    expect(textInForce(625.139984323511, 'EUR/month')).toBe('625.14');
    expect(textInForce(1 / 3, 'percent')).toBe('33.33333');
    expect(textInForce(1_234_567.5, 'EUR')).toBe('1234567.5');
    expect(textInForce(2021 * 12 + 4, 'month')).toBe('2021-05');
  });

  it('shows values in the digits of a study', () => {
    expect(fieldText(0.0225, 'percent/year')).toBe('2.25');
    expect(fieldText(0.07 * 3, 'percent')).toBe('21');
    expect(fieldText(1_234_567.5, 'EUR')).toBe('1234567.5');
    expect(slidText(0.1 + 0.2, 'percent')).toBe('0.3');
  });
});
