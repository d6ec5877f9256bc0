import { expect, it } from 'vitest';
import { differencesOf } from '../../../src/analysis/explain/differences.ts';
import { studyFrom, studyOf } from '../../support/studies.ts';

const asking = (because: string, amount: string) =>
  studyFrom(studyOf({}, { requires: [{ figure: 'total-cost', 'at-most': amount, because }] } as never));

it('where two studies differ is where a figure may, and not why something is asked', () => {
  const old = asking('the budget', '€ 5M');

  expect(differencesOf(old, asking('the law', '€ 5M'))).toEqual([]);
  expect(differencesOf(old, asking('the budget', '€ 6M'))).toEqual([['requires', '0']]);
});
