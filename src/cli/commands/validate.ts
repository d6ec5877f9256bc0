import { failsStrictly, monthsOf, validate } from '../../analysis/validate/validate.ts';
import { load } from '../../input/load.ts';
import { problemAnnotations } from '../../report/formats/github.ts';
import { problemsJson } from '../../report/formats/problems-json.ts';
import { isAdvice } from '../../problems/problem.ts';
import { validateFormats } from '../session/formats.ts';
import { writeToGithub } from '../session/github.ts';
import { asOfMonth, oneOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

export interface ValidateOptions {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly format: string;
}

/** `samen validate`: everything that is wrong with a study, and advice; one line where there is neither. */
export async function validateCommand(
  session: Session,
  argument: string | undefined,
  options: ValidateOptions,
): Promise<void> {
  const { host, words } = session;
  const format = oneOf('--format', options.format, validateFormats);
  const { loaded, problems } = load(studyFiles(host, argument), []);
  if (problems !== null) throw new Refusal(problems, { isResult: true });

  const { study } = loaded;
  const months = options.asOf === undefined ? monthsOf(study) : [asOfMonth(study, options.asOf)];
  const found = loaded.locate(validate(study, months));
  const fails = found.some(({ fault }) => !isAdvice(fault)) || (options.strict === true && found.some(failsStrictly));
  if (fails) throw new Refusal(found, { isResult: true });
  if (format === 'json') host.out.write(problemsJson(found, words));
  else if (format === 'github') await writeToGithub(session, problemAnnotations(found, words), null);
  else if (found.length === 0) host.out.write(`${words.problems.allIsWell(study.id, study.scenarios.size)}\n`);
  else await session.warn(found);
}
