import { type Session, sharing } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
import { computedRuns, type Opened, openStudy } from '../study/open-study.ts';
import type { StudyOptions } from '../study/read-study.ts';
import { type Rooted, rooted } from './rooted.ts';

/** A study that was opened as it looks from its own folder. */
export interface OpenedRooted {
  readonly at: Rooted;
  /** Sees the study from its own folder, and shares what was computed of it. */
  readonly shared: Session;
  readonly opened: Opened;
  /** The study as it looks from here, for the names of files in problems. */
  readonly fromHere: () => Opened;
}

/**
 * A study as it looks from its own folder, for results. Problems are reported with the names of files as they are from here: where there are any,
 * it is read once more. Standard input can be read once, and has no name.
 *
 * @throws {UserError} where the study is at fault, cannot be read, or not be computed as known at that month
 */
export function openRooted(session: Session, named: string, options: StudyOptions): OpenedRooted {
  const at = rooted(session.host, named);
  const shared = sharing({ ...session, host: at.host });
  const world = named === '-' ? { ...session, host: at.host } : session;
  const fromHere = (): Opened => openStudy(world, named, options);
  try {
    const opened = openStudy(shared, at.argument, options);
    computedRuns(shared, opened);
    return { at, shared, opened, fromHere };
  } catch (error) {
    if (error instanceof UserError) computedRuns(world, fromHere());
    throw error;
  }
}
