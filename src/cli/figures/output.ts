import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Session } from '../session/session.ts';

/** What every result of a folder is asked with. */
export interface OutputOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly set: readonly string[];
}

/** A result that is written in every format. */
export interface Output {
  /** Of its files, before the extension. */
  readonly name: string;
  /** Why it is left out without being tried; null where it is not. */
  readonly lacks: 'one-date' | null;
  readonly write: (session: Session, study: string, options: OutputOptions) => Promise<void>;
}

/** The study that figures are of, and its results: the first must be there, others are left out where they cannot be. */
export interface Subject {
  readonly argument: string | undefined;
  readonly outputsOf: (study: Study, asOf: CalendarMonth) => readonly Output[];
}

/** By extension. */
export const extensions: Readonly<Record<string, string>> = { json: 'json', csv: 'csv', md: 'markdown' };
