import { describe, expect, it } from 'vitest';
import { compressed, nominalSchedule } from '../../../src/analysis/validate/compression.ts';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { month, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';

const advised = (phases: Record<string, WrittenPhase>, partial: Partial<WrittenStudy> = {}, asOf = '2020-01') =>
  compressed(runOf(studyFrom(studyOf({ phases }, partial)), 'only', month(asOf)));

/** Work that takes so long, whatever the team. */
const taking = (duration: number, effort: number, partial: Partial<WrittenPhase> = {}): WrittenPhase => ({
  responsibility: 'teams',
  duration,
  work: [{ effort }],
  ...partial,
});

describe('the nominal schedule', () => {
  it('is 3.67 × PM^(0.28 + 0.2 × 0.1897) months', () => {
    for (const effort of [0.5, 7, 240, 586.6, 12_000]) {
      expect(nominalSchedule(effort)).toBeCloseTo(3.67 * effort ** (0.28 + 0.2 * 0.1897), 9);
    }
  });

  // By hand: ln 100 = 4.60517, × 0.31794 = 1.46417, e^1.46417 = 4.32395, × 3.67 = 15.869.
  it('is 15.87 months for 100 person-months', () => {
    expect(nominalSchedule(100)).toBeCloseTo(15.869, 3);
  });

  it('is 27.9 months for the 586.6 person-months of the manual', () => {
    expect(nominalSchedule(586.6)).toBeCloseTo(27.9, 1);
  });

  it('is 3.67 months for one person-month, and none for no work', () => {
    expect(nominalSchedule(1)).toBe(3.67);
    expect(nominalSchedule(0)).toBe(0);
  });
});

describe('compressed work', () => {
  const least = 0.75 * nominalSchedule(100);

  it('is done in less than three quarters of its nominal schedule', () => {
    expect(advised({ build: taking(least, 100) })).toEqual([]);
    expect(advised({ build: taking(least + 0.01, 100) })).toEqual([]);
    expect(advised({ build: taking(least - 0.01, 100) })).toEqual([
      {
        path: ['scenarios', 'only'],
        onKey: true,
        fault: {
          kind: 'compressed-schedule',
          scenario: 'only',
          months: least - 0.01,
          nominal: nominalSchedule(100),
          effort: 100,
        },
      },
    ]);
  });

  it('follows from a team that is too large', () => {
    expect(advised({ build: work(100, 8) })).toEqual([]);
    expect(advised({ build: work(100, 9) })).toMatchObject([{ fault: { months: 100 / 9 } }]);
  });

  it('is measured over all phases with work, one after another or side by side', () => {
    expect(advised({ one: taking(6, 50), two: taking(6, 50, { after: 'one' }) })).toEqual([]);
    expect(advised({ one: taking(6, 50), two: taking(6, 50) })).toMatchObject([{ fault: { months: 6, effort: 100 } }]);
  });

  it('is measured from the first start to the last end of work, a pause between them included', () => {
    const pause: WrittenPhase = { after: 'one', duration: 8 };

    expect(advised({ one: taking(2, 50), pause, two: taking(2, 50, { after: 'pause' }) })).toEqual([]);
  });

  it('gains nothing by phases without work before and after it', () => {
    const phases = { tender: { duration: 24 }, build: taking(5, 100, { after: 'tender' }) };

    expect(advised({ ...phases, warranty: { after: 'build', duration: 24 } })).toMatchObject([
      { fault: { months: 5, effort: 100 } },
    ]);
  });

  it('is as compressed as it was known to be', () => {
    const team = {
      unit: 'fte',
      known: { '2020-01': { value: 5, kind: 'judgement' }, '2021-01': { value: 25, kind: 'judgement' } },
    } as const;
    const build = { responsibility: 'teams', team: '$team', work: [{ effort: 100 }] };

    expect(advised({ build }, { assumptions: { team } }, '2020-12')).toEqual([]);
    expect(advised({ build }, { assumptions: { team } }, '2021-01')).toMatchObject([{ fault: { months: 4 } }]);
  });

  it('is not there where nothing is built', () => {
    expect(advised({})).toEqual([]);
    expect(advised({ wait: { duration: 1 }, none: taking(1, 0) })).toEqual([]);
  });
});
