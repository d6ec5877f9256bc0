import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { reachable } from '../../engine/reachable.ts';
import { asOfKey } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import { remembering, type ScanFunction } from '../../numerics/scan.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { withAsked } from '../runs/asked-year.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Runs } from '../runs/runs.ts';
import { areDrawn, assumptionsBelow, type DrawnModel, drawnModels } from '../sensitivity/drawn-models.ts';
import type { Variable } from '../sensitivity/objective.ts';
import { modelContext, variedAssumption, varying } from '../sensitivity/vary.ts';
import { figuresAt } from './figures-there.ts';
import type { GoalFigure } from './goal.ts';
import { measuring, ofDraws, statisticOf } from './of-draws.ts';
import { rootsIn } from './roots.ts';
import type { Solution } from './solution.ts';

export interface SolveRequest {
  readonly goal: GoalFigure;
  readonly target: number | null;
  readonly by: Variable | null;
  readonly terms: MeanTerms | null;
}

/**
 * The assumption of a name, for the figure of a scenario: the scenario's own goes before the study's.
 *
 * @returns what is wrong: there is none, it follows by a formula, or it has no value yet
 */
export function variableOf(study: Study, settled: Settled, { scenario }: GoalFigure, name: string): Variable | Fault {
  const own = `${scenario}/${name}`;
  const key = settled.inForce.has(own) ? own : name;
  const dated = settled.inForce.get(key);
  if (dated === undefined) return unknown('assumption', name, [...settled.inForce.keys()].toSorted(byCodeUnit));
  const { assumption, scenario: of, name: bare } = declarationOf(study, key);
  if (dated === null || assumption === undefined || dated.value.shape === 'formula' || dated.value.shape === 'unknown')
    return { kind: 'usage', what: 'not-variable', name: key, near: null };
  const estimate = withinLimits(study, key, dated.value);
  const now = centralValue(settled, study.start, key);
  return { key, name: bare, scenario: of?.id ?? null, assumption, estimate, now };
}

/** Every value in the range of an assumption at which a figure comes to a target. @returns problems where draws cannot be made */
export function solve(study: Study, runs: Runs, request: SolveRequest): Solution | readonly Problem[] {
  const { goal, by, target, terms } = request;
  const model = terms === null ? null : drawnModelOf(study, goal, terms);
  if (model !== null && !('block' in model)) return model;
  const there = figuresAt(study, runs, goal.scenario, by?.key ?? null);
  const found = { asOf: runs.settled.asOf, goal, target, terms, by, now: valueNow(goal, model), asIs: there(null) };
  const rests = by !== null && restsOn(goal, model, by.key);
  if (by === null || target === null || !rests) return { ...found, rests, between: null, roots: [] };
  const measuredAt = model === null ? null : measuring(study, goal, by, model);
  const f = remembering(measuredAt === null ? ofPlan(study, goal, by) : ofDraws(measuredAt));
  return { ...found, rests, ...rootsIn(f, { by, target, measuredAt }, there) };
}

function drawnModelOf(
  study: Study,
  { run, id, metric }: GoalFigure,
  terms: MeanTerms,
): DrawnModel | readonly Problem[] {
  const asked = metric ?? ({ kind: 'present-value' } as const);
  const found = drawnModels(study, [run], { id, extend: (plan, settled) => withAsked(asked, plan, settled) }, terms);
  return areDrawn(found) ? (found[0] as DrawnModel) : found;
}

function restsOn({ run, line }: GoalFigure, model: DrawnModel | null, key: AssumptionKey): boolean {
  if (model !== null) return assumptionsBelow(model.plan, model.line).includes(key);
  const needed = reachable(run.plan, [line]);
  return run.plan.lines.some(
    (each, number) =>
      each.rule === 'given' && each.assumption === key && each.assumption !== asOfKey && needed[number] === 1,
  );
}

/** The figure of the plan; not a number where `--set` with the value would be refused. */
function ofPlan(study: Study, { run, line }: GoalFigure, { key }: Variable): ScanFunction {
  const varied = varying(variedAssumption(modelContext(study, [run]), key), run, [line]);
  return (points) => {
    const values = varied(points)[0] as Column;
    return { values, sizes: values.map(Math.abs) };
  };
}

function valueNow({ run, line, draws }: GoalFigure, model: DrawnModel | null): Solution['now'] {
  if (model === null) return { value: run.columns.at(line), error: null, isSame: true };
  const column = model.columns[model.line] as Column;
  return { ...statisticOf(column, draws), isSame: column.every((each) => each === column[0]) };
}
