import { structureKind } from '../../model/study/structure-kind.ts';
import type { FigureName, PhaseFigure, RampFigure } from '../../engine/label.ts';
import { categoryName, figureName, measureName, phaseId, phaseName } from '../../engine/names.ts';
import { yearsFrom } from '../../engine/compile/calendar.ts';
import { ofYears } from '../../engine/rules/curve.ts';
import { type CostMetric, costMetrics, metrics, type OfEachCost } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { lastMonthBefore, writeMonth, yearOf } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type CentralRun, curveTerms, isFeasible } from '../runs/central-run.ts';
import type { PhaseResult, ScenarioResult, YearResult } from '../runs/comparison.ts';
import { costsIn, lastMonthOf, plainZero } from '../runs/costs-over-time.ts';
import { byStart, criticalPaths, isCritical } from '../runs/critical-paths.ts';
import { gatesOf } from '../runs/gates.ts';
import { type Place, valueOf } from '../runs/ranking.ts';
import { detourOf } from './detour.ts';
import { hasEffortInNoTime } from '../validate/warnings.ts';

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
  const number = (id: string): number => plainZero(columns.number(id));
  const figure = (name: FigureName): number => number(figureName(name).id);
  const finish = valueOf(run, { kind: 'finish' });
  const detour = detourOf(run);
  return {
    id: scenario.id,
    provenance: structureKind(scenario),
    rank: place.rank,
    feasible: isFeasible(run),
    gates: gatesOf(run),
    ...costsOf(figure),
    spentBeforeAsOf: figure('spent-before-as-of'),
    beyondHorizon: figure('beyond-horizon'),
    differenceFromBest: place.differenceFromBest === null ? null : plainZero(place.differenceFromBest),
    finish: finish === null ? null : plainZero(finish),
    finishMonth: finish === null ? null : writeMonth(lastMonthBefore(finish, study.start)),
    effort: figure('effort'),
    criticalPaths: criticalPaths(run),
    measures: Object.fromEntries([...study.measures.keys()].map((id) => [id, number(measureName(id).id)])),
    score: scoreOf(run),
    phases: byStart(run).map((id) => phaseResult(run, id)),
    byYear: discountRate === null ? [] : byYear(study, run, discountRate),
    byCategory: byCategory(run),
    ...(detour === null ? {} : { fallback: detour }),
  };
}

/** What is given without VAT as well, and by which keys. */
const withoutVat = {
  'present-value': { name: 'present-value-excl-vat', field: 'presentValueExclVat' },
  'total-cost': { name: 'total-cost-excl-vat', field: 'totalCostExclVat' },
} as const satisfies Partial<Record<CostMetric, { readonly name: FigureName; readonly field: keyof ScenarioResult }>>;

type WithoutVat = typeof withoutVat;
type Costs = OfEachCost & { readonly [K in keyof WithoutVat as WithoutVat[K]['field']]: number };

/** Every metric of money, and behind it the same without VAT where that is given. */
function costsOf(figure: (name: FigureName) => number): Costs {
  const alsoWithout: Partial<Record<CostMetric, { readonly name: FigureName; readonly field: string }>> = withoutVat;
  const amounts = costMetrics.flatMap((kind): [field: string, amount: number][] => {
    const without = alsoWithout[kind];
    return [
      [metrics[kind].field, figure(kind)],
      ...(without === undefined ? [] : [[without.field, figure(without.name)] as [string, number]]),
    ];
  });
  return Object.fromEntries(amounts) as Costs;
}

function scoreOf(run: CentralRun): number | null {
  const score = run.plan.numberOf.has(figureName('score').id) ? valueOf(run, { kind: 'score' }) : null;
  return score === null ? null : plainZero(score);
}

function phaseResult(run: CentralRun, id: string): PhaseResult {
  const figure = (name: PhaseFigure): number => plainZero(run.columns.number(phaseId(id, name)));
  return {
    id,
    start: figure('start'),
    end: figure('end'),
    effort: figure('effort'),
    team: teamOf(run, id, figure('team')),
    ...rampOf(run, id),
    cost: figure('cost'),
    totalFloat: figure('total-float'),
    freeFloat: figure('free-float'),
    critical: isCritical(run, id),
  };
}

/** As given; 0 without effort; null where the effort falls in no time. */
function teamOf(run: CentralRun, id: string, team: number): number | null {
  const kind = run.scenario.phases.get(id)?.span.kind;
  return hasEffortInNoTime(run, id) && kind !== 'team' && kind !== 'ramp' ? null : team;
}

/** How the team of a phase grows or shrinks; nothing where it does not. */
function rampOf({ columns, scenario }: CentralRun, id: string): Pick<PhaseResult, 'ramp'> {
  if (scenario.phases.get(id)?.span.kind !== 'ramp') return {};
  const figure = (name: RampFigure): number => columns.number(phaseName(id, name).id);
  return {
    ramp: {
      from: figure('team-from'),
      to: figure('team-to'),
      over: figure('team-over'),
      reached: figure('team-reached'),
    },
  };
}

/** From the year of the start to that of the horizon, or of the last cost where that is later. */
function byYear(study: Study, run: CentralRun, rate: number): YearResult[] {
  const first = yearOf(study.start);
  const last = yearOf(lastMonthOf(study, [run]));
  const costs = costsIn(run, yearsFrom(first, last));
  const terms = curveTerms(study);
  const discountFactor = ofYears(terms, rate);
  return costs.map((cost, index) => ({
    year: first + index,
    cost,
    discountFactor: terms.timing === 'monthly' ? null : discountFactor(first + index),
  }));
}

function byCategory({ plan, columns }: CentralRun): Record<string, number> {
  const taxed = plan.cashFlows.some((cashFlow) => cashFlow.taxed) ? ['vat'] : [];
  const categories = [...new Set(plan.cashFlows.map(({ category }) => category)), ...taxed].toSorted(byCodeUnit);
  return Object.fromEntries(
    categories.map((category) => [category, plainZero(columns.number(categoryName(category).id))]),
  );
}
