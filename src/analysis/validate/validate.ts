import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Problem } from '../../problems/problem.ts';
import { adviceOn } from './advice.ts';
import { compressed } from './compression.ts';
import { eachOnce, runsOf } from '../runs/runs.ts';
import { warningsOf } from './warnings.ts';

/** What there is to say of a study that could be read: what cannot be computed, and advice. Each once. */
export function validate(study: Study, months: readonly CalendarMonth[]): Problem[] {
  return eachOnce([...adviceOn(study), ...months.flatMap((month) => asKnownIn(study, month))]);
}

/** The months that mean something in a study: the one it is computed at, and its as-of dates. */
export const monthsOf = ({ asOf, asOfDates }: Study): CalendarMonth[] => [...new Set([asOf, ...asOfDates.keys()])];

function asKnownIn(study: Study, month: CalendarMonth): Problem[] {
  const { runs, problems } = runsOf(study, [...study.scenarios.values()], month);
  return [...problems, ...warningsOf(study, runs, month), ...runs.flatMap(compressed)];
}
