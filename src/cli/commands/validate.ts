import { failsStrictly, monthsOf, validate as findProblems } from '../../analysis/validate/validate.ts';
import type { Study } from '../../model/study/study.ts';
import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { load, type LocatedProblem } from '../../input/load.ts';
import { problemAnnotations } from '../../report/formats/github.ts';
import { validationSentence } from '../../report/validation-sentence.ts';
import { visible } from '../../report/visible.ts';
import { problemsJson } from '../../report/formats/problems-json.ts';
import { isAdvice } from '../../problems/advice.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { forgeFormats, isForge, reportToForge } from '../session/forge.ts';
import { refuseBesideSummary } from '../session/formats.ts';
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
  summary: shared.summary,
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
  const { host } = session;
  const { format, summary = false } = options;
  if (summary) refuseBesideSummary({ format: asTable(format) });
  const { loaded, problems } = load(filesOf(host, argument), []);
  const isCounted = countedAs(options.strict === true);
  if (problems !== null && summary) return paste(session, problems, { study: null, isCounted });
  if (problems !== null) throw new UserError(problems, { isResult: true });

  const { study } = loaded;
  const found = loaded.locate(findProblems(study, monthsAsked(study, options.asOf)));
  const fails = found.some(isCounted);
  if (summary) return paste(session, found, { study, isCounted });
  if (isForge(format)) {
    const annotations = annotated(found, isCounted, session.words);
    const outcome = { study: argument ?? study.id, annotations, passed: fails ? [] : [study.id], summary: null };
    await reportToForge(session, format, { command: 'validate', ...outcome });
    if (fails) session.endWith(exits.mistake);
    return;
  }
  if (fails) throw new UserError(found, { isResult: true });
  await report(session, found, { study, format });
}

/** What is a table of other commands is a text here. */
const asTable = (format: string): string => (format === 'text' ? 'table' : format);

/** What counts as a mistake: where somebody is strict, some advice too. */
const countedAs =
  (isStrict: boolean) =>
  (each: LocatedProblem): boolean =>
    !isAdvice(each.fault) || (isStrict && failsStrictly(each));

const monthsAsked = (study: Study, asOf: string | undefined) =>
  asOf === undefined ? monthsOf(study) : [asOfMonth(study, asOf)];

/** What is worth a look, or that all is well. */
async function report(
  session: Session,
  found: readonly LocatedProblem[],
  { study, format }: { readonly study: Study; readonly format: string },
): Promise<void> {
  const { host, words } = session;
  if (format === 'json') host.out.write(problemsJson(found, words));
  else if (found.length === 0) host.out.write(`${words.problems.allIsWell(study.id, study.scenarios.size)}\n`);
  else await session.warn(found);
}

/** What is found as a forge shows it: as an error what counts as a mistake. */
const annotated = (
  found: readonly LocatedProblem[],
  isCounted: (each: LocatedProblem) => boolean,
  words: Session['words'],
) =>
  problemAnnotations(found, words).map((each, index) => {
    const problem = found[index];
    return problem === undefined
      ? each
      : { ...each, level: isCounted(problem) ? ('error' as const) : ('warning' as const) };
  });

/** What is found in a sentence to paste; of a study that cannot be read only that. */
function paste(
  session: Session,
  found: readonly LocatedProblem[],
  { study, isCounted }: { readonly study: Study | null; readonly isCounted: (each: LocatedProblem) => boolean },
): void {
  const { host, words } = session;
  host.out.write(`${visible(validationSentence(found, { study, isCounted }, words))}\n`);
  const annotations = annotated(found, isCounted, words);
  // Among several studies somebody tells which of them there is something to mend in.
  session.collect?.({ study: study?.id ?? '', annotations, passed: [], summary: null, isChanged: null });
  if (found.some(isCounted)) session.endWith(exits.mistake);
}

/** The files that are to be validated. @throws {UserError} of which the problem is a result as well: that they cannot be read is found */
function filesOf(host: Session['host'], argument: string | undefined): StudyFiles {
  try {
    return studyFiles(host, argument);
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.problems, { isResult: true }) : error;
  }
}
