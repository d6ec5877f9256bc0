import { describe, expect, it } from 'vitest';
import { violationsOf } from '../../../src/analysis/check/violations.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { WrittenScenario } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const paying = (amounts: readonly number[], more: Partial<WrittenScenario> = {}): WrittenScenario =>
  scenarioWith({
    phases: { pay: { costs: amounts.map((amount) => ({ title: 'Price', amount, when: 'start' as const })) } },
    ...more,
  });

/** What fails a gate, against what passes: which are found to come first and not to be feasible. */
function foundWith(failing: readonly number[], passing: Readonly<Record<string, readonly number[]>>) {
  const study = studyFrom(
    studyWith({
      forbid: { 'infeasible-first': true },
      scenarios: {
        failing: paying(failing, { requires: [{ figure: 'total-cost', 'at-most': 0 }] }),
        ...Object.fromEntries(Object.entries(passing).map(([id, amounts]) => [id, paying(amounts)])),
      },
    }),
  );
  return violationsOf(study, runsOf(study, [...study.scenarios.values()], study.asOf)).map((each) =>
    each.rule === 'infeasible-first' ? [each.scenario, each.before] : each.rule,
  );
}

describe('a scenario that fails a gate', () => {
  it('comes first where it is better than all that pass theirs, and than none', () => {
    expect(foundWith([1], { b: [3], a: [2] })).toEqual([['failing', 'a']]);
    expect(foundWith([1], {})).toEqual([['failing', null]]);
    expect(foundWith([3], { a: [2] })).toEqual([]);
  });

  it('does not where it is as good as one of them, but for rounding', () => {
    // 0.1 + 0.2 is not 0.3 to the last bit.
    expect(foundWith([0.3], { a: [0.1, 0.2] })).toEqual([]);
    expect(foundWith([0.1, 0.2], { a: [0.3] })).toEqual([]);
    expect(foundWith([0.3], { zz: [0.3] })).toEqual([]);
  });
});
