import { hasFinish } from '../../model/study/figures.ts';
import { finishingPhase } from '../../model/study/events.ts';
import type { Link, Scenario } from '../../model/study/study.ts';
import { constantName, figureName, linkName, phaseName, workEndName } from '../names.ts';
import type { LineNumber, Plan, PlannedLink } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine, monthTime } from './events.ts';
import { append } from '../../numerics/extremes.ts';

/**
 * The critical path method in continuous months: forward pass (start, end), `finish` (not a number where there is none), backward
 * pass and floats.
 *
 * @param order - phase ids, each after those it waits for
 * @returns the links with the line of the earliest start each allows, and the phases that may delay the finish
 * @see Kelley & Walker (1959), "Critical-Path Planning and Scheduling"; Roy's precedence diagrams for SS, FF and SF
 */
export function compileTimeline(plan: PlanBuilder, order: readonly string[]): Pick<Plan, 'links' | 'decisive'> {
  const links = order.flatMap((id) => forward(plan, id));
  const following = linksFrom(plan.scenario);
  const goal = plan.scenario.delivered === null ? workDone(plan) : delivery(plan, order, following);
  for (const id of order.toReversed()) {
    const later = following.get(id) ?? [];
    backward(plan, id, { due: goal.dueOf(id), following: later.filter(({ to }) => goal.holds(id, to)) });
  }
  for (const id of order) freeFloat(plan, id, { due: goal.dueOf(id), following: following.get(id) ?? [] });
  return { links, decisive: goal.decisive };
}

/** What phases must be in time for. */
interface Goal {
  readonly decisive: ReadonlySet<string>;
  /** When a phase must have ended itself; null where only what follows it must be in time. */
  readonly dueOf: (phase: string) => LineNumber | null;
  /** Whether a phase must be in time for another that follows it. */
  readonly holds: (phase: string, following: string) => boolean;
}

const endsOf = (plan: PlanBuilder): LineNumber[] =>
  [...plan.scenario.phases.keys()].map((id) => plan.line(phaseName(id, 'end')));

/** All work is to be done: the finish is the end of the last phase. */
function workDone(plan: PlanBuilder): Goal {
  const finish = hasFinish(plan.scenario)
    ? plan.add(figureName('finish'), 'moment', 'latest-of', endsOf(plan))
    : plan.literal(figureName('finish'), 'moment', Number.NaN);
  return { decisive: new Set(plan.scenario.phases.keys()), dueOf: () => finish, holds: () => true };
}

/**
 * An event is the finish. What leads to its phase is held against that phase only, whatever else follows; the others, and all where
 * no phase brings the finish about, against the end of all work.
 */
function delivery(
  plan: PlanBuilder,
  order: readonly string[],
  following: ReadonlyMap<string, readonly PlacedPhase[]>,
): Goal {
  const { scenario } = plan;
  const { delivered } = scenario;
  const isNever = delivered === null || delivered === 'never';
  const event = isNever ? null : eventLine(plan, delivered, plan.here('delivered'));
  if (event === null) plan.literal(figureName('finish'), 'moment', Number.NaN);
  else plan.add(figureName('finish'), 'moment', 'sum', [event]);
  const workEnd = scenario.phases.size === 0 ? null : plan.add(workEndName, 'moment', 'latest-of', endsOf(plan));
  const last = isNever ? null : finishingPhase(scenario, delivered);
  const decisive = new Set(last === null ? [] : [last]);
  for (const id of order.toReversed()) {
    if (following.get(id)?.some(({ to }) => decisive.has(to)) === true) decisive.add(id);
  }
  return {
    decisive,
    dueOf: (id) => (id === last ? plan.line(phaseName(id, 'end')) : decisive.has(id) ? null : workEnd),
    holds: (id, to) => !decisive.has(id) || decisive.has(to),
  };
}

function forward(plan: PlanBuilder, id: string): PlannedLink[] {
  const phase = phaseOf(plan.scenario, id);
  const links = phase.after.map((link, index) => ({
    from: link.phase,
    to: id,
    earliest: earliestBy(plan, { link, to: id, index }),
  }));
  const bounds = [plan.literal(constantName('start'), 'moment', 0), ...links.map(({ earliest }) => earliest)];
  if (plan.begin !== null) bounds.push(plan.begin);
  if (phase.notBefore !== null) {
    const path = plan.here('phases', id, 'not-before');
    bounds.push(monthTime(plan, { name: phaseName(id, 'not-before'), month: phase.notBefore, path }));
  }
  const start = plan.add(phaseName(id, 'start'), 'moment', 'latest-of', bounds);
  plan.add(phaseName(id, 'end'), 'moment', 'sum', [start, plan.line(phaseName(id, 'duration'))]);
  return links;
}

/** A link with the phase it leads to, and its place in the list there. */
interface PlacedPhase {
  readonly link: Link;
  readonly to: string;
  readonly index: number;
}

/** From when a phase may start because of one link: FS and FF count from the other's end, SF and SS from its start. */
function earliestBy(plan: PlanBuilder, placed: PlacedPhase): LineNumber {
  const { link, to, index } = placed;
  const side = link.link === 'FS' || link.link === 'FF' ? 'end' : 'start';
  const time = lagged(plan, placed, plan.line(phaseName(link.phase, side)));
  if (link.link === 'FS' || link.link === 'SS') return time;
  const name = linkName({ from: link.phase, to, index }, 'start');
  return plan.add(name, 'moment', 'difference', [time, plan.line(phaseName(to, 'duration'))]);
}

const hasLag = ({ lag }: Link): boolean => lag.kind === 'reference' || lag.value !== 0;

function lagLine(plan: PlanBuilder, { link, to, index }: PlacedPhase): LineNumber {
  return plan.amount({
    name: linkName({ from: link.phase, to, index }, 'lag'),
    amount: link.lag,
    dimension: 'duration',
    path: plan.here('phases', to, 'after', index, 'lag'),
  });
}

function lagged(plan: PlanBuilder, placed: PlacedPhase, time: LineNumber): LineNumber {
  const { link, to, index } = placed;
  if (!hasLag(link)) return time;
  return plan.add(linkName({ from: link.phase, to, index }, 'with-lag'), 'moment', 'sum', [
    time,
    lagLine(plan, placed),
  ]);
}

/** By phase, the links that lead from it, with the phase they lead to. */
function linksFrom(scenario: Scenario): ReadonlyMap<string, PlacedPhase[]> {
  const links = new Map<string, PlacedPhase[]>([...scenario.phases.keys()].map((id) => [id, []]));
  for (const [to, { after }] of scenario.phases) {
    for (const [index, link] of after.entries()) links.get(link.phase)?.push({ to, link, index });
  }
  return links;
}

/** What a phase must be in time for. */
interface Held {
  readonly due: LineNumber | null;
  readonly following: readonly PlacedPhase[];
}

/** How late a phase may end without delaying the finish. */
function backward(plan: PlanBuilder, id: string, { due, following }: Held): void {
  const duration = plan.line(phaseName(id, 'duration'));
  const bounds = following.map((placed) => {
    const { to, link, index } = placed;
    const side = link.link === 'FS' || link.link === 'SS' ? 'latest-start' : 'latest-end';
    const name = linkName({ from: id, to, index }, 'latest');
    const time = unlagged(plan, placed, 'latest', plan.line(phaseName(to, side)));
    if (link.link === 'FS' || link.link === 'FF') return time;
    return plan.add({ ...name, id: `${name.id} end` }, 'moment', 'sum', [time, duration]);
  });
  const end = plan.add(phaseName(id, 'latest-end'), 'moment', 'earliest-of', [
    ...(due === null ? [] : [due]),
    ...bounds,
  ]);
  const start = plan.add(phaseName(id, 'latest-start'), 'moment', 'difference', [end, duration]);
  plan.add(phaseName(id, 'total-float'), 'months', 'difference', [start, plan.line(phaseName(id, 'start'))]);
}

/** A time of the following phase, counted back over the lag of the link. */
function unlagged(plan: PlanBuilder, placed: PlacedPhase, part: 'latest' | 'free', time: LineNumber): LineNumber {
  const { link, to, index } = placed;
  if (!hasLag(link)) return time;
  const name = linkName({ from: link.phase, to, index }, part);
  return plan.add({ ...name, id: `${name.id} less lag` }, 'moment', 'difference', [time, lagLine(plan, placed)]);
}

/** How late a phase may end without delaying any other or the finish. */
function freeFloat(plan: PlanBuilder, id: string, { due, following }: Held): void {
  const bounds = following.map((placed) => {
    const { to, link, index } = placed;
    const theirs = plan.line(phaseName(to, link.link === 'FS' || link.link === 'SS' ? 'start' : 'end'));
    const ours = plan.line(phaseName(id, link.link === 'FS' || link.link === 'FF' ? 'end' : 'start'));
    const name = linkName({ from: id, to, index }, 'free');
    return plan.add(name, 'months', 'difference', [unlagged(plan, placed, 'free', theirs), ours]);
  });
  const end = plan.line(phaseName(id, 'end'));
  const rest = due === null ? [] : [plan.add(phaseName(id, 'until-finish'), 'months', 'difference', [due, end])];
  plan.add(phaseName(id, 'free-float'), 'months', 'earliest-of', [...rest, ...bounds]);
}

function phaseOf(scenario: Scenario, id: string) {
  const phase = scenario.phases.get(id);
  if (phase === undefined) throw new Error(`no phase ${id}: checks let it pass`);
  return phase;
}

/** Phase ids, each after those it waits for; among those that can go, by id. The checks have refused cycles. */
export function phasesInOrder(scenario: Scenario): string[] {
  const ids = [...scenario.phases.keys()];
  const place = new Map(ids.map((id, index) => [id, index]));
  const waitsFor = new Map([...scenario.phases].map(([id, { after }]) => [id, after.length]));
  const following = linksFrom(scenario);
  const order: string[] = [];
  for (let ready = ids.filter((id) => waitsFor.get(id) === 0); ready.length > 0;) {
    append(order, ready);
    const next: string[] = [];
    for (const { to } of ready.flatMap((id) => following.get(id) ?? [])) {
      const left = (waitsFor.get(to) ?? 0) - 1;
      waitsFor.set(to, left);
      if (left === 0) next.push(to);
    }
    ready = next.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }
  if (order.length < ids.length) throw new Error(`phases of ${scenario.id} wait for each other: checks let it pass`);
  return order;
}
