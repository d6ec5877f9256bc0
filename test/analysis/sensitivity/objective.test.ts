import { expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { formulasOf, objectiveOf, variablesOf } from '../../../src/analysis/sensitivity/objective.ts';
import { adding } from '../../support/explained.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

it('what follows by a formula is not varied, but what it follows from is', () => {
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        fee: { unit: 'EUR', value: 20, kind: 'judgement', why: 'made up' },
        twice: { unit: 'EUR', value: '$fee * 2', kind: 'derived' },
        idle: { unit: 'EUR', value: 7, kind: 'judgement', why: 'made up' },
      },
      scenarios: { one: adding('$twice'), other: adding('100 EUR') },
    }),
  );
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  const objective = objectiveOf(study, study.rankedBy, runs);

  expect(variablesOf(objective).map(({ key }) => key)).toEqual(['fee']);
  expect(formulasOf(objective)).toEqual(['twice']);
});
