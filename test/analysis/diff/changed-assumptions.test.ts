import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../../src/analysis/assumptions/assumptions.ts';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { changedAssumptions } from '../../../src/analysis/diff/changed-assumptions.ts';
import { namedGates } from '../../../src/analysis/diff/figures.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { traceFigure } from '../../../src/analysis/trace/traceable.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { loaded, scenarioWith, studyWith, work } from '../../support/studies.ts';

/** A rate that follows from another, a rate that follows from that, and two gates. */
const following = (base: number, formula: string): Study =>
  loaded(
    studyWith({
      assumptions: {
        base: { unit: 'EUR/person-month', value: base, kind: 'judgement' },
        rate: { unit: 'EUR/person-month', value: formula },
        twice: { unit: 'EUR/person-month', value: '$rate * 2' },
        known: { unit: 'percent', value: '60%', kind: 'judgement' },
      },
      responsibility: {
        teams: {
          rate: '$twice',
          requires: [
            { assumption: 'known', 'at-least': '50%' },
            { assumption: 'known', 'at-most': '55%' },
          ],
        },
      },
      scenarios: { build: scenarioWith({ phases: { work: work(60, 5) } }) },
    }),
  ).study;

const runsAt = (study: Study) => runsOf(study, [...study.scenarios.values()], study.asOf);

const listed = (study: Study) => assumptionsOf(study, runsAt(study), study.rankedBy).assumptions;
const keys = (old: Study, current: Study): string[] =>
  changedAssumptions(listed(old), listed(current)).map(({ key }) => key);

describe('the assumptions that changed', () => {
  it('are not those that follow from others by the same formula', () => {
    expect(keys(following(900, '$base * 1.1'), following(950, '$base * 1.1'))).toEqual(['base']);
  });

  it('are those of which the formula is another, also where it comes to the same', () => {
    expect(keys(following(900, '$base * 1.1'), following(900, '$base * 2.2 / 2'))).toEqual(['rate']);
  });
});

describe('a gate', () => {
  it('has the name by which it is traced and pinned', () => {
    const study = following(900, '$base * 1.1');
    const runs = runsAt(study);
    const gates = compare(study, { asOf: study.asOf, by: study.rankedBy, years: true }).comparison?.scenarios[0]?.gates;
    const names = [...namedGates(gates ?? []).keys()];
    const traced = names.map((name) => traceFigure(study, runs, { scenario: 'build', name, by: study.rankedBy }));

    expect(traced).toMatchObject([
      { id: 'gates.teams.0', value: 1 },
      { id: 'gates.teams.1', value: 0 },
    ]);
  });
});
