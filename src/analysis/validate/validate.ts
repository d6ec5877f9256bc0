import type { Study } from '../../model/study/study.ts';
import { type CalendarMonth, writeMonth } from '../../units/month.ts';
import type { Problem } from '../../problems/problem.ts';
import { isAdvice } from '../../problems/advice.ts';
import { adviceOn } from './advice.ts';
import { compressed } from './compression.ts';
import { fragileLead } from './fragile-lead.ts';
import { oneSidedIn } from './one-sided.ts';
import { eachOnce, runsOf } from '../runs/runs.ts';
import { warningsOf } from './warnings.ts';
import { yearsUnreached } from './without-effect.ts';

/**
 * What there is to say of a study that could be read: what cannot be computed, and advice. Each once; what is so at other
 * dates than the first, with those dates.
 *
 * @param months - the month in force, and others
 */
export function validate(study: Study, [now, ...others]: readonly CalendarMonth[]): Problem[] {
  const inForce = eachOnce([
    ...adviceOn(study),
    ...(now === undefined ? [] : [...asKnownIn(study, now), ...asItIs(study, now)]),
  ]);
  const known = new Set(inForce.map(keyOf));
  const elsewhere = new Map<string, Problem & { readonly otherDates: readonly string[] }>();
  for (const month of others) {
    for (const problem of eachOnce(asKnownIn(study, month)).filter((each) => !known.has(keyOf(each)))) {
      const dates = elsewhere.get(keyOf(problem))?.otherDates ?? [];
      elsewhere.set(keyOf(problem), { ...problem, otherDates: [...dates, writeMonth(month)] });
    }
  }
  return [...inForce, ...elsewhere.values()].filter(({ fault }) => !study.accepts.has(fault.kind));
}

/** Whether a problem fails a study of which all advice counts: what was known at other dates cannot be mended any more. */
export const failsStrictly = ({ fault, otherDates }: Pick<Problem, 'fault' | 'otherDates'>): boolean =>
  !isAdvice(fault) || otherDates === undefined;

const keyOf = ({ path, fault }: Problem): string => JSON.stringify([path, fault]);

/** The months that mean something in a study: the one it is computed at, and its as-of dates. */
export const monthsOf = ({ asOf, asOfDates }: Study): CalendarMonth[] => [...new Set([asOf, ...asOfDates.keys()])];

function asKnownIn(study: Study, month: CalendarMonth): Problem[] {
  const { runs, problems } = runsOf(study, [...study.scenarios.values()], month);
  return [...problems, ...warningsOf(study, runs, month), ...runs.flatMap(compressed)];
}

/** What is so of a study as it is: at dates before, it may have been otherwise. A lead and the years of costs are reported where all can be computed. */
function asItIs(study: Study, month: CalendarMonth): Problem[] {
  const found = runsOf(study, [...study.scenarios.values()], month);
  const ofAll =
    found.problems.length > 0
      ? []
      : [...yearsUnreached(study, found.runs), ...fragileLead(study, found, study.rankedBy)];
  return [...oneSidedIn(study, found.runs), ...ofAll];
}
