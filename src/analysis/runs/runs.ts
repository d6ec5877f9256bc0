import { type CalendarMonth } from '../../units/month.ts';
import { toBase } from '../../units/unit.ts';
import type { Problem } from '../../problems/problem.ts';
import { centralValue, lacking, settle, type Settled } from '../../engine/settle.ts';
import type { Amount, Scenario, Study } from '../../model/study/study.ts';
import { type CentralRun, centralRun, notKnownYet } from './central-run.ts';

/** The central runs of scenarios as a study was known at a month, with what keeps others from being computed. */
export interface Runs {
  readonly settled: Settled;
  readonly runs: readonly CentralRun[];
  /** Each once; empty where everything could be computed. */
  readonly problems: readonly Problem[];
}

/**
 * The central runs of some scenarios as known at a month.
 *
 * @returns runs in the order of the scenarios, without those that cannot be computed, of which the problems tell
 */
export function runsOf(study: Study, scenarios: readonly Scenario[], asOf: CalendarMonth): Runs {
  const settled = settle(study, [...study.scenarios.values()], asOf);
  const outcomes = scenarios.map((scenario) => centralRun(study, settled, scenario));
  const problems = outcomes.flatMap((outcome) => (isRun(outcome) ? [] : outcome));
  return {
    settled,
    runs: outcomes.filter(isRun),
    problems: eachOnce([...policyNotKnown(study, settled), ...problems]),
  };
}

const isRun = (outcome: CentralRun | readonly Problem[]): outcome is CentralRun => !Array.isArray(outcome);

/** What several scenarios lack is one problem. */
export const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify([problem.path, problem.fault]), problem])).values(),
];

/** The rates of the whole study are in every result, so they must be known, whether money is discounted or not. */
function policyNotKnown(study: Study, settled: Settled): Problem[] {
  return [study.discounting.rate, ...(study.vat === null ? [] : [study.vat.rate])].flatMap((rate) =>
    rate.kind === 'reference' ? lacking(settled, rate.name).map((name) => notKnownYet(study, settled, name)) : [],
  );
}

/** A policy rate as it is in force: policy is the study's own, and constant. */
export const rateOf = (study: Study, settled: Settled, rate: Amount): number =>
  rate.kind === 'reference' ? centralValue(settled, study.start, rate.name) : rate.value;

/** An amount of the study as it is in force, in base units. */
export function amountIn(study: Study, settled: Settled, amount: Amount): number {
  if (amount.kind !== 'reference') return amount.value;
  const unit = study.assumptions.get(amount.name)?.unit ?? 'score';
  return toBase(centralValue(settled, study.start, amount.name), unit);
}
