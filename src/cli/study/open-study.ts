import { doubtful } from '../../analysis/validate/advice.ts';
import { type Runs, runsOf } from '../../analysis/runs/runs.ts';
import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { load } from '../../input/load.ts';
import type { JsonContext } from '../../report/formats/json/envelope.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { type AskedStudy, readStudy, type StudyOptions } from './read-study.ts';
import { studyFiles } from './study-files.ts';

/** A study that was read, and what was asked of it. */
export interface Opened extends AskedStudy {
  /** What every result in JSON says of itself. */
  readonly json: () => JsonContext;
}

/** Reads the study that is meant. @throws {UserError} where it is at fault, or an option asks for what it has not */
export const openStudy = (session: Session, argument: string | undefined, options: StudyOptions): Opened =>
  openFiles(session, studyFiles(session.host, argument), options);

/** Reads a study from its files. @throws {UserError} where it is at fault, or an option asks for what it has not */
export function openFiles(session: Session, files: StudyFiles, options: StudyOptions): Opened {
  const { host, words, shared } = session;
  const asked = readStudy(files, options, (sets, isAsked) =>
    shared(`study ${JSON.stringify(sets)} ${options.asAssumptions === true}`, () => load(files, sets, isAsked)),
  );
  const { loaded, sets } = asked;
  session.writeAs(loaded.study.notation);
  return {
    ...asked,
    json: () => {
      const inputHash = shared('input hash', () => `sha256:${host.sha256(loaded.canonical())}`);
      return { samen: host.version, inputHash, sets, words };
    },
  };
}

/** The central runs of all scenarios of an opened study. */
export const runsOfAll = ({ shared }: Session, { study, asOf }: Pick<Opened, 'study' | 'asOf'>): Runs =>
  shared(`runs ${asOf} ${study.scenarios.size}`, () => runsOf(study, [...study.scenarios.values()], asOf));

/** The same of a study of which every scenario can be computed. @throws {UserError} where one cannot */
export function computedRuns(session: Session, opened: Opened): Runs {
  const runs = runsOfAll(session, opened);
  if (runs.problems.length > 0) throw new UserError(opened.loaded.locate(runs.problems));
  return runs;
}

/** Says what makes figures of a study other than its author may think: every command that gives some does, whatever else it is about. */
export const tellDoubts = (session: Session, { loaded, study }: Pick<Opened, 'loaded' | 'study'>): Promise<void> =>
  session.warn(loaded.locate(doubtful(study)));
