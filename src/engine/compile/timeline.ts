import { hasFinish } from '../../model/study/figures.ts';
import type { Link, Scenario } from '../../model/study/study.ts';
import { constantName, figure, linkName, phaseName } from '../names.ts';
import type { LineNumber, PlannedLink } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { monthMoment } from './events.ts';
import { append } from '../../numerics/extremes.ts';

/**
 * The critical path method in continuous months: forward pass (start, end), `finish` (not a number without phases), backward pass and
 * floats.
 *
 * @param order - phase ids, each after those it waits for
 * @returns the links with the line of the earliest start each allows
 * @see Kelley & Walker (1959), "Critical-Path Planning and Scheduling"; Roy's precedence diagrams for SS, FF and SF
 */
export function compileTimeline(plan: PlanBuilder, order: readonly string[]): PlannedLink[] {
  const links = order.flatMap((id) => forward(plan, id));
  const ids = [...plan.scenario.phases.keys()];
  const ends = ids.map((id) => plan.line(phaseName(id, 'end')));
  if (hasFinish(plan.scenario)) plan.add(figure('finish'), 'moment', 'latest-of', ends);
  else plan.literal(figure('finish'), 'moment', Number.NaN);
  const following = linksFrom(plan.scenario);
  for (const id of order.toReversed()) backward(plan, id, following.get(id) ?? []);
  for (const id of order) freeFloat(plan, id, following.get(id) ?? []);
  return links;
}

function forward(plan: PlanBuilder, id: string): PlannedLink[] {
  const phase = phaseOf(plan.scenario, id);
  const links = phase.after.map((link, index) => ({
    from: link.phase,
    to: id,
    earliest: earliestBy(plan, { link, to: id, index }),
  }));
  const bounds = [plan.literal(constantName('start'), 'moment', 0), ...links.map(({ earliest }) => earliest)];
  if (phase.notBefore !== null) {
    const path = plan.here('phases', id, 'not-before');
    bounds.push(monthMoment(plan, { name: phaseName(id, 'not-before'), month: phase.notBefore, path }));
  }
  const start = plan.add(phaseName(id, 'start'), 'moment', 'latest-of', bounds);
  plan.add(phaseName(id, 'end'), 'moment', 'sum', [start, plan.line(phaseName(id, 'duration'))]);
  return links;
}

/** A link with the phase it leads to, and its place in the list there. */
interface Placed {
  readonly link: Link;
  readonly to: string;
  readonly index: number;
}

/** From when a phase may start because of one link: FS and FF count from the other's end, SF and SS from its start. */
function earliestBy(plan: PlanBuilder, placed: Placed): LineNumber {
  const { link, to, index } = placed;
  const side = link.link === 'FS' || link.link === 'FF' ? 'end' : 'start';
  const moment = lagged(plan, placed, plan.line(phaseName(link.phase, side)));
  if (link.link === 'FS' || link.link === 'SS') return moment;
  const name = linkName(link.phase, to, index, 'start');
  return plan.add(name, 'moment', 'difference', [moment, plan.line(phaseName(to, 'duration'))]);
}

const hasLag = ({ lag }: Link): boolean => lag.kind === 'reference' || lag.value !== 0;

function lagLine(plan: PlanBuilder, { link, to, index }: Placed): LineNumber {
  return plan.amount({
    name: linkName(link.phase, to, index, 'lag'),
    amount: link.lag,
    dimension: 'duration',
    path: plan.here('phases', to, 'after', index, 'lag'),
  });
}

function lagged(plan: PlanBuilder, placed: Placed, moment: LineNumber): LineNumber {
  const { link, to, index } = placed;
  if (!hasLag(link)) return moment;
  return plan.add(linkName(link.phase, to, index, 'with-lag'), 'moment', 'sum', [moment, lagLine(plan, placed)]);
}

/** By phase, the links that lead from it, with the phase they lead to. */
function linksFrom(scenario: Scenario): ReadonlyMap<string, Placed[]> {
  const links = new Map<string, Placed[]>([...scenario.phases.keys()].map((id) => [id, []]));
  for (const [to, { after }] of scenario.phases) {
    for (const [index, link] of after.entries()) links.get(link.phase)?.push({ to, link, index });
  }
  return links;
}

/** How late a phase may end without delaying the finish. */
function backward(plan: PlanBuilder, id: string, following: readonly Placed[]): void {
  const duration = plan.line(phaseName(id, 'duration'));
  const bounds = following.map((placed) => {
    const { to, link, index } = placed;
    const side = link.link === 'FS' || link.link === 'SS' ? 'latest-start' : 'latest-end';
    const name = linkName(id, to, index, 'latest');
    const moment = unlagged(plan, placed, 'latest', plan.line(phaseName(to, side)));
    if (link.link === 'FS' || link.link === 'FF') return moment;
    return plan.add({ ...name, id: `${name.id} end` }, 'moment', 'sum', [moment, duration]);
  });
  const end = plan.add(phaseName(id, 'latest-end'), 'moment', 'earliest-of', [plan.line(figure('finish')), ...bounds]);
  const start = plan.add(phaseName(id, 'latest-start'), 'moment', 'difference', [end, duration]);
  plan.add(phaseName(id, 'total-float'), 'months', 'difference', [start, plan.line(phaseName(id, 'start'))]);
}

/** A moment of the following phase, counted back over the lag of the link. */
function unlagged(plan: PlanBuilder, placed: Placed, part: 'latest' | 'free', moment: LineNumber): LineNumber {
  const { link, to, index } = placed;
  if (!hasLag(link)) return moment;
  const name = linkName(link.phase, to, index, part);
  return plan.add({ ...name, id: `${name.id} less lag` }, 'moment', 'difference', [moment, lagLine(plan, placed)]);
}

/** How late a phase may end without delaying any other or the finish. */
function freeFloat(plan: PlanBuilder, id: string, following: readonly Placed[]): void {
  const bounds = following.map((placed) => {
    const { to, link, index } = placed;
    const theirs = plan.line(phaseName(to, link.link === 'FS' || link.link === 'SS' ? 'start' : 'end'));
    const ours = plan.line(phaseName(id, link.link === 'FS' || link.link === 'FF' ? 'end' : 'start'));
    const name = linkName(id, to, index, 'free');
    return plan.add(name, 'months', 'difference', [unlagged(plan, placed, 'free', theirs), ours]);
  });
  const ends = [plan.line(figure('finish')), plan.line(phaseName(id, 'end'))];
  const rest = plan.add(phaseName(id, 'until-finish'), 'months', 'difference', ends);
  plan.add(phaseName(id, 'free-float'), 'months', 'earliest-of', [rest, ...bounds]);
}

function phaseOf(scenario: Scenario, id: string) {
  const phase = scenario.phases.get(id);
  if (phase === undefined) throw new Error(`no phase ${id}: checks let it pass`);
  return phase;
}

/** Phase ids, each after those it waits for; among those that can go, by id. The checks have refused cycles. */
export function inOrder(scenario: Scenario): string[] {
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
