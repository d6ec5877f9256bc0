import { expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { objectiveOf, variablesOf } from '../../../src/analysis/sensitivity/objective.ts';
import { type Move, pairsOf } from '../../../src/analysis/sensitivity/pairs.ts';
import { adding } from '../../support/explained.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

it('two that turn the lead together are as far as the further of the two has to go towards its end', () => {
  // Either by itself costs 170 at most, which is no more than the other scenario; x has 100 to go upwards, y has 10.
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        x: { unit: 'EUR', value: 20, range: '0 .. 120', kind: 'judgement', why: 'made up' },
        y: { unit: 'EUR', value: 50, range: '0 .. 60', kind: 'judgement', why: 'made up' },
      },
      scenarios: { one: adding('$x', '$y'), other: adding('170 EUR') },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  const objective = objectiveOf(study, study.rankedBy, runs.runs);
  const { pairs } = pairsOf(objective, variablesOf(objective), 1);

  const [[first, second]] = pairs.map((pair) => [pair.first, pair.second]) as [[Move, Move]];
  expect(pairs).toMatchObject([
    { leader: 'other', first: { variable: { key: 'x' } }, second: { variable: { key: 'y' } } },
  ]);
  expect(first.value + second.value).toBeCloseTo(170, 6);
  expect(pairs[0]?.distance).toBeCloseTo(Math.max((first.value - 20) / 100, (second.value - 50) / 10), 12);
});
