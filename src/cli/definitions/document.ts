import type { Session } from '../session/session.ts';

/** What is asked of a document. */
export interface DocumentOptions {
  /** The file, as typed. */
  readonly output: string;
  readonly asOf?: string;
  readonly set: readonly string[];
  /** Whose word is taken wherever this expert says anything. */
  readonly expert?: string;
  /** In place of the title of the study. */
  readonly title?: string;
  /** Names of the sections that are wanted, between commas. */
  readonly sections?: string;
  /** The browser that prints. */
  readonly browser?: string;
}

/** Writes a study as one document. @throws {UserError} where the study is at fault, or the file cannot be written */
export type WriteDocument = (session: Session, study: string | undefined, options: DocumentOptions) => Promise<void>;
