import { failsStrictly, monthsOf, validate as findProblems } from '../../analysis/validate/validate.ts';
import type { StudyFiles } from '../../input/assemble.ts';
import { load } from '../../input/load.ts';
import { problemAnnotations } from '../../report/formats/github.ts';
import { problemsJson } from '../../report/formats/problems-json.ts';
import { isAdvice } from '../../problems/advice.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { forgeFormats, isForge, tellForge } from '../session/forge.ts';
import { exits } from '../host/host.ts';
import { asOfMonth } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

const accepted = {
  asOf: { ...shared.asOf, about: (help) => help.validate.asOf },
  strict: { form: '--strict', about: (help) => help.validate.strict, values: null },
  format: {
    ...shared.formats.format,
    values: { kind: 'choice', words: ['text', 'json', ...forgeFormats] },
    default: 'text',
  },
  batch: shared.batch,
  lang: shared.lang,
  color: shared.color,
} as const satisfies Options;

/** `samen validate`: everything that is wrong with a study, and advice; one line where there is neither. */
export const validate = command({
  name: 'validate',
  question: 'next',
  help: (help) => help.validate,
  output: 'problems',
  arguments: { study: shared.studies },
  options: accepted,
  run: async (session, { study }, options) => validateStudy(session, study, options),
});

async function validateStudy(
  session: Session,
  argument: string | undefined,
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const { format } = options;
  const { loaded, problems } = load(filesOf(host, argument), []);
  if (problems !== null) throw new UserError(problems, { isResult: true });

  const { study } = loaded;
  const months = options.asOf === undefined ? monthsOf(study) : [asOfMonth(study, options.asOf)];
  const found = loaded.locate(findProblems(study, months));
  const isCounted = (each: (typeof found)[number]): boolean =>
    !isAdvice(each.fault) || (options.strict === true && failsStrictly(each));
  const fails = found.some(isCounted);
  if (isForge(format) && format !== 'github') {
    const levelOf = (each: (typeof found)[number]) => (isCounted(each) ? ('error' as const) : ('warning' as const));
    const annotations = problemAnnotations(found, words).map((each, index) => {
      const problem = found[index];
      return problem === undefined ? each : { ...each, level: levelOf(problem) };
    });
    const passed = fails ? [] : [study.id];
    const told = { command: 'validate', study: argument ?? study.id, annotations, passed, summary: null };
    await tellForge(session, format, told);
    if (fails) session.endWith(exits.mistake);
    return;
  }
  if (fails) throw new UserError(found, { isResult: true });
  if (format === 'json') host.out.write(problemsJson(found, words));
  else if (format === 'github')
    await tellForge(session, format, {
      command: 'validate',
      study: argument ?? study.id,
      annotations: problemAnnotations(found, words),
      passed: [study.id],
      summary: null,
    });
  else if (found.length === 0) host.out.write(`${words.problems.allIsWell(study.id, study.scenarios.size)}\n`);
  else await session.warn(found);
}

/** The files that are to be validated. @throws {UserError} of which the problem is a result as well: that they cannot be read is found */
function filesOf(host: Session['host'], argument: string | undefined): StudyFiles {
  try {
    return studyFiles(host, argument);
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.problems, { isResult: true }) : error;
  }
}
