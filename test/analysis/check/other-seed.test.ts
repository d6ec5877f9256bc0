import { describe, expect, it } from 'vitest';
import { check } from '../../../src/analysis/check/check.ts';
import { type NewPin, newPin } from '../../../src/analysis/check/new-pin.ts';
import type { Pin } from '../../../src/model/figures.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { tries } from '../../support/seed.ts';
import { scenarioWith, studyFrom, studyOf } from '../../support/studies.ts';

const judged = (value: unknown) => ({ unit: 'EUR', value, kind: 'judgement', why: 'made up' }) as never;
const fine = (chance: number, otherwise = 0) =>
  judged({
    'any-of': [
      { value: otherwise, probability: `${100 - chance}%` },
      { value: 1e6, probability: `${chance}%` },
    ],
  });

const shapes = {
  'p90 is 1,000 times p10': { fee: judged({ p10: 1000, p90: 1e6 }) },
  'one of its quantiles is the edge of an atom': { fine: fine(20) },
  'the edge is of an atom that is no whole number of cents': { fine: fine(20, 1000.004) },
  'atoms end at two quantiles': { plan: judged({ min: 900, max: 1100 }), fine: fine(10), worse: fine(50) },
};

const levels = ['p10', 'p50', 'p80', 'p90'];
const engine = { samen: '0', inputHash: '' };

function studyWithSeed(assumptions: Record<string, never>, seed: number): Study {
  const costs = Object.keys(assumptions).map((name) => ({ title: name, amount: `$${name}`, when: 'start' as const }));
  const paying = scenarioWith({ phases: { work: { costs } } });
  return studyFrom(studyOf(paying, { assumptions, simulation: { draws: 1000, seed } }));
}

/** What every quantile of the study is pinned at. */
function pinsOf(study: Study): Pin[] {
  return levels.map((level, index) => {
    const { figure, record } = newPin(study, `simulated.only.total-cost.${level}`, {
      ...engine,
      asOf: study.asOf,
    }) as NewPin;
    const value = Math.round((figure.value ?? 0) * 100) / 100;
    return {
      path: ['figures', index],
      figure: figure.name,
      asOf: null,
      value,
      within: null,
      publishedIn: null,
      where: null,
      recorded: record,
    };
  });
}

/** The quantiles that are held to have drifted. */
function drifted(study: Study, pins: readonly Pin[]): string[] {
  const { check: found, problems } = check(study, pins, {
    ...engine,
    asOf: study.asOf,
    written: () => null,
    studies: new Map(),
    needsPins: false,
  });
  if (found === null) throw new Error(JSON.stringify(problems));
  return found.pins.flatMap((each) => (each.isAsPinned ? [] : [each.pin.figure]));
}

describe('a quantile that was pinned from other draws', () => {
  it.each(Object.entries(shapes))('is the same in many seeds where %s', (_, assumptions) => {
    const pins = pinsOf(studyWithSeed(assumptions, 1));
    const seeds = Array.from({ length: tries(60) }, (__, index) => index + 2);
    expect(seeds.flatMap((seed) => drifted(studyWithSeed(assumptions, seed), pins))).toEqual([]);
  });

  it('has drifted where the study says something else', () => {
    const pins = pinsOf(studyWithSeed({ fee: judged({ p10: 1000, p90: 1e6 }) }, 1));
    expect(drifted(studyWithSeed({ fee: judged({ p10: 10_000, p90: 1e7 }) }, 2), pins)).toHaveLength(4);
    const atoms = pinsOf(studyWithSeed({ fine: fine(20) }, 1));
    expect(drifted(studyWithSeed({ fine: fine(40) }, 2), atoms).length).toBeGreaterThan(0);
  });
});
