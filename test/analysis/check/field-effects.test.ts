import { expect, it } from 'vitest';
import { ChangedFields } from '../../../src/analysis/check/field-effects.ts';
import { type MixedStudy, studiesBetween } from '../../../src/analysis/check/mixed-studies.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { studyOf } from '../../support/studies.ts';

const fees = (one: number, other: number): WrittenStudy =>
  studyOf({
    phases: {
      first: { duration: 1, costs: [{ title: 'Fee', amount: one, when: 'start' }] },
      second: { duration: 1, costs: [{ title: 'Fee', amount: other, when: 'start' }] },
    },
  });

const totalIn = (mixed: MixedStudy | null): number => {
  const run = mixed?.runsAt(mixed.study.asOf)?.runs[0];
  return run === undefined ? Number.NaN : Number(run.columns.at(run.plan.numberOf.get('total-cost') as never));
};

it('tells of two changes of a study that make up for each other', () => {
  const { start, end, effects } = new ChangedFields(studiesBetween(fees(100, 300), fees(150, 250))).effectsOn(
    totalIn,
    false,
  );

  expect([start, end]).toEqual([400, 400]);
  expect(effects.map(({ changes, effect }) => [changes.map(({ was, is: now }) => [was, now]), effect])).toEqual([
    [[[100, 150]], 50],
    [[[300, 250]], -50],
  ]);
});
