import { compileDrawn } from '../../engine/compile/scenario.ts';
import { type Drawn, drawnKeys } from '../../engine/draws.ts';
import { type Block, evaluate, evaluateSlice, reachable, sliceOf } from '../../engine/evaluate.ts';
import type { AssumptionKey } from '../../engine/label.ts';
import { asOfKey, type LineNumber, type Plan } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { centralValue } from '../../engine/settle.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import { largest } from '../../numerics/extremes.ts';
import { meanOf } from '../../numerics/means.ts';
import type { Problem } from '../../problems/problem.ts';
import { withAsked } from '../runs/asked-year.ts';
import { endsInCalendar } from '../runs/calendar.ts';
import { type CentralRun, lastMoments, notKnown } from '../runs/central-run.ts';
import { drawValues, type MeanTerms } from '../draws/draw-values.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import { type MeanObjective, type Objective, objectiveValue, objectiveVarying } from './objective.ts';
import { restingOn, variedAssumption, varying } from './vary.ts';

/** A scenario in draws, with all that its figure rests on in every draw. */
interface DrawnModel {
  readonly run: CentralRun;
  readonly plan: Plan;
  readonly line: LineNumber;
  readonly block: Block;
  readonly columns: readonly (Column | undefined)[];
  /** Lines of which draws ask what was planned, and the same lines of the central run. */
  readonly planned: readonly { readonly line: LineNumber; readonly central: LineNumber }[];
}

/**
 * The objective as its mean over draws, as one assumption has other values while all else is drawn: with the same random
 * numbers for both scenarios and for every value.
 *
 * @returns what keeps it from being computed, where something does
 */
export function meanObjective(objective: Objective, terms: MeanTerms): MeanObjective | readonly Problem[] {
  const { study, runs } = objective;
  const plans = runs.map((run) => planOf(objective, run));
  const unknown = plans.flatMap(({ run, plan, line }) => notKnown(study, run.settled, plan, [line]));
  if (unknown.length > 0) return unknown;
  const values = drawValues(
    study,
    plans.flatMap(({ drawn }) => drawn),
    terms,
  );
  const models = plans.map((each) => modelOf(objective, each, { values, draws: terms.draws }));
  const broken = models.find((model) => lateDraw(objective, model.plan, model.columns) >= 0);
  if (broken !== undefined) return [breaks(objective, broken)];
  const base = leadsOf(
    objective,
    models.map(({ columns, line }) => columns[line] as Column),
  );
  const leading = (key: AssumptionKey): ((value: number) => Float64Array | null) => {
    const figures = figuresVarying(objective, models, key);
    return (value) => {
      const columns = figures(value);
      return columns === null ? null : leadsOf(objective, columns).leads;
    };
  };
  const keys = models.flatMap(({ plan, line }) => assumptionsBelow(plan, line));
  return {
    terms,
    now: meanOf(base.leads),
    keys,
    restsOn: (key) => keys.includes(key),
    varying: (key) => scanning(objective, models, key),
    swing(key, low, high) {
      const [atLow, atHigh] = [low, high].map(leading(key));
      return !atLow || !atHigh ? null : meanOf(atHigh.map((each, draw) => each - (atLow[draw] as number)));
    },
    errorAt(key, value, step) {
      const [here, below, above] = [value, value - step, value + step].map(leading(key));
      if (!here || !below || !above) return null;
      const slope = (meanOf(above).value - meanOf(below).value) / (2 * step);
      return slope === 0 ? null : meanOf(here).error / Math.abs(slope);
    },
  };
}

interface PlanOfDraws {
  readonly run: CentralRun;
  readonly plan: Plan;
  readonly line: LineNumber;
  readonly drawn: readonly Drawn[];
}

function planOf({ study, metric }: Objective, run: CentralRun): PlanOfDraws {
  const plan = withAsked(metric, compileDrawn(study, run.scenario, run.settled), run.settled);
  const line = plan.numberOf.get(metricId(metric)) as LineNumber;
  return { run, plan, line, drawn: drawnKeys(study, plan, run.settled) };
}

function modelOf(
  { study }: Objective,
  { run, plan, line, drawn }: PlanOfDraws,
  { values, draws }: { values: ReturnType<typeof drawValues>; draws: number },
): DrawnModel {
  const variates = new Map(drawn.map((each) => [each.key, each]));
  const constants = new Map<number, Column>();
  const constant = (value: number): Column => {
    const known = constants.get(value) ?? new Float64Array(draws).fill(value);
    constants.set(value, known);
    return known;
  };
  const block: Block = {
    draws,
    prices: run.block.prices,
    given(key) {
      const variate = variates.get(key);
      return variate === undefined ? constant(centralValue(run.settled, study.start, key)) : values(variate);
    },
    planned: (asked) => run.columns.number(plan.lines[asked]?.id ?? ''),
  };
  const columns: (Column | undefined)[] = [];
  evaluate(plan, lastMoments(plan), block, columns);
  const isLate = lateDraw({ study }, plan, columns) >= 0;
  // An end beyond the calendar would ask for curves without end.
  if (!isLate) evaluate(plan, [line], block, columns);
  const planned = plan.lines.flatMap((each) => {
    const asked = each.rule === 'planned' ? (each.inputs[0] as LineNumber) : null;
    const central = asked === null ? undefined : run.plan.numberOf.get(plan.lines[asked]?.id ?? '');
    return asked === null || central === undefined ? [] : [{ line: asked, central }];
  });
  return { run, plan, line, block, columns, planned };
}

/** The first draw that does not end within the calendar; −1 where all do. */
function lateDraw({ study }: Pick<Objective, 'study'>, plan: Plan, columns: readonly (Column | undefined)[]): number {
  const late = lastMoments(plan).map((line) =>
    (columns[line] as Column).findIndex((end) => !endsInCalendar(study, end)),
  );
  return late.find((draw) => draw >= 0) ?? -1;
}

function breaks(objective: Objective, { plan, columns }: DrawnModel): Problem {
  const draw = lateDraw(objective, plan, columns) + 1;
  const fault = { kind: 'draws-break', scenario: plan.scenario, from: draw, to: draw } as const;
  return { path: ['scenarios', plan.scenario], onKey: true, fault };
}

const assumptionsBelow = (plan: Plan, target: LineNumber): AssumptionKey[] => {
  const needed = reachable(plan, [target]);
  return plan.lines.flatMap((line, number) =>
    line.rule === 'given' && line.label.of !== 'risk' && line.assumption !== asOfKey && needed[number] === 1
      ? [line.assumption]
      : [],
  );
};

/** The lead in every draw, and the mean size of the largest figure. */
function leadsOf({ metric }: Objective, [first, second]: readonly Column[]): { leads: Float64Array; size: number } {
  const own = first as Column;
  const sizes = [own, ...(second === undefined ? [] : [second])].map((column) => Math.abs(meanOf(column).value));
  return {
    leads: own.map((each, draw) => objectiveValue(metric, each, second?.[draw])),
    size: largest(sizes),
  };
}

/** The figures of the scenarios in every draw where an assumption has one value; null where one of them does not end. */
type FiguresAt = (value: number) => Column[] | null;

function figuresVarying(objective: Objective, models: readonly DrawnModel[], key: AssumptionKey): FiguresAt {
  const each = models.map((model) => columnVarying(objective, model, key));
  return (value) => {
    const found = each.map((at) => at(value));
    return found.every((column) => column !== null) ? found : null;
  };
}

/** The mean of the lead for each value; not a number where `--set` with it would be refused. */
function scanning(objective: Objective, models: readonly DrawnModel[], key: AssumptionKey): ScanFunction {
  const { mean: _, ...plain } = objective;
  const central = objectiveVarying(plain, key);
  const figures = figuresVarying(objective, models, key);
  return (points) => {
    const values = new Float64Array(points.length).fill(Number.NaN);
    const sizes = new Float64Array(points.length);
    const allowed = central(points).values;
    points.forEach((value, index) => {
      const columns = Number.isNaN(allowed[index]) ? null : figures(value);
      if (columns === null) return;
      const { leads, size } = leadsOf(objective, columns);
      values[index] = meanOf(leads).value;
      sizes[index] = size;
    });
    return { values, sizes };
  };
}

function columnVarying(
  { study, context }: Objective,
  { run, plan, line, block, columns, planned }: DrawnModel,
  key: AssumptionKey,
): (value: number) => Column | null {
  const rests = restingOn(plan, key);
  if (rests[line] === 0) return () => columns[line] as Column;
  const needs = (target: LineNumber): Uint8Array => reachable(plan, [target]);
  const ends = lastMoments(plan).filter((each) => rests[each] === 1);
  const [toEnds, toFigure] = [sliceOf(rests, ends.map(needs)), sliceOf(rests, [needs(line)])];
  const asked = planned.map(({ central }) => central);
  const given = new Float64Array(block.draws);
  const varied = variedAssumption(context, key);
  const plans = varying(varied, run, asked);
  const unchanged = (each: LineNumber): Column => columns[each] as Column;
  return (value) => {
    const atPlan = plans([value]);
    const asPlanned = new Map(planned.map((each, index) => [each.line, atPlan[index]?.[0] as number]));
    const own: Block = {
      ...block,
      prices: varied.prices,
      given: (each) => (each === key ? given.fill(value) : block.given(each)),
      planned: (each) => asPlanned.get(each) ?? Number.NaN,
    };
    const moments = evaluateSlice(plan, toEnds, { block: own, unchanged });
    const isLate = ends.some((end) => (moments[end] as Column).some((each) => !endsInCalendar(study, each)));
    return isLate ? null : (evaluateSlice(plan, toFigure, { block: own, unchanged })[line] as Column);
  };
}
