import { expect, it } from 'vitest';
import { leadersAt } from '../../../src/analysis/sensitivity/leaders.ts';
import { objectiveOf } from '../../../src/analysis/sensitivity/objective.ts';
import { adding } from '../../support/explained.ts';
import { runOf, studyFrom, studyWith } from '../../support/studies.ts';

it('of equals the first by id leads, in whichever order they are asked about', () => {
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: { x: { unit: 'EUR', value: 20, range: '0 .. 120', kind: 'judgement', why: 'made up' } },
      scenarios: { later: adding('$x'), dear: adding('100 EUR'), early: adding('$x') },
    }),
  );
  const runs = ['later', 'dear', 'early'].map((id) => runOf(study, id));
  const { leaders } = leadersAt(objectiveOf(study, study.rankedBy, runs), ['x'])([[0, 50, 100, 120]]);

  expect([...leaders].map((leader) => runs[leader]?.scenario.id)).toEqual(['early', 'early', 'dear', 'dear']);
});
