import type { FiguresIndex } from '../../../../analysis/check/out-of-date.ts';

/** A result that cannot be given of a study. */
export interface LeftOut {
  /** Name of the result. */
  readonly output: string;
  /** Kind of problem, as docs/problems.md names it. */
  readonly code: string;
  /** Why, in words, in the language asked for. */
  readonly text: string;
}

/** The index.json that samen report writes beside figures: what they were computed from, and the hash of each file. */
export interface ReportDocument extends FiguresIndex {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.report/1';
  /** Results that cannot be given of this study. */
  readonly leftOut: readonly LeftOut[];
}
