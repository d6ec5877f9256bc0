import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/model/study/study.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { effectsOf, nameOf, changed } from '../support/explained.ts';
import { between, explainedBetween, variant } from '../support/explained-files.ts';
import { fc, tries } from '../support/seed.ts';
import { month, scenarioWith, studyWith, work } from '../support/studies.ts';

const asked = { quantity: { kind: 'figure', scenario: 'only' }, isOtherStudy: false } as const;

const product: WrittenStudy = studyWith({
  'as-of': '2021-04',
  ranking: { by: 'total-cost' },
  assumptions: {
    rate: changed('EUR/person-month', 10, 11),
    half: { unit: 'person-months', value: 10, kind: 'judgement', why: 'round' },
    effort: { unit: 'person-months', value: '$half * 2' },
  },
  responsibility: { teams: { rate: '$rate' } },
  scenarios: { only: scenarioWith({ phases: { build: { ...work(1, 1), work: [{ effort: '$effort' }] } } }) },
});

const order = (old: Study, current: Study) =>
  explainedBetween(old, current, asked).inTime.map(({ key, month: at }) => [key, at]);

describe('explaining between two variants', () => {
  it('tells of what was set only, at one date', () => {
    const entry = explainedBetween(variant(product), variant(product, { half: '20', rate: '12' }), asked);

    // From 11 × 20 to 12 × 40.
    expect(entry).toMatchObject({ start: 220, end: 480, noOrder: 'one-date', inTime: [], differences: [] });
    expect(effectsOf(entry)).toEqual({ half: 230, rate: 30 });
    expect(entry.effects[0]?.of.changes[0]).toMatchObject({
      was: { value: 10 },
      is: { value: 20, origin: { kind: 'judgement' } },
    });
  });

  it('counts a number in place of a formula as the formula', () => {
    const entry = explainedBetween(variant(product, { effort: '30' }), variant(product, { half: '20' }), asked);

    expect(entry).toMatchObject({ start: 330, end: 440, differences: [] });
    // Half is worth nothing before effort asks for it, and 220 after; effort −110 or 110.
    expect(effectsOf(entry)).toEqual({ half: 110, effort: 0 });
  });

  it('lets formulas of both sides stand without going in a circle', () => {
    const chained: WrittenStudy = {
      ...product,
      assumptions: {
        ...product.assumptions,
        half: { unit: 'person-months', value: '$third * 2' },
        third: { unit: 'person-months', value: 5, kind: 'judgement', why: 'round' },
      },
    };
    const entry = explainedBetween(
      variant(chained, { half: '30' }),
      variant(chained, { effort: '40', third: '4' }),
      asked,
    );

    expect(entry).toMatchObject({ start: 660, end: 440, differences: [] });
  });

  it('takes the evidence in its order between two dates as well, also backwards', () => {
    const dated: WrittenStudy = {
      ...product,
      assumptions: {
        rate: changed('EUR/person-month', 10, 11, '2021-01'),
        effort: changed('person-months', 20, 25, '2021-03'),
      },
    };
    const [early, late] = [
      { ...variant(dated), asOf: month('2020-06') },
      { ...variant(dated, {}), asOf: month('2021-04') },
    ];

    const there = [
      ['rate', month('2021-01')],
      ['effort', month('2021-03')],
    ];
    expect(order(early, late)).toEqual(there);
    expect(order(late, early)).toEqual(there.toReversed());
  });

  it('is nothing where both are set to the same', () => {
    const entry = explainedBetween(variant(product, { rate: '10' }), variant(product, { rate: '10' }), asked);

    expect(entry).toMatchObject({ change: 0, effects: [] });
  });
});

describe('two variants of any study', () => {
  it('have effects that add up, and that change sign when they are swapped', () => {
    let computed = 0;
    const number = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(anyStudy, number, number, number, (data, a, b, c) => {
        const scenario = Object.keys(data.scenarios ?? {})[0] ?? '';
        const [old, current] = [
          variant(data, { 'number-1': `${a} EUR`, 'number-5': `${b}`, 'number-9': `${c}%` }),
          variant(data, { 'number-1': `${b} EUR`, 'number-5': `${c}`, 'number-4': `${a}` }),
        ];
        const quantity = { kind: 'figure', scenario } as const;
        const [there, back] = [
          between(old, current, { ...asked, quantity }),
          between(current, old, { ...asked, quantity }),
        ];
        if (there.explanation === null || back.explanation === null) return;
        computed += 1;
        const { change, start, end, effects, differences } = there.explanation;
        expect(differences).toEqual([]);
        const slack = 1e-9 * Math.max(Math.abs(change), 1e-3 * Math.max(Math.abs(start), Math.abs(end)));
        expect(Math.abs(effects.reduce((sum, { effect }) => sum + effect, 0) - change)).toBeLessThanOrEqual(slack);
        for (const each of effects) {
          const other = back.explanation.effects.find((entry) => nameOf(entry) === nameOf(each));
          expect(Math.abs(each.effect + (other?.effect ?? Number.NaN))).toBeLessThanOrEqual(slack);
        }
      }),
    );
    expect(computed).toBeGreaterThan(tries(20));
  });
});
