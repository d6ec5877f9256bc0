import type { Scenario, Study } from '../../model/study/study.ts';
import { figureName, phaseName } from '../names.ts';
import type { OverrunPart } from '../label.ts';
import type { CashFlow, Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { contingencyCashFlows } from './contingency.ts';
import { compileEffort } from './effort.ts';
import { compileCashFlows, standbyFlows } from './cash-flows.ts';
import { compileMoney } from './money.ts';
import { classOverruns, cashFlowsWithOverrun } from './outside.ts';
import { asPlanned, type Overruns } from './overruns.ts';
import { compileRisks, riskCashFlows } from './risks.ts';
import { compileGates } from './gates.ts';
import { compileMeasures, compileScore } from './score.ts';
import { compileTimeline, phasesInOrder } from './timeline.ts';

/**
 * A scenario as a plan for a central run: from assumptions to figures, with a contingency, and without risks.
 *
 * @param study - a study that has passed its checks
 * @param settled - which values are in force: a formula becomes lines of its own
 * @throws {Error} where a name leads nowhere: a bug in the checks, never the user's mistake
 */
export function compile(study: Study, scenario: Scenario, settled: Settled): Plan {
  return compileReserved(new PlanBuilder(study, scenario, settled));
}

/** The same, into a plan that somebody else has begun. */
export const compileReserved = (plan: PlanBuilder): Plan =>
  compiled(plan, asPlanned, {
    spent: (cashFlows) => [...cashFlows, ...contingencyCashFlows(plan, cashFlows)],
    chance: 'known',
  });

/** The same without a contingency: what draws, which have none either, are compared with. */
export function compileUnreserved(study: Study, scenario: Scenario, settled: Settled): Plan {
  return compiled(new PlanBuilder(study, scenario, settled), asPlanned, {
    spent: (cashFlows) => cashFlows,
    chance: 'known',
  });
}

/**
 * The same for draws: its risks are lines, of which `drawnKeys` tells what to draw, and it has no contingency, which would
 * count them twice. Lines that both plans have are called the same and numbered otherwise; where no risk happens and
 * nothing is reserved they come to the same.
 *
 * What was planned is the central run: `Block.planned` looks the line's id up there.
 */
export function compileDrawn(study: Study, scenario: Scenario, settled: Settled): Plan {
  return compileWithRisks(new PlanBuilder(study, scenario, settled));
}

/** The same, into a plan that somebody else has begun. */
export const compileWithRisks = (plan: PlanBuilder): Plan =>
  compiled(plan, compileRisks(plan), {
    spent: (cashFlows) => [...cashFlows, ...standbyFlows(plan), ...riskCashFlows(plan)],
    chance: 'drawn',
  });

/**
 * The same as a class of finished projects would have it: as planned, but for what projects of the class overran. Without the
 * scenario's own risks and contingency, which would count the same twice.
 *
 * @param parts - what the class tells of
 */
export function compileOutside(
  study: Study,
  scenario: Scenario,
  options: { readonly settled: Settled; readonly parts: ReadonlySet<OverrunPart> },
): Plan {
  const plan = new PlanBuilder(study, scenario, options.settled);
  return compiled(plan, classOverruns(plan, options.parts), {
    spent: (cashFlows) => cashFlowsWithOverrun(plan, cashFlows, options.parts),
    chance: 'drawn',
  });
}

interface How {
  /** The streams of money, from those of phases and services as planned. */
  readonly spent: (cashFlows: readonly CashFlow[]) => readonly CashFlow[];
  /** How a criterion tells the chance that no gate fails. */
  readonly chance: 'drawn' | 'known';
}

function compiled(plan: PlanBuilder, overruns: Overruns, { spent, chance }: How): Plan {
  const { scenario } = plan;
  const phases = [...scenario.phases.keys()];
  for (const [id, phase] of scenario.phases) compileEffort(plan, id, phase, overruns);
  const efforts = phases.map((id) => plan.line(phaseName(id, 'effort')));
  plan.sum(figureName('effort'), 'person-months', efforts);
  const { links, decisive } = compileTimeline(plan, phasesInOrder(scenario));
  compileMeasures(plan);
  const cashFlows = spent(compileCashFlows(plan));
  compileMoney(plan, cashFlows);
  // Gates are no part of a score, but for the chance that they pass.
  const scoresGates = [...plan.study.criteria.values()].some(({ result }) => result?.kind === 'feasible');
  if (!scoresGates) compileScore(plan, chance);
  const gates = compileGates(plan, cashFlows);
  if (scoresGates) compileScore(plan, chance);
  return {
    scenario: scenario.id,
    lines: plan.lines,
    numberOf: plan.numberOf,
    phases,
    decisive,
    links,
    cashFlows,
    gates,
  };
}
