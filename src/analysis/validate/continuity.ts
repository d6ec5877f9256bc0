import { withEvents } from '../../engine/compile/milestones.ts';
import { evaluate } from '../../engine/evaluate.ts';
import type { Scenario, Service, Study } from '../../model/study/study.ts';
import type { Path, Problem } from '../../problems/problem.ts';
import { calendarMonth, lastMonthBefore, timeTolerance, monthNumberOf, writeMonth } from '../../units/month.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { asWritten } from './as-written.ts';

/** A part of time, in months since the start. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A running cost that serves, and when. */
interface Serving extends Span {
  readonly index: number;
}

/** A part of the time of a service, with who runs it then. */
interface Stretch<S extends Span> extends Span {
  readonly by: readonly S[];
}

export const lasts = ({ from, until }: Span): boolean => until > from + timeTolerance;

/** Months in which a service of the study has nobody, or two, in a scenario. */
export function discontinuities(study: Study, run: CentralRun): Problem[] {
  return [...study.services].flatMap(([id, service]) => {
    const within = windowOf(run, service);
    const serving = servingOf(run, id).filter(lasts);
    return stretchesOf(serving, within)
      .filter(({ by }) => by.length === 0 || (by.length > 1 && !service.mayOverlap))
      .map((stretch) => problemOf(study, run.scenario, id, { stretch, serving }));
  });
}

/** From when until when a service must run, in months since the start. */
function windowOf(run: CentralRun, { from, until }: Service): Span {
  const { plan, lines } = withEvents(run.settled, run.plan, [from, until]);
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  const columns = evaluate(plan, lines, run.block, known);
  const [first = 0, last = 0] = lines.map((line) => columns.at(line));
  return { from: first, until: last };
}

function servingOf({ scenario, plan, columns }: CentralRun, service: string): Serving[] {
  return plan.cashFlows.flatMap(({ key, period }): Serving[] => {
    if (key.kind !== 'running' || period.kind !== 'service') return [];
    if (scenario.running[key.index]?.serves !== service) return [];
    return [{ index: key.index, from: columns.at(period.from), until: columns.at(period.until) }];
  });
}

/** The time of a service, cut where somebody begins or ends, with what is the same joined. */
export function stretchesOf<S extends Span>(serving: readonly S[], within: Span): Stretch<S>[] {
  const inside = (at: number): boolean => at > within.from && at < within.until;
  const cuts = [...new Set(serving.flatMap(({ from, until }) => [from, until]).filter(inside))];
  const ends = [within.from, ...cuts.toSorted((a, b) => a - b), within.until];
  const stretches: Stretch<S>[] = [];
  for (let cut = 1; cut < ends.length; cut++) {
    const [from, until] = [ends[cut - 1] as number, ends[cut] as number];
    if (until - from <= timeTolerance) continue;
    const middle = (from + until) / 2;
    const by = serving.filter((each) => each.from < middle && middle < each.until);
    stretches.push({ from, until, by });
  }
  return stretches;
}

/** What stands on either side of a gap, or what runs at once; at the first of these. */
function problemOf(
  { start }: Study,
  scenario: Scenario,
  service: string,
  { stretch, serving }: { stretch: Stretch<Serving>; serving: readonly Serving[] },
): Problem {
  const isGap = stretch.by.length === 0;
  const near = (side: 'from' | 'until', at: number): Serving[] =>
    serving.filter((each) => Math.abs(each[side] - at) <= timeTolerance);
  const lines = isGap ? [...near('until', stretch.from), ...near('from', stretch.until)] : stretch.by;
  const [first] = lines;
  const at: Path = ['scenarios', scenario.id];
  const place = isGap && first !== undefined && first.until > stretch.until ? 'from' : 'until';
  return {
    path: first === undefined ? at : [...at, 'running', first.index, place],
    ...(first === undefined ? { onKey: true } : {}),
    fault: {
      kind: isGap ? 'service-gap' : 'service-twice',
      scenario: scenario.id,
      service,
      from: writeMonth(calendarMonth(start + monthNumberOf(stretch.from))),
      until: writeMonth(lastMonthBefore(stretch.until, start)),
      lines: lines.map(({ index }) => asWritten(scenario.running[index]?.title ?? String(index))),
    },
  };
}
