import { withEvents } from '../../engine/compile/milestones.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Scenario, Study } from '../../model/study/study.ts';

/** From when until when something runs. */
export interface Lines {
  readonly from: LineNumber;
  readonly until: LineNumber;
}

/** A service of the study in a plan: when it must run, and when those run that serve it. */
export interface ServiceLines {
  readonly service: string;
  readonly mayOverlap: boolean;
  readonly within: Lines;
  readonly serving: readonly Lines[];
}

/** The plan with the times of all services, also of those that no figure rests on. */
export function withServices(
  study: Study,
  scenario: Scenario,
  options: { readonly settled: Settled; readonly plan: Plan },
): { plan: Plan; services: readonly ServiceLines[] } {
  const events = [...study.services.values()].flatMap(({ from, until }) => [from, until]);
  if (events.length === 0) return { plan: options.plan, services: [] };
  const { plan, lines } = withEvents(options.settled, options.plan, events);
  const services = [...study.services].map(([service, { mayOverlap }], place): ServiceLines => ({
    service,
    mayOverlap,
    within: { from: lines[2 * place] as LineNumber, until: lines[2 * place + 1] as LineNumber },
    serving: plan.cashFlows.flatMap(({ key, period }) =>
      key.kind === 'running' && period.kind === 'service' && scenario.running[key.index]?.serves === service
        ? [{ from: period.from, until: period.until }]
        : [],
    ),
  }));
  return { plan, services };
}
