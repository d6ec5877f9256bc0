import type { Event } from '../../model/study/study.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

/** The plan with a line for every milestone of the scenario, also for those that nothing rests on. */
export function withMilestones(
  settled: Settled,
  plan: Plan,
): { plan: Plan; milestones: ReadonlyMap<string, LineNumber> } {
  const builder = builderOf(settled, plan);
  const milestones = new Map(
    [...builder.scenario.milestones.keys()].map((id) => [id, eventLine(builder, { kind: 'named', text: id }, null)]),
  );
  return { plan: { ...plan, lines: builder.lines, numberOf: builder.numberOf }, milestones };
}

/** The plan with the lines of events, also of those that nothing rests on. */
export function withEvents(
  settled: Settled,
  plan: Plan,
  events: readonly Event[],
): { plan: Plan; lines: readonly LineNumber[] } {
  const builder = builderOf(settled, plan);
  const lines = events.map((event) => eventLine(builder, event, null));
  return { plan: { ...plan, lines: builder.lines, numberOf: builder.numberOf }, lines };
}

/** Goes on where a plan ended. */
function builderOf(settled: Settled, plan: Plan): PlanBuilder {
  const scenario = settled.study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(settled.study, scenario, settled);
  builder.resume(plan);
  return builder;
}
