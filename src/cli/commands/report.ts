import { visible } from '../../report/visible.ts';
import { sectionIds } from '../../report/page/section.ts';
import { outputsOf } from './outputs.ts';
import { documentNamed } from './report-documents.ts';
import { summarised } from './report-summary.ts';
import { computeFigures } from '../figures/compute.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { bytesAt, holds } from '../host/holds.ts';
import { indexName, readIndex } from '../figures/folder.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { stoppable } from '../session/stoppable.ts';
import { tellDoubts } from '../study/open-study.ts';

const accepted = {
  output: { form: '-o, --output <path>', about: (help) => help.report.output, values: { kind: 'path' } },
  asOf: shared.asOf,
  set: shared.set,
  expert: shared.expert,
  sections: {
    form: '--sections <names>',
    about: (help, names) => help.report.sections(names),
    values: { kind: 'such-as', words: sectionIds },
  },
  title: { form: '--title <text>', about: (help) => help.report.title, values: { kind: 'free' } },
  browser: { form: '--browser <program>', about: (help) => help.report.browser, values: { kind: 'path' } },
  open: { form: '--open', about: (help) => help.report.open, values: null },
  summary: shared.summary,
  batch: shared.batch,
  lang: shared.lang,
  color: shared.color,
} as const satisfies Options;

/** `samen report`: every result of a study, into a folder or as one document. Only what differs is written. */
export const report = command({
  name: 'report',
  question: 'published',
  help: (help) => help.report,
  output: 'report',
  arguments: { study: shared.studies },
  options: accepted,
  run: async (session, { study }, options) => {
    const { output = '', open, summary, asOf, set, expert } = options;
    const written = (into: Session): Promise<void> => writeReportOf(into, study, options);
    const asked = { study, set, ...(asOf === undefined ? {} : { asOf }), ...(expert === undefined ? {} : { expert }) };
    await (summary === true ? summarised(session, asked, written) : written(session));
    if (open === true && !session.host.open(output))
      throw new UserError({ kind: 'usage', what: 'not-opened', name: output, near: null });
  },
});

type ReportOptions = Typed<typeof accepted>;

/** Writes what the name asks for: a document, or a folder of figures. */
async function writeReportOf(session: Session, study: string | undefined, options: ReportOptions): Promise<void> {
  const { output = '' } = options;
  const load = session.host.kindOf(output) === 'folder' ? null : documentNamed(output);
  if (load === null) {
    refuseOfDocuments(options);
    await writeFigures(session, study, options);
    return;
  }
  refuseBrowser(options);
  const write = await load();
  await write(session, study, { ...options, output });
}

async function writeFigures(session: Session, argument: string | undefined, options: ReportOptions): Promise<void> {
  const { host, words } = session;
  const folder = folderOf(host, options.output);
  const recorded = readIndex(host, folder);
  if (recorded === 'foreign') throw cannotWrite(folder, 'foreign-index');
  const { files, indexText, leftOut, fromHere } = await computeFigures(session, { argument, outputsOf }, options);

  const differ = new Map([...files].filter(([name, text]) => !holds(host, `${folder}/${name}`, text)));
  const isIndexSame = holds(host, `${folder}/${indexName}`, indexText);
  const remove = Object.keys(recorded?.files ?? {}).filter(
    (name) => !files.has(name) && bytesAt(host, `${folder}/${name}`) !== null,
  );
  const last = isIndexSame ? null : ([indexName, indexText] as const);
  const failed = await stoppable(host, (pause) => host.replace({ folder, files: differ, remove, last }, pause));
  if (failed !== null) throw cannotWrite(failed.path, failed.reason);

  const written = [...differ.keys(), ...(isIndexSame ? [] : [indexName])];
  const lines = [
    ...written.map((name) => words.report.wrote(`${folder}/${name}`)),
    ...remove.map((name) => words.report.removed(`${folder}/${name}`)),
    ...leftOut.map(({ output, text }) => words.report.leftOut(output, text)),
    words.report.done(folder, written.length, files.size + 1 - written.length, remove.length),
  ];
  host.out.write(lines.map((line) => `${visible(line)}\n`).join(''));
  await tellDoubts(session, fromHere());
}

/** @throws {UserError} where something is asked of a folder of figures that only a document has */
function refuseOfDocuments({ sections, title, browser, open, output }: ReportOptions): void {
  const asked = { '--sections': sections, '--title': title, '--browser': browser, '--open': open };
  const [name] = Object.entries(asked).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (name !== undefined && output !== undefined)
    throw new UserError({ kind: 'usage', what: 'only-of-page', name, near: '-o report.html' });
}

/** @throws {UserError} where a browser is named for what none prints */
function refuseBrowser({ browser, output = '' }: ReportOptions): void {
  if (browser === undefined || /\.pdf$/i.test(output)) return;
  throw new UserError({ kind: 'usage', what: 'not-together', name: `--browser, -o ${output}`, near: null });
}

const cannotWrite = (
  path: string,
  reason: Extract<UserError['problems'], { kind: 'cannot-write' }>['reason'],
): UserError => new UserError({ kind: 'cannot-write', path, reason });

/** What somebody would call a single file. */
const fileNames = /^-$|\.(html?|xlsx?|ods|docx?|pdf|md|csv|tsv|json|ya?ml|txt)$/i;

/** The folder that is meant, without slashes at its end. @throws {UserError} where that is none, or can be none */
function folderOf(host: Host, output: string | undefined): string {
  if (output === undefined || output === '')
    throw new UserError({ kind: 'usage', what: 'missing-output', name: '-o', near: null });
  const folder = output.replace(/(?<=.)\/+$/, '');
  const kind = host.kindOf(folder);
  if (kind === 'file' || kind === 'no-file') throw cannotWrite(folder, 'no-folder');
  if (kind !== 'folder' && fileNames.test(folder) && folder === output)
    throw new UserError({ kind: 'usage', what: 'output-by-extension', name: output, near: null });
  return folder;
}
