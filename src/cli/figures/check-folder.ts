import {
  type FigureChoices,
  type FiguresIndex,
  outOfDate,
  type StaleFile,
  type Staleness,
  whatChanged,
} from '../../analysis/check/out-of-date.ts';
import { inNotation } from '../../words/in-notation.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { wordsOfLanguage } from '../session/words-by-language.ts';
import { computeFigures, type Figures } from './compute.ts';
import { bytesAt, holds } from '../host/holds.ts';
import type { Subject } from './output.ts';
import { indexName, readIndex } from './folder.ts';

/** What figures are to be held against: what is left out is taken as it was when they were written. */
export interface FolderOptions {
  readonly asOf?: string;
  readonly set?: readonly string[];
  readonly lang?: string;
}

/**
 * Which files of a folder that `samen report` wrote are out of date, and why; the index comes last. Empty where all are as a
 * report would write them now.
 *
 * @throws {UserError} where the study is at fault, or the folder has an index that is not ours
 */
export async function staleFigures(
  session: Session,
  subject: Subject,
  folder: string,
  options: FolderOptions = {},
): Promise<StaleFile[]> {
  const { host } = session;
  const recorded = readIndex(host, folder);
  if (recorded === 'foreign') throw new UserError({ kind: 'cannot-write', path: folder, reason: 'foreign-index' });
  const due = await asWritten(session, subject, options, recorded?.options ?? null);
  const names = new Set([...due.files.keys(), ...Object.keys(recorded?.files ?? {})]);
  const found = new Map(
    [...names].flatMap((name) => {
      const bytes = bytesAt(host, `${folder}/${name}`);
      return bytes === null ? [] : [[name, `sha256:${host.sha256(bytes)}`] as const];
    }),
  );
  const stale = outOfDate({ recorded, expected: due.index, found });
  if (holds(host, `${folder}/${indexName}`, due.indexText)) return stale;
  return [...stale, { file: indexName, reasons: reasonsOfIndex(recorded, due.index, stale) }];
}

/** The figures as a report would write them now, asked as somebody asks, else as it was before. */
async function asWritten(
  session: Session,
  subject: Subject,
  { asOf, set, lang }: FolderOptions,
  was: FigureChoices | null,
): Promise<Figures> {
  const ofLanguage = await wordsOfLanguage(lang ?? was?.lang ?? '');
  const words = ofLanguage === null ? session.words : inNotation(ofLanguage, session.words.notation);
  const sets = Object.entries(was?.set ?? {}).map(([name, value]) => `${name}=${value}`);
  return computeFigures({ ...session, words }, subject, { asOf: asOf ?? was?.asOf ?? undefined, set: set ?? sets });
}

/** Where nothing changed that it tells of, a report was interrupted or somebody edited it. */
function reasonsOfIndex(recorded: FiguresIndex | null, due: FiguresIndex, stale: readonly StaleFile[]): Staleness[] {
  if (recorded === null) return ['missing'];
  const reasons = whatChanged(recorded, due);
  const isMoved = stale.some((each) => each.reasons.includes('places'));
  return reasons.includes('places') && !isMoved ? ['by-hand'] : reasons;
}
