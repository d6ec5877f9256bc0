import { expect, it } from 'vitest';
import { criteriaOf } from '../../../src/analysis/criteria/criteria.ts';
import { weigh } from '../../../src/analysis/criteria/weighed.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { adding } from '../../support/explained.ts';
import { loaded, studyWith } from '../../support/studies.ts';

/** Two scenarios that are judged by what they cost and by how they look, the cost with so much weight. */
const moneyIn = (weight: number | 'unknown', more: Partial<WrittenStudy> = {}) => {
  const { study } = loaded(
    studyWith({
      criteria: { cost: { result: 'present-value', worst: '100 EUR', best: '0 EUR' }, looks: { worst: 0, best: 10 } },
      stakeholders: { all: { say: '100%', weights: { cost: weight, looks: 1 } } },
      scenarios: { a: { ...adding('10 EUR'), scores: { looks: 3 } }, b: { ...adding('20 EUR'), scores: { looks: 5 } } },
      ...more,
    }),
  );
  return criteriaOf(weigh(study, runsOf(study, [...study.scenarios.values()], study.asOf))).money;
};

it('money counts twice where a criterion is a cost and costs rank as well', () => {
  expect(moneyIn(1)).toEqual({ criteria: ['cost'], isTwice: true });
  expect(moneyIn(1, { ranking: { by: 'finish' } })).toEqual({ criteria: ['cost'], isTwice: false });
  expect(moneyIn(0)).toEqual({ criteria: [], isTwice: false });
  expect(moneyIn('unknown')).toEqual({ criteria: ['cost'], isTwice: true });
});
