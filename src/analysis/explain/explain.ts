import { unknownScore } from '../runs/unknown-score.ts';
import { compileDrawn } from '../../engine/compile/scenario.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { type AskedMetric, metricId } from '../../model/metrics/metrics.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { type Fault, noFigure, type Problem } from '../../problems/problem.ts';
import { attribute, type Attributed } from './attribution.ts';
import { effectsOf } from './effects.ts';
import type { Division } from './division.ts';
import type { Explanation, Quantity } from './explanation.ts';
import { MixedColumns } from './mixed-columns.ts';
import { scenariosOf } from './mixed-value.ts';
import { changedKeys } from './sides.ts';
import { defaultQuantity, leaderOf, onlyOf, outcomeOf, rankingOf, type Standing, standingOf } from './outcome.ts';
import { type Driver, driversOf } from './drivers.ts';
import { runsWithAsked, unknownYear, withAsked } from '../runs/asked-year.ts';
import { notKnown } from '../runs/central-run.ts';
import { contingenciesIn } from '../runs/plan-contents.ts';
import { valueOf } from '../runs/ranking.ts';
import { type Runs, runsOf } from '../runs/runs.ts';
import { type Structures, structuresOf } from './structures.ts';
import { movedFigures } from './moved-figures.ts';
import { changedGates } from './changed-gates.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { warningsOf } from '../validate/warnings.ts';

/** A study as it is known at a month: the one before a change, or the one after. */
export interface Side {
  readonly study: Study;
  readonly asOf: CalendarMonth;
}

export interface ExplainRequest {
  readonly metric: AskedMetric;
  /** Null is what follows from who leads. */
  readonly quantity: Quantity | null;
  /** Whether the old side is another study, not this one at another date or in another variant. */
  readonly isOtherStudy: boolean;
  /** How draws are made of which the mean is explained; null or left out where it is the plan. */
  readonly ofMean?: MeanTerms | null;
  /** Who computes which settings; here, where nobody says. */
  readonly division?: Division;
}

/** Problems or warnings, of the study they are found in. */
export interface BySide {
  readonly old: readonly Problem[];
  readonly new: readonly Problem[];
}

export type Explained =
  | { readonly explanation: Explanation; readonly warnings: BySide; readonly problems: null; readonly fault: null }
  | { readonly explanation: null; readonly problems: BySide; readonly fault: null }
  | { readonly explanation: null; readonly problems: null; readonly fault: Fault };

/** Why a result differs between two sides: what each thing that changed accounts for, and which gates changed. */
export function explain(old: Side, current: Side, request: ExplainRequest): Explained {
  const found = [runsAt(old), runsAt(current)] as const;
  const problems = { old: found[0].problems, new: found[1].problems };
  if (problems.old.length + problems.new.length > 0) return { explanation: null, problems, fault: null };
  const { metric } = request;
  const noYear = unknownYear(metric, [
    [old.study, found[0]],
    [current.study, found[1]],
  ]);
  if (noYear !== null) return { explanation: null, problems: null, fault: noYear };
  const runs = [runsWithAsked(found[0], metric), runsWithAsked(found[1], metric)] as const;
  const standings = [standingOf(runs[0].runs, metric), standingOf(runs[1].runs, metric)] as const;
  const quantity = quantityOf(old.study, current.study, { standings, request });
  if (quantity.fault !== null) return { explanation: null, problems: null, fault: quantity.fault };
  const lacking =
    withoutFigure([old.study, current.study], quantity.chosen, metric) ?? withoutNumber(runs, quantity.chosen, request);
  if (lacking !== null) return { explanation: null, problems: null, fault: lacking };
  const unknown = request.ofMean
    ? { old: unknownInDraws(runs[0], quantity.chosen, metric), new: unknownInDraws(runs[1], quantity.chosen, metric) }
    : { old: [], new: [] };
  if (unknown.old.length + unknown.new.length > 0) return { explanation: null, problems: unknown, fault: null };
  const warnings = {
    old: warningsOf(old.study, runs[0].runs, old.asOf),
    new: warningsOf(current.study, runs[1].runs, current.asOf),
  };
  return explainOf(runs, standings, {
    ...request,
    quantity: quantity.chosen,
    isDefault: request.quantity === null,
    warnings,
  });
}

/**
 * A scenario of which something counts in the score that nobody knows, on one of the sides. Of a mean that is a gate of which nothing
 * is known: all else draws tell.
 */
function withoutNumber(
  sides: readonly Runs[],
  quantity: Quantity,
  { metric, ofMean }: Pick<ExplainRequest, 'metric' | 'ofMean'>,
): Fault | null {
  const ids = scenariosOf(quantity);
  const asked = sides.flatMap(({ runs }) => runs.filter(({ scenario }) => ids.includes(scenario.id)));
  const lacks = asked.filter((run) => valueOf(run, metric) === null).map(unknownScore);
  return lacks.find((fault) => !ofMean || fault.metric === 'unknown-gate') ?? null;
}

/** What only draws need of a figure and nobody knew yet: a risk may need what the plan does not. */
function unknownInDraws({ settled, runs }: Runs, quantity: Quantity, metric: AskedMetric): Problem[] {
  const ids = scenariosOf(quantity);
  return runs.flatMap(({ scenario }) => {
    if (!ids.includes(scenario.id)) return [];
    const plan = withAsked(metric, compileDrawn(settled.study, scenario, settled), settled);
    return notKnown(settled.study, settled, plan, [plan.numberOf.get(metricId(metric)) as LineNumber]);
  });
}

export const runsAt = ({ study, asOf }: Side): Runs => runsOf(study, [...study.scenarios.values()], asOf);

type Standings = readonly [old: Standing, current: Standing];

/** What is asked for, or what follows from who leads; and a fault where a scenario of it is in one study only. */
function quantityOf(
  old: Study,
  current: Study,
  { standings, request }: { standings: Standings; request: ExplainRequest },
): { readonly chosen: Quantity; readonly fault: null } | { readonly fault: Fault } {
  const isCommon = (id: string): boolean => old.scenarios.has(id) && current.scenarios.has(id);
  const common = [...current.scenarios.keys()].filter(isCommon);
  const refused = (id: string | null): { fault: Fault } => ({
    fault: { kind: 'not-in-both', scenario: id, in: id === null || current.scenarios.has(id) ? 'new' : 'old', common },
  });
  const asked =
    request.quantity === null ? standings.flatMap((each) => leaderOf(each) ?? []) : scenariosOf(request.quantity);
  const missing = asked.find((id) => !isCommon(id));
  if (missing !== undefined) return refused(missing);
  if (request.quantity !== null) return { chosen: request.quantity, fault: null };
  if (common.length === 0) return refused(null);
  const [before, after] = standings;
  return { chosen: defaultQuantity(onlyOf(before, isCommon), onlyOf(after, isCommon), request.metric), fault: null };
}

/** A scenario of which the figure is asked for, and that has none in one of the studies. */
export function withoutFigure(studies: readonly Study[], quantity: Quantity, metric: AskedMetric): Fault | null {
  for (const id of scenariosOf(quantity)) {
    for (const study of studies) {
      const scenario = study.scenarios.get(id) ?? [...study.scenarios.values()][0];
      if (scenario !== undefined && !hasFigure(study, scenario, metric)) return noFigure(scenario.id, metric);
    }
  }
  return null;
}

/** All that differs between two sides, whatever is asked of it. */
interface Changes {
  readonly structures: Structures;
  readonly changed: readonly AssumptionKey[];
  readonly drivers: readonly Driver[];
}

/** @param isDrawn - whether all of an estimate counts, not its central value only */
export function changesBetween(old: Settled, current: Settled, isDrawn = false): Changes {
  const structures = structuresOf(old, current, isDrawn);
  const changed = changedKeys(structures.new, isDrawn);
  return { structures, changed, drivers: driversOf(current.study, changed, structures.differences.length > 0) };
}

interface Chosen {
  readonly metric: AskedMetric;
  readonly quantity: Quantity;
  readonly isDefault: boolean;
  readonly isOtherStudy: boolean;
  readonly ofMean?: MeanTerms | null;
  readonly division?: Division;
  readonly warnings: BySide;
}

function explainOf([old, current]: readonly [Runs, Runs], standings: Standings, chosen: Chosen): Explained {
  const { metric, quantity, warnings, ofMean: terms = null, division } = chosen;
  const changes = changesBetween(old.settled, current.settled, terms !== null);
  const isOneDate = old.settled.asOf === current.settled.asOf;
  const noOrder = chosen.isOtherStudy ? 'two-studies' : isOneDate ? 'one-date' : null;
  const attributed = attribute(changes.structures, changes.drivers, {
    metric,
    quantity,
    isInTime: noOrder === null,
    columns: new MixedColumns(),
    terms,
    ...(division === undefined ? {} : { division }),
  });
  if ('problem' in attributed) {
    const problems = { old: [], new: [], [attributed.side]: [attributed.problem] };
    return { explanation: null, problems, fault: null };
  }
  const found = { changes, noOrder, attributed } as const;
  return {
    explanation: explanationFrom([old, current], standings, chosen, found),
    warnings,
    problems: null,
    fault: null,
  };
}

/** What was found, as it is printed. */
function explanationFrom(
  [old, current]: readonly [Runs, Runs],
  standings: Standings,
  { metric, quantity, isDefault, ofMean: terms = null }: Chosen,
  { changes, noOrder, attributed }: { changes: Changes; noOrder: Explanation['noOrder']; attributed: Attributed },
): Explanation {
  const { start, end, inTime, attribution, errors } = attributed;
  const gates = gatesOfAll(old, current, changes.changed);
  const outcome = outcomeOf(standings, { metric, gates });
  return {
    from: old.settled.asOf,
    to: current.settled.asOf,
    metric,
    ofMean:
      terms === null || errors === undefined
        ? null
        : { ...terms, startError: errors.start, endError: errors.end, changeError: errors.change },
    quantity,
    isDefault,
    start,
    end,
    change: end - start,
    ranking: { old: rankingOf(standings[0], metric), new: rankingOf(standings[1], metric) },
    // Draws have no contingency.
    plan:
      terms === null
        ? { old: contingenciesOf(old, metric), new: contingenciesOf(current, metric) }
        : { old: [], new: [] },
    outcome,
    effects: effectsOf([old.settled, current.settled], changes.drivers, attributed),
    differences: changes.structures.differences,
    inTime: inTime ?? [],
    noOrder,
    gates,
    moved: isDefault && terms === null ? movedFigures(old, current, outcome) : [],
    method: { settings: attribution.settings, permutations: attribution.permutations },
  };
}

const contingenciesOf = ({ settled, runs }: Runs, metric: AskedMetric): Explanation['plan']['old'] =>
  contingenciesIn(settled.study, runs, metric);

function gatesOfAll(old: Runs, current: Runs, changed: readonly AssumptionKey[]): Explanation['gates'] {
  const before = new Map(old.runs.map((run) => [run.scenario.id, run]));
  return current.runs.flatMap((run) => {
    const was = before.get(run.scenario.id);
    return was === undefined ? [] : changedGates(was, run, changed);
  });
}
