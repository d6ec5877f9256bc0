import { metricId } from '../engine/compile/score.ts';
import { centralValue, lacking, settle, type Settled } from '../engine/settle.ts';
import type { Amount, Metric, Study } from '../model/study.ts';
import { type CalendarMonth, writeMonth } from '../units/month.ts';
import type { Problem } from '../units/problem.ts';
import { type CentralRun, centralRun, notKnownYet } from './central-run.ts';
import type { Comparison } from './comparison.ts';
import { countProvenance } from './provenance.ts';
import { rank } from './ranking.ts';
import { isFeasible, scenarioResult } from './scenario-result.ts';
import { warningsOf } from './warnings.ts';

export interface CompareRequest {
  readonly asOf: CalendarMonth;
  readonly by: Metric;
  /** Whether costs are wanted year by year: thousands of lines that a ranking does not need. */
  readonly years: boolean;
}

export type Compared =
  | { readonly comparison: Comparison; readonly problems: null }
  | { readonly comparison: null; readonly problems: readonly Problem[] };

/** Ranks the scenarios of a study as it was known at a month: one central run each. */
export function compare(study: Study, { asOf, by, years }: CompareRequest): Compared {
  const scenarios = [...study.scenarios.values()];
  const settled = settle(study, scenarios, asOf);
  const outcomes = scenarios.map((scenario) => centralRun(study, settled, scenario));
  const problems = [
    ...policyNotKnown(study, settled),
    ...outcomes.flatMap((outcome) => (isRun(outcome) ? [] : outcome)),
  ];
  if (problems.length > 0) return { comparison: null, problems: eachOnce(problems) };
  const runs = outcomes.filter(isRun);

  const places = rank(
    runs.map((run) => ({ id: run.scenario.id, feasible: isFeasible(run), value: run.columns.number(metricId(by)) })),
    by,
  );
  const discounting = { ...study.discounting, rate: rateOf(study, settled, study.discounting.rate) };
  const byId = new Map(runs.map((run) => [run.scenario.id, run]));
  const comparison: Comparison = {
    study: study.id,
    asOf: writeMonth(asOf),
    rankedBy: metricId(by),
    currency: study.currency,
    prices: study.prices,
    vat: study.vat === null ? null : { ...study.vat, rate: rateOf(study, settled, study.vat.rate) },
    discounting,
    scenarios: places.map((place) =>
      scenarioResult(study, byId.get(place.id) as CentralRun, place, years ? discounting.rate : null),
    ),
    provenance: countProvenance(study, settled),
    warnings: warningsOf(study, runs, asOf),
  };
  return { comparison, problems: null };
}

/** What several scenarios lack is one problem. */
const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify([problem.path, problem.fault]), problem])).values(),
];

/** The rates of the whole study are in every result, so they must be known, whether money is discounted or not. */
export function policyNotKnown(study: Study, settled: Settled): Problem[] {
  return [study.discounting.rate, ...(study.vat === null ? [] : [study.vat.rate])].flatMap((rate) =>
    rate.kind === 'reference' ? lacking(settled, rate.name).map((name) => notKnownYet(study, settled, name)) : [],
  );
}

/** A policy rate as it is in force: policy is the study's own, and constant. */
const rateOf = (study: Study, settled: Settled, rate: Amount): number =>
  rate.kind === 'reference' ? centralValue(settled, study.start, rate.name) : rate.value;

const isRun = (outcome: CentralRun | readonly Problem[]): outcome is CentralRun => !Array.isArray(outcome);
