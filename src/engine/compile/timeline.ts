import type { Link, Scenario } from '../../model/study.ts';
import type { LineNumber, PlannedLink } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { monthMoment } from './events.ts';

/**
 * The critical path method in continuous months: forward pass (start, end), `finish`, backward pass and floats.
 *
 * @param order - phase ids, each after those it waits for
 * @returns the links with the line of the earliest start each allows
 * @see Kelley & Walker (1959), "Critical-Path Planning and Scheduling"; Roy's precedence diagrams for SS, FF and SF
 */
export function compileTimeline(plan: PlanBuilder, order: readonly string[]): PlannedLink[] {
  const links = order.flatMap((id) => forward(plan, id));
  const ids = [...plan.scenario.phases.keys()];
  const ends = ids.map((id) => plan.line(`phases.${id}.end`));
  plan.add('finish', 'moment', 'latest-of', ends.length > 0 ? ends : [plan.literal('start', 'moment', 0)]);
  for (const id of order.toReversed()) backward(plan, id);
  for (const id of order) freeFloat(plan, id);
  return links;
}

function forward(plan: PlanBuilder, id: string): PlannedLink[] {
  const path = `phases.${id}`;
  const phase = phaseOf(plan.scenario, id);
  const links = phase.after.map((link, index) => ({
    from: link.phase,
    to: id,
    earliest: earliestBy(plan, `${path}: after ${index}`, link, id),
  }));
  const bounds = [plan.literal('start', 'moment', 0), ...links.map(({ earliest }) => earliest)];
  if (phase.notBefore !== null) bounds.push(monthMoment(plan, `${path}.not-before`, phase.notBefore));
  const start = plan.add(`${path}.start`, 'moment', 'latest-of', bounds);
  plan.add(`${path}.end`, 'moment', 'sum', [start, plan.line(`${path}.duration`)]);
  return links;
}

/** From when a phase may start because of one link: FS and FF count from the other's end, SF and SS from its start. */
function earliestBy(plan: PlanBuilder, id: string, link: Link, to: string): LineNumber {
  const side = link.link === 'FS' || link.link === 'FF' ? 'end' : 'start';
  const moment = lagged(plan, id, plan.line(`phases.${link.phase}.${side}`), link);
  if (link.link === 'FS' || link.link === 'SS') return moment;
  return plan.add(`${id} start`, 'moment', 'difference', [moment, plan.line(`phases.${to}.duration`)]);
}

const hasLag = ({ lag }: Link): boolean => lag.kind === 'reference' || lag.value !== 0;

function lagged(plan: PlanBuilder, id: string, moment: LineNumber, link: Link): LineNumber {
  if (!hasLag(link)) return moment;
  return plan.add(`${id} with lag`, 'moment', 'sum', [moment, plan.amount(`${id} lag`, link.lag, 'duration')]);
}

/** The links that lead from a phase, with the phase they lead to. */
function following(scenario: Scenario, id: string): { to: string; link: Link; index: number }[] {
  return [...scenario.phases].flatMap(([to, phase]) =>
    phase.after.flatMap((link, index) => (link.phase === id ? [{ to, link, index }] : [])),
  );
}

/** How late a phase may end without delaying the finish. */
function backward(plan: PlanBuilder, id: string): void {
  const path = `phases.${id}`;
  const duration = plan.line(`${path}.duration`);
  const bounds = following(plan.scenario, id).map(({ to, link, index }) => {
    const side = link.link === 'FS' || link.link === 'SS' ? 'latest-start' : 'latest-end';
    const before = `${path}: before ${to} ${index}`;
    const moment = unlagged(plan, `${before} latest`, plan.line(`phases.${to}.${side}`), { link, to, index });
    if (link.link === 'FS' || link.link === 'FF') return moment;
    return plan.add(`${before} latest-end`, 'moment', 'sum', [moment, duration]);
  });
  const end = plan.add(`${path}.latest-end`, 'moment', 'earliest-of', [plan.line('finish'), ...bounds]);
  const start = plan.add(`${path}.latest-start`, 'moment', 'difference', [end, duration]);
  plan.add(`${path}.total-float`, 'months', 'difference', [start, plan.line(`${path}.start`)]);
}

type Following = { readonly link: Link; readonly to: string; readonly index: number };

function unlagged(plan: PlanBuilder, id: string, moment: LineNumber, { link, to, index }: Following): LineNumber {
  if (!hasLag(link)) return moment;
  const lag = plan.amount(`phases.${to}: after ${index} lag`, link.lag, 'duration');
  return plan.add(`${id} less lag`, 'moment', 'difference', [moment, lag]);
}

/** How late a phase may end without delaying any other or the finish. */
function freeFloat(plan: PlanBuilder, id: string): void {
  const path = `phases.${id}`;
  const bounds = following(plan.scenario, id).map(({ to, link, index }) => {
    const theirs = plan.line(`phases.${to}.${link.link === 'FS' || link.link === 'SS' ? 'start' : 'end'}`);
    const ours = plan.line(`${path}.${link.link === 'FS' || link.link === 'FF' ? 'end' : 'start'}`);
    const before = `${path}: before ${to} ${index}`;
    const moment = unlagged(plan, `${before} free`, theirs, { link, to, index });
    return plan.add(`${before} free-float`, 'months', 'difference', [moment, ours]);
  });
  const rest = plan.add(`${path}: until finish`, 'months', 'difference', [
    plan.line('finish'),
    plan.line(`${path}.end`),
  ]);
  plan.add(`${path}.free-float`, 'months', 'earliest-of', [rest, ...bounds]);
}

function phaseOf(scenario: Scenario, id: string) {
  const phase = scenario.phases.get(id);
  if (phase === undefined) throw new Error(`no phase ${id}: checks let it pass`);
  return phase;
}

/** Phase ids, each after those it waits for; among those that can go, by id. The checks have refused cycles. */
export function inOrder(scenario: Scenario): string[] {
  const waiting = new Map(
    [...scenario.phases].map(([id, { after }]) => [id, new Set(after.map(({ phase }) => phase))]),
  );
  const order: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, before]) => before.size === 0).map(([id]) => id);
    if (ready.length === 0) throw new Error(`phases of ${scenario.id} wait for each other: checks let it pass`);
    for (const id of ready) waiting.delete(id);
    for (const before of waiting.values()) for (const id of ready) before.delete(id);
    order.push(...ready);
  }
  return order;
}
