import type { Integer } from '../../../../units/printed.ts';

/** Something that is wrong with a study, or advice on it. */
export interface ProblemJson {
  /** Kind of problem, as docs/problems.md names it. */
  readonly code: string;
  /** error: nothing can be computed; warning: advice. */
  readonly severity: 'error' | 'warning';
  /** File in which it is; null where it is in none. */
  readonly file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  readonly line: Integer | null;
  /** Column of the line, from 1; null where it is in none. */
  readonly column: Integer | null;
  /** How many characters are marked; null where it is in no file. */
  readonly length: Integer | null;
  /** Keys from the root of the study to the value. */
  readonly path: readonly (string | Integer)[];
  /** Ids of the scenarios that suffer from it. */
  readonly scenarios: readonly string[];
  /** In words, in the language asked for. */
  readonly text: string;
  /** What to do about it; null where nobody can say. */
  readonly hint: string | null;
  /** As-of months at which it is so, yyyy-mm, where that is not so at the as-of month; null where it is. */
  readonly otherDates: readonly string[] | null;
}

/** What is wrong with a study. */
export interface ProblemsDocument {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.problems/1';
  /** What is wrong, in order of file and place. */
  readonly problems: readonly ProblemJson[];
}
