import { expect, it } from 'vitest';
import { chanceIn, gateChance } from '../../../src/analysis/runs/gate-chance.ts';
import type { Gate } from '../../../src/engine/plan.ts';
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

/** The chance of gates on two estimates, where the study says how estimates go together. */
function chanceWith(correlations: readonly object[]): number {
  const study = studyFrom(
    studyOf(
      {
        phases: { build: { duration: 1 } },
        requires: ['some', 'other'].map((assumption) => ({ assumption, 'at-least': '75%' })),
      },
      {
        assumptions: {
          some: uniform('0%', '100%'),
          other: uniform('50%', '100%'),
          third: uniform('0%', '100%'),
        },
        correlations: correlations as never,
      },
    ),
  );
  return chanceIn(runOf(study));
}

const together = (one: string, other: string, rank: number) => ({
  between: [one, other],
  rank,
  kind: 'judgement',
  why: 'made up',
});

it('only draws tell of gates on estimates that are correlated', () => {
  expect(chanceWith([together('other', 'some', 0.5)])).toBeNaN();
  expect(chanceWith([together('third', 'some', 0.5), together('other', 'some', 0)])).toBeCloseTo(0.25 * 0.5, 12);
});

/** The chance of a gate on a figure of ten person-months of one fte, with a bound of its own. */
function chanceOfFigure(requirement: object, { scenario = {}, study = {} } = {}): number | null | undefined {
  const run = runOf(
    studyFrom(
      studyOf(
        {
          phases: { build: { responsibility: 'teams', team: 1, work: [{ build: 'core' }] } },
          requires: [requirement as never],
          ...scenario,
        },
        {
          assumptions: {
            wait: { unit: 'months', value: { min: 5, max: 25 }, kind: 'judgement', why: 'made up' },
            budget: { unit: 'EUR', value: { min: 0, max: 40_000 }, kind: 'judgement', why: 'made up' },
          },
          components: { core: { build: 10 } },
          responsibility: { teams: { rate: 1000 } },
          ...study,
        },
      ),
    ),
  );
  return gateChance(run, run.plan.gates[0] as Gate);
}

const risk = (component: string) => ({
  components: { core: { build: 10 }, other: { build: 1 } },
  risks: [
    {
      title: 'Hard',
      of: { build: component },
      probability: '80%',
      kind: 'judgement',
      why: 'made up',
      delays: { by: 8 },
    },
  ],
});

const reserve = (share: string) => ({
  scenario: { contingency: { share, on: ['labour'], kind: 'judgement', why: 'made up' } },
});

it('only draws tell of a figure that a risk of the study befalls, whatever its bound', () => {
  expect(chanceOfFigure({ figure: 'finish', 'at-most': '$wait' })).toBeCloseTo(0.75, 12);
  expect(chanceOfFigure({ figure: 'finish', 'at-most': '$wait' }, { study: risk('core') })).toBeNull();
  expect(chanceOfFigure({ figure: 'finish', 'at-most': '$wait' }, { study: risk('other') })).toBeCloseTo(0.75, 12);
  expect(chanceOfFigure({ figure: 'finish', 'at-most': 12 }, { study: risk('core') })).toBeNull();
  expect(chanceOfFigure({ figure: 'finish', 'at-most': 12 }, { study: risk('other') })).toBeUndefined();
});

it('only draws tell of a figure with a contingency in it, which they do not have, against a bound that is an estimate', () => {
  expect(chanceOfFigure({ figure: 'one-off', 'at-most': '$budget' })).toBeCloseTo(0.75, 12);
  expect(chanceOfFigure({ figure: 'one-off', 'at-most': '$budget' }, reserve('20%'))).toBeNull();
  expect(chanceOfFigure({ figure: 'one-off', 'at-most': '$budget' }, reserve('0%'))).toBeCloseTo(0.75, 12);
  expect(chanceOfFigure({ figure: 'finish', 'at-most': '$wait' }, reserve('20%'))).toBeCloseTo(0.75, 12);
});
