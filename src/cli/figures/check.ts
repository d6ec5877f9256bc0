import { check, type CheckProblems } from '../../analysis/check/check.ts';
import type { Engine } from '../../analysis/check/record.ts';
import type { LocatedProblem } from '../../input/load.ts';
import type { CheckContext } from '../../report/tables/check/check-context.ts';
import { visible } from '../../report/visible.ts';
import { findingsOf } from '../../report/tables/check/check-findings.ts';
import { checkJson } from '../../report/formats/json/check.ts';
import { checkReport } from '../../report/tables/check/check.ts';
import { updatedFigures } from './figures-update.ts';
import { type FiguresFile, figuresBeside, writeFigures } from './figures-file.ts';
import { staleFigures } from './check-folder.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { writeToGithub } from '../session/github.ts';
import { type Opened, openFiles } from '../study/open-study.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

export interface CheckOptions extends FormatOptions {
  readonly asOf?: string;
  readonly update?: boolean;
  readonly folder?: string;
}

/** `samen check`: what was published is computed again, and the study held against what it forbids. */
export async function checkCommand(
  session: Session,
  argument: string | undefined,
  options: CheckOptions,
): Promise<void> {
  const format = options.format === 'github' ? { kind: 'github' as const } : chooseFormat(options, ['github']);
  const files = studyFiles(session.host, argument);
  const opened = openFiles(session, files, { set: [], ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
  const file = figuresBeside(session.host, files);
  if (options.update === true) while (!(await update(session, opened, figuresBeside(session.host, files))));
  const now = options.update === true ? figuresBeside(session.host, files) : file;
  const context = await contextOf(session, { opened, file: now, argument, folder: options.folder ?? null });
  if (findingsOf(context).length > 0) session.findings();
  await write(session, context, { opened, format });
}

/**
 * What is written is what the figures come to now; never where something is wrong.
 *
 * @returns whether it was: not where somebody else changed the file in the meantime
 */
async function update(session: Session, opened: Opened, file: FiguresFile): Promise<boolean> {
  const { host, words } = session;
  if (file.path === null || file.figures === null) return true;
  const { pins } = checked(opened, file);
  const { text, count } = updatedFigures(file.figures, pins, opened.study);
  if (count > 0 && !(await writeFigures(host, file, text))) return false;
  const done = count > 0 ? words.check.updated(file.path, count) : words.check.upToDate(file.path);
  host.err.write(`${visible(done)}
`);
  return true;
}

async function contextOf(
  session: Session,
  its: { opened: Opened; file: FiguresFile; argument: string | undefined; folder: string | null },
): Promise<CheckContext> {
  const { opened, file } = its;
  const { study, loaded } = opened;
  const found = checked(opened, file);
  const folder = its.folder?.replace(/(?<=.)\/+$/, '') ?? null;
  return {
    check: found,
    study,
    words: session.words,
    folder: folder === null ? null : { name: folder, stale: await staleFigures(session, its.argument, folder) },
    spanOf: { study: loaded.spanOf, figures: (path) => (file.figures?.spanOf ?? loaded.spanOf)(path) },
  };
}

/** @throws {Refusal} where a pin is at fault, or the study cannot be computed as of its month */
function checked(opened: Opened, file: FiguresFile): CheckContext['check'] {
  const { study, asOf } = opened;
  const found = check(study, file.figures?.pins ?? [], { asOf, ...engineOf(opened) });
  if (found.problems !== null) throw new Refusal(locatedIn(opened, file, found.problems));
  return found.check;
}

const engineOf = (opened: Opened): Engine => {
  const { samen, inputHash } = opened.json();
  return { samen, inputHash };
};

const locatedIn = (opened: Opened, { figures }: FiguresFile, problems: CheckProblems): readonly LocatedProblem[] => [
  ...opened.loaded.locate(problems.study),
  ...(figures?.locate(problems.figures) ?? []),
];

async function write(
  session: Session,
  context: CheckContext,
  { opened, format }: { opened: Opened; format: ReturnType<typeof chooseFormat> | { readonly kind: 'github' } },
): Promise<void> {
  const { host } = session;
  if (format.kind === 'json') host.out.write(checkJson(context, opened.json()));
  else if (format.kind === 'github') {
    const annotations = findingsOf(context).map((each) => ({ ...each, level: 'error' as const }));
    await writeToGithub(session, annotations, checkReport(context));
  } else host.out.write(await writeReport(checkReport(context), format, session));
}
