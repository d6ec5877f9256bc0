import { expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { foremost } from '../../../src/analysis/what-if/foremost.ts';
import { adding } from '../../support/explained.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

const amount = (range?: string) => ({
  unit: 'EUR' as const,
  value: 50,
  kind: 'judgement' as const,
  why: 'made up',
  ...(range === undefined ? {} : { range }),
});

it('puts first what the lead swings by most, and last what has no range to be varied in', () => {
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: { bare: amount(), little: amount('40 .. 60'), much: amount('0 .. 100'), shared: amount('0 .. 200') },
      scenarios: { one: adding('$much', '$shared'), other: adding('$little', '$bare', '$shared') },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);

  expect(foremost(study, runs, study.rankedBy)).toEqual(['much', 'little', 'bare']);
});

it('puts first, before what swings the lead, what a gate that fails rests on', () => {
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        part: { ...amount('0 .. 40'), unit: 'percent', value: '20%', range: '0% .. 40%' },
        sure: { ...amount(), unit: 'percent', value: '90%', range: '80% .. 95%' },
        much: amount('0 .. 100'),
      },
      scenarios: {
        one: {
          ...adding('$much'),
          requires: [
            { assumption: 'part', 'at-least': '30%' },
            { assumption: 'sure', 'at-least': '50%' },
          ],
        },
        other: adding('60 EUR'),
        third: adding('70 EUR'),
      },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);

  expect(foremost(study, runs, study.rankedBy)[0]).toBe('part');
  expect(foremost(study, runs, study.rankedBy)).not.toContain('sure');
});
