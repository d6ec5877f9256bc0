import { settle } from '../engine/settle.ts';
import type { Study } from '../model/study.ts';
import type { CalendarMonth } from '../units/month.ts';
import type { Problem } from '../units/problem.ts';
import { adviceOn } from './advice.ts';
import { type CentralRun, centralRun } from './central-run.ts';
import { policyNotKnown } from './compare.ts';
import { compressed } from './compression.ts';
import { warningsOf } from './warnings.ts';

/** What there is to say of a study that could be read: what cannot be computed, and advice. Each once. */
export function validate(study: Study, months: readonly CalendarMonth[]): Problem[] {
  const found = [...adviceOn(study), ...months.flatMap((month) => asKnownIn(study, month))];
  return [...new Map(found.map((problem) => [JSON.stringify([problem.path, problem.fault]), problem])).values()];
}

/** The months that mean something in a study: the one it is computed at, and its as-of dates. */
export const monthsOf = ({ asOf, asOfDates }: Study): CalendarMonth[] => [...new Set([asOf, ...asOfDates.keys()])];

function asKnownIn(study: Study, month: CalendarMonth): Problem[] {
  const scenarios = [...study.scenarios.values()];
  const settled = settle(study, scenarios, month);
  const outcomes = scenarios.map((scenario) => centralRun(study, settled, scenario));
  const runs = outcomes.filter((outcome): outcome is CentralRun => 'columns' in outcome);
  const problems = outcomes.flatMap((outcome) => ('columns' in outcome ? [] : outcome));
  return [
    ...policyNotKnown(study, settled),
    ...problems,
    ...warningsOf(study, runs, month),
    ...runs.flatMap(compressed),
  ];
}
