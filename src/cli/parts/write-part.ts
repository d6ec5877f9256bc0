import type { Part } from '../../analysis/parts/part.ts';
import type { StudyFiles } from '../../input/assemble/assemble.ts';
import type { PartDocument } from '../../report/formats/json/documents/part.ts';
import { partJson, studyInPart } from '../../report/formats/json/part.ts';
import { visible } from '../../report/visible.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import type { Opened } from '../study/open-study.ts';
import type { Recorded } from './recorded-options.ts';

/** What a part is of, and what it came to. */
interface PartWritten {
  readonly part: Part;
  readonly options: Recorded;
  readonly opened: Opened;
  readonly files: StudyFiles;
  /** The study that it is explained against, where it is another. */
  readonly from: { readonly opened: Opened; readonly files: StudyFiles } | null;
  readonly work: PartDocument['work'];
}

/** Writes a part to a file, in one go, or where results are printed. @throws {UserError} where the file cannot be written */
export function writePart(
  { host, words, shown }: Session,
  output: string | undefined,
  { part: { part, of }, options, opened, files, from, work }: PartWritten,
): void {
  const contents = {
    study: opened.study.id,
    part,
    of,
    path: files.main.name,
    settled: { ...shown, lang: words.language },
    inputHashFrom: from === null ? null : from.opened.json().inputHash,
    options,
    files: studyInPart(files),
    filesFrom: from === null ? null : studyInPart(from.files),
    work,
  };
  const text = partJson(contents, opened.json(), host.sha256);
  if (output === undefined) {
    host.out.write(text);
    return;
  }
  const file = host.create(output, /^/);
  const trouble = typeof file === 'string' ? file : (file.write(text) ?? file.finish());
  if (trouble === null) return host.out.write(`${visible(words.parts.wrote(output, part, of))}\n`);
  if (typeof file !== 'string') file.drop();
  throw new UserError({ kind: 'cannot-write', path: output, reason: trouble });
}

/** A part takes the place of a part, and of nothing else. @throws {UserError} where another kind of file is there */
export function refuseOther(host: Host, output: string | undefined): void {
  if (output === undefined || host.kindOf(output) !== 'file') return;
  const bytes = host.read(output, beginning);
  if (typeof bytes === 'string' || bytes.length === 0 || new TextDecoder().decode(bytes).includes('"samen.part/'))
    return;
  throw new UserError({ kind: 'cannot-write', path: output, reason: 'no-part' });
}

/** In so many bytes a part says what it is. */
const beginning = 64;
