import { describe, expect, it } from 'vitest';
import { onlyScenarios } from '../../../src/cli/session/options.ts';
import { adviceOn, doubtful } from '../../../src/analysis/validate/advice.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const adviceOf = (study: WrittenStudy) =>
  adviceOn(studyFrom(study)).filter(({ fault }) => fault.kind === 'unused-index');

/** A study in which a phase costs an exit and a fallback a penalty, and of one category prices rise. */
const ofExit = (category: string): WrittenStudy =>
  studyWith({
    indexation: { [category]: '3%' },
    scenarios: {
      keep: scenarioWith({ phases: { p: { costs: [{ title: 'Exit', amount: 1, when: 'end', category: 'exit' }] } } }),
      bold: scenarioWith({
        phases: { p: {} },
        fallback: { to: 'keep', at: 'start', cost: 1, category: 'penalty', vat: false },
      }),
    },
  });

describe('a price index', () => {
  it('of a category that no amount is of is named at its key, by every result', () => {
    const fault = {
      kind: 'unused-index',
      category: 'exti',
      near: 'exit',
      known: ['exit', 'general', 'labour', 'penalty'],
    };

    expect(adviceOf(ofExit('exti'))).toEqual([{ path: ['indexation', 'exti'], onKey: true, fault }]);
    expect(doubtful(studyFrom(ofExit('exti'))).map((each) => each.fault)).toEqual([fault]);
    expect(adviceOf(ofExit('contingency'))).toHaveLength(1);
  });

  it('of work, of a cost, of what a fallback costs, and of all others is none', () => {
    expect(['labour', 'exit', 'penalty', 'general'].flatMap((category) => adviceOf(ofExit(category)))).toEqual([]);
  });

  it('of what only a scenario costs that was not asked for is none', () => {
    expect(doubtful(onlyScenarios(studyFrom(ofExit('penalty')), ['keep']))).toEqual([]);
  });
});
