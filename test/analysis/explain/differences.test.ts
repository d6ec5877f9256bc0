import { expect, it } from 'vitest';
import { differencesOf } from '../../../src/analysis/explain/differences.ts';
import { loaded, scenarioWith, studyFrom, studyOf, studyWith, work } from '../../support/studies.ts';

const asking = (because: string, amount: string) =>
  studyFrom(studyOf({}, { requires: [{ figure: 'total-cost', 'at-most': amount, because }] } as never));

it('where two studies differ is where a figure may, and not why something is asked', () => {
  const old = asking('the budget', '€ 5M');

  expect(differencesOf(old, asking('the law', '€ 5M'))).toEqual([]);
  expect(differencesOf(old, asking('the budget', '€ 6M'))).toEqual([['requires', '0']]);
});

const study = (criterion: object, more: object = {}, again?: true) =>
  loaded(
    studyWith({
      assumptions: { rent: { unit: 'EUR', value: { min: 1, max: 2 }, kind: 'judgement', why: 'a guess' } },
      components: { core: { build: 12 } },
      criteria: { trust: { worst: 0, best: 10, ...criterion } },
      stakeholders: { all: { say: '100%', weights: { trust: 1 } } },
      scenarios: {
        only: scenarioWith({
          phases: {
            build: {
              ...work(1, 1),
              work: [{ build: 'core', ...(again === undefined ? {} : { again }) }],
              costs: [{ title: 'Rent', amount: '$rent', when: 'start' }],
            },
          },
          scores: { trust: 3 },
        }),
      },
      ...more,
    }),
  ).study;

it('nor what readers are told of criteria, what could be investigated, and that work is done again on purpose', () => {
  const old = study({});

  for (const same of [
    study({ title: 'Trust', theme: 'People', why: 'as we must' }),
    study({}, { studies: { look: { of: 'rent', error: 1, cost: 5 } } }),
    study({}, {}, true),
  ])
    expect(differencesOf(old, same, true)).toEqual([]);
  expect(differencesOf(old, study({ best: 9 }), true)).toEqual([['criteria', 'trust']]);
});
