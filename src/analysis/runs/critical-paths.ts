import { phaseId } from '../../engine/names.ts';
import { moment } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { CentralRun } from './central-run.ts';

export interface CriticalPaths {
  readonly count: number;
  /** The first ten, as phase ids in order. */
  readonly first: readonly (readonly string[])[];
}

/** Whether a phase cannot be late without delaying the finish. */
export const isCritical = ({ columns }: CentralRun, id: string): boolean =>
  columns.number(phaseId(id, 'total-float')) <= moment.tolerance;

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
    const tight = Math.abs(slack) <= moment.tolerance;
    if (!tight || !driven.has(to)) continue;
    driven.get(from)?.add(to);
    if (driven.has(from)) drives.add(to);
  }
  const next = new Map([...driven].map(([id, set]) => [id, critical.filter((each) => set.has(each))]));
  const sources = critical.filter((id) => !drives.has(id));
  const counted = new Map<string, number>();
  const count = sources.reduce((total, id) => total + countFrom(id, next, counted), 0);
  return { count, first: firstPaths(sources, next, 10) };
}

type Next = ReadonlyMap<string, readonly string[]>;

/** How many paths lead on from a phase, counted once for each phase. */
function countFrom(id: string, next: Next, counted: Map<string, number>): number {
  const known = counted.get(id);
  if (known !== undefined) return known;
  const following = next.get(id) ?? [];
  const count = following.length === 0 ? 1 : following.reduce((sum, each) => sum + countFrom(each, next, counted), 0);
  counted.set(id, count);
  return count;
}

function firstPaths(sources: readonly string[], next: Next, most: number): string[][] {
  const found: string[][] = [];
  const open = sources.map((id) => [id]).toReversed();
  while (open.length > 0 && found.length < most) {
    const path = open.pop() as string[];
    const following = next.get(path.at(-1) ?? '') ?? [];
    if (following.length === 0) found.push(path);
    for (const each of following.toReversed()) open.push([...path, each]);
  }
  return found;
}
