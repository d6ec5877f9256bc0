import { exits } from '../host/host.ts';
import type { Done, Job, LimitOfFigure } from './job.ts';

/** A job about a study, and what is run beside it to learn whether the limits can be its own: a new one is held to none yet. */
export interface HeldJob {
  readonly job: Omit<Job, 'mayLack'>;
  readonly trial: Omit<Job, 'mayLack'> | null;
}

/**
 * Runs jobs whose studies are held to the same limits. Those that have a figure of these are held to its limit, and others may lack it. A figure that
 * none has is a mistake of who typed it, which each then tells; a study at fault may be the one that has it. A limit that cannot be one is told of a new
 * study too.
 */
export async function runHeld(
  jobs: readonly HeldJob[],
  run: (jobs: readonly Job[]) => Promise<Done[]>,
): Promise<Done[]> {
  const trials = jobs.flatMap(({ trial }) => trial ?? []);
  const all = (mayLack: Job['mayLack']): Job[] =>
    [...jobs.map(({ job }) => job), ...trials].map((job) => ({ ...job, mayLack }));
  const done = await run(all(null));
  const held = done.flatMap((each) => each.held);
  const there = held.filter(({ isThere }) => isThere);
  const lacking = held.filter((one) => !there.some((other) => isSame(one, other)));
  const isUnknown = done.some((each) => each.exit > exits.findings && each.held.length === 0);
  const last = lacking.length === 0 || isUnknown ? done : await run(all(there));
  const tried = last.slice(jobs.length).values();
  return jobs.map(({ trial }, index) => {
    const own = last[index] as Done;
    const other = trial === null ? own : (tried.next().value as Done);
    return own.exit > exits.findings || other.exit <= exits.findings ? own : other;
  });
}

const isSame = (one: LimitOfFigure, other: LimitOfFigure): boolean =>
  one.limits === other.limits && one.figure === other.figure;
