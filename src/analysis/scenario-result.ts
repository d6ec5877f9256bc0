import { evaluate } from '../engine/evaluate.ts';
import { byCategoryId, byYearId, figures, measureId, phaseId, type PhaseFigure } from '../engine/figures.ts';
import { withYears } from '../engine/compile/years.ts';
import { ofYear } from '../engine/curve.ts';
import type { Study } from '../model/study.ts';
import { calendarMonth, lastMonthBefore, moment, monthNumberOf, writeMonth, yearOf } from '../units/month.ts';
import { byCodeUnit } from '../units/nearest.ts';
import { type CentralRun, curveTerms } from './central-run.ts';
import type { PhaseResult, ScenarioResult, YearResult } from './comparison.ts';
import { byStart, criticalPaths, isCritical } from './critical-paths.ts';
import { gatesOf } from './gates.ts';
import type { Place } from './ranking.ts';
import { hasEffortInNoTime } from './warnings.ts';

/**
 * Every figure of a scenario, from its central run and its place in the ranking.
 *
 * @param discountRate - for the years; null leaves the years out
 */
export function scenarioResult(
  study: Study,
  run: CentralRun,
  place: Place,
  discountRate: number | null,
): ScenarioResult {
  const { columns, scenario } = run;
  const figure = (id: string): number => plainZero(columns.number(id));
  const finish = figure(figures.finish);
  return {
    id: scenario.id,
    provenance: scenario.provenance?.kind ?? null,
    rank: place.rank,
    feasible: isFeasible(run),
    gates: gatesOf(run),
    presentValue: figure(figures.presentValue),
    presentValueExclVat: figure(figures.presentValueExclVat),
    totalCost: figure(figures.totalCost),
    totalCostExclVat: figure(figures.totalCostExclVat),
    oneOff: figure(figures.oneOff),
    running: figure(figures.running),
    spentBeforeAsOf: figure(figures.spentBeforeAsOf),
    beyondHorizon: figure(figures.beyondHorizon),
    differenceFromBest: place.differenceFromBest === null ? null : plainZero(place.differenceFromBest),
    finish,
    finishMonth: writeMonth(lastMonthBefore(finish, study.start)),
    effort: figure(figures.effort),
    criticalPaths: criticalPaths(run),
    measures: Object.fromEntries([...study.measures.keys()].map((id) => [id, figure(measureId(id))])),
    score: run.plan.numberOf.has(figures.score) ? figure(figures.score) : null,
    phases: byStart(run).map((id) => phaseResult(run, id)),
    byYear: discountRate === null ? [] : byYear(study, run, discountRate),
    byCategory: byCategory(run),
  };
}

export const isFeasible = ({ columns }: CentralRun): boolean => columns.number(figures.feasible) === 1;

const plainZero = (value: number): number => (value === 0 ? 0 : value);

function phaseResult(run: CentralRun, id: string): PhaseResult {
  const figure = (name: PhaseFigure): number => plainZero(run.columns.number(phaseId(id, name)));
  return {
    id,
    start: figure('start'),
    end: figure('end'),
    effort: figure('effort'),
    team: teamOf(run, id, figure('team')),
    cost: figure('cost'),
    totalFloat: figure('total-float'),
    freeFloat: figure('free-float'),
    critical: isCritical(run, id),
  };
}

/** As given; 0 without effort; null where the effort falls in no time. */
function teamOf(run: CentralRun, id: string, team: number): number | null {
  if (hasEffortInNoTime(run, id) && run.scenario.phases.get(id)?.span.kind !== 'team') return null;
  return Number.isNaN(team) ? 0 : team;
}

/** From the year of the start to that of the horizon, or of the last cost where that is later. */
function byYear(study: Study, run: CentralRun, rate: number): YearResult[] {
  const first = yearOf(study.start);
  const last = Math.max(yearOf(study.horizon), lastCostYear(study, run));
  const plan = withYears(run.settled, run.plan, first, last);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lines = years.map((year) => plan.numberOf.get(byYearId(year)) ?? -1);
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  const columns = evaluate(plan, lines, run.block, known);
  const terms = curveTerms(study);
  return years.map((year) => ({
    year,
    cost: plainZero(columns.number(byYearId(year))),
    discountFactor: terms.timing === 'monthly' ? null : ofYear(terms, rate, year),
  }));
}

/** The year of the last month in which a phase costs anything. */
function lastCostYear(study: Study, { plan, columns }: CentralRun): number {
  let last = study.start as number;
  for (const { period, amount } of plan.flows) {
    if (period.kind === 'service' || columns.at(amount) === 0) continue;
    const month =
      period.kind === 'at'
        ? study.start + monthNumberOf(columns.at(period.moment))
        : lastMonthOf(study, columns.at(period.from), columns.at(period.until));
    last = Math.max(last, month);
  }
  return yearOf(calendarMonth(last));
}

function lastMonthOf(study: Study, from: number, until: number): number {
  return until - from <= moment.tolerance ? study.start + monthNumberOf(from) : lastMonthBefore(until, study.start);
}

function byCategory({ plan, columns }: CentralRun): Record<string, number> {
  const taxed = plan.flows.some((flow) => flow.taxed) ? ['vat'] : [];
  const categories = [...new Set(plan.flows.map(({ category }) => category)), ...taxed].toSorted(byCodeUnit);
  return Object.fromEntries(
    categories.map((category) => [category, plainZero(columns.number(byCategoryId(category)))]),
  );
}
