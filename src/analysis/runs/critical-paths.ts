import { phaseId } from '../../engine/names.ts';
import { Following } from '../../model/values/circles.ts';
import { timeTolerance } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { CentralRun } from './central-run.ts';

export interface CriticalPaths {
  readonly count: number;
  /** The first ten, as phase ids in order. */
  readonly first: readonly (readonly string[])[];
}

/** Whether a phase cannot be late without delaying the finish. */
export const isCritical = ({ columns, plan }: CentralRun, id: string): boolean =>
  plan.decisive.has(id) && columns.number(phaseId(id, 'total-float')) <= timeTolerance;

/** Phases by start, then id: the order in which phases are shown. */
export const byStart = ({ columns, plan }: CentralRun): string[] =>
  plan.phases.toSorted((a, b) => {
    const apart = columns.number(phaseId(a, 'start')) - columns.number(phaseId(b, 'start'));
    return apart === 0 ? byCodeUnit(a, b) : apart;
  });

/**
 * The chains of critical phases in which each drives the next: its link sets the other's start.
 *
 * @returns their number, and the first ten in order of start, then id
 */
export function criticalPaths(run: CentralRun): CriticalPaths {
  const critical = byStart(run).filter((id) => isCritical(run, id));
  const driven = new Map(critical.map((id) => [id, new Set<string>()]));
  const drives = new Set<string>();
  for (const { from, to, earliest } of run.plan.links) {
    const slack = run.columns.number(phaseId(to, 'start')) - run.columns.at(earliest);
    const tight = Math.abs(slack) <= timeTolerance;
    if (!tight || !driven.has(to)) continue;
    driven.get(from)?.add(to);
    if (driven.has(from)) drives.add(to);
  }
  const place = new Map(critical.map((id, index) => [id, index]));
  const sortedIds = (ids: ReadonlySet<string>): string[] =>
    [...ids].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const next = new Map([...driven].map(([id, ids]) => [id, sortedIds(ids)]));
  const sources = critical.filter((id) => !drives.has(id));
  const counts = countsFrom(next);
  const count = sources.reduce((total, id) => total + counts.of(id), 0);
  return { count, first: firstPaths(sources, next, 10) };
}

type Next = ReadonlyMap<string, readonly string[]>;

/** How many paths lead on from a phase. */
const countsFrom = (next: Next): Following<number> =>
  new Following(
    (id) => next.get(id) ?? [],
    (id, of) => {
      const following = next.get(id) ?? [];
      return following.length === 0 ? 1 : following.reduce((sum, each) => sum + (of(each) ?? 0), 0);
    },
  );

/** A path so far, with the phase that it came to last. */
interface Trail {
  readonly id: string;
  readonly before: Trail | null;
}

function firstPaths(sources: readonly string[], next: Next, most: number): string[][] {
  const found: string[][] = [];
  const open = sources.map((id): Trail => ({ id, before: null })).toReversed();
  while (open.length > 0 && found.length < most) {
    const before = open.pop() as Trail;
    const following = next.get(before.id) ?? [];
    if (following.length === 0) found.push(pathOf(before));
    for (const id of following.toReversed()) open.push({ id, before });
  }
  return found;
}

function pathOf(trail: Trail): string[] {
  const path: string[] = [];
  for (let at: Trail | null = trail; at !== null; at = at.before) path.push(at.id);
  return path.toReversed();
}
