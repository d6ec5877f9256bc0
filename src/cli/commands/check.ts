import { check as checkPins, hasFindings } from '../../analysis/check/check.ts';
import type { SourceFile } from '../../input/tree/tree.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CheckContext } from '../../report/tables/check/check-context.ts';
import { visible } from '../../report/visible.ts';
import { causeAnnotations, findingsOf, passedOf } from '../../report/tables/check/check-findings.ts';
import { checkJson } from '../../report/formats/json/check.ts';
import { markdown } from '../../report/formats/markdown.ts';
import { checkReport } from '../../report/tables/check/check.ts';
import { outputsOf } from './outputs.ts';
import { updatedFigures } from '../figures/figures-update.ts';
import { type FiguresFile, figuresBeside, lacksFiguresKey, writeFigures } from '../figures/figures-file.ts';
import { staleFigures } from '../figures/check-folder.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import {
  chooseFormat,
  type Format,
  formatNames,
  refuseBesideSummary,
  refuseOfOtherFormat,
  writeReport,
} from '../session/formats.ts';
import { type ForgeFormat, forgeFormats, isForge, reportToForge } from '../session/forge.ts';
import { type Opened, openFiles } from '../study/open-study.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

const accepted = {
  update: { form: '--update', about: (help) => help.check.update, values: null },
  requirePins: { form: '--require-pins', about: (help) => help.check.requirePins, values: null },
  folder: { form: '--folder <folder>', about: (help) => help.check.folder, values: { kind: 'path' } },
  asOf: { ...shared.asOf, about: (help) => help.check.asOf },
  ...shared.formats,
  summary: shared.summary,
  batch: shared.batch,
  watch: shared.watch,
  format: { ...shared.formats.format, values: { kind: 'choice', words: [...formatNames, ...forgeFormats] } },
} as const satisfies Options;

/** `samen check`: what was published is computed again, and the study held against what it forbids. */
export const check = command({
  name: 'check',
  question: 'published',
  help: (help) => help.check,
  output: 'check',
  arguments: { study: shared.studies },
  options: accepted,
  run: async (session, { study }, options) => checkStudy(session, study, options),
});

async function checkStudy(
  session: Session,
  argument: string | undefined,
  options: Typed<typeof accepted>,
): Promise<void> {
  const { format: kind, ...others } = options;
  if (options.summary === true) refuseBesideSummary(options);
  refuseOfOtherFormat(options);
  const format = isForge(kind) ? { kind } : chooseFormat({ ...others, format: kind });
  const files = studyFiles(session.host, argument);
  const opened = openFiles(session, files, { set: [], ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
  const file = figuresBeside(session.host, files);
  const { main } = files;
  if (options.update === true)
    while (!(await update(session, opened, { file: figuresBeside(session.host, files), main })));
  const now = options.update === true ? figuresBeside(session.host, files) : file;
  const context = await contextOf(session, { opened, file: now, argument, options });
  const isFound = hasFindings(context.check, context.folder?.stale ?? []);
  // Where nothing that is pinned can be computed, there is nothing to report.
  if (!isFound && context.check.pins.length === 0) refuse(now, context.check.problems);
  if (isFound) session.findings();
  await write(session, context, { opened, format, name: argument ?? main.name });
  // What is wrong with one pin keeps no other from being reported.
  refuse(now, context.check.problems);
}

/**
 * What is written is what the figures come to now; never where something is wrong.
 *
 * @returns whether it was: not where somebody else changed the file in the meantime
 */
async function update(
  session: Session,
  opened: Opened,
  { file, main }: { readonly file: FiguresFile; readonly main: SourceFile },
): Promise<boolean> {
  const { host, words } = session;
  if (file.path === null || file.figures === null) return true;
  const { pins, problems } = checked(opened, file);
  refuse(file, problems);
  const now = { input: opened.json().inputHash, written: opened.loaded.written() };
  const { text, count, isStudyKept } = updatedFigures(file.figures, pins, { study: opened.study, now });
  const isOther = text !== file.figures.file.text;
  const needsFiguresKey = pins.length > 0 && lacksFiguresKey(host, main);
  const edit = isOther || needsFiguresKey ? await writeFigures(host, file, { figures: text, main }) : 'as-it-was';
  if (edit === null) return false;
  const same = isOther ? words.check.studyKept(file.path) : words.check.upToDate(file.path);
  const phrase = [
    count > 0 ? words.check.updated(file.path, count) : same,
    ...(edit === 'as-it-was' ? [] : [words.check.studyEdit[edit](main.name)]),
    ...(isStudyKept || pins.length === 0 ? [] : [words.check.studyNotKept(file.path)]),
  ];
  host.err.write(phrase.map((line) => `${visible(line)}\n`).join(''));
  return true;
}

/** @throws {UserError} where something is wrong with pins */
function refuse({ figures }: FiguresFile, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserError(figures?.locate(problems) ?? []);
}

async function contextOf(
  session: Session,
  asked: { opened: Opened; file: FiguresFile; argument: string | undefined; options: Typed<typeof accepted> },
): Promise<CheckContext> {
  const { opened, file, options } = asked;
  const { study, loaded } = opened;
  const found = checked(opened, file, options.requirePins);
  const folder = options.folder?.replace(/(?<=.)\/+$/, '') ?? null;
  return {
    check: found,
    study,
    words: session.words,
    folder:
      folder === null
        ? null
        : { name: folder, stale: await staleFigures(session, { argument: asked.argument, outputsOf }, folder) },
    spanOf: { study: loaded.spanOf, figures: (path) => (file.figures?.spanOf ?? loaded.spanOf)(path) },
  };
}

/** @throws {UserError} where the study cannot be computed as it is known now */
function checked({ study, asOf, loaded, json }: Opened, file: FiguresFile, needsPins = false): CheckContext['check'] {
  const { samen, inputHash } = json();
  const { figures } = file;
  const studies = figures?.studies ?? new Map();
  const terms = { asOf, samen, inputHash, written: loaded.written, studies, needsPins };
  const found = checkPins(study, figures?.pins ?? [], terms);
  if (found.problems !== null) throw new UserError(loaded.locate(found.problems));
  return found.check;
}

async function write(
  session: Session,
  context: CheckContext,
  { opened, format, name }: { opened: Opened; format: Format | { readonly kind: ForgeFormat }; name: string },
): Promise<void> {
  const { host } = session;
  if (format.kind === 'json') host.out.write(checkJson(context, opened.json()));
  else if (isForge(format.kind)) {
    const annotations = findingsOf(context).map((each) => ({ ...each, level: 'error' as const, isFault: false }));
    await reportToForge(session, format.kind, {
      command: 'check',
      study: name,
      annotations: [...annotations, ...causeAnnotations(context)],
      passed: passedOf(context),
      summary: () => markdown(checkReport(context), session.words),
    });
  } else host.out.write(await writeReport(checkReport(context), format as Format & { kind: 'table' }, session));
}
