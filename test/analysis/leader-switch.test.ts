import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { type LeaderSwitch, leaderSwitch } from '../../src/analysis/sensitivity/sensitivity.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { fc, tries } from '../support/seed.ts';
import { sensitivityFor } from '../support/sensitivity.ts';
import { scenarioWith, studyFrom, studyWith, work } from '../support/studies.ts';

function leaderOf(data: WrittenStudy): LeaderSwitch | null {
  const study = studyFrom(data);
  return leaderSwitch(study, runsOf(study, [...study.scenarios.values()], study.asOf), study.rankedBy);
}

interface Numbers {
  readonly effort: number;
  readonly rate: number;
  readonly wait: number;
  readonly ready: number;
  readonly bump: number;
}

/** Two scenarios, a gate, a calendar month, a rate, a formula that may turn back. */
const mixed = ({ effort, rate, wait, ready, bump }: Numbers): WrittenStudy =>
  studyWith({
    responsibility: { teams: { rate: 1000, requires: [{ assumption: 'ready', 'at-least': '50%' }] } },
    discounting: { rate: '$rate', basis: 'real', base: 2020, timing: 'start-of-year' },
    assumptions: {
      rate: { unit: 'percent/year', value: `${rate}%`, range: '-2% .. 12%', kind: 'judgement' },
      effort: { unit: 'person-months', value: effort, range: '1 .. 80', kind: 'judgement' },
      begin: {
        unit: 'month',
        value: `202${1 + (wait % 5)}-0${1 + (wait % 9)}`,
        range: '2020-01 .. 2029-12',
        kind: 'judgement',
      },
      ready: { unit: 'percent', value: `${ready}%`, range: '0% .. 100%', kind: 'judgement' },
      turn: { unit: 'EUR', value: bump, range: '0 .. 1000', kind: 'judgement' },
      cost: { unit: 'EUR', value: '($turn - 100 EUR) * ($turn - 700 EUR) / 10 EUR + 20000 EUR', kind: 'derived' },
    },
    scenarios: {
      built: scenarioWith({
        phases: { build: { ...work(0, 4), work: [{ effort: '$effort' }], 'not-before': '$begin' } },
      }),
      bought: scenarioWith({ phases: { pay: { costs: [{ title: 'Price', amount: '$cost', when: 'start' }] } } }),
    },
  });

const numbers = fc.record({
  effort: fc.integer({ min: 1, max: 80 }),
  rate: fc.integer({ min: -2, max: 12 }),
  wait: fc.nat({ max: 40 }),
  ready: fc.integer({ min: 0, max: 100 }),
  bump: fc.integer({ min: 0, max: 1000 }),
});

describe('the nearest switching value of the leader', () => {
  it('is the one that sensitivity names, to the last bit', () => {
    fc.assert(
      fc.property(numbers, (entry) => {
        const data = mixed(entry);
        const { first, second, nearest } = sensitivityFor(data);
        const leader = leaderOf(data);

        expect(leader?.nearest ?? null).toEqual(nearest);
        expect(leader ?? { first, second }).toMatchObject({ first, second });
      }),
      { numRuns: tries(150) },
    );
  });

  it('is that of a gate where only one of the two is feasible', () => {
    const leader = leaderOf(mixed({ effort: 5, rate: 3, wait: 0, ready: 40, bump: 300 }));

    expect(leader?.first).toBe('bought');
    expect(leader?.nearest).toMatchObject({
      of: { kind: 'gate', scenarios: ['built'] },
      value: expect.closeTo(0.5, 12),
    });
  });

  it('is none where nothing has a range, or nothing is there to be led', () => {
    const one = studyWith({ scenarios: { only: scenarioWith({}) } });
    const two = studyWith({ scenarios: { a: scenarioWith({}), b: scenarioWith({}) } });

    expect([leaderOf(one), leaderOf(two)]).toEqual([null, null]);
  });
});
