import { type Drawn, drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import { compileDrawn } from '../../engine/compile/scenario.ts';
import { type Block, evaluate, evaluateSlice, sliceOf } from '../../engine/evaluate.ts';
import { reachable } from '../../engine/reachable.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { asOfKey, type LineNumber, type Plan } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { isWritable } from '../../units/decimal.ts';
import { breakingEstimates } from '../draws/breaking-estimates.ts';
import { drawValues, type MeanTerms } from '../draws/draw-values.ts';
import { endsInCalendar } from '../runs/calendar.ts';
import { type CentralRun, lastTimes, notKnown } from '../runs/central-run.ts';
import { restingOn } from './resting.ts';
import { type ModelContext, variedAssumption, varying } from './vary.ts';

/** A scenario in draws, with all that its figure rests on in every draw. */
export interface DrawnModel {
  readonly run: CentralRun;
  readonly plan: Plan;
  readonly line: LineNumber;
  readonly block: Block;
  readonly columns: readonly (Column | undefined)[];
  /** Lines of which draws ask what was planned, and the same lines of the central run. */
  readonly planned: readonly { readonly line: LineNumber; readonly central: LineNumber }[];
}

/** The line that draws are made of, and what is compiled besides for it. */
interface AskedLine {
  readonly id: string;
  readonly extend?: (plan: Plan, settled: Settled) => Plan;
}

/**
 * Scenarios in draws, with the same random numbers for each.
 *
 * @returns what keeps them from being computed, where something does
 * @throws {Error} where a plan has no such line
 */
export function drawnModels(
  study: Study,
  runs: readonly CentralRun[],
  { id, extend = (plan) => plan }: AskedLine,
  terms: MeanTerms,
): readonly DrawnModel[] | readonly Problem[] {
  const plans = runs.map((run): PlanOfDraws => {
    const plan = extend(compileDrawn(study, run.scenario, run.settled), run.settled);
    const line = plan.numberOf.get(id);
    if (line === undefined) throw new Error(`${run.scenario.id} has no line ${id} in draws`);
    return { run, plan, line, drawn: drawnKeys(study, plan, run.settled) };
  });
  const unknown = plans.flatMap(({ run, plan, line }) => notKnown(study, run.settled, plan, [line]));
  if (unknown.length > 0) return unknown;
  const all = plans.flatMap(({ drawn }) => drawn);
  const values = drawValues(study, all, terms);
  const models = plans.map((each) => modelOf(study, each, { values, draws: terms.draws }));
  const broken = models.find((model) => brokenDraw(study, model) >= 0);
  return broken === undefined ? models : [breaks(study, broken, { values, draws: terms.draws })];
}

/** Whether they could be computed. */
export const areDrawn = (found: readonly DrawnModel[] | readonly Problem[]): found is readonly DrawnModel[] =>
  found.every((each) => 'block' in each);

interface PlanOfDraws {
  readonly run: CentralRun;
  readonly plan: Plan;
  readonly line: LineNumber;
  readonly drawn: readonly Drawn[];
}

/** What is drawn, and how often. */
interface Drawing {
  readonly values: ReturnType<typeof drawValues>;
  readonly draws: number;
}

function modelOf(study: Study, { run, plan, line, drawn }: PlanOfDraws, { values, draws }: Drawing): DrawnModel {
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
  evaluate(plan, lastTimes(plan), block, columns);
  const isLate = lateDraw(study, plan, columns) >= 0;
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
function lateDraw(study: Study, plan: Plan, columns: readonly (Column | undefined)[]): number {
  const late = lastTimes(plan).map((line) => (columns[line] as Column).findIndex((end) => !endsInCalendar(study, end)));
  return late.find((draw) => draw >= 0) ?? -1;
}

/** The first draw that does not end within the calendar, or of which the figure is no number or too large to be written; −1 where there is none. */
function brokenDraw(study: Study, { plan, line, columns }: DrawnModel): number {
  const late = lateDraw(study, plan, columns);
  return late >= 0 ? late : (columns[line] as Column).findIndex((figure) => !isWritable(figure));
}

function breaks(study: Study, model: DrawnModel, drawing: Drawing): Problem {
  const { run, plan, line } = model;
  const drawn = drawnKeys(study, plan, run.settled);
  const estimates = breakingEstimates(run.settled, drawn, (held) => {
    const others = drawn.filter(({ key }) => !held.has(key));
    return brokenDraw(study, modelOf(study, { run, plan, line, drawn: others }, drawing)) >= 0;
  });
  const draw = brokenDraw(study, model) + 1;
  const fault = { kind: 'draws-break', scenario: plan.scenario, from: draw, to: draw, estimates } as const;
  return { path: ['scenarios', plan.scenario], onKey: true, fault };
}

/** The assumptions that a line rests on, those of risks among them. */
export const assumptionsBelow = (plan: Plan, target: LineNumber): AssumptionKey[] => {
  const needed = reachable(plan, [target]);
  return plan.lines.flatMap((line, number) =>
    line.rule === 'given' && line.label.of !== 'risk' && line.assumption !== asOfKey && needed[number] === 1
      ? [line.assumption]
      : [],
  );
};

/**
 * The line of a scenario in every draw where an assumption has one value: all else is drawn with the same random numbers. Null
 * where a draw does not end.
 */
export function columnVarying(
  context: ModelContext,
  { run, plan, line, block, columns, planned }: DrawnModel,
  key: AssumptionKey,
): (value: number) => Column | null {
  const rests = restingOn(plan, key);
  if (rests[line] === 0) return () => columns[line] as Column;
  const needs = (target: LineNumber): Uint8Array => reachable(plan, [target]);
  const ends = lastTimes(plan).filter((each) => rests[each] === 1);
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
    const times = evaluateSlice(plan, toEnds, { block: own, unchanged });
    const isLate = ends.some((end) => (times[end] as Column).some((each) => !endsInCalendar(context.study, each)));
    return isLate ? null : (evaluateSlice(plan, toFigure, { block: own, unchanged })[line] as Column);
  };
}

/** Another line of a scenario in draws. */
export function alsoOf({ plan, block, columns }: DrawnModel, line: LineNumber): Column {
  const known = [...columns];
  evaluate(plan, [line], block, known);
  return known[line] as Column;
}
