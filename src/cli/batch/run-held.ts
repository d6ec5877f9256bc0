import { exits } from '../host/host.ts';
import type { Done, Job, LimitOfFigure } from './job.ts';

/**
 * Runs jobs whose studies are held to the same limits. Those that have a figure of these are held to its limit, and others may lack it. A figure that
 * none has is a mistake of who typed it, which each then tells; a study that is new, or at fault, may be the one that has it.
 */
export async function runHeld(
  jobs: readonly Omit<Job, 'mayLack'>[],
  {
    run,
    isNew,
  }: { readonly run: (jobs: readonly Job[]) => Promise<Done[]>; readonly isNew: (index: number) => boolean },
): Promise<Done[]> {
  const all = (mayLack: Job['mayLack']): Job[] => jobs.map((job) => ({ ...job, mayLack }));
  const done = await run(all(null));
  const held = done.flatMap((each) => each.held);
  const there = held.filter(({ isThere }) => isThere);
  const lacking = held.filter((one) => !there.some((other) => isSame(one, other)));
  const isUnknown = done.some((each, index) => isNew(index) || (each.exit > exits.findings && each.held.length === 0));
  return lacking.length === 0 || isUnknown ? done : run(all(there));
}

const isSame = (one: LimitOfFigure, other: LimitOfFigure): boolean =>
  one.limits === other.limits && one.figure === other.figure;
