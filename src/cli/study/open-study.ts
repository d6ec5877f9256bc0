import { type Runs, runsOf } from '../../analysis/runs/runs.ts';
import type { StudyFiles } from '../../input/assemble.ts';
import { type Loaded, load } from '../../input/load.ts';
import type { SetOption } from '../../input/set.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { JsonContext } from '../../report/formats/json/envelope.ts';
import { asOfMonth, metricOf, onlyScenarios, setOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from './study-files.ts';

/** The options by which somebody says which study is meant, and as it was known when. */
export interface StudyOptions {
  readonly asOf?: string;
  readonly by?: string;
  /** What a command can rank by besides metrics, which it has seen to itself. */
  readonly alsoBy?: readonly string[];
  readonly set: readonly string[];
  /** What is set besides, and not told of the result as a whole. */
  readonly alsoSet?: readonly SetOption[];
  readonly scenario?: readonly string[];
  /** Whether every bare score, weight and say is an assumption, to be varied as any other. */
  readonly asAssumptions?: boolean;
}

/** A study that was read, and what was asked of it. */
export interface Opened {
  readonly loaded: Loaded;
  readonly study: Study;
  readonly asOf: CalendarMonth;
  readonly by: Metric;
  /** What was set, as typed. */
  readonly sets: Readonly<Record<string, string>>;
  /** What every result in JSON says of itself. */
  readonly json: () => JsonContext;
}

/** Reads the study that is meant. @throws {UserError} where it is at fault, or an option asks for what it has not */
export const openStudy = (session: Session, argument: string | undefined, options: StudyOptions): Opened =>
  openFiles(session, studyFiles(session.host, argument), options);

/** Reads a study from its files. @throws {UserError} where it is at fault, or an option asks for what it has not */
export function openFiles(session: Session, files: StudyFiles, options: StudyOptions): Opened {
  const { host, words, shared } = session;
  const set = options.set.map(setOf);
  const allSet = [...set, ...(options.alsoSet ?? [])];
  const isAsked = (): boolean => options.asAssumptions === true;
  const { loaded, problems } = shared(`study ${JSON.stringify(allSet)} ${isAsked()}`, () =>
    load(files, allSet, isAsked),
  );
  if (problems !== null) throw new UserError(problems);
  const study = onlyScenarios(loaded.study, options.scenario ?? []);
  const sets = Object.fromEntries(set.map(({ name, value }) => [name, value]));
  return {
    loaded,
    study,
    asOf: options.asOf === undefined ? study.asOf : asOfMonth(study, options.asOf),
    by: options.by === undefined ? study.rankedBy : metricOf(study, options.by, { also: options.alsoBy ?? [] }),
    sets,
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
