import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/analysis/explain/explanation.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { explainSentences } from '../../src/report/tables/explain/explain-sentence.ts';
import { explainReport } from '../../src/report/tables/explain/explain.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { adding, type Asked, explained, changed } from '../support/explained.ts';
import { studyFrom, studyWith } from '../support/studies.ts';

const sides = { sets: { old: {}, new: {} }, against: null };

/** Two scenarios that have a cost in common, which changes; the second has another beside it. */
const alike = (was: string, current: string, partial: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: {
      shared: changed('EUR', was, current),
      own: changed('EUR', '3106.4975 EUR', '3106.4975 EUR'),
    },
    scenarios: { a: { ...adding('$shared'), title: 'a' }, b: { ...adding('$shared', '$own'), title: 'b' } },
    ...partial,
  });

/** Of two leads that are the same, doubles may differ in their last digits. */
const noisy = (explanation: Explanation, noise: number): Explanation => {
  const { start, outcome, effects } = explanation;
  const after = outcome.after === null ? null : { ...outcome.after, by: outcome.after.by + noise };
  return {
    ...explanation,
    end: start + noise,
    change: noise,
    effects: effects.map((each) => ({ ...each, effect: noise, share: 1 })),
    outcome: { ...outcome, after },
  };
};

const printed = (data: WrittenStudy, asked: Asked = {}, noise = 0) => {
  const study = studyFrom(data);
  const computed = explained(study, asked);
  const explanation = noise === 0 ? computed : noisy(computed, noise);
  const context = { study, sides, sets: {} };
  return {
    en: explainSentences(explanation, { ...context, words: en }),
    nl: explainSentences(explanation, { ...context, words: nl }),
    report: explainReport(explanation, { ...context, words: en }),
  };
};

const between: Asked = { quantity: { kind: 'lead', first: 'a', second: 'b' } };

describe('an explanation of what only rounding makes of it', () => {
  const shared = alike('10000.1 EUR', '65432.1 EUR');

  it('says that the lead is the same, without decimals', () => {
    const texts = printed(shared, {}, -7e-12);

    expect(texts.en).toBe(
      'In June 2020 a led b by € 3,106; in April 2021 it still leads b by € 3,106. Of a the present value of costs went from € 10,000 to € 65,432.',
    );
    expect(texts.nl).toContain('in april 2021 ligt het nog steeds € 3.106 voor op b.');
    expect(texts.report.scale).toEqual({ divisor: 1, decimals: 0, name: 'euro' });
    expect(printed(shared, between, 7e-12).en).toContain('a is € 3,106 ahead of b, as it was.');
  });

  it('has no effect, and no share of nothing', () => {
    const group = printed(shared, {}, 7e-12).report.tables[0]?.groups[0];

    expect(group?.rows[0]?.slice(3, 5)).toEqual([{ kind: 'money', amount: 0, signed: true }, { kind: 'empty' }]);
    expect(group?.total?.slice(3, 5)).toEqual([{ kind: 'money', amount: 0, signed: true }, { kind: 'empty' }]);
  });

  it('names no cause without an effect beside one that has one', () => {
    const both = alike('10000.1 EUR', '65432.1 EUR', {
      assumptions: {
        shared: changed('EUR', '10000.1 EUR', '65432.1 EUR'),
        own: changed('EUR', '3106.4975 EUR', '4106.4975 EUR'),
      },
    });

    expect(printed(both).en).toContain('by € 4,106, mostly because "own" went from € 3,106.50 to € 4,106.50. ');
    expect(printed(both).en).not.toContain('"shared"');
  });
});

const own = (was: string, current: string): string =>
  printed(
    alike('100 EUR', '100 EUR', {
      assumptions: { shared: changed('EUR', '100 EUR', '100 EUR'), own: changed('EUR', was, current) },
    }),
  ).en;

describe('an explanation of a small difference', () => {
  it('has decimals to the smallest unit of the currency, and no more', () => {
    expect(own('3106.42 EUR', '3106.44 EUR')).toContain(
      'a led b by € 3,106.42; in April 2021 it still leads b, now by',
    );
    expect(own('3106.4201 EUR', '3106.4204 EUR')).toMatch(
      /led b by € 3,106; in April 2021 it still leads b by € 3,106\b/,
    );
    expect(own('312450.42 EUR', '312450.44 EUR')).toContain('a led b by € 312,450.42; in April 2021 it still');
  });

  it('has whole euros or cents, no tenths', () => {
    expect(own('3106.6 EUR', '3107.4 EUR')).toContain('a led b by € 3,106.60; in April 2021 it still leads b, now by');
  });
});

/** The scale of amounts where two costs change. */
const scaleOf = (first: string, second: string) => {
  const { report } = printed(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: { one: changed('EUR', '1000 EUR', first), two: changed('EUR', '1000 EUR', second) },
      scenarios: { a: { ...adding('$one', '$two'), title: 'a' }, b: { ...adding('5000 EUR'), title: 'b' } },
    }),
  );
  return report.scale;
};

describe('an effect that counts beside the others', () => {
  it('is not written as nothing, however small the change', () => {
    // 20 cents of 8.70, which is 2.3%.
    expect(scaleOf('1000.2 EUR', '1008.5 EUR')).toEqual({ divisor: 1, decimals: 2, name: 'euro' });
  });

  it('has no decimals where it is less than a hundredth of the largest', () => {
    expect(scaleOf('1000.2 EUR', '1085 EUR')).toEqual({ divisor: 1, decimals: 0, name: 'euro' });
  });

  it('has decimals of months too', () => {
    const phases = { all: { duration: '$one' }, more: { after: 'all', duration: '$two' } };
    const { report } = printed(
      studyWith({
        ranking: { by: 'finish' },
        assumptions: {
          one: changed('months', '6 months', '6.002 months'),
          two: changed('months', '6 months', '6.09 months'),
        },
        scenarios: { a: { title: 'a', phases }, b: { title: 'b', phases: { all: { duration: '15 months' } } } },
      }),
    );

    const effects = report.tables[0]?.groups[0]?.rows.map((row) => row[3]);
    expect(effects).toEqual([
      { kind: 'number', value: expect.closeTo(-0.09, 9), decimals: 3, signed: true },
      { kind: 'number', value: expect.closeTo(-0.002, 9), decimals: 3, signed: true },
    ]);
  });
});
