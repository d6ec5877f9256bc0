import { csv } from '../../report/formats/csv.ts';
import { asOfText } from '../../report/lines/time-title.ts';
import { titled } from '../../report/lines/titled.ts';
import { memoMarkdown } from '../../report/page/memo-markdown.ts';
import { type PageFrame, pageHtml } from '../../report/page/page.ts';
import type { PageContext } from '../../report/page/results.ts';
import { type Section, type SectionId, sectionIds } from '../../report/page/section.ts';
import { neededBy, sectionsOf } from '../../report/page/sections.ts';
import { whatIfId } from '../../report/page/what-if-data.ts';
import { visible } from '../../report/visible.ts';
import type { DocumentOptions, WriteDocument } from '../definitions/document.ts';
import { openRooted } from '../figures/open-rooted.ts';
import { whatIfOf } from '../study/what-if.ts';
import { badOption } from '../session/options.ts';
import { putDocument } from '../session/put-document.ts';
import type { Session } from '../session/session.ts';
import { settingsOf } from '../session/settings.ts';
import { UserError } from '../session/user-error.ts';
import { defaultStudy, studyFiles } from '../study/study-files.ts';
import { type Found, reportResults } from './report-results.ts';

/** `samen report -o report.html`: a page to read. */
export const writePage: WriteDocument = async (session, study, options) => {
  putDocument(session, options.output, await pageText(session, study, options));
};

/** `samen report -o report.pdf`: the same page as Chromium prints it. */
export const writePaper: WriteDocument = async (session, study, options) => {
  const { host } = session;
  const browser = host.browserAt(options.browser ?? null);
  if (browser === null)
    throw new UserError({ kind: 'usage', what: 'no-browser', name: options.browser ?? options.output, near: null });
  const printed = host.print(browser, await paperText(session, study, options));
  if (printed === null) throw new UserError({ kind: 'usage', what: 'browser-failed', name: browser, near: null });
  putDocument(session, options.output, printed);
};

/** `samen report -o memo.md`: the memo of the page. */
export const writeMemo: WriteDocument = async (session, study, options) => {
  refuseSections(options);
  const { found, context } = await resultsOf(session, study, { options, wanted: ['memo'] });
  const frame = frameOf(session, found, options);
  putDocument(session, options.output, memoMarkdown(sectionsOf(found.results, context, ['memo']), frame));
};

/** `samen report -o tables.csv`: every table of the page, unrounded, one below the other. */
export const writeTables: WriteDocument = async (session, study, options) => {
  if (options.title !== undefined) throw notTogether('--title', options);
  const { found, context, sections } = await sectionsFor(session, study, options);
  const tables = sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [{ ...block.table, title: block.table.title ?? title }] : [])),
  );
  if (tables.length === 0) throw notTogether(`--sections ${options.sections ?? ''}`, options);
  const report = { title: frameOf(session, found, options).title, tables, notes: [] };
  putDocument(session, options.output, csv(report, { delimiter: ',', words: context.words }));
};

/** The page as it is printed: without what only a screen can do. */
async function paperText(session: Session, study: string | undefined, options: DocumentOptions): Promise<string> {
  const { found, sections } = await sectionsFor(session, study, options);
  return pageHtml(sections, frameOf(session, found, options));
}

/** The page, as text, with the engine in it where what if is among its sections. */
async function pageText(session: Session, study: string | undefined, options: DocumentOptions): Promise<string> {
  const shown = await sectionsFor(session, study, options);
  const frame = frameOf(session, shown.found, options);
  const asked = sectionsAsked(options.sections) ?? sectionIds;
  if (!asked.includes('what-if')) return pageHtml(shown.sections, frame);
  const { shared, named, argument, found } = shown;
  const files = studyFiles(shared.host, argument);
  const { script, data } = whatIfOf(shared, {
    named,
    files,
    opened: found.opened,
    settings: settingsOf(session.host, named),
  });
  return pageHtml(shown.sections, {
    ...frame,
    scripts: [script],
    data: new Map([[whatIfId, JSON.stringify(data)]]),
  });
}

interface Shown {
  readonly found: Found;
  /** What shares what was computed, and sees the study from its own folder. */
  readonly shared: Session;
  /** The study as it was named, and as its own folder names it. */
  readonly named: string;
  readonly argument: string;
  readonly context: PageContext;
}

/** What these sections are made from, as the study looks from its own folder: the same wherever samen is started. */
async function resultsOf(
  session: Session,
  study: string | undefined,
  { options, wanted }: { readonly options: DocumentOptions; readonly wanted: readonly SectionId[] },
): Promise<Shown> {
  const { host, words } = session;
  const named = study ?? defaultStudy(host);
  const { at, shared, fromHere } = openRooted(session, named, options);
  const found = await reportResults(shared, { ...options, study: at.argument }, neededBy(wanted));
  const { opened, results } = found;
  const { warnings } = results.comparison;
  if (warnings.length > 0) await session.warn(fromHere().loaded.locate(warnings));
  const context = { study: opened.study, words, sets: opened.sets, by: opened.by };
  return { found, context, shared, named, argument: at.argument };
}

/** The sections that are wanted; one that was asked for and does not apply is reported. */
async function sectionsFor(
  session: Session,
  study: string | undefined,
  options: DocumentOptions,
): Promise<Shown & { readonly sections: readonly Section[] }> {
  const asked = sectionsAsked(options.sections);
  const wanted = asked ?? sectionIds;
  const shown = await resultsOf(session, study, { options, wanted });
  const sections = sectionsOf(shown.found.results, shown.context, wanted);
  const { report } = session.words;
  for (const id of asked ?? [])
    if (id !== 'what-if' && !sections.some((section) => section.id === id))
      session.host.err.write(`${visible(report.leftOut(id, report.notApplicable))}\n`);
  return { ...shown, sections };
}

/** Names of sections, between commas; null where none were asked for. @throws {UserError} for another name */
function sectionsAsked(text: string | undefined): SectionId[] | null {
  if (text === undefined) return null;
  return text.split(',').map((part) => {
    const found = sectionIds.find((id) => id === part.trim());
    if (found === undefined) throw badOption('--sections', part.trim(), sectionIds);
    return found;
  });
}

/** @throws {UserError} where sections are asked of what has none */
function refuseSections(options: DocumentOptions): void {
  if (options.sections !== undefined) throw notTogether('--sections', options);
}

/** What means nothing for the document that is asked for. */
const notTogether = (asked: string, { output }: DocumentOptions): UserError =>
  new UserError({ kind: 'usage', what: 'not-together', name: `${asked}, -o ${output}`, near: null });

function frameOf({ host, words }: Session, { opened, results }: Found, { title }: DocumentOptions): PageFrame {
  const { study, sets } = opened;
  const { samen, inputHash } = opened.json();
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  return {
    title: title ?? titled(study.title, study.id, { words }),
    lines: [
      words.page.asKnown(asOfText(results.comparison.asOf, { study, words })),
      ...(changed.length === 0 ? [] : [words.table.changed(changed.join(', '))]),
    ],
    origin: words.page.origin(samen, inputHash),
    words,
    sha256: host.sha256,
    scripts: [],
    data: new Map(),
  };
}
