import type { StudyFiles } from '../../input/assemble/assemble.ts';
import type { LocatedProblem } from '../../input/load.ts';
import type { SetOption } from '../../input/assemble/set.ts';
import type { ExplainedSides } from '../../report/tables/explain/explain-sides.ts';
import type { Host } from '../host/host.ts';
import { atRevision } from '../study/at-revision.ts';
import { openFiles, type Opened } from '../study/open-study.ts';
import { setOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

/** The options by which somebody says between what a change is to be explained. */
export interface SideOptions {
  readonly from?: string;
  readonly to?: string;
  readonly set: readonly string[];
  readonly setFrom: readonly string[];
  readonly setTo: readonly string[];
  readonly against?: string;
  readonly asOf?: string;
  readonly expert?: string;
}

/** The study of either side: the same, where only dates differ. */
export interface ExplainedStudies {
  readonly old: Opened;
  readonly new: Opened;
  readonly sides: ExplainedSides;
}

/** The files of either side: the same, where no other study is meant. */
export interface SideFiles {
  readonly old: StudyFiles;
  readonly new: StudyFiles;
}

/** Reads the files of both sides, of one study once. @throws {UserError} where these are not there */
export function filesOfSides(host: Host, argument: string | undefined, { against }: SideOptions): SideFiles {
  if (against === '-' && argument === '-')
    throw new UserError({ kind: 'usage', what: 'not-together', name: '-, --against -', near: null });
  const files = studyFiles(host, argument);
  return { new: files, old: against === undefined ? files : otherFiles(host, against, argument) };
}

/** Reads the studies of both sides. @throws {UserError} with the problems of both */
export function openSides(session: Session, files: SideFiles, options: SideOptions): ExplainedStudies {
  const { against, set, setFrom, setTo, expert } = options;
  const both = { set, ...(expert === undefined ? {} : { expert }) };
  const [before, after] = [setsOf(setFrom, '--set-from'), setsOf(setTo, '--set-to')];
  const opened = tried(() => openFiles(session, files.new, { ...both, alsoSet: after }));
  const isOne = against === undefined && before.length === 0 && after.length === 0;
  const old = isOne ? opened : tried(() => openFiles(session, files.old, { ...both, alsoSet: before }));
  if (isRefused(old) || isRefused(opened))
    throw new UserError(eachOnce([old, opened].flatMap((each) => (isRefused(each) ? each : []))));
  const sides: ExplainedSides = {
    sets: { old: textsOf(before), new: textsOf(after) },
    against: against === undefined ? null : { id: old.study.id, title: old.study.title },
  };
  return { old, new: opened, sides };
}

/** The files of the other study: in the file system, or as a git revision has them. */
function otherFiles(host: Host, against: string, study: string | undefined): StudyFiles {
  const at = atRevision(host, against, study);
  return at === null ? studyFiles(host, against) : studyFiles(at.host, at.argument);
}

const isRefused = (opened: Opened | readonly LocatedProblem[]): opened is readonly LocatedProblem[] =>
  Array.isArray(opened);

/** A study, or the problems for which it cannot be read: those of the other side are to be reported as well. */
function tried(open: () => Opened): Opened | readonly LocatedProblem[] {
  try {
    return open();
  } catch (thrown) {
    if (thrown instanceof UserError && Array.isArray(thrown.problems))
      return thrown.problems as readonly LocatedProblem[];
    throw thrown;
  }
}

const keyOf = ({ span, fault }: LocatedProblem): string =>
  JSON.stringify([span.file.name, span.file.text, span.from, span.to, fault]);

/** What is found on both sides is one problem. */
export function eachOnce(problems: readonly LocatedProblem[]): LocatedProblem[] {
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

const setsOf = (texts: readonly string[], option: '--set-from' | '--set-to'): SetOption[] =>
  texts.map((text) => ({ ...setOf(text), option }));

const textsOf = (sets: readonly SetOption[]): Record<string, string> =>
  Object.fromEntries(sets.map(({ name, value }) => [name, value]));
