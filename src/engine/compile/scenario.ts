import type { Scenario, Study } from '../../model/study.ts';
import { figure, phaseName } from '../names.ts';
import type { Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { compileEffort } from './effort.ts';
import { compileFlows } from './flows.ts';
import { compileMoney } from './money.ts';
import { compileGates, compileMeasures, compileScore } from './score.ts';
import { compileTimeline, inOrder } from './timeline.ts';

/**
 * A scenario as a plan: the one description of the model, from assumptions to figures.
 *
 * @param study - a study that has passed its checks
 * @param settled - which values are in force: a formula becomes lines of its own
 * @throws {Error} where a name leads nowhere: a bug in the checks, never the user's mistake
 */
export function compile(study: Study, scenario: Scenario, settled: Settled): Plan {
  const plan = new PlanBuilder(study, scenario, settled);
  const phases = [...scenario.phases.keys()];
  for (const [id, phase] of scenario.phases) compileEffort(plan, id, phase);
  const efforts = phases.map((id) => plan.line(phaseName(id, 'effort')));
  plan.sum(figure('effort'), 'person-months', efforts);
  const links = compileTimeline(plan, inOrder(scenario));
  compileMeasures(plan);
  const gates = compileGates(plan);
  const flows = compileFlows(plan);
  compileMoney(plan, flows);
  compileScore(plan);
  return { scenario: scenario.id, lines: plan.lines, numberOf: plan.numberOf, phases, links, flows, gates };
}
