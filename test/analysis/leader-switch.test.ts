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

/** `ours` costs less than `theirs` by 20: what is paid for a, b and c together, against 320. */
const paid = (a: unknown, b: unknown, c: unknown): WrittenStudy =>
  studyWith({
    assumptions: {
      a: { unit: 'EUR', value: a, range: '0 .. 200', kind: 'judgement', why: 'x' },
      b: { unit: 'EUR', value: b, range: '0 .. 200', kind: 'judgement', why: 'x' },
      c: { unit: 'EUR', value: c, range: '0 .. 4000', kind: 'judgement', why: 'x' },
      d: { unit: 'EUR', value: 320, kind: 'judgement', why: 'x' },
    } as never,
    scenarios: {
      ours: scenarioWith({
        phases: {
          pay: {
            costs: ['a', 'b', 'c'].map((name) => ({ title: name, amount: `$${name}`, when: 'start' as const })),
          },
        },
      }),
      theirs: scenarioWith({ phases: { pay: { costs: [{ title: 'd', amount: '$d', when: 'start' }] } } }),
    },
  });
const named = (data: WrittenStudy) => {
  const { nearest } = leaderOf(data) as LeaderSwitch;
  return [nearest.variable.key, Number(nearest.value.toFixed(6)), nearest.chance === null];
};

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

  it('is the one that an estimate is most likely to pass, however wide the ranges are', () => {
    // a passes 116.25 in 9 of 100, b passes 120 in 13 of 100; c is nearest by its range.
    expect(named(paid({ p10: 84.4, p90: 115.6, shape: 'normal' }, { min: 82, max: 125.5 }, 100))).toEqual([
      'b',
      120,
      false,
    ]);
    expect(named(paid({ min: 60, max: 140 }, { min: 95, max: 105 }, 100))).toEqual(['a', 120, false]);
  });

  it('is the constant that moves by the smallest part of itself, where no estimate reaches a switch', () => {
    expect(named(paid({ min: 95, max: 105 }, 50, 150))).toEqual(['c', 170, true]);
    expect(named(paid({ min: 95, max: 105 }, 150, 50))).toEqual(['b', 170, true]);
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
