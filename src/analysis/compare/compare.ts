import { type Metric, metricId } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { type CalendarMonth, writeMonth } from '../../units/month.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { Comparison } from '../runs/comparison.ts';
import { leadMayDiffer } from '../runs/lead-mean.ts';
import { mayDiffer, planContents } from '../runs/plan-contents.ts';
import { countProvenance } from '../runs/provenance.ts';
import { placesOf } from '../runs/ranking.ts';
import { leaderSwitch } from '../sensitivity/sensitivity.ts';
import type { LeaderSwitch } from '../sensitivity/switching.ts';
import { rateOf, type Runs, runsOf } from '../runs/runs.ts';
import { rankedByExpert } from './by-expert.ts';
import { scenarioResult } from './scenario-result.ts';
import { warningsOf } from '../validate/warnings.ts';

export interface CompareRequest {
  readonly asOf: CalendarMonth;
  readonly by: Metric;
  /** Whether costs are wanted year by year: thousands of lines that a ranking does not need. */
  readonly years: boolean;
}

export interface CompareOptions extends CompareRequest {
  /** Whether the nearest switching value of the leader is wanted. */
  readonly leader?: boolean;
}

export type Compared =
  | { readonly comparison: Comparison; readonly leader: LeaderSwitch | null; readonly problems: null }
  | { readonly comparison: null; readonly leader: null; readonly problems: readonly Problem[] };

/** Ranks the scenarios of a study as it was known at a month: one central run each; and what the lead hangs on. */
export function compare(study: Study, request: CompareOptions): Compared {
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  if (runs.problems.length > 0) return { comparison: null, leader: null, problems: runs.problems };
  return {
    comparison: comparisonOf(study, runs, request),
    leader: request.leader === true ? leaderSwitch(study, runs, request.by) : null,
    problems: null,
  };
}

/** Of the leader and the next, whose figure draws may give another mean, and whether they may their lead. */
function doubtsOf(
  study: Study,
  ranked: readonly CentralRun[],
  by: Metric,
): Pick<Comparison, 'mayDiffer' | 'leadMayDiffer'> {
  const [leader, second] = ranked.slice(0, 2).filter((run) => mayDiffer(study, run, by));
  return {
    mayDiffer: [leader, second].flatMap((run) => run?.scenario.id ?? []),
    // Where there is one only, nothing of it falls away.
    leadMayDiffer: leader !== undefined && (second === undefined || leadMayDiffer(study, [leader, second], by)),
  };
}

/** The comparison of runs of all scenarios of a study. */
export function comparisonOf(study: Study, { settled, runs }: Runs, { asOf, by, years }: CompareRequest): Comparison {
  const places = placesOf(runs, by);
  const discounting = { ...study.discounting, rate: rateOf(study, settled, study.discounting.rate) };
  const byId = new Map(runs.map((run) => [run.scenario.id, run]));
  const plan = places.map(({ id }) => planContents(study, byId.get(id) as CentralRun));
  const experts = rankedByExpert(study, { asOf, by }, places);
  const isUncertain = plan.some(({ estimates, risks }) => estimates + risks > 0);
  return {
    study: study.id,
    asOf: writeMonth(asOf),
    rankedBy: metricId(by),
    currency: study.notation.currency.code,
    prices: study.prices,
    vat: study.vat === null ? null : { ...study.vat, rate: rateOf(study, settled, study.vat.rate) },
    discounting,
    plan,
    scenarios: places.map((place) =>
      scenarioResult(study, byId.get(place.id) as CentralRun, place, years ? discounting.rate : null),
    ),
    ...(isUncertain && places[0]?.rank === 1 ? { mean: null } : {}),
    ...doubtsOf(
      study,
      places.filter(({ rank }) => rank !== null).map(({ id }) => byId.get(id) as CentralRun),
      by,
    ),
    ...(experts.length === 0 ? {} : { experts }),
    provenance: countProvenance(study, settled),
    warnings: warningsOf(study, runs, asOf),
  };
}
