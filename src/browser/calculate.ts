import { comparisonOf } from '../analysis/compare/compare.ts';
import type { Comparison } from '../analysis/runs/comparison.ts';
import { type Runs, runsOf } from '../analysis/runs/runs.ts';
import { type AskedStudy, readStudy } from '../cli/study/read-study.ts';
import { UserError } from '../cli/session/user-error.ts';
import type { StudyFiles } from '../input/assemble/assemble.ts';
import { type Loading, load, type LocatedProblem } from '../input/load.ts';
import type { SetOption } from '../input/assemble/set.ts';
import type { Fault } from '../problems/problem.ts';
import { optionsOf, type Setting } from './setting.ts';

/** A problem as the command line has it: in its place, or of an option as a whole. */
export type Found = LocatedProblem | { readonly fault: Fault; readonly span?: undefined; readonly path?: undefined };

/** What a setting comes to; or what is wrong with it, as the command line would say. */
export type Outcome =
  | { readonly problems: null; readonly asked: AskedStudy; readonly runs: Runs; readonly comparison: Comparison }
  | { readonly problems: readonly Found[]; readonly asked: AskedStudy | null; readonly runs: Runs | null };

/** Computes a study with one setting after another, as `samen compare` does. What did not change is not read again. */
export function calculator(files: StudyFiles): (setting: Setting) => Outcome {
  let last: { readonly key: string; readonly loading: Loading } | null = null;
  const loadAgain = (sets: readonly SetOption[]): Loading => {
    const key = JSON.stringify(sets);
    if (last?.key !== key) last = { key, loading: load(files, sets) };
    return last.loading;
  };
  return (setting) => {
    try {
      return compared(readStudy(files, asTyped(setting), loadAgain));
    } catch (error) {
      if (error instanceof UserError) return { problems: problemsOf(error), asked: null, runs: null };
      throw error;
    }
  };
}

function compared(asked: AskedStudy): Outcome {
  const { study, asOf, by, loaded } = asked;
  const runs = runsOf(study, [...study.scenarios.values()], asOf);
  if (runs.problems.length > 0) return { problems: loaded.locate(runs.problems), asked, runs };
  return { problems: null, asked, runs, comparison: comparisonOf(study, runs, { asOf, by, years: true }) };
}

/** A setting as the options of the command line. */
function asTyped(setting: Setting) {
  const values = (name: string): string[] =>
    optionsOf(setting).flatMap(([option, value]) => (option === name ? [value] : []));
  return {
    ...(setting.asOf === null ? {} : { asOf: setting.asOf }),
    ...(setting.by === null ? {} : { by: setting.by }),
    scenario: setting.scenarios,
    set: values('--set'),
  };
}

const problemsOf = ({ problems }: UserError): readonly Found[] =>
  'kind' in problems ? [{ fault: problems }] : problems;
