import type { Integer } from '../../../../units/printed.ts';

/** Where something is written. */
export interface PlaceJson {
  /** File in which it is written. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: Integer;
  /** Column of the line, from 1. */
  readonly column: Integer;
}

/** Where something is written, if it is written at all. */
export interface PlaceOrNone {
  /** File in which it is written; null where it is in none. */
  readonly file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  readonly line: Integer | null;
  /** Column of the line, from 1; null where it is in none. */
  readonly column: Integer | null;
}
