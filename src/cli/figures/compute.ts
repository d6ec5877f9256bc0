import type { ReportDocument } from '../../report/formats/json/documents/report.ts';
import type { FigureChoices, FiguresIndex } from '../../analysis/check/out-of-date.ts';
import { writeJson } from '../../report/formats/json/write-json.ts';
import { codeOf } from '../../report/problems.ts';
import { writeMonth } from '../../units/month.ts';
import { faultText } from '../../words/words.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { defaultStudy } from '../study/study-files.ts';
import { openRooted, type OpenedRooted } from './open-rooted.ts';
import { extensions, type Output, type OutputOptions, type Subject } from './output.ts';

/** What a folder of figures is to hold. */
export interface Figures {
  readonly index: FiguresIndex;
  /** The index as it is written. */
  readonly indexText: string;
  readonly files: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
  /** The study as it looks from here. */
  readonly fromHere: OpenedRooted['fromHere'];
}

/** What is asked of all figures of a folder. */
interface FiguresAsked {
  readonly asOf?: string | undefined;
  readonly set: readonly string[];
  readonly expert?: string;
}

/** A result that cannot be given of this study. */
interface LeftOut {
  readonly output: string;
  /** The code of the problem, or `one-date`. */
  readonly code: string;
  readonly text: string;
}

/**
 * Every result of a study in every format, as the commands of that name print them; the same bytes wherever samen is started.
 *
 * @param endings - of the files: a format each
 * @throws {UserError} where the study is at fault
 */
export async function computeFigures(
  session: Session,
  { argument, outputsOf }: Subject,
  { asOf, set, expert }: FiguresAsked,
  endings: readonly string[] = Object.keys(extensions),
): Promise<Figures> {
  const { host, words } = session;
  const named = argument ?? defaultStudy(host);
  const dated = asOf === undefined ? {} : { asOf };
  const asked = { set, ...dated, ...(expert === undefined ? {} : { expert }) };
  const { at, shared, opened, fromHere } = openRooted(session, named, asked);
  const { study, sets } = opened;
  const { samen, inputHash } = opened.json();
  // The word of an expert is what is set: so the index records it, and a check asks for it again.
  const chosen = { ...dated, set: Object.entries(sets).map(([name, value]) => `${name}=${value}`) };
  const { files, leftOut } = await collect(shared, at.argument, outputsOf(study, opened.asOf), {
    chosen,
    endings,
  });
  const options: FigureChoices = { asOf: asOf ?? null, set: sets, lang: words.language };
  const hashes = Object.fromEntries([...files].map(([name, text]) => [name, `sha256:${host.sha256(text)}`]));
  const index = { samen, study: study.id, asOf: writeMonth(opened.asOf), inputHash, options, files: hashes };
  const document: ReportDocument = { schema: 'samen.report/1', ...index, leftOut };
  return { index, indexText: writeJson(document), files, leftOut, fromHere };
}

async function collect(
  session: Session,
  study: string,
  outputs: readonly Output[],
  { chosen, endings }: { readonly chosen: Omit<OutputOptions, 'format'>; readonly endings: readonly string[] },
): Promise<Pick<Figures, 'files' | 'leftOut'>> {
  const files = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  for (const output of outputs) {
    const { name, lacks } = output;
    if (lacks !== null) {
      leftOut.push({ output: name, code: lacks, text: session.words.report.oneDate });
      continue;
    }
    try {
      for (const [extension, format] of Object.entries(extensions).filter(([each]) => endings.includes(each)))
        files.set(
          `${name}.${extension}`,
          await printed(session, (within) => output.write(within, study, { ...chosen, format })),
        );
    } catch (error) {
      if (!(error instanceof UserError) || output === outputs[0]) throw error;
      leftOut.push({ output: name, ...reasonOf(error, session) });
    }
  }
  return { files, leftOut };
}

/** What a command prints; its warnings are those of the study, which its own command tells. */
async function printed(session: Session, command: (session: Session) => Promise<void>): Promise<string> {
  let text = '';
  const out = { write: (part: string) => void (text += part), isTerminal: false, width: null };
  await command({ ...session, host: { ...session.host, out }, warn: () => Promise.resolve() });
  return text;
}

function reasonOf({ problems }: UserError, { words }: Session): { code: string; text: string } {
  const fault = 'kind' in problems ? problems : problems[0]?.fault;
  return fault === undefined ? { code: 'other', text: '' } : { code: codeOf(fault), text: faultText(words, fault)[0] };
}
