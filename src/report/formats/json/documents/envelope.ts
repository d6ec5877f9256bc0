import type { AssumptionName, Hash, Id, MonthText } from '../../../../units/printed.ts';

/** A result says by which version it was made, and from what. */
export interface Made {
  /** Version of samen that wrote it. */
  readonly samen: string;
  /** SHA-256 of what the study says, whatever its layout. */
  readonly inputHash: Hash;
  /** Assumptions set on the command line, by name, as typed. */
  readonly set: { readonly [K in AssumptionName]: string };
}

/** What every result of a study as of one month says of itself. */
export interface Envelope extends Made {
  /** Id of the study. */
  readonly study: Id;
  /** Month as of which the study is known, yyyy-mm. */
  readonly asOf: MonthText;
}

/** Advice on a study. */
export interface Advice {
  /** Kind of problem, as docs/problems.md names it. */
  readonly code: string;
  /** In words, in the language asked for. */
  readonly text: string;
}
