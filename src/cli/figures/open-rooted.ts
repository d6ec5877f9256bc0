import type { Session } from '../session/session.ts';
import { computedRuns, type Opened, openStudy } from '../study/open-study.ts';
import type { StudyOptions } from '../study/read-study.ts';
import { type Rooted, rooted } from './rooted.ts';

/**
 * A study as it looks from its own folder, for results, and opened from here: problems are told with the names of files as they are from
 * here. Standard input can be read once, and has no name.
 *
 * @throws {UserError} where the study is at fault, cannot be read, or not be computed as known at that month
 */
export function openRooted(
  session: Session,
  named: string,
  options: StudyOptions,
): { readonly at: Rooted; readonly opened: Opened } {
  const at = rooted(session.host, named);
  const world = named === '-' ? { ...session, host: at.host } : session;
  const opened = openStudy(world, named, options);
  computedRuns(world, opened);
  return { at, opened };
}
