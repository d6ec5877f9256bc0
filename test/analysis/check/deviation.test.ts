import { describe, expect, it } from 'vitest';
import { type NewPin, newPin } from '../../../src/analysis/check/new-pin.ts';
import { scenarioWith, studyFrom, studyOf } from '../../support/studies.ts';

const judged = (unit: string, value: unknown) => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;

const study = studyFrom(
  studyOf(
    scenarioWith({
      phases: { work: { duration: '$time', costs: [{ title: 'Fee', amount: '$fee', when: 'start' as const }] } },
    }),
    {
      assumptions: { time: judged('months', { min: 4, max: 16 }), fee: judged('EUR', { min: 900, max: 2100 }) },
      simulation: { draws: 20_000 },
    },
  ),
);

const pinned = (figure: string) =>
  (newPin(study, figure, { samen: '0', inputHash: '', asOf: study.asOf }) as NewPin).figure;

describe('the standard deviation of draws', () => {
  it('can be pinned: of what is drawn evenly it is the width over the root of twelve', () => {
    const { value, unit } = pinned('simulated.only.total-cost.sd');

    expect(unit).toBe('EUR');
    expect(Math.abs((value ?? 0) / (1200 / Math.sqrt(12)) - 1)).toBeLessThan(0.02);
  });

  it('of a finish is a number of months and no month', () => {
    const { value, unit } = pinned('simulated.only.finish.sd');

    expect(unit).toBe('months');
    expect(Math.abs((value ?? 0) / Math.sqrt(12) - 1)).toBeLessThan(0.02);
  });
});
