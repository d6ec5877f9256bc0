import { describe, expect, it } from 'vitest';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { sensitivityFor } from '../../support/sensitivity.ts';
import { scenarioWith, studyWith } from '../../support/studies.ts';

const cost = (amount: string | number): WrittenPhase => ({ costs: [{ title: 'Amount', amount, when: 'start' }] });

const uniform = (min: number, max: number): object => ({
  unit: 'EUR',
  kind: 'judgement',
  value: { min, max },
});

/** One that leads at 100; a second of which the cost is certain or hardly moves; a third that may well cost less. */
const three = (second: object, third: object): WrittenStudy =>
  studyWith({
    assumptions: { y: { unit: 'EUR', kind: 'judgement', ...second }, z: { unit: 'EUR', kind: 'judgement', ...third } },
    scenarios: {
      first: scenarioWith({ phases: { pay: cost(100) } }),
      second: scenarioWith({ phases: { pay: cost('$y') } }),
      third: scenarioWith({ phases: { pay: cost('$z') } }),
    },
  });

describe('the switch of the lead over a third', () => {
  it('is told where it is likelier to be passed than that over the second', () => {
    // Uniform from 95 to 125, the second is below 100 in 5 of 30; the third, from 40 to 200, in 60 of 160.
    const { second, nearest, likelier } = sensitivityFor(three(uniform(95, 125), uniform(40, 200)));

    expect(second).toBe('second');
    expect(nearest?.chance).toBeCloseTo(5 / 30, 12);
    expect(likelier).toMatchObject({ first: 'first', second: 'third', nearest: { below: -1, above: 1 } });
    expect(likelier?.nearest.value).toBeCloseTo(100, 9);
    expect(likelier?.nearest.chance).toBeCloseTo(60 / 160, 12);
  });

  it('is not told where it is less likely, or as likely', () => {
    expect(sensitivityFor(three(uniform(95, 125), uniform(99, 200))).likelier).toBeNull();
    expect(sensitivityFor(three(uniform(90, 130), uniform(90, 130))).likelier).toBeNull();
  });

  it('is told where nothing turns the lead over the second, also of a constant', () => {
    const constant = { value: 120, range: '90 .. 200' };
    const { nearest, likelier } = sensitivityFor(three({ value: 110 }, constant));

    expect(nearest).toBeNull();
    expect(likelier).toMatchObject({ second: 'third', nearest: { chance: null, value: 100 } });
  });

  it('is told of a constant that has to move less', () => {
    const wide = { value: 110, range: '50 .. 200' };
    // The second has to come down by 10 of 110, the third by 12 of 112.
    expect(sensitivityFor(three(wide, { value: 112, range: '50 .. 200' })).likelier).toBeNull();
    const cheapest = studyWith({
      assumptions: { x: { unit: 'EUR', kind: 'judgement', value: 100, range: '50 .. 200' } },
      scenarios: {
        first: scenarioWith({ phases: { pay: cost('$x') } }),
        second: scenarioWith({ phases: { pay: { costs: [...(cost(10).costs ?? []), ...(cost('$x').costs ?? [])] } } }),
        third: scenarioWith({ phases: { pay: cost(120) } }),
      },
    });
    expect(sensitivityFor(cheapest).nearest).toBeNull();
    expect(sensitivityFor(cheapest).likelier).toMatchObject({ second: 'third', nearest: { value: 120 } });
  });

  it('is not looked for where two scenarios are named', () => {
    expect(sensitivityFor(three(uniform(95, 125), uniform(40, 200)), ['first', 'second']).likelier).toBeNull();
  });
});
