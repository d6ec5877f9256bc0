/** Of a study that is held against another: whether it changed, or is on one side only. */
export type StudyState = 'changed' | 'unchanged' | 'new' | 'gone';

/** What a command printed of one of several studies. */
export interface StudyPart {
  readonly name: string;
  readonly exit: number;
  /** Null where nobody asked, or it is faulty. */
  readonly state: StudyState | null;
  /** Where a study lay before that is held against another; null where it lies there still. */
  readonly movedFrom: string | null;
  /** What its sentences tell of, where these are all that is printed; null where nothing is, or they are not. */
  readonly findings: 'mistakes' | 'advice' | null;
  /** Whether some of `err` is advice. */
  readonly isAdvised: boolean;
  readonly out: string;
  readonly err: string;
}
