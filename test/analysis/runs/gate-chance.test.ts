import { expect, it } from 'vitest';
import { chanceIn } from '../../../src/analysis/runs/gate-chance.ts';
import { runOf, studyFrom, studyOf } from '../../support/studies.ts';

const uniform = (min: string, max: string) =>
  ({ unit: 'percent', value: { min, max }, kind: 'judgement', why: 'made up' }) as const;

/** The chance that no gate fails of those that ask for at least so much of some. */
function chanceOf(...gates: readonly (readonly [assumption: string, least: string])[]): number {
  const study = studyFrom(
    studyOf(
      {
        phases: { build: { duration: 1 } },
        requires: gates.map(([assumption, least]) => ({ assumption, 'at-least': least })),
      },
      {
        assumptions: {
          some: uniform('0%', '100%'),
          other: uniform('50%', '100%'),
          sure: { unit: 'percent', value: '80%', kind: 'judgement', why: 'made up' },
        },
      },
    ),
  );
  return chanceIn(runOf(study));
}

it('gates that rest on different estimates go together by chance', () => {
  expect(chanceOf(['some', '40%'])).toBeCloseTo(0.6, 12);
  expect(chanceOf(['some', '40%'], ['other', '75%'])).toBeCloseTo(0.6 * 0.5, 12);
  expect(chanceOf(['some', '40%'], ['sure', '80%'])).toBeCloseTo(0.6, 12);
});

it('only draws tell of a bound that follows by a formula from an estimate', () => {
  const study = studyFrom(
    studyOf(
      { phases: { build: { duration: 1 } }, requires: [{ assumption: 'sure', 'at-least': '$half' }] },
      {
        assumptions: {
          some: uniform('0%', '100%'),
          half: { unit: 'percent', value: '$some / 2', kind: 'derived' },
          sure: { unit: 'percent', value: '40%', kind: 'judgement', why: 'made up' },
        },
      },
    ),
  );

  expect(chanceIn(runOf(study))).toBeNaN();
});

it('only draws tell of gates that rest on one estimate, unless another fails', () => {
  expect(chanceOf(['some', '40%'], ['some', '60%'])).toBeNaN();
  expect(chanceOf(['some', '40%'], ['some', '60%'], ['sure', '90%'])).toBe(0);
  expect(chanceOf(['sure', '80%'], ['sure', '70%'])).toBe(1);
});
