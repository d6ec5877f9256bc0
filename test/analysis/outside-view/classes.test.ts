import { describe, expect, it } from 'vitest';
import { referenceClass, referenceClasses } from '../../../src/analysis/outside-view/classes.ts';
import { chanceBelow, endsOf, type Estimate } from '../../../src/model/estimates/estimate.ts';
import { titleIn } from '../../../src/model/study/study.ts';
import { z90 } from '../../../src/numerics/normal.ts';

/** The mean of the shapes that the classes have. */
function meanOf(estimate: Estimate): number {
  if (estimate.shape === 'constant') return estimate.value;
  if (estimate.shape === 'discrete')
    return estimate.options.reduce((sum, { value, probability }) => sum + value * probability, 0);
  const [p10, p90] = endsOf(estimate) ?? [Number.NaN, Number.NaN];
  const sigma = Math.log(p90 / p10) / (2 * z90);
  return Math.sqrt(p10 * p90) * Math.exp((sigma * sigma) / 2);
}

const cost = (id: string): Estimate => referenceClass(id)?.cost?.estimate ?? { shape: 'constant', value: Number.NaN };
const time = (id: string): Estimate => referenceClass(id)?.time?.estimate ?? { shape: 'constant', value: Number.NaN };

describe('what the sources say of a reference class', () => {
  it('nl-2018: 36% dearer and 37% longer on average, 22 of 125 at least twice as dear', () => {
    expect(meanOf(cost('nl-2018'))).toBeCloseTo(1.36, 12);
    expect(1 - chanceBelow(cost('nl-2018'), 2)).toBeCloseTo(22 / 125, 12);
    expect(meanOf(time('nl-2018'))).toBeCloseTo(1.37, 12);
  });

  it('nl-2024: from 5.17 to 6.14 billion, and nothing of duration', () => {
    expect(meanOf(cost('nl-2024'))).toBeCloseTo(1.188, 3);
    expect(referenceClass('nl-2024')?.time).toBeNull();
  });

  it('one-in-six: 27% dearer on average, one in six three times as dear and 70% longer', () => {
    expect(meanOf(cost('one-in-six'))).toBeCloseTo(1.27, 12);
    expect(1 - chanceBelow(cost('one-in-six'), 3)).toBeCloseTo(1 / 6, 12);
    expect(1 - chanceBelow(time('one-in-six'), 1.7)).toBeCloseTo(1 / 6, 12);
  });

  it('green-book: up to 200% dearer and 54% longer', () => {
    expect([meanOf(cost('green-book')), meanOf(time('green-book'))]).toEqual([3, 1.54]);
  });
});

describe('every reference class', () => {
  it.each(referenceClasses)(
    '$id says in both languages what it is, what to beware of and where it comes from',
    (each) => {
      const texts = [each.title, each.caveat, ...[each.cost, each.time].flatMap((ratio) => ratio?.why ?? [])];

      for (const text of texts) expect(titleIn(text, 'nl')).not.toBe(titleIn(text, 'en'));
      expect(each.sources.length).toBeGreaterThan(0);
      expect(each.sources.every(({ published }) => /^\d{4}(-\d{2})?$/.test(published))).toBe(true);
    },
  );
});

it.each(referenceClasses)('the class $id says in both languages why, and what to know before relying on it', (each) => {
  const { title, caveat, cost: ofCost, time: ofTime } = each;
  const texts = [title, caveat, ofCost?.why, ofTime?.why].filter((text) => text !== undefined);

  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts)
    for (const language of ['nl', 'en'] as const) expect(titleIn(text, language)).toMatch(/\p{L}{3}/u);
});
