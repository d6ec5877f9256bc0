import { describe, expect, it } from 'vitest';
import { adding, effectsOf, explained, changed } from '../../support/explained.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

const known = (value: number) => ({ value, kind: 'judgement' as const, why: 'as found' });

describe('the effects of a change', () => {
  it('say of which scenario an assumption is that changed', () => {
    const data = studyWith({
      ranking: { by: 'total-cost' },
      assumptions: { shared: changed('EUR', '50 EUR', '70 EUR') },
      scenarios: { a: { ...adding('$own', '$shared'), assumptions: { own: changed('EUR', '100 EUR', '900 EUR') } } },
    });
    const { effects } = explained(studyFrom(data), { quantity: { kind: 'figure', scenario: 'a' } });

    expect(effects.flatMap(({ of }) => of.changes.map(({ name, scenario }) => [name, scenario]))).toEqual([
      ['own', 'a'],
      ['shared', null],
    ]);
  });

  it('count what only the formulas of both dates together rest on', () => {
    // Paid are 5 EUR, then $y; that was $z and is 50; $z went from 10 to 20, which counts only where $y is paid as it was.
    const data = studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        paid: { unit: 'EUR', known: { '2020-06': known(5), '2021-04': { value: '$y' } } },
        y: { unit: 'EUR', known: { '2020-06': { value: '$z' }, '2021-04': known(50) } },
        z: changed('EUR', '10 EUR', '20 EUR'),
      },
      scenarios: { only: adding('$paid') },
    });
    const entry = explained(studyFrom(data), { quantity: { kind: 'figure', scenario: 'only' } });

    expect(effectsOf(entry)).toEqual({
      paid: expect.closeTo(80 / 3, 9),
      y: expect.closeTo(50 / 3, 9),
      z: expect.closeTo(5 / 3, 9),
    });
  });
});
