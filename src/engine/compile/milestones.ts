import type { LineNumber, Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

/** The plan with a line for every milestone of the scenario, also for those that nothing rests on. */
export function withMilestones(
  settled: Settled,
  plan: Plan,
): { plan: Plan; milestones: ReadonlyMap<string, LineNumber> } {
  const { study } = settled;
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario, settled);
  builder.resume(plan);
  const milestones = new Map(
    [...scenario.milestones.keys()].map((id) => [id, eventLine(builder, { kind: 'named', text: id }, null)]),
  );
  return { plan: { ...plan, lines: builder.lines, numberOf: builder.numberOf }, milestones };
}
