import type { StudyFiles } from '../../input/assemble/assemble.ts';
import type { IsAsked } from '../../input/assemble/judgements.ts';
import { type Loaded, type Loading, load } from '../../input/load.ts';
import type { SetOption } from '../../input/assemble/set.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { expertsEver } from '../../model/values/experts.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { asOfMonth, metricOf, onlyScenarios, setOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';

/** The options by which somebody says which study is meant, and as it was known when. */
export interface StudyOptions {
  readonly asOf?: string;
  readonly by?: string;
  /** What a command can rank by besides metrics, which it has seen to itself. */
  readonly alsoBy?: readonly string[];
  readonly set: readonly string[];
  /** Whose word is taken wherever this expert says anything; what is set goes before it. */
  readonly expert?: string;
  /** What is set besides, and not stated of the result as a whole. */
  readonly alsoSet?: readonly SetOption[];
  readonly scenario?: readonly string[];
  /** Whether every bare score, weight and say is an assumption, to be varied as any other. */
  readonly asAssumptions?: boolean;
}

/** A study that was read, and what was asked of it. */
export interface AskedStudy {
  readonly loaded: Loaded;
  readonly study: Study;
  readonly asOf: CalendarMonth;
  readonly by: Metric;
  /** What was set, as typed. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Loads the files of a study with what is set. */
type Load = (sets: readonly SetOption[], isAsked: IsAsked) => Loading;

/**
 * What options ask of a study: in the command line, and in a page.
 *
 * @param loading - in place of loading the files
 * @throws {UserError} where the study is at fault, or an option asks for what it has not
 */
export function readStudy(
  files: StudyFiles,
  options: StudyOptions,
  loading: Load = (sets, isAsked) => load(files, sets, isAsked),
): AskedStudy {
  const set = [...viewsOf(options, loading), ...options.set.map(setOf)];
  const { loaded, problems } = loading([...set, ...(options.alsoSet ?? [])], () => options.asAssumptions === true);
  if (problems !== null) throw new UserError(problems);
  const study = onlyScenarios(loaded.study, options.scenario ?? []);
  return {
    loaded,
    study,
    asOf: options.asOf === undefined ? study.asOf : asOfMonth(study, options.asOf),
    by: options.by === undefined ? study.rankedBy : metricOf(study, options.by, { also: options.alsoBy ?? [] }),
    sets: Object.fromEntries(set.map(({ name, value }) => [name, value])),
  };
}

/** What one expert says of each assumption, as if each had been set to it. @throws {UserError} where nobody is called that */
function viewsOf({ expert }: StudyOptions, loading: Load): SetOption[] {
  if (expert === undefined) return [];
  const { loaded } = loading([], () => false);
  // What is at fault is reported when it is read with all that is set.
  if (loaded === null) return [];
  const experts = expertsEver(loaded.study);
  const keys = experts.get(expert);
  if (keys === undefined) throw new UserError({ ...unknown('expert', expert, experts.keys()), ofOption: '--expert' });
  return keys.map((name) => ({ name, value: `@${expert}` }));
}
